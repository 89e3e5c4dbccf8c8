package dev.mainstay.wasi.filesystem;

import dev.mainstay.annotations.CallerBuffer;
import dev.mainstay.annotations.Slice;
import dev.mainstay.annotations.U64;
import dev.mainstay.annotations.WasiImport;
import dev.mainstay.annotations.WitEnum;
import dev.mainstay.annotations.WitException;
import dev.mainstay.annotations.WitFlags;
import dev.mainstay.annotations.WitRecord;
import dev.mainstay.annotations.WitResource;
import dev.mainstay.annotations.WitTuple;
import dev.mainstay.annotations.WitVariant;
import dev.mainstay.wasi.clocks.WallClock;
import dev.mainstay.wasi.io.ErrorApi;
import dev.mainstay.wasi.io.Streams;
import java.util.EnumSet;
import java.util.Optional;

/**
 * {@code wasi:filesystem/types@0.2.12}: files and folders.
 *
 * <p>A path is relative to an open folder and has slashes between its names. One that leaves the
 * folder, by {@code ..}, by a link or because it begins with a slash, is {@link
 * ErrorCode#NOT_PERMITTED}. Sizes and places are in bytes.
 */
@WasiImport("wasi:filesystem/types@0.2.12")
public interface Types {
  /** What a thing in the filesystem is. */
  @WitEnum
  enum DescriptorType {
    /** None of the others, or not known. */
    UNKNOWN,
    /** A device that has blocks. */
    BLOCK_DEVICE,
    /** A device that has characters: a terminal, a serial line. */
    CHARACTER_DEVICE,
    /** A folder. */
    DIRECTORY,
    /** A named pipe. */
    FIFO,
    /** A symbolic link. */
    SYMBOLIC_LINK,
    /** A file. */
    REGULAR_FILE,
    /** A socket. */
    SOCKET
  }

  /** What an open file or folder may be used for, and how. */
  @WitFlags
  enum DescriptorFlags {
    /** To read. */
    READ,
    /** To write. */
    WRITE,
    /** What was written is on the disk, with all that belongs to it, when the call returns. */
    FILE_INTEGRITY_SYNC,
    /** What was written is on the disk when the call returns. */
    DATA_INTEGRITY_SYNC,
    /** What is read is as far on the disk as writes would be. */
    REQUESTED_WRITE_SYNC,
    /** To change what is in a folder. */
    MUTATE_DIRECTORY
  }

  /**
   * What is known of a file or folder.
   *
   * @param linkCount how many names it has
   * @param size in bytes; of a symbolic link, the length of its path
   * @param dataAccessTimestamp when it was last read, where that is kept
   * @param dataModificationTimestamp when it was last written, where that is kept
   * @param statusChangeTimestamp when its metadata last changed, where that is kept
   */
  @WitRecord
  record DescriptorStat(
      DescriptorType type,
      @U64 long linkCount,
      @U64 long size,
      Optional<WallClock.Datetime> dataAccessTimestamp,
      Optional<WallClock.Datetime> dataModificationTimestamp,
      Optional<WallClock.Datetime> statusChangeTimestamp) {}

  /** How a path is followed. */
  @WitFlags
  enum PathFlags {
    /** If the path ends at a symbolic link, what it points at is meant. */
    SYMLINK_FOLLOW
  }

  /** How something is opened. */
  @WitFlags
  enum OpenFlags {
    /** Makes the file if it is not there. */
    CREATE,
    /** Fails if it is no folder. */
    DIRECTORY,
    /** Fails if it is there. */
    EXCLUSIVE,
    /** Makes the file empty. */
    TRUNCATE
  }

  /** What becomes of a time. */
  @WitVariant
  sealed interface NewTimestamp {
    /** It stays. */
    record NoChange() implements NewTimestamp {}

    /** It becomes the present. */
    record Now() implements NewTimestamp {}

    /** It becomes this. */
    record Timestamp(WallClock.Datetime time) implements NewTimestamp {}
  }

  /** What a folder has: a name, and what it is. */
  @WitRecord
  record DirectoryEntry(DescriptorType type, String name) {}

  /** What went wrong. The names in capitals are those of POSIX. */
  @WitEnum
  enum ErrorCode {
    /** Permission denied: EACCES. */
    ACCESS,
    /** It would have to wait: EAGAIN. */
    WOULD_BLOCK,
    /** It is under way already: EALREADY. */
    ALREADY,
    /** The handle is not open, or not for this: EBADF. */
    BAD_DESCRIPTOR,
    /** In use: EBUSY. */
    BUSY,
    /** It would wait for itself: EDEADLK. */
    DEADLOCK,
    /** What the user may have on the disk is used up: EDQUOT. */
    QUOTA,
    /** It is there already: EEXIST. */
    EXIST,
    /** The file would be too large: EFBIG. */
    FILE_TOO_LARGE,
    /** The name is none for this filesystem: EILSEQ. */
    ILLEGAL_BYTE_SEQUENCE,
    /** It has begun: EINPROGRESS. */
    IN_PROGRESS,
    /** It was interrupted: EINTR. */
    INTERRUPTED,
    /** An argument makes no sense: EINVAL. */
    INVALID,
    /** The device failed: EIO. */
    IO,
    /** It is a folder: EISDIR. */
    IS_DIRECTORY,
    /** Too many symbolic links, or a circle of them: ELOOP. */
    LOOP,
    /** It has too many names: EMLINK. */
    TOO_MANY_LINKS,
    /** The message is too large: EMSGSIZE. */
    MESSAGE_SIZE,
    /** The name is too long: ENAMETOOLONG. */
    NAME_TOO_LONG,
    /** There is no such device: ENODEV. */
    NO_DEVICE,
    /** It is not there: ENOENT. */
    NO_ENTRY,
    /** There are no locks left: ENOLCK. */
    NO_LOCK,
    /** There is no memory left: ENOMEM. */
    INSUFFICIENT_MEMORY,
    /** The disk is full: ENOSPC. */
    INSUFFICIENT_SPACE,
    /** It is no folder: ENOTDIR. */
    NOT_DIRECTORY,
    /** The folder is not empty: ENOTEMPTY. */
    NOT_EMPTY,
    /** What it was is lost: ENOTRECOVERABLE. */
    NOT_RECOVERABLE,
    /** The device or its runtime cannot do it: ENOTSUP, ENOSYS. */
    UNSUPPORTED,
    /** It is no terminal: ENOTTY. */
    NO_TTY,
    /** There is nothing behind the device: ENXIO. */
    NO_SUCH_DEVICE,
    /** A number is too large: EOVERFLOW. */
    OVERFLOW,
    /** The host does not allow it: EPERM. */
    NOT_PERMITTED,
    /** Nobody reads what is written: EPIPE. */
    PIPE,
    /** Nothing can be written there: EROFS. */
    READ_ONLY,
    /** There is no going back and forth in it: ESPIPE. */
    INVALID_SEEK,
    /** The file is being executed: ETXTBSY. */
    TEXT_FILE_BUSY,
    /** It lies on another device: EXDEV. */
    CROSS_DEVICE
  }

  /** An error code, thrown. */
  final class ErrorCodeException extends WitException {
    private static final long serialVersionUID = 1;

    private final transient ErrorCode error;

    /** What went wrong. */
    public ErrorCodeException(ErrorCode error) {
      super(error.name());
      this.error = error;
    }

    /** What went wrong. */
    public ErrorCode error() {
      return error;
    }
  }

  /** How a part of a file is going to be used. */
  @WitEnum
  enum Advice {
    /** Nothing is known. */
    NORMAL,
    /** From the beginning to the end. */
    SEQUENTIAL,
    /** Here and there. */
    RANDOM,
    /** Soon. */
    WILL_NEED,
    /** Not soon. */
    DONT_NEED,
    /** Once. */
    NO_REUSE
  }

  /** 128 bits that change when a file changes. */
  @WitRecord
  record MetadataHashValue(@U64 long lower, @U64 long upper) {}

  /** What was read of a file, and whether its end was reached. */
  @WitTuple
  record Contents(byte[] bytes, boolean isEnd) {}

  /**
   * How much was read of a file, and whether its end was reached.
   *
   * @param count in bytes
   */
  @WitTuple
  record Count(@CallerBuffer int count, boolean isEnd) {}

  /** An open file or folder. */
  @WitResource
  interface Descriptor extends AutoCloseable {
    /**
     * A stream that reads the file. Several do not disturb each other.
     *
     * @param offset where it begins
     */
    Streams.InputStream readViaStream(@U64 long offset) throws ErrorCodeException;

    /**
     * A stream that writes the file.
     *
     * @param offset where it begins
     */
    Streams.OutputStream writeViaStream(@U64 long offset) throws ErrorCodeException;

    /** A stream that writes at the end of the file, wherever that is by then. */
    Streams.OutputStream appendViaStream() throws ErrorCodeException;

    /** Says how a part of the file is going to be used. */
    void advise(@U64 long offset, @U64 long length, Advice advice) throws ErrorCodeException;

    /** Waits until what was written is on the disk. Nothing where it is not open to write. */
    void syncData() throws ErrorCodeException;

    /** What it may be used for, and how. */
    EnumSet<DescriptorFlags> getFlags() throws ErrorCodeException;

    /** What it is. */
    DescriptorType getType() throws ErrorCodeException;

    /** Makes the file shorter, or longer, by zeroes. */
    void setSize(@U64 long size) throws ErrorCodeException;

    /** Changes the times of the file or folder. */
    void setTimes(NewTimestamp dataAccessTimestamp, NewTimestamp dataModificationTimestamp)
        throws ErrorCodeException;

    /**
     * Reads a part of the file.
     *
     * @param length how many bytes at most; fewer may come also where it is not the end
     * @param offset where the part begins
     */
    Contents read(@U64 long length, @U64 long offset) throws ErrorCodeException;

    /**
     * Reads a part of the file into the caller's array.
     *
     * @param at where in the array
     * @param length how many bytes at most; fewer may come also where it is not the end
     * @param offset where the part begins
     */
    Count read(@CallerBuffer byte[] into, int at, @U64 int length, @U64 long offset)
        throws ErrorCodeException;

    /**
     * Writes a part of the file. Behind its end it becomes longer, with zeroes in between.
     *
     * @param offset where the part begins
     * @return how many bytes were written
     */
    @U64
    long write(byte[] buffer, @U64 long offset) throws ErrorCodeException;

    /**
     * Writes a part of an array to a part of the file. Otherwise as {@link #write(byte[], long)}.
     *
     * @param at where in the array
     * @param length how many bytes
     * @param offset where the part of the file begins
     */
    @U64
    long write(@Slice byte[] buffer, int at, int length, @U64 long offset)
        throws ErrorCodeException;

    /** What is in the folder, in no order, from the beginning. */
    DirectoryEntryStream readDirectory() throws ErrorCodeException;

    /** Waits until what was written is on the disk, and all that belongs to it. */
    void sync() throws ErrorCodeException;

    /** Makes a folder. */
    void createDirectoryAt(String path) throws ErrorCodeException;

    /** What is known of it. */
    DescriptorStat stat() throws ErrorCodeException;

    /** What is known of something in the folder. */
    DescriptorStat statAt(EnumSet<PathFlags> pathFlags, String path) throws ErrorCodeException;

    /** Changes the times of something in the folder. */
    void setTimesAt(
        EnumSet<PathFlags> pathFlags,
        String path,
        NewTimestamp dataAccessTimestamp,
        NewTimestamp dataModificationTimestamp)
        throws ErrorCodeException;

    /**
     * Gives a file another name as well.
     *
     * @param newDescriptor the folder of the new name
     */
    void linkAt(
        EnumSet<PathFlags> oldPathFlags, String oldPath, Descriptor newDescriptor, String newPath)
        throws ErrorCodeException;

    /**
     * Opens something in the folder.
     *
     * <p>To write, to make or to change something is {@link ErrorCode#READ_ONLY} in a folder that
     * was opened without {@link DescriptorFlags#MUTATE_DIRECTORY}.
     *
     * @param flags what the result may be used for
     */
    Descriptor openAt(
        EnumSet<PathFlags> pathFlags,
        String path,
        EnumSet<OpenFlags> openFlags,
        EnumSet<DescriptorFlags> flags)
        throws ErrorCodeException;

    /** Where a symbolic link points; an absolute path is {@link ErrorCode#NOT_PERMITTED}. */
    String readlinkAt(String path) throws ErrorCodeException;

    /** Removes a folder that is empty. */
    void removeDirectoryAt(String path) throws ErrorCodeException;

    /**
     * Gives something in the folder another name, in place of what has it.
     *
     * @param newDescriptor the folder of the new name
     */
    void renameAt(String oldPath, Descriptor newDescriptor, String newPath)
        throws ErrorCodeException;

    /**
     * Makes a symbolic link.
     *
     * @param oldPath where it points, relative to the folder that it is in
     * @param newPath its name
     */
    void symlinkAt(String oldPath, String newPath) throws ErrorCodeException;

    /** Removes a file, or anything but a folder. */
    void unlinkFileAt(String path) throws ErrorCodeException;

    /** Whether two handles are of the same file or folder. */
    boolean isSameObject(Descriptor other);

    /** A number that most probably is another when the file has changed. */
    MetadataHashValue metadataHash() throws ErrorCodeException;

    /** The same for something in the folder. */
    MetadataHashValue metadataHashAt(EnumSet<PathFlags> pathFlags, String path)
        throws ErrorCodeException;

    /** Drops the handle. Streams that it has given live on. */
    @Override
    void close();
  }

  /** What is in a folder, one after the other. */
  @WitResource
  interface DirectoryEntryStream extends AutoCloseable {
    /** The next; none at the end. {@code .} and {@code ..} are not among them. */
    Optional<DirectoryEntry> readDirectoryEntry() throws ErrorCodeException;

    /** Drops the handle. */
    @Override
    void close();
  }

  /** What a stream's error was, if the stream is one of a file. */
  Optional<ErrorCode> filesystemErrorCode(ErrorApi.Error err);
}

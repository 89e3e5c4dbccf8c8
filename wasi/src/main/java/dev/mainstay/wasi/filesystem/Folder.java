package dev.mainstay.wasi.filesystem;

import dev.mainstay.wasi.filesystem.Types.DescriptorFlags;
import dev.mainstay.wasi.filesystem.Types.DescriptorStat;
import dev.mainstay.wasi.filesystem.Types.DirectoryEntry;
import dev.mainstay.wasi.filesystem.Types.ErrorCode;
import dev.mainstay.wasi.filesystem.Types.ErrorCodeException;
import dev.mainstay.wasi.filesystem.Types.OpenFlags;
import dev.mainstay.wasi.filesystem.Types.PathFlags;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * An open folder, and what can be done in it.
 *
 * <p>Paths are relative to the folder, with slashes between names, and do not leave it. Symbolic
 * links are followed, but for what is deleted or renamed.
 *
 * <pre>{@code
 * try (Folder data = Folder.preopened("/data");
 *     OpenFile log = data.update("readings.csv");
 *     OutputStream out = log.append()) {
 *   out.write(line);
 * }
 * }</pre>
 */
public final class Folder implements AutoCloseable {
  private final Types types;
  private final Types.Descriptor descriptor;
  private final String path;

  /**
   * A folder that is open.
   *
   * @param types what the descriptor is from
   * @param descriptor the folder, which this one closes
   * @param path what messages call it
   */
  public Folder(Types types, Types.Descriptor descriptor, String path) {
    this.types = types;
    this.descriptor = descriptor;
    this.path = path;
  }

  /**
   * The folder that the host has opened under this name.
   *
   * @param path the name as the host gives it: {@code /data}
   * @throws FileException if there is none
   */
  public static Folder preopened(String path) throws FileException {
    return preopened(TypesImport.instance(), PreopensImport.instance(), path);
  }

  /** The same, from interfaces of the caller's. */
  public static Folder preopened(Types types, Preopens preopens, String path) throws FileException {
    Optional<Types.Descriptor> found = Optional.empty();
    for (Preopens.Preopen each : preopens.getDirectories()) {
      if (found.isEmpty() && each.path().equals(path)) {
        found = Optional.of(each.descriptor());
      } else {
        each.descriptor().close();
      }
    }
    if (found.isEmpty()) {
      throw new FileException(ErrorCode.NO_ENTRY, path);
    }
    return new Folder(types, found.get(), path);
  }

  /** The name that messages call it by. */
  public String path() {
    return path;
  }

  /** WASI's own handle, for what is not here; closed with this folder. */
  public Types.Descriptor descriptor() {
    return descriptor;
  }

  // Files.

  /** Opens a file to read. */
  public OpenFile open(String file) throws FileException {
    return open(file, EnumSet.noneOf(OpenFlags.class), EnumSet.of(DescriptorFlags.READ));
  }

  /** Opens a file to read and write, which is made if it is not there, and empty if it is. */
  public OpenFile create(String file) throws FileException {
    return open(
        file,
        EnumSet.of(OpenFlags.CREATE, OpenFlags.TRUNCATE),
        EnumSet.of(DescriptorFlags.READ, DescriptorFlags.WRITE));
  }

  /** Opens a file to read and write, which is made if it is not there; its contents stay. */
  public OpenFile update(String file) throws FileException {
    return open(
        file,
        EnumSet.of(OpenFlags.CREATE),
        EnumSet.of(DescriptorFlags.READ, DescriptorFlags.WRITE));
  }

  /**
   * Opens a file.
   *
   * @param how what becomes of a file that is not there, or is
   * @param use what it is to be used for
   */
  public OpenFile open(String file, EnumSet<OpenFlags> how, EnumSet<DescriptorFlags> use)
      throws FileException {
    return new OpenFile(types, openAt(file, how, use), inside(file));
  }

  /** All that is in a file. */
  public byte[] read(String file) throws FileException {
    try (OpenFile open = open(file)) {
      return open.readAll();
    }
  }

  /** Makes a file of these bytes, in place of what was there. */
  public void write(String file, byte[] contents) throws FileException {
    try (OpenFile open = create(file)) {
      open.write(contents, 0, contents.length, 0);
    }
  }

  // What is in the folder.

  /** What is in the folder, in no order. */
  public List<DirectoryEntry> list() throws FileException {
    List<DirectoryEntry> entries = new ArrayList<>();
    try (Types.DirectoryEntryStream stream = descriptor.readDirectory()) {
      Optional<DirectoryEntry> next = stream.readDirectoryEntry();
      while (next.isPresent()) {
        entries.add(next.get());
        next = stream.readDirectoryEntry();
      }
      return entries;
    } catch (ErrorCodeException e) {
      throw new FileException(e.error(), path);
    }
  }

  /** What is known of something in the folder. */
  public DescriptorStat stat(String file) throws FileException {
    try {
      return descriptor.statAt(EnumSet.of(PathFlags.SYMLINK_FOLLOW), file);
    } catch (ErrorCodeException e) {
      throw failure(e, file);
    }
  }

  /** Whether there is something of this name. */
  public boolean exists(String file) throws FileException {
    try {
      DescriptorStat ignored = stat(file);
      return true;
    } catch (FileException e) {
      if (e.code() == ErrorCode.NO_ENTRY) {
        return false;
      }
      throw e;
    }
  }

  /** Opens a folder in this one. */
  public Folder folder(String name) throws FileException {
    Types.Descriptor open =
        openAt(
            name,
            EnumSet.of(OpenFlags.DIRECTORY),
            EnumSet.of(DescriptorFlags.READ, DescriptorFlags.MUTATE_DIRECTORY));
    return new Folder(types, open, inside(name));
  }

  /** Makes a folder. */
  public void createFolder(String name) throws FileException {
    try {
      descriptor.createDirectoryAt(name);
    } catch (ErrorCodeException e) {
      throw failure(e, name);
    }
  }

  /** Gives something another name, in place of what has it. */
  public void rename(String from, String to) throws FileException {
    rename(from, this, to);
  }

  /** Moves something into another folder, in place of what has the name there. */
  public void rename(String from, Folder target, String to) throws FileException {
    try {
      descriptor.renameAt(from, target.descriptor, to);
    } catch (ErrorCodeException e) {
      throw failure(e, from);
    }
  }

  /** Removes a file. */
  public void delete(String file) throws FileException {
    try {
      descriptor.unlinkFileAt(file);
    } catch (ErrorCodeException e) {
      throw failure(e, file);
    }
  }

  /** Removes a folder that is empty. */
  public void deleteFolder(String name) throws FileException {
    try {
      descriptor.removeDirectoryAt(name);
    } catch (ErrorCodeException e) {
      throw failure(e, name);
    }
  }

  /** Closes the folder; what was opened in it stays open. */
  @Override
  public void close() {
    descriptor.close();
  }

  private Types.Descriptor openAt(String name, EnumSet<OpenFlags> how, EnumSet<DescriptorFlags> use)
      throws FileException {
    try {
      return descriptor.openAt(EnumSet.of(PathFlags.SYMLINK_FOLLOW), name, how, use);
    } catch (ErrorCodeException e) {
      throw failure(e, name);
    }
  }

  private FileException failure(ErrorCodeException e, String name) {
    return new FileException(e.error(), inside(name));
  }

  private String inside(String name) {
    return path.endsWith("/") ? path + name : path + "/" + name;
  }
}

package dev.mainstay.guest.library.java.nio.file;

import dev.mainstay.guest.files.Attributes;
import dev.mainstay.guest.files.ErrorCode;
import dev.mainstay.guest.files.Names;
import dev.mainstay.guest.files.OpenFile;
import dev.mainstay.guest.library.java.io.FileInputStream;
import dev.mainstay.guest.library.java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Map;
import java.util.Set;

/** What {@code java.nio.file.Files} does on the default file system. */
final class DeviceFiles extends FileSystemProvider {
  private static final DeviceFiles INSTANCE = new DeviceFiles();

  private DeviceFiles() {}

  static DeviceFiles instance() {
    return INSTANCE;
  }

  @Override
  public String getScheme() {
    return "file";
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
    throw new FileSystemAlreadyExistsException();
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    return DeviceFileSystem.instance();
  }

  @Override
  public Path getPath(URI uri) {
    return new java.io.File(uri).toPath();
  }

  @Override
  public InputStream newInputStream(Path path, OpenOption... options) throws IOException {
    for (OpenOption option : options) {
      if (option == StandardOpenOption.APPEND || option == StandardOpenOption.WRITE) {
        throw new UnsupportedOperationException("'" + option + "' not allowed");
      }
    }
    int opened = OpenFile.open(path.toString(), 0, OpenFile.READ);
    if (opened == ~ErrorCode.IS_DIRECTORY) {
      throw new IOException(ErrorCode.message(ErrorCode.IS_DIRECTORY));
    }
    Failures.check(opened, path, null);
    return (InputStream) (Object) new FileInputStream(OpenFile.of(opened));
  }

  @Override
  public OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
    int open = options.length == 0 ? OpenFile.CREATE | OpenFile.TRUNCATE : 0;
    boolean append = false;
    for (OpenOption option : options) {
      if (option == null) {
        throw new NullPointerException();
      } else if (option == StandardOpenOption.READ) {
        throw new IllegalArgumentException("READ not allowed");
      } else if (option == StandardOpenOption.CREATE) {
        open |= OpenFile.CREATE;
      } else if (option == StandardOpenOption.CREATE_NEW) {
        open |= OpenFile.CREATE | OpenFile.EXCLUSIVE;
      } else if (option == StandardOpenOption.TRUNCATE_EXISTING) {
        open |= OpenFile.TRUNCATE;
      } else if (option == StandardOpenOption.APPEND) {
        append = true;
      } else if (option != StandardOpenOption.WRITE && option != StandardOpenOption.SPARSE) {
        throw new UnsupportedOperationException(option + " is not supported");
      }
    }
    if (append && (open & OpenFile.TRUNCATE) != 0) {
      throw new IllegalArgumentException("APPEND + TRUNCATE_EXISTING not allowed");
    }
    int opened = OpenFile.open(path.toString(), open, OpenFile.WRITE);
    Failures.check(opened, path, null);
    return (OutputStream) (Object) new FileOutputStream(OpenFile.of(opened), append);
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path directory, DirectoryStream.Filter<? super Path> filter) throws IOException {
    String[] names = Names.list(directory.toString());
    if (names == null) {
      if (Names.error() == ErrorCode.NOT_DIRECTORY) {
        throw new NotDirectoryException(directory.toString());
      }
      throw Failures.of(Names.error(), directory, null);
    }
    return new DirectoryListing(directory, names, filter);
  }

  @Override
  public void createDirectory(Path directory, FileAttribute<?>... attributes) throws IOException {
    Failures.refuse(attributes);
    Failures.check(Names.createDirectory(directory.toString()), directory, null);
  }

  @Override
  public void delete(Path path) throws IOException {
    int deleted = Names.delete(path.toString());
    if (deleted == ~ErrorCode.NOT_EMPTY || deleted == ~ErrorCode.EXIST) {
      throw new DirectoryNotEmptyException(path.toString());
    }
    Failures.check(deleted, path, null);
  }

  @Override
  public Path readSymbolicLink(Path link) throws IOException {
    String target = Names.target(link.toString());
    if (target == null) {
      if (Names.error() == ErrorCode.INVALID) {
        throw (IOException) (Object) new NotLinkException(link.toString());
      }
      throw Failures.of(Names.error(), link, null);
    }
    return DevicePath.of(target);
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) throws IOException {
    Copying.copy(source, target, options);
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    Copying.move(source, target, options);
  }

  @Override
  public boolean isSameFile(Path path, Path other) throws IOException {
    if (path.equals(other)) {
      return true;
    }
    for (Path one : new Path[] {path, other}) {
      if (Copying.attributes(one) == null) {
        throw Failures.of(Names.error(), one, null);
      }
    }
    return Names.isSame(path.toString(), other.toString(), true);
  }

  @Override
  public boolean isHidden(Path path) {
    Path name = path.getFileName();
    return name != null && name.toString().startsWith(".");
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    Attributes attributes = Copying.attributes(path);
    if (attributes == null) {
      throw Failures.of(Names.error(), path, null);
    }
    for (AccessMode mode : modes) {
      if (!permits(path, attributes.isDirectory(), mode)) {
        throw new AccessDeniedException(path.toString());
      }
    }
  }

  private static boolean permits(Path path, boolean isDirectory, AccessMode mode) {
    if (mode == AccessMode.EXECUTE) {
      return isDirectory;
    }
    if (isDirectory) {
      return mode == AccessMode.READ || Names.isMutable(path.toString());
    }
    int opened =
        OpenFile.open(path.toString(), 0, mode == AccessMode.READ ? OpenFile.READ : OpenFile.WRITE);
    if (opened >= 0) {
      OpenFile.of(opened).close();
    }
    return opened >= 0;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    if (type != BasicFileAttributes.class) {
      throw new UnsupportedOperationException();
    }
    Attributes attributes = Copying.attributes(path, options);
    if (attributes == null) {
      throw Failures.of(Names.error(), path, null);
    }
    return (A) new DeviceFileAttributes(attributes);
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileStore getFileStore(Path path) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <V extends FileAttributeView> V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setAttribute(Path path, String attribute, Object value, LinkOption... options) {
    throw new UnsupportedOperationException();
  }
}

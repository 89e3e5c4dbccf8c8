package dev.mainstay.guest.library.java.nio.file;

import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Set;

/** The default file system of {@code java.nio.file}. */
final class DeviceFileSystem extends FileSystem {
  private static final DeviceFileSystem INSTANCE = new DeviceFileSystem();

  private DeviceFileSystem() {}

  static DeviceFileSystem instance() {
    return INSTANCE;
  }

  @Override
  public FileSystemProvider provider() {
    return DeviceFiles.instance();
  }

  @Override
  public Path getPath(String first, String... more) {
    String path = first;
    for (String part : more) {
      if (!part.isEmpty()) {
        path = path.isEmpty() ? part : path + "/" + part;
      }
    }
    return DevicePath.of(path);
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public String getSeparator() {
    return "/";
  }

  @Override
  public Iterable<Path> getRootDirectories() {
    return List.of(DevicePath.of("/"));
  }

  @Override
  public Set<String> supportedFileAttributeViews() {
    return Set.of("basic");
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Iterable<FileStore> getFileStores() {
    throw new UnsupportedOperationException();
  }

  @Override
  public PathMatcher getPathMatcher(String pattern) {
    throw new UnsupportedOperationException();
  }

  @Override
  public UserPrincipalLookupService getUserPrincipalLookupService() {
    throw new UnsupportedOperationException();
  }

  @Override
  public WatchService newWatchService() {
    throw new UnsupportedOperationException();
  }
}

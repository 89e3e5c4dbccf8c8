package dev.mainstay.guest.library.java.nio.file;

import java.nio.file.FileSystem;

/** Methods of {@code java.nio.file.FileSystems}. */
public final class FileSystemsMethods {
  private FileSystemsMethods() {}

  public static FileSystem getDefault() {
    return DeviceFileSystem.instance();
  }
}

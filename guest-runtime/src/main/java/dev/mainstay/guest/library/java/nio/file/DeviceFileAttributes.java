package dev.mainstay.guest.library.java.nio.file;

import dev.mainstay.guest.files.Attributes;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** Attributes as {@code java.nio.file} shows them. */
final class DeviceFileAttributes implements BasicFileAttributes {
  private final Attributes attributes;

  DeviceFileAttributes(Attributes attributes) {
    this.attributes = attributes;
  }

  @Override
  public FileTime lastModifiedTime() {
    return FileTime.fromMillis(attributes.modified());
  }

  @Override
  public FileTime lastAccessTime() {
    return FileTime.fromMillis(attributes.accessed());
  }

  /** WASI does not say: the time of the last change. */
  @Override
  public FileTime creationTime() {
    return lastModifiedTime();
  }

  @Override
  public boolean isRegularFile() {
    return attributes.isRegularFile();
  }

  @Override
  public boolean isDirectory() {
    return attributes.isDirectory();
  }

  @Override
  public boolean isSymbolicLink() {
    return attributes.isSymbolicLink();
  }

  @Override
  public boolean isOther() {
    return !isRegularFile() && !isDirectory() && !isSymbolicLink();
  }

  @Override
  public long size() {
    return attributes.size();
  }

  @Override
  public Object fileKey() {
    return null;
  }
}

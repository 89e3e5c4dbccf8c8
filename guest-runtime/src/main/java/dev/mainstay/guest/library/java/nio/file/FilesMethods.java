package dev.mainstay.guest.library.java.nio.file;

import dev.mainstay.guest.files.Names;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;

/** Methods of {@code java.nio.file.Files}. */
public final class FilesMethods {
  private static final int BUFFER = 4096;

  private FilesMethods() {}

  public static Path createDirectories(Path directory, FileAttribute<?>... attributes)
      throws IOException {
    Failures.refuse(attributes);
    if (Files.isDirectory(directory)) {
      return directory;
    }
    Path parent = directory.getParent();
    Path made = directory;
    if (parent != null && !Files.exists(parent)) {
      createDirectories(parent);
      // Java has it so: an absolute path where more than one directory was made.
      made = directory.toAbsolutePath();
    }
    try {
      Files.createDirectory(directory);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(directory)) {
        throw e;
      }
    }
    return made;
  }

  /** The first position where the files differ; -1 if they do not. */
  public static long mismatch(Path path, Path other) throws IOException {
    if (Files.isSameFile(path, other)) {
      return -1;
    }
    byte[] left = new byte[BUFFER];
    byte[] right = new byte[BUFFER];
    try (InputStream first = Files.newInputStream(path);
        InputStream second = Files.newInputStream(other)) {
      long position = 0;
      int count;
      do {
        count = first.readNBytes(left, 0, BUFFER);
        int length = Math.min(count, second.readNBytes(right, 0, BUFFER));
        for (int i = 0; i < length; i++) {
          if (left[i] != right[i]) {
            return position + i;
          }
        }
        position += length;
        if (length < count || (count < BUFFER && second.read() >= 0)) {
          return position;
        }
      } while (count == BUFFER);
      return -1;
    }
  }

  public static Path createSymbolicLink(Path link, Path target, FileAttribute<?>... attributes)
      throws IOException {
    Failures.refuse(attributes);
    Failures.check(Names.createLink(link.toString(), target.toString()), link, null);
    return link;
  }

  public static Path createLink(Path link, Path existing) throws IOException {
    Failures.check(Names.link(existing.toString(), link.toString()), link, existing);
    return link;
  }

  public static boolean isSymbolicLink(Path path) {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
          .isSymbolicLink();
    } catch (IOException e) {
      return false;
    }
  }

  public static Path setLastModifiedTime(Path path, FileTime time) throws IOException {
    Failures.check(Names.setModified(path.toString(), time.toMillis()), path, null);
    return path;
  }

  public static boolean notExists(Path path, LinkOption... options) {
    try {
      Files.readAttributes(path, BasicFileAttributes.class, options);
    } catch (NoSuchFileException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
    return false;
  }

  public static boolean exists(Path path, LinkOption... options) {
    return Copying.attributes(path, options) != null;
  }
}

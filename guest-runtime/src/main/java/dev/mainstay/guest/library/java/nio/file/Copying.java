package dev.mainstay.guest.library.java.nio.file;

import dev.mainstay.guest.files.Attributes;
import dev.mainstay.guest.files.ErrorCode;
import dev.mainstay.guest.files.Names;
import dev.mainstay.guest.files.OpenFile;
import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** {@code Files.copy} and {@code Files.move}. */
final class Copying {
  private static final int BUFFER = 8192;
  private static final int CROSS_DEVICE = 36;

  private boolean replace;
  private boolean attributes;
  private boolean atomic;
  private boolean follow = true;

  private Copying(CopyOption... options) {
    for (CopyOption option : options) {
      if (option == StandardCopyOption.REPLACE_EXISTING) {
        replace = true;
      } else if (option == StandardCopyOption.COPY_ATTRIBUTES) {
        attributes = true;
      } else if (option == StandardCopyOption.ATOMIC_MOVE) {
        atomic = true;
      } else if (option == LinkOption.NOFOLLOW_LINKS) {
        follow = false;
      } else if (option == null) {
        throw new NullPointerException();
      } else {
        throw new UnsupportedOperationException("Unsupported copy option");
      }
    }
  }

  /** Whether symbolic links are followed. */
  static boolean follows(LinkOption... options) {
    for (LinkOption option : options) {
      if (option == LinkOption.NOFOLLOW_LINKS) {
        return false;
      }
    }
    return true;
  }

  /** What the file is; null if it is not there. The empty path is the working directory. */
  static Attributes attributes(Path path, LinkOption... options) {
    return Names.attributes(path.toString(), follows(options));
  }

  static void copy(Path source, Path target, CopyOption... options) throws IOException {
    Copying copying = new Copying(options);
    if (copying.atomic) {
      throw new UnsupportedOperationException("Unsupported copy option");
    }
    copying.copy(source, target);
  }

  static void move(Path source, Path target, CopyOption... options) throws IOException {
    Copying moving = new Copying(options);
    moving.follow = false;
    moving.attributes = true;
    moving.move(source, target);
  }

  private void move(Path source, Path target) throws IOException {
    if (!atomic) {
      present(source);
      if (Names.isSame(source.toString(), target.toString(), false)) {
        return;
      }
      makeRoom(target);
    }
    int answer = Names.rename(source.toString(), target.toString());
    if (answer == ~CROSS_DEVICE && !atomic) {
      copy(source, target);
      DeviceFiles.instance().delete(source);
      return;
    }
    Failures.check(answer, source, target);
  }

  private void copy(Path source, Path target) throws IOException {
    Attributes from = present(source);
    if (Names.isSame(source.toString(), target.toString(), follow)) {
      return;
    }
    makeRoom(target);
    if (from.isDirectory()) {
      Failures.check(Names.createDirectory(target.toString()), target, null);
    } else if (from.isSymbolicLink()) {
      String link = Names.target(source.toString());
      if (link == null) {
        throw Failures.of(Names.error(), source, null);
      }
      Failures.check(Names.createLink(target.toString(), link), target, null);
      return;
    } else {
      copyBytes(source, target);
    }
    if (attributes) {
      Failures.check(Names.setModified(target.toString(), from.modified()), target, null);
    }
  }

  private Attributes present(Path source) throws IOException {
    Attributes from = Names.attributes(source.toString(), follow);
    if (from == null) {
      throw Failures.of(Names.error(), source, null);
    }
    return from;
  }

  /** Takes away what has the target's name, if that is permitted. */
  private void makeRoom(Path target) throws IOException {
    Attributes present = Names.attributes(target.toString(), false);
    if (present == null) {
      return;
    }
    if (!replace) {
      throw new FileAlreadyExistsException(target.toString());
    }
    int deleted = Names.delete(target.toString());
    if (deleted == ~ErrorCode.NOT_EMPTY || deleted == ~ErrorCode.EXIST) {
      throw new DirectoryNotEmptyException(target.toString());
    }
    Failures.check(deleted, target, null);
  }

  private static void copyBytes(Path source, Path target) throws IOException {
    int input = OpenFile.open(source.toString(), 0, OpenFile.READ);
    Failures.check(input, source, null);
    OpenFile from = OpenFile.of(input);
    try {
      int output =
          OpenFile.open(target.toString(), OpenFile.CREATE | OpenFile.EXCLUSIVE, OpenFile.WRITE);
      Failures.check(output, target, null);
      OpenFile to = OpenFile.of(output);
      try {
        byte[] buffer = new byte[BUFFER];
        long position = 0;
        int count = from.read(buffer, 0, BUFFER, position);
        while (count > 0) {
          to.write(buffer, 0, count, position);
          position += count;
          count = from.read(buffer, 0, BUFFER, position);
        }
      } finally {
        to.close();
      }
    } finally {
      from.close();
    }
  }
}

package dev.mainstay.linker;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A file that is there whole or not at all. */
public final class OutputFile {
  private OutputFile() {}

  /**
   * Writes a file: first beside its place, under another name, then moved there. Missing folders
   * are made.
   *
   * @throws FileFailure if that fails; what stood there before is still there then
   */
  public static void write(Path file, byte[] contents) throws FileFailure {
    try {
      var folder = file.toAbsolutePath().getParent();
      if (folder == null || Files.isDirectory(file)) {
        throw FileFailure.notAFile(file);
      }
      Files.createDirectories(folder);
      var beside = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
      try {
        Files.write(beside, contents, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        move(beside, file);
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (FileFailure e) {
      throw e;
    } catch (IOException e) {
      throw FileFailure.writing(file, e);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}

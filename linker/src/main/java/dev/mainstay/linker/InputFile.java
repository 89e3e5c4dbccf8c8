package dev.mainstay.linker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A module's file, read as a whole. */
public final class InputFile {
  /** More than what the reader takes, so that it is the one to say so where it can. */
  private static final long MOST = 128L << 20;

  private InputFile() {}

  /**
   * Reads a file.
   *
   * @throws FileFailure if it is none, is too large for a module, or cannot be read
   */
  public static byte[] read(Path file) throws FileFailure {
    try {
      if (Files.isDirectory(file)) {
        throw FileFailure.notAFile(file);
      }
      // Not by size: what is no plain file, such as a pipe, does not know it.
      try (var in = Files.newInputStream(file)) {
        byte[] bytes = in.readNBytes((int) MOST + 1);
        if (bytes.length > MOST) {
          throw FileFailure.tooLarge(file, Math.max(Files.size(file), bytes.length), MOST);
        }
        return bytes;
      }
    } catch (FileFailure e) {
      throw e;
    } catch (IOException e) {
      throw FileFailure.reading(file, e);
    }
  }
}

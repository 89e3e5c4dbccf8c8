package dev.mainstay.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected files, which {@code -Dbless=true} rewrites. */
final class Expected {
  private Expected() {}

  static void check(Path file, String actual) throws IOException {
    if (Boolean.getBoolean("bless")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual);
    }
    assertEquals(Files.exists(file) ? Files.readString(file) : "", actual, file::toString);
  }
}

package dev.mainstay.engines;

import dev.mainstay.testing.Payload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The committed list of a payload's imports: a line each, sorted, module and name.
 *
 * <p>With {@code -Dbless=true} reading it first writes it anew from the payload.
 */
public final class ImportList {
  private ImportList() {}

  /** The imports of a payload as the list has them. */
  public static List<String> of(Payload payload) {
    return payload.imports().stream().map(Payload.Import::toString).sorted().toList();
  }

  /** What is committed. */
  public static List<String> committed(Path file, Payload payload) {
    try {
      if (Boolean.getBoolean("bless")) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(
            file, of(payload).stream().map(line -> line + "\n").collect(Collectors.joining()));
      }
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

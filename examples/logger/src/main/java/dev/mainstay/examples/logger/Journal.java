package dev.mainstay.examples.logger;

import dev.mainstay.wasi.filesystem.Folder;
import dev.mainstay.wasi.filesystem.OpenFile;
import dev.mainstay.wasi.filesystem.Types.DirectoryEntry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Readings in the files {@code readings-1.csv}, {@code readings-2.csv} and so on, oldest first.
 * When the last one is full, the next is begun, and the oldest that is too many is deleted; nothing
 * is renamed, so that a device that loses its power loses a line at most.
 */
final class Journal {
  private static final String PREFIX = "readings-";
  private static final String SUFFIX = ".csv";

  private final Folder folder;
  private final long fileSize;
  private final int files;
  private int first;
  private int last;
  private boolean isMended;

  /**
   * The journal of a folder.
   *
   * @param fileSize how many bytes a file may have; it has a line at least
   * @param files how many files there may be, at least 1
   */
  Journal(Folder folder, long fileSize, int files) throws IOException {
    this.folder = folder;
    this.fileSize = fileSize;
    this.files = Math.max(1, files);
    for (DirectoryEntry entry : folder.list()) {
      int number = number(entry.name());
      first = number > 0 && (first == 0 || number < first) ? number : first;
      last = Math.max(last, number);
    }
    if (last == 0) {
      first = 1;
      last = 1;
    }
  }

  /** The number of a file; 0 if the name is none of ours. */
  private static int number(String name) {
    if (!name.startsWith(PREFIX) || !name.endsWith(SUFFIX)) {
      return 0;
    }
    try {
      return Integer.parseInt(name.substring(PREFIX.length(), name.length() - SUFFIX.length()));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static String name(int number) {
    return PREFIX + number + SUFFIX;
  }

  /** Adds a reading, which is in the file when this returns. */
  void append(Reading reading) throws IOException {
    byte[] line = reading.line().getBytes(StandardCharsets.UTF_8);
    try (OpenFile file = folder.update(name(last))) {
      long size = end(file);
      if (size == 0 || size + line.length <= fileSize) {
        file.write(line, 0, line.length, size);
        return;
      }
    }
    last++;
    folder.write(name(last), line);
    while (last - first >= files) {
      delete(first);
      first++;
    }
  }

  /** Where the file ends. A line that was cut off, in an earlier life, is ended first. */
  private long end(OpenFile file) throws IOException {
    long size = file.size();
    if (!isMended && size > 0) {
      byte[] one = new byte[1];
      int ignored = file.read(one, 0, 1, size - 1);
      if (one[0] != '\n') {
        one[0] = '\n';
        file.write(one, 0, 1, size);
        size++;
      }
    }
    isMended = true;
    return size;
  }

  private void delete(int number) throws IOException {
    if (folder.exists(name(number))) {
      folder.delete(name(number));
    }
  }

  /** Gives each reading to an action, the oldest first. A line that was cut off is left out. */
  void forEach(Consumer<Reading> action) throws IOException {
    for (int number = first; number <= last; number++) {
      if (!folder.exists(name(number))) {
        continue;
      }
      try (OpenFile file = folder.open(name(number));
          InputStream in = file.in()) {
        Lines lines = new Lines(in);
        for (String line = lines.next(); line != null; line = lines.next()) {
          Reading reading = Reading.parse(line);
          if (reading != null) {
            action.accept(reading);
          }
        }
      }
    }
  }
}

package dev.mainstay.wit2java;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A folder of sources, some of which we wrote. Files that somebody else wrote are neither changed
 * nor removed.
 */
public final class SourceFolder {
  private final Path root;

  /** The folder, which need not exist. */
  public SourceFolder(Path root) {
    this.root = root;
  }

  /**
   * Writes files, those that have changed; nothing if one of them would replace somebody else's.
   *
   * @param files the text of each file by its path, with {@code /} between folders
   * @return how many were written
   * @throws IOException if a file cannot be read or written; the message has a key
   * @throws Wit2JavaException if there are files of those names that we did not write
   */
  public int write(SortedMap<String, String> files) throws IOException, Wit2JavaException {
    List<String> problems = new ArrayList<>();
    SortedMap<Path, String> changed = new TreeMap<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = root.resolve(file.getKey());
      String present = Files.exists(path) ? Files.readString(path) : "";
      if (Files.exists(path) && !present.startsWith(Wit2Java.MARK)) {
        problems.add(
            "[not-generated] "
                + path
                + " is to be generated, but there is such a file that was not; move it, or let the"
                + " Java package be another one");
      } else if (!present.equals(file.getValue())) {
        changed.put(path, file.getValue());
      }
    }
    if (!problems.isEmpty()) {
      throw new Wit2JavaException(problems);
    }
    for (Map.Entry<Path, String> file : changed.entrySet()) {
      write(file.getKey(), file.getValue());
    }
    return changed.size();
  }

  /** Writes beside the place and moves, so that nobody ever sees half a file. */
  private static void write(Path path, String text) throws IOException {
    try {
      Path folder = path.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      Path whole = Files.createTempFile(folder, ".wit2java", null);
      try {
        Files.writeString(whole, text);
        Files.move(whole, path, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(whole);
      }
    } catch (FileSystemException e) {
      String reason = e.getReason() == null ? "no permission" : e.getReason();
      throw new IOException("[cannot-write] " + path + " cannot be written: " + reason, e);
    }
  }
}

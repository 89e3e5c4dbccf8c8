package dev.mainstay.foreign;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** The folder that a program is given, and what it has made of it. */
final class Folder {
  private static final String POEM =
      """
      The world is charged with the grandeur of God.
      It will flame out, like shining from shook foil;
      """;

  private Folder() {}

  /** A new one, with the files that the programs expect. */
  static Path fill(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("folder"));
    Files.writeString(folder.resolve("hello.txt"), "Hello, device!\n");
    Files.writeString(folder.resolve("empty"), "");
    Files.writeString(folder.resolve("poem.txt"), POEM.repeat(30));
    Files.writeString(folder.resolve("folder/a"), "first");
    Files.writeString(folder.resolve("folder/b"), "second");
    return folder;
  }

  /** What is in it: each path, with a link's target or a file's contents. */
  static SortedMap<String, String> contents(Path folder) throws IOException {
    var contents = new TreeMap<String, String>();
    try (var paths = Files.walk(folder)) {
      for (var path : paths.toList()) {
        contents.put(folder.relativize(path).toString(), contentsOf(path));
      }
    }
    return contents;
  }

  private static String contentsOf(Path path) throws IOException {
    if (Files.isSymbolicLink(path)) {
      return "link to " + Files.readSymbolicLink(path);
    }
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
        ? "folder"
        : "file " + new String(Files.readAllBytes(path), ISO_8859_1);
  }
}

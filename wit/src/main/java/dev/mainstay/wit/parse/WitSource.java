package dev.mainstay.wit.parse;

import dev.mainstay.wit.PackageName;
import dev.mainstay.wit.WitPackage;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * WIT as it lies on a disk: one file, or a folder in the layout of {@code wit/}, with the package
 * in the folder itself and those that it uses in {@code deps}, each a file or a folder.
 *
 * @param packages all packages, in the order of their names
 * @param main those that are no dependencies: of the file, of the folder itself, or of its
 *     subfolders if there is no file in it
 */
public record WitSource(List<WitPackage> packages, Set<PackageName> main) {
  private static final String DEPENDENCIES = "deps/";

  public WitSource {
    packages = List.copyOf(packages);
    main = new LinkedHashSet<>(main);
  }

  /**
   * Reads a file, or all files that end in {@code .wit} in a folder and below.
   *
   * @throws IOException if something cannot be read, or there is no WIT; the message has a key
   * @throws WitSyntaxException if what is there is wrong
   */
  public static WitSource read(Path path) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    if (Files.isDirectory(path)) {
      List<Path> found;
      try (Stream<Path> walked = Files.walk(path)) {
        found = walked.filter(p -> p.getFileName().toString().endsWith(".wit")).toList();
      }
      for (Path each : found) {
        files.put(path.relativize(each).toString().replace('\\', '/'), text(each));
      }
      if (files.isEmpty()) {
        throw new IOException("[no-wit] the folder " + path + " has no file *.wit");
      }
    } else if (Files.exists(path)) {
      files.put(path.getFileName().toString(), text(path));
    } else {
      throw new IOException("[no-file] there is no file or folder " + path);
    }
    return of(files);
  }

  private static String text(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new IOException("[not-utf-8] " + file + " is no text in UTF-8", e);
    } catch (FileSystemException e) {
      String reason = e.getReason() == null ? "no permission" : e.getReason();
      throw new IOException("[cannot-read] " + file + " cannot be read: " + reason, e);
    }
  }

  /** The same for files that are in memory: their texts by path, with {@code /} between folders. */
  public static WitSource of(SortedMap<String, String> files) {
    boolean isFlat = files.keySet().stream().anyMatch(path -> !path.contains("/"));
    List<String> own = new ArrayList<>();
    for (String path : files.keySet()) {
      if (isFlat ? !path.contains("/") : !path.startsWith(DEPENDENCIES)) {
        own.add(path);
      }
    }
    return WitParser.parse(files, own);
  }
}

package dev.mainstay.linker.component;

import dev.mainstay.wit.WitPackage;
import dev.mainstay.wit.parse.WitSource;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The WIT that lies beside classes: in {@code META-INF/wit} what the annotation processor saw, in
 * {@code META-INF/mainstay/wit} what a library calls by itself.
 */
public final class ClassPathWit {
  private static final List<String> FOLDERS = List.of("META-INF/wit", "META-INF/mainstay/wit");

  private ClassPathWit() {}

  /**
   * Everything that the folders and jars of a class path say, put together.
   *
   * @throws IOException if something cannot be read
   */
  public static List<WitPackage> read(List<Path> classPath) throws IOException {
    List<WitPackage> packages = new ArrayList<>();
    for (Path element : classPath) {
      if (Files.isDirectory(element)) {
        read(element, packages);
      } else if (Files.isRegularFile(element)) {
        try (var jar = FileSystems.newFileSystem(element)) {
          read(jar.getPath("/"), packages);
        }
      }
    }
    return WitPackage.merge(packages);
  }

  private static void read(Path root, List<WitPackage> into) throws IOException {
    for (String name : FOLDERS) {
      Path folder = root.resolve(name);
      if (Files.isDirectory(folder)) {
        into.addAll(WitSource.read(folder).packages());
      }
    }
  }
}

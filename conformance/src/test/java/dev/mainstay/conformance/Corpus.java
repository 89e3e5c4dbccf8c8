package dev.mainstay.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The programs: every class directly below a package of {@code programs} that has a main method.
 * The programs of one package are compiled together.
 */
final class Corpus {
  private static final String PROGRAMS = Corpus.class.getPackageName() + ".programs";

  private Corpus() {}

  /**
   * Programs that go into one payload.
   *
   * @param name tells groups apart
   * @param packageName the package of all of them, empty for none
   * @param classes the folder with their classes
   * @param programs the names of their main classes
   */
  record Group(String name, String packageName, Path classes, List<String> programs) {
    Group {
      programs = List.copyOf(programs);
    }

    /** The full name of a program's class. */
    String className(String program) {
      return packageName.isEmpty() ? program : packageName + "." + program;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** The folder with the compiled programs. */
  static Path classes() {
    return location(Corpus.class);
  }

  /** The folder or jar that a class comes from. */
  static Path location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All groups, sorted by name. */
  static List<Group> groups() {
    var groups = new ArrayList<Group>();
    for (var folder : sorted(classes().resolve(PROGRAMS.replace('.', '/')))) {
      var programs = new ArrayList<String>();
      String group = folder.getFileName().toString();
      for (var file : sorted(folder)) {
        String name = file.getFileName().toString().replace(".class", "");
        // Beside the classes there may be resources.
        if (!name.contains("$")
            && !name.contains(".")
            && hasMain(PROGRAMS + "." + group + "." + name)) {
          programs.add(name);
        }
      }
      groups.add(new Group(group, PROGRAMS + "." + group, classes(), programs));
    }
    return groups;
  }

  private static boolean hasMain(String type) {
    try {
      Class.forName(type, false, Corpus.class.getClassLoader()).getMethod("main", String[].class);
      return true;
    } catch (NoSuchMethodException e) {
      return false;
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Path> sorted(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.mainstay.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The guests in {@code src/test/guests}, a folder each. */
public final class Guests {
  private static final Path FOLDER = Path.of("src/test/guests");

  /** What is in this folder is compiled last, over what there is already. */
  private static final String REPLACED = "replaced";

  private Guests() {}

  /** Compiles a guest's Java sources; the result is the class path to compile it further with. */
  static List<Path> classPath(String guest, Path target) throws IOException {
    Path classes = Files.createDirectories(target.resolve(guest));
    List<Path> sources;
    try (Stream<Path> files = Files.walk(FOLDER.resolve(guest))) {
      sources = files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    javac(sources.stream().filter(file -> !file.getParent().endsWith(REPLACED)).toList(), classes);
    List<Path> replaced =
        sources.stream().filter(file -> file.getParent().endsWith(REPLACED)).toList();
    if (!replaced.isEmpty()) {
      javac(replaced, classes);
    }
    return List.of(classes, guestRuntime());
  }

  /** The text of a file in the guest's folder, as it is with {@code -Dbless=true} from now on. */
  static void assertExpected(String guest, String file, String actual) throws IOException {
    Path expected = FOLDER.resolve(guest).resolve(file);
    if (Boolean.getBoolean("bless")) {
      Files.writeString(expected, actual);
    }
    assertEquals(Files.exists(expected) ? Files.readString(expected) : "", actual, guest);
  }

  /** The jar or folder with guest-runtime. */
  public static Path guestRuntime() {
    return jar(dev.mainstay.guest.memory.Memory.class);
  }

  private static void javac(List<Path> sources, Path classes) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      Iterable<? extends JavaFileObject> units = files.getJavaFileObjectsFromPaths(sources);
      String path =
          jar(org.teavm.interop.Export.class) + java.io.File.pathSeparator + guestRuntime();
      boolean compiled =
          javac
              .getTask(
                  messages,
                  files,
                  null,
                  List.of(
                      "-g", "-nowarn", "--release", "17", "-d", classes.toString(), "-cp", path),
                  null,
                  units)
              .call();
      assertEquals("", compiled ? "" : messages.toString());
    }
  }

  private static Path jar(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}

package dev.mainstay.compiler.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.compiler.CompilerInput;
import dev.mainstay.compiler.GuestCompiler;
import dev.mainstay.compiler.Guests;
import dev.mainstay.compiler.library.JavaApi.Member;
import dev.mainstay.compiler.problems.Problem;
import dev.mainstay.compiler.problems.ProblemKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a payload has of Java 17's library: a use of every public constructor and method is compiled
 * for the guest, and {@code docs/java-library-classes.md} has what came of it; {@code -Dbless=true}
 * rewrites it.
 */
class LibraryPageTest {
  private static final Path PAGE = Path.of("../docs/java-library-classes.md");

  private static final List<String> PACKAGES =
      List.of(
          "java.io",
          "java.lang",
          "java.lang.ref",
          "java.math",
          "java.net",
          "java.nio",
          "java.nio.charset",
          "java.nio.file",
          "java.nio.file.attribute",
          "java.security",
          "java.text",
          "java.time",
          "java.time.chrono",
          "java.time.format",
          "java.time.temporal",
          "java.time.zone",
          "java.util",
          "java.util.concurrent",
          "java.util.concurrent.atomic",
          "java.util.concurrent.locks",
          "java.util.function",
          "java.util.logging",
          "java.util.regex",
          "java.util.stream",
          "java.util.zip");

  /** TeaVM 0.16.0 fails where a result of some of its methods is not used. */
  private static final String LEFT_OUT = "java.lang.Class";

  private final Path folder;

  LibraryPageTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void thePageSaysWhatCompiles() throws IOException {
    SortedMap<String, List<Member>> api = JavaApi.of(PACKAGES);
    api.remove(LEFT_OUT);
    api.values().removeIf(List::isEmpty);
    var names = List.copyOf(api.keySet());
    Path classes = compile(uses(api));

    var compilation =
        GuestCompiler.compile(
            CompilerInput.ofCommand(List.of(classes, Guests.guestRuntime()), "uses.Main"));

    SortedMap<String, List<String>> lacking = new TreeMap<>();
    SortedMap<String, Boolean> absent = new TreeMap<>();
    for (Problem problem : compilation.problems()) {
      for (Problem.Frame frame : problem.chain()) {
        if (frame.className().startsWith("uses.Use") && frame.method().startsWith("m")) {
          String type = names.get(Integer.parseInt(frame.className().substring(8)));
          var member = api.get(type).get(Integer.parseInt(frame.method().substring(1)));
          lacking.computeIfAbsent(type, t -> new ArrayList<>()).add(member.name());
          if (problem.kind() == ProblemKind.MISSING_CLASS
              && problem.found().contains(" " + type + " ")) {
            absent.put(type, true);
          }
          break;
        }
      }
    }
    String page = page(api, lacking, absent);
    if (Boolean.getBoolean("bless")) {
      Files.writeString(PAGE, page);
    }
    assertTrue(Files.exists(PAGE), PAGE + " is missing: run with -Dbless=true");
    assertEquals(Files.readString(PAGE), page);
  }

  /** A class for each of Java's, with a method for each use. */
  private static Map<String, String> uses(SortedMap<String, List<Member>> api) {
    Map<String, String> sources = new TreeMap<>();
    var main = new StringBuilder("package uses;\npublic final class Main {\n");
    main.append("  static Object any;\n");
    main.append("  static <T> T any() { return (T) any; }\n");
    main.append("  public static void main(String[] arguments) throws Throwable {\n");
    int number = 0;
    for (var members : api.values()) {
      String name = "Use" + number++;
      main.append("    ").append(name).append(".all();\n");
      var source = new StringBuilder("package uses;\nfinal class ").append(name).append(" {\n");
      var all = new StringBuilder("  static void all() throws Throwable {\n");
      for (int i = 0; i < members.size(); i++) {
        all.append("    m").append(i).append("();\n");
        source.append("  static void m").append(i).append("() throws Throwable {\n    ");
        source.append(members.get(i).use()).append("\n  }\n");
      }
      sources.put(name, source.append(all).append("  }\n}\n").toString());
    }
    sources.put("Main", main.append("  }\n}\n").toString());
    return sources;
  }

  private Path compile(Map<String, String> sources) throws IOException {
    Path uses = Files.createDirectories(folder.resolve("uses"));
    Path classes = Files.createDirectories(folder.resolve("classes"));
    List<String> arguments =
        new ArrayList<>(
            List.of("--release", "17", "-nowarn", "-proc:none", "-d", classes.toString()));
    for (var source : sources.entrySet()) {
      Path file = uses.resolve(source.getKey() + ".java");
      arguments.add(Files.writeString(file, source.getValue()).toString());
    }
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(new String[0]));
    assertEquals(0, result);
    return classes;
  }

  private static String page(
      SortedMap<String, List<Member>> api,
      SortedMap<String, List<String>> lacking,
      SortedMap<String, Boolean> absent) {
    var page = new StringBuilder();
    page.append("# Classes of Java's library in a payload\n\n");
    page.append("Written by `LibraryPageTest`, which compiles a use of every public constructor\n");
    page.append("and method of Java 17 in these packages; classes without any are not listed.\n");
    page.append("[java-library.md](java-library.md) says how they behave.\n");
    for (String name : PACKAGES) {
      List<String> whole = new ArrayList<>();
      List<String> part = new ArrayList<>();
      List<String> none = new ArrayList<>();
      for (var entry : api.entrySet()) {
        String type = entry.getKey();
        if (!type.substring(0, type.lastIndexOf('.')).equals(name)) {
          continue;
        }
        String simple = type.substring(name.length() + 1);
        List<String> missing = lacking.getOrDefault(type, List.of());
        if (absent.containsKey(type)) {
          none.add(simple);
        } else if (missing.isEmpty()) {
          whole.add(simple);
        } else {
          part.add("- `" + simple + "` without " + code(missing));
        }
      }
      page.append("\n## ").append(name).append("\n\n");
      if (!whole.isEmpty()) {
        page.append(code(whole)).append('\n');
      }
      if (!part.isEmpty()) {
        page.append(whole.isEmpty() ? "" : "\n").append(String.join("\n", part)).append('\n');
      }
      if (!none.isEmpty()) {
        page.append(whole.isEmpty() && part.isEmpty() ? "" : "\n");
        page.append("Not there: ").append(code(none)).append('\n');
      }
    }
    return page.toString();
  }

  private static String code(List<String> names) {
    return "`" + String.join("`, `", names) + "`";
  }
}

package dev.mainstay.conformance;

import dev.mainstay.conformance.Corpus.Group;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.tools.ToolProvider;

/**
 * The main class of a group: runs the programs that its arguments name, one after the other, and
 * prints where each begins and where it ends.
 */
final class Dispatcher {
  /** The main class. */
  static final String MAIN = "Dispatcher";

  private static final String BEGIN = "=====begin ";
  private static final String END = "=====end";

  private Dispatcher() {}

  /** Writes and compiles the class into a folder. */
  static void compile(Group group, Path folder) throws IOException {
    var source = new StringBuilder("public final class " + MAIN + " {\n");
    source.append("  public static void main(String[] names) {\n");
    source.append("    for (String name : names) {\n");
    source.append("      System.out.println(\"").append(BEGIN).append("\" + name);\n");
    source.append("      run(name);\n");
    source.append("      System.out.println(\"").append(END).append("\");\n    }\n  }\n");
    source.append("  private static void run(String name) {\n    switch (name) {\n");
    for (var program : group.programs()) {
      source.append("      case \"" + program + "\": " + program + "(); break;\n");
    }
    source.append("      default: throw new IllegalArgumentException(name);\n    }\n  }\n");
    // A method each, since only the outermost frame of a main method may hold what it throws.
    for (var program : group.programs()) {
      source.append("  private static void " + program + "() {\n    try {\n      ");
      source.append(group.className(program) + ".main(new String[0]);\n");
      source.append("    } catch (RuntimeException | Error e) {\n      throw e;\n");
      source.append(
          "    } catch (Throwable e) {\n      throw new IllegalStateException(e);\n    }\n  }\n");
    }
    source.append("}\n");
    Path file = Files.writeString(folder.resolve(MAIN + ".java"), source);
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "--release",
                "17",
                "-proc:none",
                "-cp",
                group.classes().toString(),
                "-d",
                folder.toString(),
                file.toString());
    if (result != 0) {
      throw new IllegalStateException("the dispatcher does not compile:\n" + source);
    }
  }

  /** What each program printed that began; the last one may not have ended. */
  static Map<String, Section> sections(String stdout) {
    var sections = new LinkedHashMap<String, Section>();
    for (var part : stdout.split(BEGIN, -1)) {
      int line = part.indexOf('\n');
      if (line >= 0) {
        String rest = part.substring(line + 1);
        boolean ended = rest.endsWith(END + "\n");
        String text = ended ? rest.substring(0, rest.length() - END.length() - 1) : rest;
        sections.put(part.substring(0, line), new Section(text, ended));
      }
    }
    return sections;
  }

  /** What one program printed. */
  record Section(String text, boolean ended) {}
}

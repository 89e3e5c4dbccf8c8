package dev.mainstay.conformance.random;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import javax.tools.ToolProvider;

/** Random programs of neighbouring seeds, compiled into one folder. */
public final class RandomPrograms {
  /** What javac ends with when it dies of a mistake of its own. */
  private static final int ABNORMAL = 4;

  private RandomPrograms() {}

  /**
   * Writes and compiles the programs of so many seeds.
   *
   * @param folder where the sources go, and the classes
   * @return the names of their main classes, which have no package; those are missing that javac
   *     itself dies of
   */
  public static List<String> compile(long firstSeed, int count, Path folder) throws IOException {
    var programs =
        LongStream.range(firstSeed, firstSeed + count).mapToObj(RandomProgram::of).toList();
    var sources = new ArrayList<Path>();
    for (var program : programs) {
      sources.add(Files.writeString(folder.resolve(program.name() + ".java"), program.source()));
    }
    if (compiles(sources, folder)) {
      return programs.stream().map(RandomProgram::name).toList();
    }
    var names = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      if (compiles(List.of(sources.get(i)), folder)) {
        names.add(programs.get(i).name());
      }
    }
    return names;
  }

  private static boolean compiles(List<Path> sources, Path folder) {
    var arguments = new ArrayList<>(List.of("--release", "17", "-proc:none", "-nowarn"));
    arguments.addAll(List.of("-d", folder.toString()));
    sources.forEach(source -> arguments.add(source.toString()));
    var messages = new ByteArrayOutputStream();
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, messages, messages, arguments.toArray(String[]::new));
    if (result != 0 && result != ABNORMAL) {
      throw new IllegalStateException(messages.toString(StandardCharsets.UTF_8));
    }
    return result == 0;
  }
}

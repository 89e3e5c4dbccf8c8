package dev.mainstay.conformance.random;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import javax.tools.ToolProvider;

/** Random programs of neighbouring seeds, compiled into one folder. */
public final class RandomPrograms {
  private RandomPrograms() {}

  /**
   * Writes and compiles the programs of so many seeds.
   *
   * @param folder where the sources go, and the classes
   * @return the names of their main classes, which have no package
   */
  public static List<String> compile(long firstSeed, int count, Path folder) throws IOException {
    var programs =
        LongStream.range(firstSeed, firstSeed + count).mapToObj(RandomProgram::of).toList();
    var sources = new ArrayList<Path>();
    for (var program : programs) {
      sources.add(Files.writeString(folder.resolve(program.name() + ".java"), program.source()));
    }
    var javac = ToolProvider.getSystemJavaCompiler();
    var messages = new StringWriter();
    try (var files = javac.getStandardFileManager(null, null, null)) {
      boolean compiled =
          javac
              .getTask(
                  messages,
                  files,
                  null,
                  List.of("--release", "17", "-proc:none", "-nowarn", "-d", folder.toString()),
                  null,
                  files.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!compiled) {
        throw new IllegalStateException(
            "not Java, from seed " + firstSeed + " on:\n" + messages);
      }
    }
    return programs.stream().map(RandomProgram::name).toList();
  }
}

package dev.mainstay.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which room may depend on which.
 *
 * @param allowed folder to the folders that it may use
 * @param atBuild the same for what only its build uses: scope provided, so nobody inherits it
 */
record Directions(Map<String, Set<String>> allowed, Map<String, Set<String>> atBuild) {

  /** The table. A folder that is not in it may use nothing; a new room needs a line here. */
  static final Directions OURS =
      new Directions(
          Map.ofEntries(
              Map.entry("annotations", Set.of()),
              Map.entry("wit", Set.of()),
              Map.entry("processor", Set.of("wit")),
              Map.entry("wit2java", Set.of("wit")),
              Map.entry("guest-runtime", Set.of("annotations")),
              Map.entry("wasi", Set.of("annotations", "guest-runtime")),
              Map.entry("compiler", Set.of()),
              Map.entry("wasm", Set.of()),
              Map.entry("lowering", Set.of("wasm")),
              Map.entry("symbols", Set.of("wasm")),
              Map.entry("linker", Set.of("wit", "wasm", "lowering", "symbols")),
              // The linker meets the library as bytes, and only at its build.
              Map.entry("adapter-lib", Set.of()),
              Map.entry("cli", Set.of("linker", "symbols", "adapter-lib", "wit", "wit2java")),
              Map.entry("testing", Set.of()),
              Map.entry("engines", Set.of("testing")),
              Map.entry(
                  "benchmarks",
                  Set.of(
                      "wasm",
                      "annotations",
                      "compiler",
                      "guest-runtime",
                      "wasi",
                      "linker",
                      "adapter-lib",
                      "testing",
                      "engines")),
              // Tests only: those may use everything.
              Map.entry("adapter-tests", Set.of()),
              Map.entry("conformance", Set.of()),
              Map.entry("libraries", Set.of()),
              Map.entry("components", Set.of()),
              Map.entry("foreign", Set.of()),
              Map.entry("kotlin", Set.of()),
              Map.entry("specification", Set.of()),
              Map.entry("fuzz", Set.of()),
              Map.entry(
                  "maven-plugin",
                  Set.of(
                      "compiler",
                      "linker",
                      "symbols",
                      "adapter-lib",
                      "guest-runtime",
                      "testing",
                      "wit",
                      "wit2java")),
              Map.entry("examples/blinky", Set.of("annotations", "guest-runtime")),
              Map.entry("examples/logger", Set.of("wasi"))),
          Map.of(
              // guest-runtime: what the compiler binds Java's own library to, cut away with it.
              "adapter-lib", Set.of("compiler", "guest-runtime", "linker", "wasm"),
              // Their sources are what it reads.
              "wasi", Set.of("processor"),
              "examples/blinky", Set.of("processor")));

  /** Libraries of others that one room alone may use, by the beginning of their names. */
  static final Map<String, Set<String>> ONLY_IN =
      Map.of(
          "org.teavm:teavm-core", Set.of("compiler"),
          "org.teavm:teavm-tooling", Set.of("compiler"),
          "org.teavm:teavm-classlib", Set.of("compiler"),
          "org.teavm:teavm-platform", Set.of("compiler"),
          "com.palantir.javapoet:", Set.of("processor", "wit2java"),
          "io.github.kawamuray.wasmtime:", Set.of("engines"),
          "org.jetbrains.kotlin:", Set.of("kotlin"),
          "org.apache.maven:", Set.of("maven-plugin"),
          "info.picocli:", Set.of("cli"));

  /** One sentence for each dependency that goes the wrong way. */
  List<String> violations(List<Room> rooms) {
    var found = new ArrayList<String>();
    for (var room : rooms) {
      room.dependencies()
          .forEach(
              (artifact, scope) -> {
                String folder = folder(rooms, artifact);
                if (!scope.equals("test") && !allows(room.folder(), folder, scope)) {
                  found.add(
                      room.folder() + " must not depend on " + folder + " (scope " + scope + ")");
                }
              });
      for (var library : room.libraries()) {
        ONLY_IN.forEach(
            (name, rightful) -> {
              if (library.startsWith(name) && !rightful.contains(room.folder())) {
                found.add(room.folder() + " must not depend on " + library);
              }
            });
      }
    }
    return found;
  }

  private boolean allows(String from, String to, String scope) {
    return allowed.getOrDefault(from, Set.of()).contains(to)
        || (scope.equals("provided") && atBuild.getOrDefault(from, Set.of()).contains(to));
  }

  private static String folder(List<Room> rooms, String artifact) {
    return rooms.stream()
        .filter(room -> room.artifact().equals(artifact))
        .map(Room::folder)
        .findFirst()
        .orElse(artifact);
  }
}

package dev.mainstay.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DirectionsTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  private static Room room(String folder, String artifact, Map<String, String> dependencies) {
    return new Room(folder, artifact, dependencies, new TreeSet<>());
  }

  @Test
  void dependenciesOfTheHouseGoOneWay() {
    assertEquals(List.of(), Directions.OURS.violations(Room.in(ROOT)));
  }

  @Test
  void everyRoomIsRead() {
    var folders = Room.in(ROOT).stream().map(Room::folder).toList();

    assertTrue(folders.containsAll(List.of("wasm", "lowering", "linker", "")), folders.toString());
    var linker = Room.in(ROOT).stream().filter(r -> r.folder().equals("linker")).findFirst();
    assertEquals("compile", linker.orElseThrow().dependencies().get("mainstay-wasm"));
  }

  @Test
  void upwardDependencyIsFound() {
    var rooms =
        List.of(
            room("wasm", "mainstay-wasm", Map.of("mainstay-linker", "compile")),
            room("linker", "mainstay-linker", Map.of("mainstay-wasm", "compile")));

    assertEquals(
        List.of("wasm must not depend on linker (scope compile)"),
        Directions.OURS.violations(rooms));
  }

  @Test
  void buildTimeDependencyMustBeProvided() {
    var rooms =
        List.of(
            room(
                "adapter-lib",
                "mainstay-adapter-lib",
                Map.of("mainstay-linker", "compile", "mainstay-compiler", "provided")),
            room("linker", "mainstay-linker", Map.of()),
            room("compiler", "mainstay-compiler", Map.of()));

    assertEquals(
        List.of("adapter-lib must not depend on linker (scope compile)"),
        Directions.OURS.violations(rooms));
  }

  @Test
  void testsMayUseEverything() {
    var rooms =
        List.of(
            room("wit", "mainstay-wit", Map.of("mainstay-linker", "test")),
            room("linker", "mainstay-linker", Map.of()));

    assertEquals(List.of(), Directions.OURS.violations(rooms));
  }

  @Test
  void libraryOfOneRoomIsFoundElsewhere() {
    var rooms =
        List.of(
            new Room(
                "wasm",
                "mainstay-wasm",
                Map.of(),
                new TreeSet<>(List.of("org.teavm:teavm-core", "org.teavm:teavm-interop"))));

    assertEquals(
        List.of("wasm must not depend on org.teavm:teavm-core"), Directions.OURS.violations(rooms));
  }
}

package dev.mainstay.linker.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.linker.report.LinkException;
import dev.mainstay.lowering.LoweringOptions;
import dev.mainstay.lowering.stack.DeviceStack;
import dev.mainstay.lowering.stack.Interpreter;
import dev.mainstay.wasm.code.Feature;
import dev.mainstay.wasm.model.ImportName;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import run.endive.wasi.WasiOptions;
import run.endive.wasi.WasiPreview1;
import run.endive.wasm.types.ValType;

class ProfileTest {
  @Test
  void wasip1IsTheFloor() {
    var profile = Profile.wasip1();
    assertEquals(46, profile.functions().size());
    assertEquals(LoweringOptions.FLOOR, profile.features());
  }

  @Test
  void mvpHasTheSameFunctionsAndNoFeature() {
    var profile = ProfileReader.named("mvp");
    assertEquals(Profile.wasip1().functions(), profile.functions());
    assertEquals(Set.of(Feature.MVP), profile.features());
  }

  @Test
  void wamrIsTheFloorWithSockets() {
    var profile = ProfileReader.named("wamr");
    assertEquals(Profile.wasip1().features(), profile.features());
    assertTrue(profile.functions().entrySet().containsAll(Profile.wasip1().functions().entrySet()));
    var more = new TreeMap<String, String>();
    profile
        .functions()
        .forEach((name, type) -> more.put(name.toString(), FunctionTypes.print(type)));
    Profile.wasip1().functions().keySet().forEach(name -> more.remove(name.toString()));
    assertEquals(47, more.size());
    assertTrue(
        more.keySet().stream().allMatch(name -> name.startsWith("wasi_snapshot_preview1 sock_")));
    assertEquals("i32 i32 i32 i32 -> i32", more.get("wasi_snapshot_preview1 sock_open"));
    // It is there, and answers ENOSYS.
    assertFalse(more.containsKey("wasi_snapshot_preview1 sock_close"));
  }

  @Test
  void typesAreThoseOfAnotherImplementation() {
    var theirs = new TreeMap<String, String>();
    try (var wasi = WasiPreview1.builder().withOptions(WasiOptions.builder().build()).build()) {
      for (var function : wasi.toHostFunctions()) {
        theirs.put(
            function.name(),
            (types(function.functionType().params())
                    + " -> "
                    + types(function.functionType().returns()))
                .strip());
      }
    }
    var ours = new TreeMap<String, String>();
    Profile.wasip1()
        .functions()
        .forEach((name, type) -> ours.put(name.field(), FunctionTypes.print(type)));
    // Endive has an extension of its own.
    theirs.keySet().retainAll(ours.keySet());
    assertEquals(theirs, ours);
  }

  private static String types(java.util.List<ValType> types) {
    return types.stream()
        .map(type -> type.toString().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  @Test
  void profilesBuildOnEachOther() {
    var profile =
        ProfileReader.parse(
            """
            {
              "name": "board",
              "extends": "wasip1",
              "features": ["bulk-memory"],
              "functions": {"env": {"led": "i32 ->", "sensor": "-> f32"}}
            }
            """,
            "board.json");
    assertTrue(profile.features().contains(Feature.BULK_MEMORY));
    assertFalse(profile.features().contains(Feature.SIMD));
    assertEquals(48, profile.functions().size());
    assertEquals(
        FunctionTypes.parse("-> f32"), profile.functions().get(new ImportName("env", "sensor")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1] | [bad-profile] profile p.json is no JSON object",
        "{ | [bad-profile] profile p.json is no JSON object",
        "{} | [bad-profile] profile p.json has no name",
        "{\"name\":\"x\",\"feature\":[]} | [bad-profile] profile p.json has a member 'feature'",
        "{\"name\":\"x\",\"features\":[\"gcc\"]} | names a feature 'gcc'",
        "{\"name\":\"x\",\"features\":\"gc\"} | has a member of another kind",
        "{\"name\":\"x\",\"extends\":\"y\"} | [unknown-profile] there is no profile 'y'",
        "{\"name\":\"x\",\"functions\":{\"e\":{\"f\":\"i32\"}}} | gives e f the type 'i32'",
        "{\"name\":\"x\",\"functions\":{\"e\":{\"f\":\"int ->\"}}} | gives e f the type 'int ->'",
        "{\"name\":\"x\",\"functions\":{\"e\":[]}} | has a member of another kind"
      })
  void mistakesAreExplained(String text, String message) {
    var e = assertThrows(LinkException.class, () -> ProfileReader.parse(text, "p.json"));
    assertTrue(String.valueOf(e.getMessage()).contains(message), e.getMessage());
  }

  @Test
  void aProfileThatIsNotThereIsNamed() {
    var e = assertThrows(LinkException.class, () -> ProfileReader.find("zephyr"));
    assertEquals(
        "one of wasip1, wamr, mvp, or the path of a profile file", e.problems().get(0).expected());
    assertThrows(LinkException.class, () -> ProfileReader.find("missing.json"));
  }

  @Test
  void theStackOfTheRuntime() {
    assertEquals(Optional.empty(), Profile.wasip1().stack());
    assertEquals(
        Optional.of(new DeviceStack(16384, Interpreter.WAMR_CLASSIC)),
        stack("{\"bytes\": 16384, \"interpreter\": \"wamr-classic\"}").stack());
    refused("{\"bytes\": 16384}", "a stack with the members bytes; expected the members");
    refused(
        "{\"bytes\": 16384, \"interpreter\": \"v8\"}",
        "an interpreter 'v8'; expected one of wamr-classic, wamr-fast, wasm3");
    refused(
        "{\"bytes\": 16, \"interpreter\": \"wasm3\"}",
        "a stack of 16 bytes; expected at least 1024");
  }

  private static Profile stack(String json) {
    return ProfileReader.parse("{\"name\": \"x\", \"stack\": " + json + "}", "x.json");
  }

  private static void refused(String json, String message) {
    var failure = assertThrows(LinkException.class, () -> stack(json));
    var text =
        String.valueOf(failure.getMessage())
            .replaceAll("\\s+", " ")
            .replace(" expected:", "; expected");
    assertTrue(text.contains(message), text);
  }
}

package dev.mainstay.linker.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.linker.LinkOptions;
import dev.mainstay.linker.LinkResult;
import dev.mainstay.linker.Linker;
import dev.mainstay.linker.report.LinkException;
import dev.mainstay.linker.report.Problem;
import dev.mainstay.linker.resolve.Unsupported.Action;
import dev.mainstay.linker.text.Running;
import dev.mainstay.linker.text.Wat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whole links, seen from what becomes of the imports. */
class ResolverTest {
  private static final String LIBRARY =
      """
      (module
        (import "env" "memory" (memory 0))
        (import "mainstay:state" "counter:4" (func $counter (result i32)))
        (import "mainstay:guest" "cabi_realloc"
          (func $realloc (param i32 i32 i32 i32) (result i32)))
        (func $now (export "wasi:clocks/monotonic-clock#now") (result i64)
          (i32.store (call $counter) (i32.add (i32.load (call $counter)) (i32.const 1)))
          (i64.load (call $counter)))
        (func $drop (export "wasi:io/poll#[resource-drop]pollable") (param i32))
        (func $arguments (export "wasi:cli/environment#get-arguments") (param $ret i32)
          (i32.store (local.get $ret)
            (call $realloc (i32.const 0) (i32.const 0) (i32.const 4) (i32.const 8))))
        (func $sin (export "teavmMath#sin") (param $x f64) (result f64) (local.get $x)))
      """;

  private static LinkResult link(String input, LinkOptions options) {
    return new Linker(Wat.binary(LIBRARY)).link(Wat.binary(input), options);
  }

  private static LinkResult link(String input) {
    return link(input, LinkOptions.defaults());
  }

  private static List<Problem> problems(String input) {
    return assertThrows(LinkException.class, () -> link(input)).problems();
  }

  private static String now(String module) {
    return """
        (module
          (import "%s" "now" (func $now (result i64)))
          (memory $m 1)
          (func $f (export "f") (result i64) (call $now)))
        """
        .formatted(module);
  }

  @Test
  void everyPatchIsAnsweredByTheSameFunctionWithTheSameState() {
    var result =
        link(
            """
            (module
              (import "wasi:clocks/monotonic-clock@0.2.0" "now" (func $a (result i64)))
              (import "wasi:clocks/monotonic-clock@0.2.12+build" "now" (func $b (result i64)))
              (import "cm32p2|wasi:clocks/monotonic-clock@0.2" "now" (func $c (result i64)))
              (memory $m 1)
              (func $f (export "f") (result i64)
                (drop (call $a)) (drop (call $b)) (call $c)))
            """);
    assertEquals(List.of(), result.report().imports());
    assertEquals(3, Running.instance(result.payload()).export("f").apply()[0]);
    assertEquals(List.of("wasi:clocks/monotonic-clock#now"), result.report().libraryFunctions());
  }

  @Test
  void dropsAreFoundInBothSchemes() {
    var result =
        link(
            """
            (module
              (import "wasi:io/poll@0.2.0" "[resource-drop]pollable" (func $a (param i32)))
              (import "cm32p2|wasi:io/poll@0.2" "pollable_drop" (func $b (param i32)))
              (func $f (export "f") (call $a (i32.const 1)) (call $b (i32.const 2))))
            """);
    assertEquals(List.of(), result.report().imports());
  }

  @Test
  void aPrereleaseIsRefused() {
    var problems = problems(now("wasi:clocks/monotonic-clock@0.2.0-rc-2023-12-05"));
    assertEquals(1, problems.size());
    assertEquals("unknown-import", problems.get(0).key());
    assertEquals(
        "a released version 0.2.x of wasi:clocks/monotonic-clock", problems.get(0).expected());
  }

  @Test
  void anotherTrackIsRefused() {
    assertEquals(
        "a released version 0.2.x of wasi:clocks/monotonic-clock",
        problems(now("wasi:clocks/monotonic-clock@0.3.0")).get(0).expected());
  }

  @Test
  void anUnknownFunctionIsNamedWithTheNearestOne() {
    var problem =
        problems(
                """
                (module
                  (import "wasi:clocks/monotonic-clock@0.2.0" "nov" (func $now (result i64)))
                  (func $f (export "f") (result i64) (call $now)))
                """)
            .get(0);
    assertEquals(
        "the device (profile wasip1) does not have wasi:clocks/monotonic-clock@0.2.0 nov",
        problem.what());
    assertEquals("perhaps now", problem.expected());
  }

  @Test
  void aWrongTypeIsRefused() {
    var problem =
        problems(
                """
                (module
                  (import "wasi:clocks/monotonic-clock@0.2.0" "now" (func $now (result i32)))
                  (func $f (export "f") (result i32) (call $now)))
                """)
            .get(0);
    assertEquals("import-type", problem.key());
    assertEquals("-> i64", problem.expected());
  }

  @Test
  void whatNobodyReachesNeedsNoAnswer() {
    var result =
        link(
            """
            (module
              (import "wasi:http/types@0.2.0" "anything" (func $http))
              (func $unused (call $http))
              (func $f (export "f")))
            """);
    assertEquals(List.of(), result.report().imports());
  }

  @Test
  void theGuestAllocatesForTheLibrary() {
    var guest =
        """
        (module
          (import "wasi:cli/environment@0.2.0" "get-arguments" (func $arguments (param i32)))
          (memory $m 1)
          %s
          (func $f (export "f") (result i32)
            (call $arguments (i32.const 16)) (i32.load (i32.const 16))))
        """;
    var realloc =
        """
        (func $realloc (export "%s") (param $o i32) (param $s i32) (param $a i32) (param $n i32)
          (result i32) (i32.add (local.get $n) (i32.const 1000)))
        """;
    for (var name : List.of("cabi_realloc", "cm32p2_realloc")) {
      var result = link(guest.formatted(realloc.formatted(name)));
      assertEquals(1008, Running.instance(result.payload()).export("f").apply()[0]);
      assertEquals(List.of("f", "memory"), result.report().exports());
    }
    assertEquals("no-allocator", problems(guest.formatted("")).get(0).key());
  }

  /** An adapter of somebody else's: its allocator for results is not ready when state is wanted. */
  @Test
  void resultsHaveTheirOwnAllocatorWhereThereIsOne() {
    var result =
        link(
            """
            (module
              (import "wasi:cli/environment@0.2.0" "get-arguments" (func $arguments (param i32)))
              (import "wasi:clocks/monotonic-clock@0.2.0" "now" (func $now (result i64)))
              (memory $m 1)
              (global $ready (mut i32) (i32.const 0))
              (func $of_results (export "cabi_import_realloc")
                (param $o i32) (param $s i32) (param $a i32) (param $n i32) (result i32)
                (if (i32.eqz (global.get $ready)) (then unreachable))
                (i32.add (local.get $n) (i32.const 1000)))
              (func $general (export "cabi_realloc")
                (param $o i32) (param $s i32) (param $a i32) (param $n i32) (result i32)
                (i32.const 2000))
              (func $f (export "f") (result i32)
                (global.set $ready (i32.const 1))
                (call $arguments (i32.const 16))
                (drop (call $now))
                (i32.add (i32.load (i32.const 16)) (i32.load (i32.const 2000)))))
            """);
    assertEquals(1009, Running.instance(result.payload()).export("f").apply()[0]);
    assertEquals(List.of("f", "memory", "_initialize"), result.report().exports());
  }

  @Test
  void intrinsicsBecomeInstructions() {
    var result =
        link(
            """
            (module
              (import "mainstay:memory" "size" (func $size (result i32)))
              (import "mainstay:memory" "grow" (func $grow (param i32) (result i32)))
              (import "mainstay:instruction" "f64.sqrt" (func $sqrt (param f64) (result f64)))
              (import "mainstay:state" "a:8" (func $a (result i32)))
              (import "mainstay:state" "b:1" (func $b (result i32)))
              (import "mainstay:trap" "unreachable" (func $trap))
              (import "mainstay:layout" "heap-start" (func $heap (result i32)))
              (import "mainstay:layout" "stress" (func $stress (result i32)))
              (memory $m 1)
              (func $root (export "root") (param $x f64) (result f64)
                (call $sqrt (local.get $x)))
              (func $trapping (export "trapping") (result i32) (call $trap) (i32.const 1))
              (func $a2 (export "a") (result i32) (call $a))
              (func $b2 (export "b") (result i32) (call $b))
              (func $heap2 (export "heap") (result i32) (call $heap))
              (func $stress2 (export "stress") (result i32) (call $stress))
              (func $pages (export "pages") (result i32)
                (drop (call $grow (i32.const 2))) (call $size)))
            """);
    assertEquals(List.of(), result.report().imports());
    var instance = Running.instance(result.payload());
    assertEquals(65536, instance.export("a").apply()[0]);
    assertEquals(65552, instance.export("b").apply()[0]);
    assertEquals(65560, instance.export("heap").apply()[0]);
    assertEquals(0, instance.export("stress").apply()[0]);
    // One of the guest, one for the blocks, two more.
    assertEquals(4, instance.export("pages").apply()[0]);
    assertEquals(
        Double.doubleToRawLongBits(1.5),
        instance.export("root").apply(Double.doubleToRawLongBits(2.25))[0]);
    assertThrows(RuntimeException.class, () -> instance.export("trapping").apply());
  }

  @Test
  void wrongIntrinsicsAreExplained() {
    var problems =
        problems(
            """
            (module
              (import "mainstay:state" "a" (func $a (result i32)))
              (import "mainstay:state" "b:4" (func $b4 (result i32)))
              (import "mainstay:state" "b:8" (func $b8 (result i32)))
              (import "mainstay:memory" "shrink" (func $shrink))
              (import "mainstay:memory" "size" (func $size (result i64)))
              (func $f (export "f")
                (drop (call $a)) (drop (call $b4)) (drop (call $b8)) (call $shrink)
                (drop (call $size))))
            """);
    assertEquals(
        List.of("unknown-intrinsic", "state-size", "unknown-intrinsic", "import-type"),
        problems.stream().map(Problem::key).filter(key -> !key.equals("unknown-import")).toList());
  }

  @Test
  void compilersOwnImportsComeFromTheLibrary() {
    var result =
        link(
            """
            (module
              (import "teavmMath" "sin" (func $sin (param f64) (result f64)))
              (func $f (export "f") (param $x f64) (result f64) (call $sin (local.get $x))))
            """);
    assertEquals(List.of("teavmMath#sin"), result.report().libraryFunctions());
  }

  private static final String SOCKET =
      """
      (module
        (import "wasi:sockets/tcp-create-socket@0.2.0" "create-tcp-socket"
          (func $create (param i32 i32)))
        (memory $m 1)
        (func $f (export "f") (result i32)
          (call $create (i32.const 0) (i32.const 64))
          (i32.load (i32.const 64)))
        (func $code (export "code") (result i32) (i32.load8_u (i32.const 68))))
      """;

  @Test
  void unsupportedFunctionsFailTheLinkByDefault() {
    var problem = problems(SOCKET).get(0);
    assertEquals("export f", problem.where());
    var advice = problem.advice();
    assertTrue(
        advice != null && advice.contains("choose a profile whose runtime has sockets"), advice);
  }

  @Test
  void unsupportedFunctionsCanAnswerAnError() {
    var options =
        LinkOptions.defaults()
            .withUnsupported(new Unsupported(Map.of("wasi:sockets/*", Action.ERROR)));
    var instance = Running.instance(link(SOCKET, options).payload());
    assertEquals(1, instance.export("f").apply()[0]);
    assertEquals(2, instance.export("code").apply()[0]); // not-supported
  }

  @Test
  void unsupportedFunctionsCanTrap() {
    var options =
        LinkOptions.defaults()
            .withUnsupported(
                new Unsupported(
                    Map.of("wasi:sockets/tcp-create-socket#create-tcp-socket", Action.TRAP)));
    var result = link(SOCKET, options);
    assertEquals(List.of(), result.report().imports());
    var instance = Running.instance(result.payload());
    assertThrows(RuntimeException.class, () -> instance.export("f").apply());
  }

  @Test
  void theLastRuleThatFitsDecides() {
    var rules = new LinkedHashMap<String, Action>();
    rules.put("wasi:sockets/*", Action.ERROR);
    rules.put("wasi:sockets/udp#*", Action.FAIL);
    var unsupported = new Unsupported(rules);
    assertEquals(Action.ERROR, unsupported.action("wasi:sockets/tcp#x"));
    assertEquals(Action.FAIL, unsupported.action("wasi:sockets/udp#x"));
    assertEquals(Action.FAIL, unsupported.action("wasi:http/types#x"));
  }

  private static String resource(String module, String drop, String destructor) {
    return """
        (module
          (import "%s" "%s" (func $drop (param i32)))
          (memory $m 1)
          (func $f (export "f") (param $h i32) (call $drop (local.get $h)))
          (func $d (export "%s") (param $r i32) (i32.store (i32.const 8) (local.get $r))))
        """
        .formatted(module, drop, destructor);
  }

  @Test
  void droppingAnExportedResourceIsItsDestructor() {
    String legacy =
        resource("[export]acme:a/b@1.0.0", "[resource-drop]r", "acme:a/b@1.0.0#[dtor]r");
    String buildTarget =
        resource("cm32p2|_ex_acme:a/b@1.0", "r_drop", "cm32p2|acme:a/b@1.0|r_dtor");
    for (String input : List.of(legacy, buildTarget)) {
      var instance = Running.instance(link(input).payload());
      instance.export("f").apply(77);
      assertEquals(77, instance.memory().readInt(8));
    }
  }

  @Test
  void theHandleOfAnExportedResourceIsItsRepresentation() {
    String input =
        """
        (module
          (import "[export]acme:a/b" "[resource-new]r" (func $new (param i32) (result i32)))
          (import "[export]acme:a/b" "[resource-rep]r" (func $rep (param i32) (result i32)))
          (import "[export]acme:a/b" "[resource-drop]r" (func $drop (param i32)))
          (memory $m 1)
          (func $f (export "f") (param $r i32) (result i32)
            (call $drop (i32.const 5))
            (call $rep (call $new (local.get $r)))))
        """;
    assertEquals(1234, Running.instance(link(input).payload()).export("f").apply(1234)[0]);
  }

  @Test
  void aHostOfComponentsKeepsTheHandlesOfExportedResources() {
    String input = resource("[export]acme:a/b@1.0.0", "[resource-drop]r", "acme:a/b@1.0.0#[dtor]r");
    byte[] module = link(input, LinkOptions.defaults().withPreview2(true)).preview2().orElseThrow();
    var text = new String(module, java.nio.charset.StandardCharsets.ISO_8859_1);
    assertTrue(text.contains("[export]acme:a/b@1.0.0"));
  }

  @Test
  void anIntrinsicOfAnotherTypeIsRefused() {
    var problem =
        problems(
                """
                (module
                  (import "[export]acme:a/b" "[resource-new]r" (func $new (param i64)))
                  (memory $m 1)
                  (func $f (export "f") (call $new (i64.const 1))))
                """)
            .get(0);
    assertEquals("import-type", problem.key());
  }
}

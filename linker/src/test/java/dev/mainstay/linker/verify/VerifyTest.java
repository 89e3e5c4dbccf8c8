package dev.mainstay.linker.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.linker.LinkOptions;
import dev.mainstay.linker.Linker;
import dev.mainstay.linker.profile.ProfileReader;
import dev.mainstay.linker.report.LinkException;
import dev.mainstay.linker.report.Problem;
import dev.mainstay.linker.text.Wat;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the linker says about modules that a device cannot have. */
class VerifyTest {
  private static final byte[] LIBRARY = Wat.binary("(module)");

  private static List<Problem> problems(byte[] input) {
    return assertThrows(
            LinkException.class, () -> new Linker(LIBRARY).link(input, LinkOptions.defaults()))
        .problems();
  }

  private static List<Problem> problems(String input) {
    return problems(Wat.binary(input));
  }

  @Test
  void allUnknownImportsAreNamedAtOnce() {
    var problems =
        problems(
            """
            (module
              (import "env" "led" (func $led (param i32)))
              (import "teavmJso" "global" (func $js))
              (import "teavm" "startThread" (func $thread))
              (import "acme:board/gpio@1.0.0" "set" (func $gpio))
              (import "wasi_snapshot_preview1" "fd_wriet" (func $wriet))
              (func $com.acme.Main::main (export "_start")
                (call $com.acme.Led::on) (call $js) (call $thread) (call $gpio) (call $wriet))
              (func $com.acme.Led::on (call $led (i32.const 1))))
            """);
    assertEquals(
        """
        [unknown-import] the device (profile wasip1) does not have env led
          where: export _start -> com.acme.Main.main -> com.acme.Led.on
          to do: if the firmware offers it, name it: device interface env; else do not call it
        [unknown-import] the device (profile wasip1) does not have teavmJso global
          where: export _start -> com.acme.Main.main
          to do: this is for JavaScript hosts; compile without it
        [unknown-import] the device (profile wasip1) does not have teavm startThread
          where: export _start -> com.acme.Main.main
          to do: this belongs to a part of Java's library that Mainstay does not have on devices; \
        do not use it, or let the call trap: unsupported teavm#startThread=trap
        [unknown-import] the device (profile wasip1) does not have acme:board/gpio@1.0.0 set
          where: export _start -> com.acme.Main.main
          to do: if the firmware offers it, name it: device interface acme:board/gpio; \
        else do not call it
        [unknown-import] the device (profile wasip1) does not have wasi_snapshot_preview1 fd_wriet
          where: export _start -> com.acme.Main.main
          expected: perhaps fd_write\
        """,
        String.join("\n", problems.stream().map(Problem::toString).toList()));
  }

  @Test
  void aHostFunctionOfAnotherTypeIsRefused() {
    var problem =
        problems(
                """
                (module
                  (import "wasi_snapshot_preview1" "fd_close" (func $close (param i64)))
                  (func $f (export "f") (call $close (i64.const 1))))
                """)
            .get(0);
    assertEquals("import-type", problem.key());
    assertEquals("i32 -> i32, as in profile wasip1", problem.expected());
    assertEquals("export f", problem.where());
  }

  @Test
  void onlyFunctionsCanBeImported() {
    assertEquals(
        "the module imports env base, which is not a function",
        problems(
                """
                (module
                  (import "env" "base" (global $base i32))
                  (func $f (export "f") (result i32) (global.get $base)))
                """)
            .get(0)
            .what());
  }

  @Test
  void aMissingFeatureIsNamedWithItsFirstPlace() {
    var problem =
        problems(
                """
                (module
                  (memory $m 1)
                  (func $vector (export "f")
                    (drop (i32x4.splat (i32.const 1))) (drop (i32x4.splat (i32.const 1)))))
                """)
            .get(0);
    assertEquals("missing-feature", problem.key());
    assertTrue(problem.what().contains("the module needs SIMD, in 2 places"), problem.what());
    assertTrue(String.valueOf(problem.where()).contains("vector"), problem.where());
  }

  @Test
  void aProfileWithTheFeatureTakesIt() {
    var profile =
        ProfileReader.parse(
            "{\"name\": \"big\", \"extends\": \"wasip1\", \"features\": [\"simd\"]}", "big.json");
    var result =
        new Linker(LIBRARY)
            .link(
                Wat.binary("(module (func $v (export \"f\") (drop (i32x4.splat (i32.const 1)))))"),
                LinkOptions.defaults().withProfile(profile));
    assertEquals(List.of("simd"), result.report().features());
  }

  @Test
  void otherFilesAreRecognized() {
    assertEquals("the input is empty", problems(new byte[0]).get(0).what());
    var component = problems(new byte[] {0, 'a', 's', 'm', 0x0D, 0, 1, 0}).get(0);
    assertEquals("component", component.key());
    var java = problems(new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE}).get(0);
    assertEquals("not-wasm", java.key());
    assertEquals("this is a Java class; compile it with the compiler first", java.advice());
    assertEquals("not-wasm", problems(new byte[] {0, 'a', 's', 'm', 2, 0, 0, 0}).get(0).key());
    assertEquals("not-wasm", problems("PK...".getBytes(UTF_8)).get(0).key());
  }

  @Test
  void aTruncatedModuleIsExplainedAtEveryLength() {
    var whole = Wat.binary("(module (memory $m 1) (func $f (export \"f\") (param i32)))");
    int malformed = 0;
    for (int length = 8; length < whole.length; length++) {
      try {
        new Linker(LIBRARY).link(Arrays.copyOf(whole, length), LinkOptions.defaults());
      } catch (LinkException e) {
        malformed += e.problems().get(0).key().equals("malformed") ? 1 : 0;
      }
    }
    assertTrue(malformed > 20, "only " + malformed);
  }
}

package dev.mainstay.linker.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.linker.LinkOptions;
import dev.mainstay.linker.LinkResult;
import dev.mainstay.linker.Linker;
import dev.mainstay.linker.report.LinkException;
import dev.mainstay.linker.report.Problem;
import dev.mainstay.linker.text.Running;
import dev.mainstay.linker.text.Wat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import run.endive.runtime.HostFunction;
import run.endive.wasm.types.FunctionType;
import run.endive.wasm.types.ValType;

/** Traps that say why, in whole links. */
class TrapMessagesTest {
  private static final String TRAPS =
      """
      (module
        (import "mainstay:trap" "a text, and a %s" (func $trap))
        (import "wasi_snapshot_preview1" "fd_write"
          (func $write (param i32 i32 i32 i32) (result i32)))
        (memory $m 1)
        (func $nothing (param i32))
        (func $never (call $nothing (call $write
          (i32.const 1) (i32.const 0) (i32.const 0) (i32.const 0))))
        (func $f (export "f") (param $x i32) (result i32)
          (if (local.get $x) (then %s))
          (call $trap)
          (i32.const 1)))
      """;

  @Test
  void aTrapSaysItsTextWhereThePayloadWrites() {
    var result = link(TRAPS.formatted("number: 1234567890", "(call $never)"));
    assertEquals(List.of("wasi_snapshot_preview1 fd_write"), result.report().imports());
    var said = new ArrayList<String>();
    var instance = Running.instance(result.payload(), writing(said));
    var e = assertThrows(RuntimeException.class, () -> instance.export("f").apply(0));
    assertTrue(String.valueOf(e.getMessage()).contains("unreachable"), e.getMessage());
    assertEquals(List.of("2 1 mainstay: a text, and a number: 1234567890\n"), said);
  }

  @Test
  void whatIsNotSupportedSaysSo() {
    var module =
        """
        (module
          (import "wasi:sockets/tcp-create-socket@0.2.3" "create-tcp-socket"
            (func $create (param i32 i32)))
          (import "wasi_snapshot_preview1" "fd_write"
            (func $write (param i32 i32 i32 i32) (result i32)))
          (memory $m 1)
          (func $f (export "f") (call $create (i32.const 0) (i32.const 64)))
          (func $g (export "g") (result i32)
            (call $write (i32.const 1) (i32.const 0) (i32.const 0) (i32.const 0))))
        """;
    var rules = Map.of("wasi:sockets/*", Unsupported.Action.TRAP);
    var options = LinkOptions.defaults().withUnsupported(new Unsupported(rules));
    var said = new ArrayList<String>();
    var instance = Running.instance(link(module, options).payload(), writing(said));
    assertThrows(RuntimeException.class, () -> instance.export("f").apply());
    assertEquals(
        List.of(
            "2 1 mainstay: wasi:sockets/tcp-create-socket#create-tcp-socket is not supported\n"),
        said);
  }

  @Test
  void aTrapIsNoReasonToAskForAFunctionThatWrites() {
    var result = link(TRAPS.formatted("number", ""));
    assertEquals(List.of(), result.report().imports());
    var instance = Running.instance(result.payload());
    assertThrows(RuntimeException.class, () -> instance.export("f").apply(0));
  }

  @Test
  void aTextOfATrapIsWordsAndNotTooLong() {
    for (var wrong : List.of("unreachabel", "a ü", "a " + "b".repeat(99))) {
      var module =
          """
          (module
            (import "mainstay:trap" "%s" (func $trap))
            (memory $m 1)
            (func $f (export "f") (call $trap)))
          """;
      assertEquals("unknown-intrinsic", problems(module.formatted(wrong)).get(0).key(), wrong);
    }
    var typed =
        """
        (module
          (import "mainstay:trap" "a text" (func $trap (result i32)))
          (memory $m 1)
          (func $f (export "f") (result i32) (call $trap)))
        """;
    assertEquals("import-type", problems(typed).get(0).key());
  }

  private static LinkResult link(String input) {
    return link(input, LinkOptions.defaults());
  }

  private static LinkResult link(String input, LinkOptions options) {
    return new Linker(Wat.binary("(module)")).link(Wat.binary(input), options);
  }

  /** Preview 1's {@code fd_write}, which notes descriptor, number of vectors and the first text. */
  private static HostFunction writing(List<String> said) {
    return new HostFunction(
        "wasi_snapshot_preview1",
        "fd_write",
        FunctionType.of(
            List.of(ValType.I32, ValType.I32, ValType.I32, ValType.I32), List.of(ValType.I32)),
        (instance, arguments) -> {
          var memory = instance.memory();
          int vector = (int) arguments[1];
          said.add(
              arguments[0]
                  + " "
                  + arguments[2]
                  + " "
                  + memory.readString(memory.readInt(vector), memory.readInt(vector + 4)));
          return new long[] {0};
        });
  }

  private static List<Problem> problems(String input) {
    return assertThrows(LinkException.class, () -> link(input)).problems();
  }
}

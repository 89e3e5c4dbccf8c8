package dev.mainstay.linker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.linker.report.LinkException;
import dev.mainstay.linker.text.Running;
import dev.mainstay.linker.text.Wat;
import dev.mainstay.wasm.binary.ModuleReader;
import dev.mainstay.wasm.binary.ModuleWriter;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction.MemoryInit;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.DataSegment;
import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.WasmFunction;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinkerTest {
  /** A library with one output stream: handle 1, always ready, never failing. */
  static final String LIBRARY =
      """
      (module
        (import "env" "memory" (memory 0))
        (import "wasi_snapshot_preview1" "fd_write"
          (func $fd_write (param i32 i32 i32 i32) (result i32)))
        (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
        (import "mainstay:state" "transfer:16" (func $transfer (result i32)))
        (import "mainstay:guest" "cabi_realloc"
          (func $realloc (param i32 i32 i32 i32) (result i32)))
        (func $get_stdout (export "wasi:cli/stdout#get-stdout") (result i32) (i32.const 1))
        (func $write
          (export "wasi:io/streams#[method]output-stream.blocking-write-and-flush")
          (param $self i32) (param $ptr i32) (param $len i32) (param $ret i32)
          (i32.store (call $transfer) (local.get $ptr))
          (i32.store offset=4 (call $transfer) (local.get $len))
          (drop (call $fd_write (local.get $self) (call $transfer) (i32.const 1)
            (i32.add (call $transfer) (i32.const 8))))
          (i32.store8 (local.get $ret) (i32.const 0)))
        (func $drop (export "wasi:io/streams#[resource-drop]output-stream") (param $self i32))
        (func $exit (export "wasi:cli/exit#exit") (param $status i32)
          (call $proc_exit (local.get $status)) unreachable)
        (func $arguments (export "wasi:cli/environment#get-arguments") (param $ret i32)
          (i32.store (local.get $ret)
            (call $realloc (i32.const 0) (i32.const 0) (i32.const 4) (i32.const 8)))
          (i32.store offset=4 (local.get $ret) (i32.const 0))))
      """;

  /** A command as compilers of C make it: own memory, two patches of WASI in one module. */
  static final String HELLO =
      """
      (module
        (import "wasi:cli/stdout@0.2.0" "get-stdout" (func $get_stdout (result i32)))
        (import "wasi:io/streams@0.2.6" "[method]output-stream.blocking-write-and-flush"
          (func $write (param i32 i32 i32 i32)))
        (import "wasi:io/streams@0.2.12" "[resource-drop]output-stream"
          (func $drop (param i32)))
        (import "wasi:sockets/tcp-create-socket@0.2.0" "create-tcp-socket"
          (func $never (param i32 i32)))
        (memory $memory (export "memory") 1)
        (data (i32.const 8) "Hello, device!\\0a")
        (func $run (export "wasi:cli/run@0.2.0#run") (result i32) (local $out i32)
          (local.set $out (call $get_stdout))
          (call $write (local.get $out) (i32.const 8) (i32.const 15) (i32.const 64))
          (call $drop (local.get $out))
          (i32.load8_u (i32.const 64)))
        (func $unused (call $never (i32.const 0) (i32.const 0))))
      """;

  private static LinkResult link(String input, LinkOptions options) {
    return new Linker(Wat.binary(LIBRARY)).link(Wat.binary(input), options);
  }

  @Test
  void aCommandOfPreview2BecomesOneOfPreview1() {
    var result = link(HELLO, LinkOptions.defaults());
    assertEquals(
        List.of("wasi_snapshot_preview1 fd_write", "wasi_snapshot_preview1 proc_exit"),
        result.report().imports());
    assertEquals(List.of("memory", "_start"), result.report().exports());
    assertEquals(
        List.of(
            "wasi:cli/stdout#get-stdout",
            "wasi:io/streams#[method]output-stream.blocking-write-and-flush",
            "wasi:io/streams#[resource-drop]output-stream"),
        result.report().libraryFunctions());
    assertEquals(new Running.Outcome("Hello, device!\n", 0), Running.command(result.payload()));
  }

  @Test
  void theSameInputGivesTheSameBytes() {
    assertArrayEquals(
        link(HELLO, LinkOptions.defaults()).payload(),
        link(HELLO, LinkOptions.defaults()).payload());
  }

  @Test
  void theStateOfTheLibraryLiesBehindTheMemoryThatTheGuestDeclared() {
    var report = link(HELLO, LinkOptions.defaults()).report();
    assertEquals(2, report.initialPages());
    assertEquals(65536 + 16, report.staticBytes());
  }

  private static final String ALLOCATING =
      HELLO.replace(
          "(func $unused",
          """
          (global $next (mut i32) (i32.const 1024))
          (func $realloc (export "cabi_realloc")
            (param $old i32) (param $size i32) (param $align i32) (param $new i32) (result i32)
            (i32.store8 (global.get $next) (i32.const 255))
            (global.set $next (i32.add (global.get $next) (local.get $new)))
            (i32.sub (global.get $next) (local.get $new)))
          (func $unused
          """);

  @Test
  void theStateOfTheLibraryIsAllocatedByAGuestThatCan() {
    var result = link(ALLOCATING, LinkOptions.defaults());
    assertEquals(1, result.report().initialPages());
    assertEquals(List.of("memory", "_start"), result.report().exports());
    assertEquals(new Running.Outcome("Hello, device!\n", 0), Running.command(result.payload()));
  }

  @Test
  void theModuleForPreview2KeepsItsImports() {
    var result = link(HELLO, LinkOptions.defaults().withPreview2(true));
    var module = ModuleReader.read(result.preview2().orElseThrow());
    assertTrue(module.exportedFunction("wasi:cli/run@0.2.0#run").isPresent());
    assertEquals(3, module.functions().stream().filter(f -> f.isImported()).count());
  }

  /** Files that are nearly right: each fails with a message, or links. */
  @Test
  void mutatedModulesNeverEndInAnotherException() {
    var linker = new Linker(Wat.binary(LIBRARY));
    var whole = Wat.binary(ALLOCATING);
    var random = new Random(1);
    int refused = 0;
    for (int i = 0; i < 4000; i++) {
      var mutated = whole.clone();
      for (int j = random.nextInt(3); j >= 0; j--) {
        mutated[8 + random.nextInt(whole.length - 8)] = (byte) random.nextInt(256);
      }
      try {
        linker.link(mutated, LinkOptions.defaults());
      } catch (LinkException e) {
        refused++;
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("mutation " + i, e);
      }
    }
    assertTrue(refused > 1000, "only " + refused);
  }

  @Test
  void segmentsThatBecomeStaticDataDoNotShowInTheSizeOfMemory() {
    var module =
        Wat.module(
            "(module (memory $m 1) (func $size (export \"size\") (result i32) (memory.size)))");
    var memory = module.memories().get(0);
    var segment = DataSegment.passive(new byte[] {7, 8});
    module.data().add(segment);
    var code = new CodeBuilder(0).i32(4).i32(0).i32(2).emit(new MemoryInit(segment, memory));
    code.i32(4).access(Opcode.I32_LOAD, memory, 2, 0).end();
    var type = module.functionType(FunctionType.of(List.of(), NumberType.I32));
    var initialized = WasmFunction.defined(type, code.build());
    module.functions().add(initialized);
    module.exports().add(new Export("initialized", initialized));

    var linked =
        new Linker(Wat.binary(LIBRARY)).link(ModuleWriter.write(module), LinkOptions.defaults());

    var instance = Running.instance(linked.payload());
    assertEquals(0x0807, instance.export("initialized").apply()[0]);
    assertEquals(1, instance.export("size").apply()[0]);
    assertEquals(2, instance.memory().pages());
  }
}

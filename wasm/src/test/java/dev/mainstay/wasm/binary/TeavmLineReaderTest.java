package dev.mainstay.wasm.binary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.Instruction.Simple;
import dev.mainstay.wasm.code.Label;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.CustomSection;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.source.SourceFrame;
import dev.mainstay.wasm.source.SourceLines;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lines in TeaVM's sections, written by hand as its source says. */
class TeavmLineReaderTest {
  private static final String FILE = "acme/Größe.java";

  private final WasmModule module = new WasmModule();

  /** A function whose instructions stood at offsets. */
  private void function(int first, int last) {
    var code =
        new Code(
            List.of(),
            new Label(),
            List.of(new Simple(Opcode.NOP), new Simple(Opcode.END)),
            new int[] {first, last});
    var type = module.functionType(new FunctionType(List.of(), List.of()));
    module.functions().add(WasmFunction.defined(type, code));
  }

  private void section(String name, int... bytes) {
    var contents = new ByteArrayOutputStream();
    for (int each : bytes) {
      contents.write(each);
    }
    module.customs().add(new CustomSection(name, contents.toByteArray()));
  }

  /** Class acme.Größe in acme/Größe.java, with the methods outer and inner. */
  private void names() {
    var texts = new ByteArrayOutputStream();
    for (var text : List.of("acme", "Größe", "java", "outer", "inner")) {
      texts.write(text.length()); // characters, not bytes
      texts.writeBytes(text.getBytes(UTF_8));
    }
    module.customs().add(new CustomSection("teavm_str", texts.toByteArray()));
    section("teavm_file", 0, 0 << 1, 1, 1 << 1 | 1, 2);
    section("teavm_pkg", 0, 0);
    section("teavm_cls", 1, 1);
    section("teavm_mtd", 0, 3, 0, 4);
  }

  private SourceLines lines(int... commands) {
    section("teavm_line", commands);
    return TeavmLineReader.read(module);
  }

  private static SourceFrame frame(String method, int line, @Nullable SourceFrame caller) {
    return new SourceFrame("acme.Größe", method, FILE, line, caller);
  }

  @Test
  void linesAndWhatWasInlined() {
    function(102, 130);
    names();
    var lines =
        lines(
            4,
            100,
            0,
            0, // from 100 on: outer
            4,
            2,
            3,
            2,
            2,
            9, // from 102 on: the file, line 10
            10 + 5 + 32 * (1 + 3), // from 107 on: line 11
            4,
            3,
            0,
            1,
            3,
            2,
            2,
            0x7F, // from 110 on: inner, line 0, in the place of a call
            2,
            3, // line 3
            4,
            2,
            1, // from 112 on: outer again
            4,
            4,
            3,
            0,
            2,
            0x7E, // from 116 on: no line
            4,
            15,
            1); // the end at 131
    assertNull(lines.at(99));
    assertEquals(frame("outer", 0, null), lines.at(101));
    assertEquals(frame("outer", 10, null), lines.at(102));
    assertEquals(frame("outer", 10, null), lines.at(106));
    assertEquals(frame("outer", 11, null), lines.at(107));
    assertEquals(frame("inner", 3, frame("outer", 11, null)), lines.at(110));
    assertEquals(frame("outer", 11, null), lines.at(112));
    assertEquals(frame("outer", 0, null), lines.at(116));
    assertNull(lines.at(131));
    assertEquals(FILE, lines.file("acme.Größe"));
  }

  /** TeaVM ends the function, not what was inlined into its last instructions. */
  @Test
  void whatIsNotEndedEndsWithItsFunction() {
    function(102, 110);
    function(122, 130);
    names();
    var lines =
        lines(
            4, 100, 0, 0, 3, 2, // outer
            4, 4, 0, 1, 3, 2, 2, 4, // from 104 on: inner, line 5
            4, 7, 1, // from 111 on: nothing
            4, 9, 0, 1, 3, 2, 2, 6, // from 120 on: inner by itself, line 7
            4, 11, 1);
    assertEquals(frame("inner", 5, frame("outer", 1, null)), lines.at(110));
    assertNull(lines.at(111));
    assertEquals(frame("inner", 7, null), lines.at(125));
    assertNull(lines.at(131));
  }

  @Test
  void aModuleWithoutThemHasNoLines() {
    function(102, 110);
    assertTrue(TeavmLineReader.read(module).isEmpty());
  }

  @Test
  void sectionsThatAreNotAsTheyShouldBeAreIgnored() {
    function(102, 110);
    names();
    assertTrue(lines(4, 100, 0, 9).isEmpty()); // no such method
    module.customs().remove(module.customs().size() - 1);
    assertTrue(lines(4, 100, 0, 0, 7).isEmpty()); // no such command
    module.customs().remove(module.customs().size() - 1);
    assertTrue(lines(4, 100, 0, 0, 4).isEmpty()); // cut
    module.customs().remove(module.customs().size() - 1);
    var nested = new int[10_000]; // outer in outer in outer ...
    nested[0] = 4;
    nested[1] = 105;
    assertTrue(lines(nested).isEmpty());
    module.customs().remove(module.customs().size() - 1);
    assertTrue(
        lines(4, 0xFF, 0xFF, 0xFF, 0xFF, 7, 4, 0xFF, 0xFF, 0xFF, 0xFF, 7, 0, 0)
            .isEmpty()); // past the largest file
  }
}

package dev.mainstay.wasm.binary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.wasm.SampleModules;
import dev.mainstay.wasm.model.ElementSegment;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.print.ModulePrinter;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import run.endive.wasm.Parser;

class RoundTripTest {

  @Test
  void aModuleWithEverythingInItStaysTheSame() {
    var module = SampleModules.everything();
    byte[] written = ModuleWriter.write(module);
    assertNotNull(Parser.parse(written));
    var read = ModuleReader.read(written);
    assertArrayEquals(written, ModuleWriter.write(read));
    assertEquals(ModulePrinter.print(read), ModulePrinter.print(ModuleReader.read(written)));
    assertEquals("everything", read.name());
    assertEquals(8, read.elements().size());
    assertEquals("text", read.data().get(1).name());
    assertEquals("mainstay:test", read.customs().get(0).name());
  }

  @Test
  void theSameModuleGivesTheSameBytes() {
    assertArrayEquals(
        ModuleWriter.write(SampleModules.everything()),
        ModuleWriter.write(SampleModules.everything()));
  }

  @Test
  void importsAreNumberedBeforeDefinitions() {
    var read = ModuleReader.read(ModuleWriter.write(SampleModules.everything()));
    assertEquals("imported", read.functions().get(0).name());
    assertEquals("main", read.functions().get(1).name());
    assertTrue(read.exportedFunction("main").orElseThrow() == read.functions().get(1));
    assertTrue(read.start() == read.functions().get(0));
  }

  @Test
  void namesCanBeLeftOut() {
    byte[] written = ModuleWriter.write(SampleModules.everything(), ModuleWriter.Names.OMIT);
    var read = ModuleReader.read(written);
    assertEquals(null, read.name());
    assertTrue(read.functions().stream().allMatch(function -> function.name() == null));
    assertEquals(1, read.customs().size());
  }

  @Test
  void anEmptyModuleIsAHeader() {
    byte[] written = ModuleWriter.write(new WasmModule());
    assertEquals("0061736d01000000", HexFormat.of().formatHex(written));
    assertTrue(ModuleReader.read(written).functions().isEmpty());
  }

  @Test
  void allFormsOfElementSegmentsAreRead() {
    byte[] file =
        RawModule.of()
            .section(1, "01 60 00 00")
            .section(3, "01 00")
            .section(4, "01 70 00 02")
            .section(
                9,
                "08"
                    + "00 41 00 0b 01 00"
                    + "01 00 01 00"
                    + "02 00 41 00 0b 00 01 00"
                    + "03 00 01 00"
                    + "04 41 00 0b 01 d2 00 0b"
                    + "05 70 01 d2 00 0b"
                    + "06 00 41 00 0b 70 01 d0 70 0b"
                    + "07 64 00 01 d2 00 0b")
            .section(10, "01 02 00 0b")
            .bytes();
    var module = ModuleReader.read(file);
    assertEquals(8, module.elements().size());
    assertEquals(ElementSegment.Mode.ACTIVE, module.elements().get(2).mode());
    assertEquals(ElementSegment.Mode.DECLARATIVE, module.elements().get(7).mode());
    for (var segment : module.elements()) {
      assertEquals(1, segment.elements().size());
    }
    byte[] once = ModuleWriter.write(module);
    assertNotNull(Parser.parse(once));
    assertArrayEquals(once, ModuleWriter.write(ModuleReader.read(once)));
  }

  @Test
  void offsetsAreThoseInTheFile() {
    byte[] written = ModuleWriter.write(SampleModules.everything());
    for (var function : ModuleReader.read(written).functions()) {
      if (function.hasCode()) {
        var code = function.code();
        for (int i = 0; i < code.instructions().size(); i++) {
          var opcode = code.instructions().get(i).opcode();
          int expected = opcode.prefix() != 0 ? opcode.prefix() : opcode.code();
          assertEquals(expected, written[code.offset(i)] & 0xFF);
        }
      }
    }
  }
}

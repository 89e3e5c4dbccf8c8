package dev.mainstay.wasm.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.wasm.SampleModules;
import dev.mainstay.wasm.binary.ModuleReader;
import dev.mainstay.wasm.binary.ModuleWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ModulePrinterTest {
  private static final Path EXPECTED =
      Path.of("src/test/resources/dev/mainstay/wasm/print/everything.wat");

  @Test
  void theModuleWithEverything() throws IOException {
    var module = ModuleReader.read(ModuleWriter.write(SampleModules.everything()));
    String text = ModulePrinter.print(module);
    if (Boolean.getBoolean("bless")) {
      Files.createDirectories(EXPECTED.getParent());
      Files.writeString(EXPECTED, text);
    }
    assertEquals(Files.readString(EXPECTED), text);
  }

  @Test
  void oneFunction() {
    var module = SampleModules.everything();
    var text = ModulePrinter.print(module, module.functions().get(2));
    assertTrue(text.startsWith("(func $func#2 (type $type#2) (param (ref $Node)) (result i32)\n"));
    assertTrue(text.endsWith("  struct.get $Leaf 2\n  i32.wrap_i64\n)\n"), text);
  }

  @Test
  void namesAreMadeUniqueAndReadable() {
    var module = SampleModules.everything();
    module.functions().get(0).setName("a b(c)");
    module.functions().get(1).setName("a_b_c_");
    var text = ModulePrinter.print(module);
    assertTrue(text.contains("(func $a_b_c_ "), text);
    assertTrue(text.contains("(func $a_b_c_#2 "), text);
  }
}

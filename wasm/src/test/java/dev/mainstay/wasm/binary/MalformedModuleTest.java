package dev.mainstay.wasm.binary;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.wasm.SampleModules;
import dev.mainstay.wasm.code.Instruction.I32Const;
import dev.mainstay.wasm.code.Instruction.I64Const;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MalformedModuleTest {

  private static MalformedModuleException malformed(byte[] file) {
    return assertThrows(MalformedModuleException.class, () -> ModuleReader.read(file));
  }

  private static void assertMalformed(byte[] file, int offset, String... parts) {
    var e = malformed(file);
    for (var part : parts) {
      assertTrue(e.getMessage().contains(part), e.getMessage());
    }
    assertEquals(offset, e.offset(), e.getMessage());
  }

  @Test
  void anUnknownInstructionIsNamedWithItsFunction() {
    byte[] plain = RawModule.body("00 01 16 0b");
    assertMalformed(plain, plain.length - 2, "unknown opcode 0x16", "in function 0 $(unnamed");
    byte[] prefixed = RawModule.body("00 fd ff 03 0b");
    assertMalformed(prefixed, prefixed.length - 4, "unknown opcode 0xfd 0x1ff");
    byte[] named =
        RawModule.of()
            .section(1, "01 60 00 00")
            .section(3, "01 00")
            .section(10, "01 03 00 16 0b")
            .section(0, nameSection("broken"))
            .bytes();
    assertMalformed(named, 23, "function 0 $broken");
  }

  private static byte[] nameSection(String functionName) {
    var entry = new BinaryOutput();
    entry.u32(1);
    entry.u32(0);
    entry.name(functionName);
    var out = new BinaryOutput();
    out.name("name");
    out.u8(1);
    out.sized(entry);
    return out.toByteArray();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "41 ff ff ff ff 07 1a | 2147483647",
        "41 80 80 80 80 78 1a | -2147483648",
        "41 80 80 80 80 08 1a | too long",
        "41 ff ff ff ff 77 1a | too long",
        "41 80 80 80 80 80 00 1a | too long",
        "42 ff ff ff ff ff ff ff ff ff 00 1a | 9223372036854775807",
        "42 80 80 80 80 80 80 80 80 80 7f 1a | -9223372036854775808",
        "42 80 80 80 80 80 80 80 80 80 01 1a | too long",
        "42 80 80 80 80 80 80 80 80 80 80 00 1a | too long",
        "41 ff 00 1a | 127",
        "41 80 80 80 80 00 1a | 0",
        "41 ff ff ff ff 7f 1a | -1",
      })
  void numbersAreAsLongAsTheirTypes(String code, String expected) {
    byte[] file = RawModule.body("00" + code + "0b");
    if (expected.equals("too long")) {
      assertTrue(malformed(file).getMessage().contains("a number that is too long"));
      return;
    }
    var constant = ModuleReader.read(file).functions().get(0).code().instructions().get(0);
    long value = constant instanceof I32Const i ? i.value() : ((I64Const) constant).value();
    assertEquals(Long.parseLong(expected), value);
  }

  @Test
  void unsignedNumbersAreAsLongAsTheirTypes() {
    assertMalformed(RawModule.body("00 0c 80 80 80 80 10 0b"), 24, "too long");
    assertMalformed(RawModule.body("00 0c ff ff ff ff 0f 0b"), 24, "label 4294967295");
    assertDoesNotThrow(() -> ModuleReader.read(RawModule.body("00 0c 80 80 80 80 00 0b")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "00 | the end",
        "00 0b 0b | 1 more bytes; expected the end of the function's code",
        "00 05 0b | else in the wrong place; expected else in an if without else",
        "00 41 00 04 40 05 05 0b 0b | else in the wrong place",
        "00 07 00 0b | catch in the wrong place",
        "00 18 00 0b | delegate in the wrong place",
        "00 0c 01 0b | label 1; expected one of the 1 blocks around it",
        "00 20 00 0b | local 0; expected one of the 0",
        "01 01 7f 20 01 0b | local 1; expected one of the 1",
        "00 23 00 0b | global 0; expected no global: the module has none here",
        "00 10 01 0b | function 1; expected a function from 0 to 0",
        "00 fb 00 00 0b | type 0, which is not one; expected a struct type",
        "00 fb 02 05 00 0b | type 5; expected a type from 0 to 0",
        "00 28 02 00 0b | memory 0; expected no memory",
        "00 02 01 0b 0b | type 1; expected a type from 0 to 0",
        "00 02 75 0b 0b | byte 0x75; expected a value type",
        "00 d0 40 0b | byte 0x40; expected a heap type",
        "00 fc 09 00 0b | a data segment's index; expected a data count section",
        "01 d1 86 03 7f 0b | 50001 locals",
        "02 01 7f ff ff ff ff 0f 7f 0b | 4294967295 locals behind 1",
        "7f | 127 groups of locals; expected no more than fit",
        "00 0e ff ff ff ff 0f | 4294967295 labels; expected no more than fit",
        "00 fb 18 04 00 6e 6e 0b | flags 4",
        "00 1f 40 01 04 00 0b 0b | catch clause 4",
        "00 fe 03 01 0b | a byte other than 0",
      })
  void codeThatIsNoCode(String body, String expected) {
    var e = malformed(RawModule.body(body));
    assertTrue(
        e.getMessage()
            .replaceAll(" at byte \\d+ \\(0x[0-9a-f]+\\), in [^;]*;", ";")
            .contains(expected),
        e.getMessage());
  }

  @Test
  void blocksAreNestedToALimit() {
    assertDoesNotThrow(() -> ModuleReader.read(nested(ReaderLimits.NESTING)));
    assertMalformed(
        nested(ReaderLimits.NESTING + 1), 27 + 2 * ReaderLimits.NESTING, "too many blocks");
  }

  private static byte[] nested(int depth) {
    String code = "00" + "0240".repeat(depth) + "0b".repeat(depth + 1);
    return RawModule.body(code);
  }

  @Test
  void localsHaveALimitForAllFunctionsTogether() {
    int functions = ReaderLimits.LOCALS_OF_ALL / ReaderLimits.LOCALS + 1;
    var declared = new BinaryOutput();
    var code = new BinaryOutput();
    declared.u32(functions);
    code.u32(functions);
    for (int i = 0; i < functions; i++) {
      declared.u32(0);
      byte[] body = RawModule.parse("01 d0 86 03 7f 0b");
      code.u32(body.length);
      code.bytes(body);
    }
    byte[] file =
        RawModule.of()
            .section(1, "01 60 00 00")
            .section(3, declared.toByteArray())
            .section(10, code.toByteArray())
            .bytes();
    assertTrue(malformed(file).getMessage().contains("in all functions together"));
  }

  @Test
  void sectionsStandOnceAndInOrder() {
    var twice = RawModule.of().section(1, "00").section(1, "00").bytes();
    assertEquals(11, malformed(twice).offset());
    var tags = RawModule.of().section(6, "00").section(13, "00").bytes();
    assertMalformed(tags, 11, "the tag section behind the global section");
    assertMalformed(RawModule.of().section(14, "").bytes(), 8, "section number 14");
    assertMalformed(
        RawModule.parse("0061736d01000000 01 ff ff ff ff 0f"),
        14,
        "4294967295 bytes of the type section",
        "expected at most the 0 that are left here");
    assertMalformed(
        RawModule.parse("0061736d01000000 01 f8 ff ff ff 07 00"), 14, "2147483640 bytes of");
    assertMalformed(new byte[ReaderLimits.FILE + 1], ReaderLimits.FILE, "a file of 67108865 bytes");
    assertMalformed(RawModule.parse("0061736d02000000"), 0, "no core module");
    assertMalformed(new byte[0], 0, "no core module");
    assertMalformed("PK".getBytes(StandardCharsets.UTF_8), 0, "no core module");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | ff ff ff ff 0f | 4294967295 types",
        "1 | 01 4e ff ff ff ff 0f | 4294967295 types of a group",
        "1 | 01 61 00 00 | byte 0x61; expected a function, struct or array type",
        "1 | 01 50 01 00 60 00 00 | supertype 0; expected one that comes before its subtype 0",
        "1 | 01 60 01 64 01 00 | type 1; expected a type from 0 to 0",
        "1 | 01 5f 01 7f 02 | byte 2; expected the mutability",
        "2 | 01 01 61 01 ff 00 00 | bytes that are not UTF-8; expected an import's name",
        "2 | 01 01 61 01 62 05 00 | kind 5; expected a kind of import",
        "3 | 01 00 | type 0; expected no type",
        "4 | 01 7f 00 00 | a number type; expected a reference type",
        "5 | 01 02 01 | flags 0x02",
        "5 | 01 08 01 | flags 0x08",
        "6 | 01 7f 00 20 00 0b | local.get; expected an instruction of a constant expression",
        "6 | 01 7f 00 23 00 0b | global 0; expected no global",
        "7 | 01 01 61 00 00 | function 0; expected no function",
        "9 | 01 08 | form 8; expected 0 to 7",
        "11 | 01 03 | form 3; expected 0 to 2",
        "12 | 01 | 0 data segments; expected 1, as the data count section says",
        "10 | 01 02 00 0b | 1 functions with code; expected 0, as the function section says",
        "0 | 05 61 | 5 bytes of the name of a custom section",
      })
  void sectionsThatAreNone(int id, String contents, String expected) {
    var e = malformed(RawModule.of().section(id, contents).bytes());
    String message =
        e.getMessage().replaceAll(" at byte \\d+ \\(0x[0-9a-f]+\\)(, in [^;]*)?;", ";");
    assertTrue(message.contains(expected), e.getMessage());
  }

  @Test
  void namesThatAreBrokenAreNoErrorOfTheModule() {
    var file = RawModule.of().section(0, "04 6e 61 6d 65 01 7f 00").bytes();
    assertTrue(ModuleReader.read(file).functions().isEmpty());
  }

  /** Whatever the bytes, the answer is a module or the one exception, in little time and memory. */
  @Test
  void noMutationGivesAnotherException() {
    var random = new Random(20261122);
    byte[][] seeds = {
      ModuleWriter.write(SampleModules.everything()),
      ModuleWriter.write(SampleModules.everything(), ModuleWriter.Names.OMIT)
    };
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] mutant = mutate(seeds[i % seeds.length], random);
      try {
        var module = ModuleReader.read(mutant);
        ModuleWriter.write(module);
        read++;
      } catch (MalformedModuleException e) {
        assertTrue(e.offset() >= 0 && e.offset() <= mutant.length, e.getMessage());
      }
    }
    assertTrue(read > 1000, "only " + read + " mutants could be read: the test tests too little");
  }

  private static byte[] mutate(byte[] seed, Random random) {
    byte[] mutant = seed.clone();
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      int at = 8 + random.nextInt(mutant.length - 8);
      switch (random.nextInt(4)) {
        case 0 -> mutant[at] = (byte) random.nextInt(256);
        case 1 -> mutant[at] ^= (byte) (1 << random.nextInt(8));
        case 2 -> mutant[at] = (byte) 0xFF;
        default -> {
          int length = Math.min(random.nextInt(8), mutant.length - at);
          int from = random.nextInt(mutant.length - length);
          System.arraycopy(mutant, from, mutant, at, length);
        }
      }
    }
    return random.nextInt(10) == 0
        ? Arrays.copyOf(mutant, 8 + random.nextInt(mutant.length - 8))
        : mutant;
  }
}

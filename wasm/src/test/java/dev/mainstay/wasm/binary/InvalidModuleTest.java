package dev.mainstay.wasm.binary;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.wasm.validation.InvalidModuleException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Modules that can be read and are not valid; the specification's own are in SpecificationTest. */
class InvalidModuleTest {

  private static InvalidModuleException invalid(byte[] file) {
    return assertThrows(InvalidModuleException.class, () -> ModuleReader.readValid(file));
  }

  /**
   * Function 0 has this body, no parameters and no results; function 1 is i32 to i32. Types: 1 a
   * struct of an i32, 2 a struct of a mutable i8, 3 an array of i32.
   */
  private static byte[] body(String hex) {
    byte[] body = RawModule.parse(hex);
    var code = new BinaryOutput();
    code.u32(2);
    code.u32(body.length);
    code.bytes(body);
    code.bytes(RawModule.parse("04 00 20 00 0b"));
    return RawModule.of()
        .section(1, "05 60 00 00 5f 01 7f 00 5f 01 78 01 5e 7f 00 60 01 7f 01 7f")
        .section(3, "02 00 04")
        .section(4, "01 70 00 01")
        .section(5, "01 00 01")
        .section(13, "01 00 00")
        .section(6, "01 7f 00 41 00 0b")
        .section(10, code.toByteArray())
        .bytes();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "00 1a 0b | 0 (drop) | no operand; expected an operand",
        "00 42 00 45 1a 0b | 1 (i32.eqz) | operand i64; expected i32",
        "00 41 00 0b | 1 (end) | 1 operands below the block's results; expected none",
        "00 00 45 42 00 6a 1a 0b | 3 (i32.add) | operand i64; expected i32",
        "00 00 d4 45 1a 0b | 2 (i32.eqz) | operand a reference; expected i32",
        "00 02 7f 0b 1a 0b | 1 (end) | no operand; expected i32",
        "00 41 00 04 7f 41 00 0b 1a 0b | 3 (end) | an if without else that passes on []",
        "00 41 00 24 00 0b | 1 (global.set) | an immutable global; expected a mutable one",
        "00 d0 02 fb 02 02 00 1a 0b | 1 (struct.get) | a field of type i8; expected one that is not",
        "00 d0 01 fb 03 01 00 1a 0b | 1 (struct.get_s) | a field of type i32; expected a packed one",
        "00 d0 01 41 00 fb 05 01 00 0b | 2 (struct.set) | an immutable field",
        "00 d0 03 41 00 41 00 fb 0e 03 0b | 3 (array.set) | an immutable field",
        "00 d0 01 fb 02 02 00 1a 0b | 1 (struct.get) | a field of type i8",
        "00 d2 01 1a 0b | 0 (ref.func) | a function that is referred to from code only",
        "01 01 64 01 20 00 1a 0b | 0 (local.get) | local 0 of type (ref $(unnamed)) before it is set",
        "00 41 00 28 03 00 1a 0b | 1 (i32.load) | alignment 2^3; expected at most 2^2",
        "00 41 00 fe 10 00 00 1a 0b | 1 (i32.atomic.load) | alignment 2^0; expected 2^2",
        "00 41 00 12 01 0b | 1 (return_call) | a tail call that returns [i32]",
        "00 d0 70 d0 70 41 00 1b 1a 0b | 3 (select) | a choice between references",
        "00 41 00 42 00 41 00 1b 1a 0b | 3 (select) | operands i32 and i64; expected two of one",
        "00 d0 6e fb 18 03 00 6d 6e 1a 0b | 1 (br_on_cast) | a cast from (ref null eq) to",
        "00 09 00 0b | 0 (rethrow) | the label of a block; expected that of a catch",
        "00 02 40 1f 40 01 01 00 00 0b 0b 0b | 1 (try_table) | a catch clause that passes on [(ref",
        "00 02 7f 02 40 41 00 41 00 0e 01 00 01 0b 41 00 0b 1a 0b | 4 (br_table) | labels that take 1",
        "00 fd 0c 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 fd 15 10 1a 0b | 1 (i8x16.ext | lane 16",
      })
  void code(String body, String instruction, String expected) {
    byte[] file = body(body);
    var e = invalid(file);
    assertEquals(1, e.violations().size());
    var violation = e.violations().get(0);
    assertTrue(
        e.getMessage().contains("[invalid-code] function 0 $(unnamed function), instruction "));
    assertTrue(violation.where().contains(instruction), e.getMessage());
    assertTrue(e.getMessage().contains(expected), e.getMessage());
    assertTrue(violation.offset() > 0 && violation.offset() < file.length, e.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "00 00 1a 0b",
    "00 00 6a 1b 1a 0b",
    "00 00 d4 d1 1a 0b",
    "01 01 64 01 fb 01 01 21 00 20 00 1a 0b",
    "00 41 00 04 40 00 05 0b 0b",
    "00 06 40 01 19 09 00 0b 0b",
  })
  void codeThatIsValid(String body) {
    assertDoesNotThrow(() -> ModuleReader.readValid(body(body)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | 02 60 00 00 50 01 00 60 00 00 | type 1 | 14 | a subtype of a final type",
        "1 | 02 50 00 5f 01 7f 00 50 01 00 5f 00 | type 1 | 17 | a type that does not match",
        "4 | 01 64 70 00 01 | table 0 | 11 | a table of (ref func) without an initializer",
        "4 | 01 70 01 02 01 | table 0 | 11 | a minimum of 2 above the maximum of 1",
        "5 | 01 00 81 80 04 | memory 0 | 11 | a size of 65537; expected at most 65536",
        "5 | 02 00 00 01 02 01 | memory 1 | 13 | a minimum of 2 above the maximum of 1",
        "6 | 01 7f 00 42 00 0b | global 0 | 11 | operand i64; expected i32",
        "6 | 01 7f 00 0b | global 0 | 11 | no operand; expected i32",
        "6 | 01 7f 00 41 00 41 00 0b | global 0 | 11 | a constant expression that leaves 2 operands",
        "6 | 02 7f 01 41 00 0b 7f 00 23 00 0b | global 1 | 16 | a mutable global",
      })
  void items(int section, String contents, String item, int offset, String expected) {
    var e = invalid(RawModule.of().section(section, contents).bytes());
    var violation = e.violations().get(0);
    assertEquals("invalid-module", violation.key());
    assertEquals(item, violation.where());
    assertEquals(offset, violation.offset(), e.getMessage());
    assertTrue(e.getMessage().contains(expected), e.getMessage());
  }

  @Test
  void segmentsTagsAndTheStartFunction() {
    var types = "02 60 00 01 7f 60 01 7f 00";
    assertMessage(
        RawModule.of().section(1, types).section(13, "01 00 00"),
        "tag 0 at byte 22 (0x16): a tag with results [i32]; expected parameters only");
    assertMessage(
        RawModule.of()
            .section(1, types)
            .section(3, "01 01")
            .section(8, "00")
            .section(10, "01 02 00 0b"),
        "the start function at byte 25 (0x19): a function of type [i32] -> []");
    assertMessage(
        RawModule.of().section(5, "01 00 01").section(11, "01 00 42 00 0b 00"),
        "data segment 0 at byte 16 (0x10): operand i64; expected i32");
    assertMessage(
        RawModule.of().section(4, "01 6f 00 01").section(9, "01 00 41 00 0b 00"),
        "element segment 0 at byte 17 (0x11): elements of type (ref func)");
  }

  private static void assertMessage(RawModule module, String expected) {
    var message = invalid(module.bytes()).getMessage();
    assertTrue(message.contains("[invalid-module] " + expected), message);
  }

  @Test
  void everyFunctionIsReportedUpToAPoint() {
    assertEquals(2, invalid(functions(2)).violations().size());
    assertEquals(20, invalid(functions(1000)).violations().size());
  }

  private static byte[] functions(int count) {
    var declared = new BinaryOutput();
    var code = new BinaryOutput();
    declared.u32(count);
    code.u32(count);
    for (int i = 0; i < count; i++) {
      declared.u32(0);
      code.bytes(RawModule.parse("03 00 1a 0b"));
    }
    return RawModule.of()
        .section(1, "01 60 00 00")
        .section(3, declared.toByteArray())
        .section(10, code.toByteArray())
        .bytes();
  }

  @Test
  void typesInheritToALimit() {
    assertDoesNotThrow(() -> ModuleReader.readValid(chain(64)));
    var e = invalid(chain(66));
    assertEquals(1, e.violations().size());
    assertTrue(e.getMessage().contains("a type with more than 63 supertypes"), e.getMessage());
  }

  private static byte[] chain(int length) {
    var types = new BinaryOutput();
    types.u32(length);
    types.bytes(RawModule.parse("50 00 5f 00"));
    for (int i = 0; i < length - 1; i++) {
      types.bytes(RawModule.parse("50 01"));
      types.u32(i);
      types.bytes(RawModule.parse("5f 00"));
    }
    return RawModule.of().section(1, types.toByteArray()).bytes();
  }

  /** A call of two bytes leaves a thousand operands. */
  @Test
  void operandsHaveALimit() {
    assertDoesNotThrow(() -> ModuleReader.readValid(operands(65)));
    var message = invalid(operands(66)).getMessage();
    assertTrue(message.contains("(call)") && message.contains("more than 65535 operands"), message);
  }

  private static byte[] operands(int thousands) {
    var types = new BinaryOutput();
    types.bytes(RawModule.parse("02 60 00 00 60 00"));
    types.u32(1000);
    types.bytes(RawModule.parse("7f".repeat(1000)));
    var body = new BinaryOutput();
    body.bytes(RawModule.parse("00"));
    body.bytes(RawModule.parse("10 01".repeat(thousands)));
    body.bytes(RawModule.parse("00 0b"));
    var code = new BinaryOutput();
    code.u32(2);
    code.sized(body);
    code.bytes(RawModule.parse("03 00 00 0b"));
    return RawModule.of()
        .section(1, types.toByteArray())
        .section(3, "02 00 01")
        .section(10, code.toByteArray())
        .bytes();
  }

  @Test
  void countsHaveLimits() {
    assertTooMuch(1, "01 60 e9 07" + "7f".repeat(1001) + "00", "1001 parameters");
    assertTooMuch(1, "01 60 00 e9 07" + "7f".repeat(1001), "1001 results");
    assertTooMuch(1, "01 5f 91 4e" + "7f 00".repeat(10_001), "10001 fields");
    assertTooMuch(5, "65" + "00 00".repeat(101), "101 memories");
    var e =
        assertThrows(
            MalformedModuleException.class,
            () -> ModuleReader.readValid(body("00 fb 08 03 91 4e 0b")));
    assertTrue(e.getMessage().contains("10001 elements"), e.getMessage());
    var labels = "00 41 00 0e f1 ff 03" + "00".repeat(65_521 + 1) + "0b";
    e = assertThrows(MalformedModuleException.class, () -> ModuleReader.readValid(body(labels)));
    assertTrue(e.getMessage().contains("65521 labels"), e.getMessage());
  }

  private static void assertTooMuch(int section, String contents, String expected) {
    byte[] file = RawModule.of().section(section, contents).bytes();
    var e = assertThrows(MalformedModuleException.class, () -> ModuleReader.readValid(file));
    assertTrue(e.getMessage().contains(expected), e.getMessage());
    assertTrue(e.offset() > 8, e.getMessage());
  }
}

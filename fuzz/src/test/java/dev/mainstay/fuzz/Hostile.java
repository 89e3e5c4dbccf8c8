package dev.mainstay.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mainstay.fuzz.Sections.Section;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Inputs that are no modules, or are meant to hurt, by name; made when they are asked for. */
final class Hostile {
  private static final byte[] VOID = hex("01 60 00 00");
  private static final byte[] ONE = hex("01 00");

  private Hostile() {}

  static Map<String, Supplier<byte[]>> inputs() {
    var inputs = new TreeMap<String, Supplier<byte[]>>();
    noModules(inputs);
    headers(inputs);
    types(inputs);
    code(inputs);
    memories(inputs);
    return inputs;
  }

  private static void noModules(Map<String, Supplier<byte[]>> inputs) {
    inputs.put("empty", () -> new byte[0]);
    inputs.put("text", () -> "(module (func))".getBytes(UTF_8));
    inputs.put("java-class", () -> hex("ca fe ba be 00 00 00 3d"));
    inputs.put("jar", () -> hex("50 4b 03 04 14 00 00 08"));
    inputs.put("component", () -> hex("00 61 73 6d 0d 00 01 00"));
    inputs.put("version-2", () -> hex("00 61 73 6d 02 00 00 00"));
    inputs.put("header-only", () -> hex("00 61 73 6d 01 00 00 00"));
    inputs.put("zeros-100-mb", () -> new byte[100 << 20]);
    inputs.put("zeros-100-mb-behind-a-header", () -> Arrays.copyOf(module(), 100 << 20));
    inputs.put("zeros-1-mb-behind-a-header", () -> Arrays.copyOf(module(), 1 << 20));
  }

  private static void headers(Map<String, Supplier<byte[]>> inputs) {
    inputs.put("number-without-end", () -> raw("01 80 80 80 80 80 80 80 80 80 80 80 80"));
    inputs.put("section-of-4-gib", () -> raw("01 ff ff ff ff 0f"));
    inputs.put("section-20", () -> raw("14 00"));
    inputs.put("name-not-utf8", () -> module(section(2, hex("01 02 c3 28 01 61 00 00"))));
    inputs.put(
        "name-half-a-surrogate", () -> module(section(2, hex("01 03 ed a0 80 01 61 00 00"))));
    inputs.put("name-of-4-gib", () -> module(section(2, hex("01 ff ff ff ff 0f 61"))));
    inputs.put("custom-section-not-named", () -> module(section(0, hex("05 61"))));
    inputs.put(
        "export-twice",
        () ->
            module(
                section(1, VOID),
                section(3, ONE),
                section(7, hex("02 01 61 00 00 01 61 00 00")),
                section(10, hex("01 02 00 0b"))));
    inputs.put(
        "start-twice",
        () ->
            module(
                section(1, VOID), section(3, ONE), section(8, hex("00")), section(8, hex("00"))));
    inputs.put("code-missing", () -> module(section(1, VOID), section(3, ONE)));
    inputs.put(
        "names-garbage",
        () -> command(hex("00 0b"), section(0, hex("04 6e 61 6d 65 01 ff ff ff ff 0f 07 80 80"))));
  }

  private static void types(Map<String, Supplier<byte[]>> inputs) {
    inputs.put(
        "types-1000001-in-a-group",
        () -> {
          var out = new ByteArrayOutputStream();
          out.writeBytes(hex("01 4e"));
          out.writeBytes(Sections.number(1_000_001));
          out.writeBytes(repeat(hex("5f 00"), 1_000_001));
          return module(section(1, out.toByteArray()));
        });
    inputs.put("types-4-billion", () -> module(section(1, hex("ff ff ff ff 0f 60 00 00"))));
    inputs.put("supertype-itself", () -> module(section(1, hex("01 50 01 00 5f 00"))));
    inputs.put(
        "supertypes-in-a-circle",
        () -> module(section(1, hex("01 4e 02 50 01 01 5f 00 50 01 00 5f 00"))));
    inputs.put(
        "supertypes-1000-deep",
        () -> {
          var out = new ByteArrayOutputStream();
          out.writeBytes(Sections.number(1001));
          out.writeBytes(hex("50 00 5f 00"));
          for (int i = 0; i < 1000; i++) {
            out.writeBytes(hex("50 01"));
            out.writeBytes(Sections.number(i));
            out.writeBytes(hex("5f 00"));
          }
          return module(section(1, out.toByteArray()));
        });
  }

  private static void code(Map<String, Supplier<byte[]>> inputs) {
    inputs.put(
        "blocks-100000-deep",
        () -> command(Sections.concat(hex("00"), repeat(hex("02 40"), 100_000))));
    inputs.put(
        "blocks-9000-deep",
        () ->
            command(
                Sections.concat(hex("00"), repeat(hex("02 40"), 9_000), repeat(hex("0b"), 9_001))));
    inputs.put("locals-4-billion", () -> command(hex("01 ff ff ff ff 0f 7f 0b")));
    inputs.put(
        "locals-4-billion-twice", () -> command(hex("02 ff ff ff ff 0f 7f ff ff ff ff 0f 7e 0b")));
    inputs.put(
        "labels-1000000",
        () ->
            command(
                Sections.concat(
                    hex("00 41 00 0e"),
                    Sections.number(1_000_000),
                    new byte[1_000_001],
                    hex("0b"))));
    inputs.put(
        "array-of-2-billion-operands",
        () ->
            module(
                section(1, hex("02 60 00 00 5e 7f 01")),
                section(3, ONE),
                section(10, hex("01 0b 00 00 fb 08 01 ff ff ff ff 07 1a 0b"))));
    inputs.put("function-without-end", () -> command(hex("00 01 01 01")));
    inputs.put("instruction-unknown", () -> command(hex("00 fb ff 7f 0b")));
    inputs.put("call-of-nobody", () -> command(hex("00 10 7f 0b")));
    inputs.put("operand-missing", () -> command(hex("00 6a 1a 0b")));
  }

  private static void memories(Map<String, Supplier<byte[]>> inputs) {
    inputs.put("memory-of-4-gib", () -> command(hex("00 0b"), section(5, hex("01 00 80 80 04"))));
    inputs.put("memory-of-more", () -> command(hex("00 0b"), section(5, hex("01 00 81 80 04"))));
    inputs.put(
        "table-of-4-billion",
        () -> command(hex("00 0b"), section(4, hex("01 70 00 ff ff ff ff 0f"))));
    inputs.put(
        "data-behind-the-end",
        () ->
            command(
                hex("00 0b"),
                section(5, hex("01 00 01")),
                section(11, hex("01 00 41 ff ff ff ff 07 0b 03 61 62 63"))));
    inputs.put(
        "data-longer-than-the-file",
        () ->
            command(
                hex("00 0b"),
                section(5, hex("01 00 01")),
                section(11, hex("01 00 41 00 0b ff ff ff ff 07"))));
    inputs.put("memories-101", () -> module(section(5, Sections.concat(hex("65"), new byte[202]))));
  }

  /** A command whose only function has this body; the other sections are put where they belong. */
  private static byte[] command(byte[] body, Section... more) {
    var sections = new TreeMap<Integer, Section>();
    sections.put(1, section(1, VOID));
    sections.put(3, section(3, ONE));
    sections.put(7, section(7, hex("01 06 5f 73 74 61 72 74 00 00")));
    sections.put(10, section(10, Sections.joinItems(List.of(body))));
    for (var section : more) {
      sections.put(section.id() == 0 ? 99 : section.id(), section);
    }
    return Sections.join(List.copyOf(sections.values()));
  }

  private static byte[] module(Section... sections) {
    return Sections.join(List.of(sections));
  }

  private static Section section(int id, byte[] contents) {
    return new Section(id, contents);
  }

  private static byte[] raw(String behindTheHeader) {
    return Sections.concat(module(), hex(behindTheHeader));
  }

  private static byte[] repeat(byte[] part, int times) {
    return Sections.concat(Collections.nCopies(times, part).toArray(byte[][]::new));
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text.replace(" ", ""));
  }
}

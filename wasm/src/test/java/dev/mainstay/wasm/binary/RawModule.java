package dev.mainstay.wasm.binary;

import java.util.HexFormat;

/** A module file from hexadecimal sections, for what the writer would never write. */
final class RawModule {
  private final BinaryOutput out = new BinaryOutput();

  private RawModule() {
    out.bytes(HexFormat.of().parseHex("0061736d01000000"));
  }

  static RawModule of() {
    return new RawModule();
  }

  /** A module of one function without parameters and results, whose body this is. */
  static byte[] body(String hex) {
    byte[] body = parse(hex);
    var code = new BinaryOutput();
    code.u32(1);
    code.u32(body.length);
    code.bytes(body);
    return of().section(1, "01 60 00 00")
        .section(3, "01 00")
        .section(10, code.toByteArray())
        .bytes();
  }

  static byte[] parse(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }

  RawModule section(int id, String hex) {
    return section(id, parse(hex));
  }

  RawModule section(int id, byte[] contents) {
    out.u8(id);
    out.u32(contents.length);
    out.bytes(contents);
    return this;
  }

  byte[] bytes() {
    return out.toByteArray();
  }
}

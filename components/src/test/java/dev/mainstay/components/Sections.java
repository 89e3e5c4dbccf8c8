package dev.mainstay.components;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** The custom sections of a module, as bytes. */
final class Sections {
  private Sections() {}

  /** The module without the custom sections whose names begin so, and with another behind all. */
  static byte[] replace(byte[] module, String name, byte[] contents) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(module, 0, 8);
    int at = 8;
    while (at < module.length) {
      int start = at;
      int id = module[at++];
      int[] size = number(module, at);
      int end = size[1] + size[0];
      boolean isReplaced = false;
      if (id == 0) {
        int[] length = number(module, size[1]);
        isReplaced = new String(module, length[1], length[0], UTF_8).startsWith(name);
      }
      if (!isReplaced) {
        out.write(module, start, end - start);
      }
      at = end;
    }
    byte[] text = name.getBytes(UTF_8);
    ByteArrayOutputStream section = new ByteArrayOutputStream();
    number(section, text.length);
    section.writeBytes(text);
    section.writeBytes(contents);
    out.write(0);
    number(out, section.size());
    out.writeBytes(section.toByteArray());
    return out.toByteArray();
  }

  /** A number in LEB128, and where it ends. */
  private static int[] number(byte[] bytes, int from) {
    int value = 0;
    int at = from;
    for (int shift = 0; ; shift += 7) {
      int each = bytes[at++];
      value |= (each & 0x7f) << shift;
      if (each >= 0) {
        return new int[] {value, at};
      }
    }
  }

  private static void number(ByteArrayOutputStream out, int value) {
    int rest = value;
    while (rest >>> 7 != 0) {
      out.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }
}

package dev.mainstay.wit.component;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** Bytes in the notation of WebAssembly's binary format. */
final class ByteSink {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  ByteSink bytes(int... bytes) {
    for (int each : bytes) {
      out.write(each);
    }
    return this;
  }

  ByteSink bytes(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  /** An unsigned number in LEB128. */
  ByteSink number(int value) {
    int rest = value;
    while (rest >>> 7 != 0) {
      out.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
    return this;
  }

  /** An index where a negative number would be a type of its own: in signed LEB128. */
  ByteSink index(int value) {
    int rest = value;
    while (rest > 0x3f) {
      out.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
    return this;
  }

  /** A text with its length before it. */
  ByteSink text(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    return number(bytes.length).bytes(bytes);
  }

  /** A section: its number, its length, its contents. */
  ByteSink section(int id, ByteSink contents) {
    byte[] bytes = contents.toByteArray();
    return bytes(id).number(bytes.length).bytes(bytes);
  }

  byte[] toByteArray() {
    return out.toByteArray();
  }
}

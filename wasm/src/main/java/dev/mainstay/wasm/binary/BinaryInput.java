package dev.mainstay.wasm.binary;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * A part of a file that is read from its start to its end; positions are those in the whole file.
 * Nothing is read behind the end, and no number longer than its type allows.
 */
final class BinaryInput {
  private final byte[] bytes;
  private final int end;
  private final Supplier<String> place;
  private int position;

  BinaryInput(byte[] bytes, int start, int end, Supplier<String> place) {
    this.bytes = bytes;
    this.position = start;
    this.end = end;
    this.place = place;
  }

  int position() {
    return position;
  }

  int end() {
    return end;
  }

  int remaining() {
    return end - position;
  }

  boolean atEnd() {
    return position == end;
  }

  MalformedModuleException malformed(int offset, String found, String expected) {
    return new MalformedModuleException(offset, place.get(), found, expected);
  }

  MalformedModuleException tooLarge(int offset, String found, String most) {
    return MalformedModuleException.tooLarge(offset, place.get(), found, most);
  }

  /** The next {@code length} bytes as an input of their own; this one goes on behind them. */
  BinaryInput slice(int length, String what, Supplier<String> slicePlace) {
    var slice = new BinaryInput(bytes, position, position, slicePlace);
    skip(length, what);
    return new BinaryInput(bytes, slice.position, position, slicePlace);
  }

  private void skip(int length, String what) {
    if (length < 0 || length > remaining()) {
      throw malformed(
          position,
          Integer.toUnsignedString(length) + " bytes of " + what,
          "at most the " + remaining() + " that are left here");
    }
    position += length;
  }

  byte[] bytes(int length, String what) {
    int start = position;
    skip(length, what);
    return Arrays.copyOfRange(bytes, start, position);
  }

  /** Fails unless everything has been read. */
  void expectEnd(String what) {
    if (!atEnd()) {
      throw malformed(position, remaining() + " more bytes", "the end of " + what);
    }
  }

  int peek(String expected) {
    if (atEnd()) {
      throw malformed(position, "the end", expected);
    }
    return bytes[position] & 0xFF;
  }

  int u8(String expected) {
    int value = peek(expected);
    position++;
    return value;
  }

  /** A flag: 0 or 1. */
  boolean flag(String what) {
    int start = position;
    int value = u8(what);
    if (value > 1) {
      throw malformed(start, "byte " + value, what + ", 0 or 1");
    }
    return value == 1;
  }

  /** An unsigned number of 32 bits, in a signed int. */
  int u32(String expected) {
    return (int) unsigned(32, expected);
  }

  /** An unsigned number of 64 bits, in a signed long. */
  long u64(String expected) {
    return unsigned(64, expected);
  }

  int s32(String expected) {
    return (int) signed(32, expected);
  }

  /** A signed number of 33 bits, as type indices are where a negative number stands for a type. */
  long s33(String expected) {
    return signed(33, expected);
  }

  long s64(String expected) {
    return signed(64, expected);
  }

  int fixed32(String expected) {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      value |= u8(expected) << (8 * i);
    }
    return value;
  }

  long fixed64(String expected) {
    long low = Integer.toUnsignedLong(fixed32(expected));
    return low | (long) fixed32(expected) << 32;
  }

  /** The length of a vector whose items take at least one byte each, so that it can be trusted. */
  int count(String what) {
    int start = position;
    int count = u32("the number of " + what);
    if (count < 0 || count > remaining()) {
      throw malformed(
          start,
          Integer.toUnsignedString(count) + " " + what,
          "no more than fit into the " + remaining() + " bytes that are left here");
    }
    return count;
  }

  /** The length of a vector that can be trusted and is within a limit. */
  int count(String what, int limit) {
    int start = position;
    int count = count(what);
    if (count > limit) {
      throw tooLarge(start, count + " " + what, String.valueOf(limit));
    }
    return count;
  }

  String name(String what) {
    int start = position;
    int length = u32("the length of " + what);
    int textStart = position;
    skip(length, what);
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, textStart, length))
          .toString();
    } catch (CharacterCodingException e) {
      throw malformed(start, "bytes that are not UTF-8", what);
    }
  }

  private long unsigned(int bits, String expected) {
    int start = position;
    long result = 0;
    for (int shift = 0; ; shift += 7) {
      int next = u8(expected);
      int left = bits - shift;
      if (left < 7 && next >>> left != 0) {
        throw tooLong(start, bits);
      }
      result |= (long) (next & 0x7F) << shift;
      if (next < 0x80) {
        return result;
      }
    }
  }

  private long signed(int bits, String expected) {
    int start = position;
    long result = 0;
    for (int shift = 0; ; shift += 7) {
      int next = u8(expected);
      int left = bits - shift;
      if (left < 7) {
        // The bits from the sign bit on are all equal, and nothing follows.
        int surplus = (byte) (next << 1) >> left;
        if (next >= 0x80 || (surplus != 0 && surplus != -1)) {
          throw tooLong(start, bits);
        }
      }
      result |= (long) (next & 0x7F) << shift;
      if (next < 0x80) {
        int used = shift + 7;
        return (next & 0x40) != 0 && used < 64 ? result | -1L << used : result;
      }
    }
  }

  private MalformedModuleException tooLong(int start, int bits) {
    return malformed(start, "a number that is too long", "one of " + bits + " bits");
  }
}

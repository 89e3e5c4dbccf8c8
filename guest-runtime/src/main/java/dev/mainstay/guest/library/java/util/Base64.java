package dev.mainstay.guest.library.java.util;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** {@code java.util.Base64}. */
public final class Base64 {
  private static final String BASIC =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final String URL =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  private static final byte[] NO_LINES = {};

  private Base64() {}

  public static Encoder getEncoder() {
    return new Encoder(BASIC, 0, NO_LINES, true);
  }

  public static Encoder getUrlEncoder() {
    return new Encoder(URL, 0, NO_LINES, true);
  }

  public static Encoder getMimeEncoder() {
    return new Encoder(BASIC, 76, new byte[] {'\r', '\n'}, true);
  }

  public static Encoder getMimeEncoder(int lineLength, byte[] lineSeparator) {
    for (byte b : lineSeparator) {
      if (BASIC.indexOf(b & 0xff) >= 0 || b == '=') {
        throw new IllegalArgumentException(
            "Illegal base64 line separator character 0x" + Integer.toString(b, 16));
      }
    }
    int whole = Math.max(0, lineLength) / 4 * 4;
    return whole == 0 ? getEncoder() : new Encoder(BASIC, whole, lineSeparator.clone(), true);
  }

  public static Decoder getDecoder() {
    return new Decoder(BASIC, false);
  }

  public static Decoder getUrlDecoder() {
    return new Decoder(URL, false);
  }

  public static Decoder getMimeDecoder() {
    return new Decoder(BASIC, true);
  }

  /** Writes bytes as characters. */
  public static class Encoder {
    final String alphabet;
    final int lineLength;
    final byte[] lineSeparator;
    final boolean padding;

    Encoder(String alphabet, int lineLength, byte[] lineSeparator, boolean padding) {
      this.alphabet = alphabet;
      this.lineLength = lineLength;
      this.lineSeparator = lineSeparator;
      this.padding = padding;
    }

    public Encoder withoutPadding() {
      return padding ? new Encoder(alphabet, lineLength, lineSeparator, false) : this;
    }

    private int encodedLength(int bytes) {
      int characters = padding ? (bytes + 2) / 3 * 4 : (4 * bytes + 2) / 3;
      return lineLength == 0
          ? characters
          : characters + Math.max(0, characters - 1) / lineLength * lineSeparator.length;
    }

    public byte[] encode(byte[] src) {
      byte[] dst = new byte[encodedLength(src.length)];
      encode(src, dst);
      return dst;
    }

    public int encode(byte[] src, byte[] dst) {
      if (dst.length < encodedLength(src.length)) {
        throw new IllegalArgumentException(
            "Output byte array is too small for encoding all input bytes");
      }
      int at = 0;
      int inLine = 0;
      for (int i = 0; i < src.length; i += 3) {
        if (lineLength != 0 && inLine == lineLength) {
          for (byte b : lineSeparator) {
            dst[at++] = b;
          }
          inLine = 0;
        }
        int count = Math.min(3, src.length - i);
        at += encodeUnit(src, i, count, dst, at);
        inLine += 4;
      }
      return at;
    }

    /** Encodes up to three bytes, and says in how many characters. */
    int encodeUnit(byte[] src, int from, int count, byte[] dst, int to) {
      int bits = 0;
      for (int i = 0; i < 3; i++) {
        bits = bits << 8 | (i < count ? src[from + i] & 0xff : 0);
      }
      int length = padding ? 4 : count + 1;
      for (int i = 0; i < length; i++) {
        dst[to + i] = (byte) (i > count ? '=' : alphabet.charAt(bits >>> (18 - 6 * i) & 63));
      }
      return length;
    }

    public String encodeToString(byte[] src) {
      return new String(encode(src), StandardCharsets.ISO_8859_1);
    }

    public ByteBuffer encode(ByteBuffer buffer) {
      byte[] src = new byte[buffer.remaining()];
      buffer.get(src);
      return ByteBuffer.wrap(encode(src));
    }

    public OutputStream wrap(OutputStream os) {
      if (os == null) {
        throw new NullPointerException();
      }
      return new EncodingStream(this, os);
    }
  }

  /** Reads characters as bytes. */
  public static class Decoder {
    private static final int PADDING = -2;
    private static final int OTHER = -1;

    private final byte[] values = new byte[256];

    /** Whether characters that mean nothing are passed over. */
    final boolean lenient;

    Decoder(String alphabet, boolean lenient) {
      this.lenient = lenient;
      Arrays.fill(values, (byte) OTHER);
      for (int i = 0; i < alphabet.length(); i++) {
        values[alphabet.charAt(i)] = (byte) i;
      }
      values['='] = PADDING;
    }

    /** Below zero if the character is none of the alphabet. */
    int value(int character) {
      return values[character & 0xff];
    }

    private static IllegalArgumentException illegal(String message) {
      return new IllegalArgumentException(message);
    }

    public byte[] decode(byte[] src) {
      byte[] dst = new byte[(src.length + 3) / 4 * 3];
      return Arrays.copyOf(dst, decodeInto(src, dst));
    }

    public byte[] decode(String src) {
      return decode(src.getBytes(StandardCharsets.ISO_8859_1));
    }

    public int decode(byte[] src, byte[] dst) {
      byte[] all = decode(src);
      if (all.length > dst.length) {
        throw illegal("Output byte array is too small for decoding all input bytes");
      }
      System.arraycopy(all, 0, dst, 0, all.length);
      return all.length;
    }

    public ByteBuffer decode(ByteBuffer buffer) {
      byte[] src = new byte[buffer.remaining()];
      int position = buffer.position();
      buffer.get(src);
      try {
        return ByteBuffer.wrap(decode(src));
      } catch (IllegalArgumentException e) {
        buffer.position(position);
        throw e;
      }
    }

    private int decodeInto(byte[] src, byte[] dst) {
      if (src.length == 1 && !lenient) {
        throw illegal("Input byte[] should at least have 2 bytes for base64 bytes");
      }
      int to = 0;
      int bits = 0;
      int count = 0;
      int at = 0;
      while (at < src.length) {
        int value = value(src[at++]);
        if (value == PADDING) {
          boolean complete = count == 3 || (count == 2 && at < src.length && src[at++] == '=');
          if (!complete && count != 1) {
            throw illegal("Input byte array has wrong 4-byte ending unit");
          }
          break;
        }
        if (value == OTHER) {
          if (lenient) {
            continue;
          }
          throw illegal("Illegal base64 character " + Integer.toString(src[at - 1], 16));
        }
        bits = bits << 6 | value;
        if (++count == 4) {
          dst[to++] = (byte) (bits >> 16);
          dst[to++] = (byte) (bits >> 8);
          dst[to++] = (byte) bits;
          bits = 0;
          count = 0;
        }
      }
      switch (count) {
        case 1 -> throw illegal("Last unit does not have enough valid bits");
        case 2 -> dst[to++] = (byte) (bits >> 4);
        case 3 -> {
          dst[to++] = (byte) (bits >> 10);
          dst[to++] = (byte) (bits >> 2);
        }
        default -> {}
      }
      while (at < src.length) {
        if (!lenient || value(src[at++]) >= 0) {
          throw illegal("Input byte array has incorrect ending byte at " + at);
        }
      }
      return to;
    }

    public InputStream wrap(InputStream is) {
      if (is == null) {
        throw new NullPointerException();
      }
      return new DecodingStream(this, is);
    }
  }
}

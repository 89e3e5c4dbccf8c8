package dev.mainstay.guest.platform;

import dev.mainstay.guest.memory.Memory;
import java.io.OutputStream;
import java.io.PrintStream;
import org.teavm.interop.Address;

/**
 * Standard output or standard error, in UTF-8.
 *
 * <p>What is printed goes out when a line ends, when the buffer is full, on {@link #flush()}, when
 * the other stream is written to, when standard input is read, and when the program ends. A
 * surrogate without its partner is printed as {@code ?}, as Java's encoder does it; the halves of a
 * pair may come in two calls.
 *
 * <p>Every method of {@link PrintStream} that would reach its own buffers is overridden; the
 * compiler has the constructor skip the one of {@link PrintStream}, which would allocate them.
 */
final class StandardStream extends PrintStream {
  final int handle;
  private boolean failed;
  private boolean lineEnded;
  private char high;

  StandardStream(int handle) {
    super((OutputStream) null);
    this.handle = handle;
  }

  void fail() {
    failed = true;
  }

  /** Encodes one UTF-16 code unit. */
  private void encode(char c) {
    int lead = high;
    if (lead != 0) {
      high = 0;
      if ((c & 0xFC00) == 0xDC00) {
        int point = (lead << 10) + c - ((0xD800 << 10) + 0xDC00 - 0x10000);
        put(0xF0 | (point >> 18));
        putContinuation(point >> 12);
        putContinuation(point >> 6);
        putContinuation(point);
        return;
      }
      put('?');
    }
    if (c < 0x80) {
      put(c);
    } else if (c < 0x800) {
      put(0xC0 | (c >> 6));
      putContinuation(c);
    } else if ((c & 0xFC00) == 0xD800) {
      high = c;
    } else if ((c & 0xFC00) == 0xDC00) {
      put('?');
    } else {
      put(0xE0 | (c >> 12));
      putContinuation(c >> 6);
      putContinuation(c);
    }
  }

  private void putContinuation(int bits) {
    put(0x80 | (bits & 0x3F));
  }

  private void put(int b) {
    Console.put(this, b);
    if (b == '\n') {
      lineEnded = true;
    }
  }

  private void endCall() {
    if (lineEnded) {
      lineEnded = false;
      Console.flush();
    }
  }

  private void encodeAll(char[] chars) {
    for (int i = 0; i < chars.length; i++) {
      encode(chars[i]);
    }
  }

  @Override
  public void print(String s) {
    encodeAll(Hidden.characters(s == null ? "null" : s));
    endCall();
  }

  @Override
  public void println(String s) {
    encodeAll(Hidden.characters(s == null ? "null" : s));
    println();
  }

  @Override
  public void println() {
    encode('\n');
    endCall();
  }

  @Override
  public void print(char[] chars) {
    encodeAll(chars);
    endCall();
  }

  @Override
  public void println(char[] chars) {
    encodeAll(chars);
    println();
  }

  @Override
  public void print(char c) {
    encode(c);
    endCall();
  }

  @Override
  public void println(char c) {
    encode(c);
    println();
  }

  @Override
  public void print(boolean value) {
    print(String.valueOf(value));
  }

  @Override
  public void println(boolean value) {
    println(String.valueOf(value));
  }

  @Override
  public void print(int value) {
    print(String.valueOf(value));
  }

  @Override
  public void println(int value) {
    println(String.valueOf(value));
  }

  @Override
  public void print(long value) {
    print(String.valueOf(value));
  }

  @Override
  public void println(long value) {
    println(String.valueOf(value));
  }

  @Override
  public void print(float value) {
    print(String.valueOf(value));
  }

  @Override
  public void println(float value) {
    println(String.valueOf(value));
  }

  @Override
  public void print(double value) {
    print(String.valueOf(value));
  }

  @Override
  public void println(double value) {
    println(String.valueOf(value));
  }

  @Override
  public void print(Object value) {
    print(String.valueOf(value));
  }

  @Override
  public void println(Object value) {
    println(String.valueOf(value));
  }

  /** Overrides what {@code append} and {@code format} end in, in the guest's class library. */
  void print(CharSequence chars, int from, int to) {
    print(chars.subSequence(from, to).toString());
  }

  /** As {@link #print(CharSequence, int, int)}. */
  void print(char[] chars, int from, int to) {
    for (int i = from; i < to; i++) {
      encode(chars[i]);
    }
    endCall();
  }

  @Override
  public void write(int b) {
    put(b & 0xFF);
    endCall();
  }

  @Override
  public void write(byte[] bytes) {
    write(bytes, 0, bytes.length);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    if ((from | length | from + length | bytes.length - from - length) < 0) {
      throw new IndexOutOfBoundsException();
    }
    if (length > Console.CAPACITY) {
      Console.write(this, Address.fromInt(Memory.dataOf(bytes) + from), length);
      Memory.keep(bytes);
      return;
    }
    for (int i = from; i < from + length; i++) {
      put(bytes[i]);
    }
    endCall();
  }

  @Override
  public void flush() {
    Console.flush();
  }

  @Override
  public boolean checkError() {
    Console.flush();
    return failed;
  }

  @Override
  protected void setError() {
    failed = true;
  }

  @Override
  protected void clearError() {
    failed = false;
  }

  /** Flushes. The stream stays open: it is the host's. */
  @Override
  public void close() {
    Console.flush();
  }
}

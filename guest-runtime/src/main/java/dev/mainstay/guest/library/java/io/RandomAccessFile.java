package dev.mainstay.guest.library.java.io;

import dev.mainstay.guest.files.ErrorCode;
import dev.mainstay.guest.files.OpenFile;
import java.io.Closeable;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UTFDataFormatException;

/** {@code java.io.RandomAccessFile}. */
public class RandomAccessFile implements DataOutput, DataInput, Closeable {
  private static final int LONGEST_TEXT = 65535;

  private final OpenFile file;
  private final boolean writable;
  private final boolean syncsData;
  private final boolean syncsAll;
  private long position;

  public RandomAccessFile(String name, String mode) throws FileNotFoundException {
    this(new File(name), mode);
  }

  public RandomAccessFile(File file, String mode) throws FileNotFoundException {
    writable = mode.startsWith("rw");
    syncsAll = mode.equals("rws");
    syncsData = mode.equals("rwd");
    if (!mode.equals("r") && !mode.equals("rw") && !syncsAll && !syncsData) {
      throw new IllegalArgumentException(
          "Illegal mode \"" + mode + "\" must be one of \"r\", \"rw\", \"rws\", or \"rwd\"");
    }
    this.file =
        writable
            ? file.open(OpenFile.CREATE, OpenFile.READ | OpenFile.WRITE)
            : file.open(0, OpenFile.READ);
  }

  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  public int read(byte[] bytes) throws IOException {
    return read(bytes, 0, bytes.length);
  }

  public int read(byte[] bytes, int from, int length) throws IOException {
    check(bytes, from, length);
    if (length == 0) {
      return 0;
    }
    ensureOpen();
    int count = file.read(bytes, from, length, position);
    position += Math.max(0, count);
    return count;
  }

  @Override
  public void readFully(byte[] bytes) throws IOException {
    readFully(bytes, 0, bytes.length);
  }

  @Override
  public void readFully(byte[] bytes, int from, int length) throws IOException {
    check(bytes, from, length);
    while (length > 0) {
      int count = read(bytes, from, length);
      if (count < 0) {
        throw new EOFException();
      }
      from += count;
      length -= count;
    }
  }

  @Override
  public int skipBytes(int count) throws IOException {
    if (count <= 0) {
      return 0;
    }
    int skipped = (int) Math.min(count, Math.max(0, length() - position));
    position += skipped;
    return skipped;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    write(bytes, 0, bytes.length);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    check(bytes, from, length);
    if (length == 0) {
      return;
    }
    ensureOpen();
    if (!writable) {
      throw new IOException(ErrorCode.message(ErrorCode.BAD_DESCRIPTOR));
    }
    file.write(bytes, from, length, position);
    position += length;
    sync();
  }

  public long getFilePointer() throws IOException {
    ensureOpen();
    return position;
  }

  public void seek(long target) throws IOException {
    if (target < 0) {
      throw new IOException("Negative seek offset");
    }
    ensureOpen();
    position = target;
  }

  public long length() throws IOException {
    ensureOpen();
    return file.size();
  }

  public void setLength(long length) throws IOException {
    ensureOpen();
    if (length < 0 || !writable) {
      throw new IOException(ErrorCode.message(ErrorCode.INVALID));
    }
    file.resize(length);
    position = Math.min(position, length);
    sync();
  }

  @Override
  public void close() {
    file.close();
  }

  @Override
  public boolean readBoolean() throws IOException {
    return readUnsignedByte() != 0;
  }

  @Override
  public byte readByte() throws IOException {
    return (byte) readUnsignedByte();
  }

  @Override
  public int readUnsignedByte() throws IOException {
    int b = read();
    if (b < 0) {
      throw new EOFException();
    }
    return b;
  }

  @Override
  public short readShort() throws IOException {
    return (short) readNumber(2);
  }

  @Override
  public int readUnsignedShort() throws IOException {
    return (int) readNumber(2);
  }

  @Override
  public char readChar() throws IOException {
    return (char) readNumber(2);
  }

  @Override
  public int readInt() throws IOException {
    return (int) readNumber(4);
  }

  @Override
  public long readLong() throws IOException {
    return readNumber(8);
  }

  @Override
  public float readFloat() throws IOException {
    return Float.intBitsToFloat(readInt());
  }

  @Override
  public double readDouble() throws IOException {
    return Double.longBitsToDouble(readLong());
  }

  @Override
  public String readLine() throws IOException {
    StringBuilder line = new StringBuilder();
    int b = read();
    if (b < 0) {
      return null;
    }
    while (b >= 0 && b != '\n') {
      if (b == '\r') {
        long behind = position;
        if (read() != '\n') {
          position = behind;
        }
        break;
      }
      line.append((char) b);
      b = read();
    }
    return line.toString();
  }

  @Override
  public String readUTF() throws IOException {
    return DataInputStream.readUTF(this);
  }

  @Override
  public void writeBoolean(boolean value) throws IOException {
    write(value ? 1 : 0);
  }

  @Override
  public void writeByte(int value) throws IOException {
    write(value);
  }

  @Override
  public void writeShort(int value) throws IOException {
    writeNumber(value, 2);
  }

  @Override
  public void writeChar(int value) throws IOException {
    writeNumber(value, 2);
  }

  @Override
  public void writeInt(int value) throws IOException {
    writeNumber(value, 4);
  }

  @Override
  public void writeLong(long value) throws IOException {
    writeNumber(value, 8);
  }

  @Override
  public void writeFloat(float value) throws IOException {
    writeInt(Float.floatToIntBits(value));
  }

  @Override
  public void writeDouble(double value) throws IOException {
    writeLong(Double.doubleToLongBits(value));
  }

  @Override
  public void writeBytes(String text) throws IOException {
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) text.charAt(i);
    }
    write(bytes);
  }

  @Override
  public void writeChars(String text) throws IOException {
    byte[] bytes = new byte[2 * text.length()];
    for (int i = 0; i < text.length(); i++) {
      bytes[2 * i] = (byte) (text.charAt(i) >> 8);
      bytes[2 * i + 1] = (byte) text.charAt(i);
    }
    write(bytes);
  }

  /** In the modified UTF-8 of {@link DataInput}. */
  @Override
  public void writeUTF(String text) throws IOException {
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      length += c != 0 && c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
    }
    if (length > LONGEST_TEXT) {
      throw new UTFDataFormatException("encoded string too long: " + length + " bytes");
    }
    byte[] bytes = new byte[length + 2];
    bytes[0] = (byte) (length >> 8);
    bytes[1] = (byte) length;
    int to = 2;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != 0 && c < 0x80) {
        bytes[to++] = (byte) c;
      } else {
        if (c < 0x800) {
          bytes[to++] = (byte) (0xC0 | (c >> 6));
        } else {
          bytes[to++] = (byte) (0xE0 | (c >> 12));
          bytes[to++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        }
        bytes[to++] = (byte) (0x80 | (c & 0x3F));
      }
    }
    write(bytes);
  }

  private long readNumber(int size) throws IOException {
    byte[] bytes = new byte[size];
    readFully(bytes);
    long number = 0;
    for (byte b : bytes) {
      number = (number << 8) | (b & 0xFF);
    }
    return number;
  }

  private void writeNumber(long number, int size) throws IOException {
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) (number >> (8 * (size - 1 - i)));
    }
    write(bytes);
  }

  private void sync() throws IOException {
    if (syncsAll) {
      file.sync();
    } else if (syncsData) {
      file.syncData();
    }
  }

  private void ensureOpen() throws IOException {
    if (file.isClosed()) {
      throw new IOException("Stream Closed");
    }
  }

  private static void check(byte[] bytes, int from, int length) {
    if ((from | length | bytes.length - from - length) < 0) {
      throw new IndexOutOfBoundsException();
    }
  }
}

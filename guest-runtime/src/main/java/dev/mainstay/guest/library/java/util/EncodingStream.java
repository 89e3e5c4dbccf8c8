package dev.mainstay.guest.library.java.util;

import java.io.IOException;
import java.io.OutputStream;

/** Encodes what is written; the last bytes when it is closed. */
final class EncodingStream extends OutputStream {
  private final Base64.Encoder encoder;
  private final OutputStream out;
  private final byte[] unit = new byte[3];
  private final byte[] encoded = new byte[4];
  private int count;
  private int inLine;
  private boolean closed;

  EncodingStream(Base64.Encoder encoder, OutputStream out) {
    this.encoder = encoder;
    this.out = out;
  }

  private void requireOpen() throws IOException {
    if (closed) {
      throw new IOException("Stream is closed");
    }
  }

  @Override
  public void write(int b) throws IOException {
    requireOpen();
    unit[count++] = (byte) b;
    if (count == 3) {
      writeUnit();
    }
  }

  @Override
  public void write(byte[] b, int off, int len) throws IOException {
    requireOpen();
    for (int i = 0; i < len; i++) {
      write(b[off + i]);
    }
  }

  private void writeUnit() throws IOException {
    if (encoder.lineLength != 0 && inLine == encoder.lineLength) {
      out.write(encoder.lineSeparator);
      inLine = 0;
    }
    out.write(encoded, 0, encoder.encodeUnit(unit, 0, count, encoded, 0));
    inLine += 4;
    count = 0;
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      if (count != 0) {
        writeUnit();
      }
      out.close();
    }
  }
}

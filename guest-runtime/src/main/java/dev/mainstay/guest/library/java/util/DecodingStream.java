package dev.mainstay.guest.library.java.util;

import java.io.IOException;
import java.io.InputStream;

/** Decodes what is read. */
final class DecodingStream extends InputStream {
  private final Base64.Decoder decoder;
  private final InputStream in;
  private int bits;

  /** How many of them have not been read. */
  private int count;

  /** Characters since the last unit of four. */
  private int characters;

  private boolean ended;
  private boolean closed;

  DecodingStream(Base64.Decoder decoder, InputStream in) {
    this.decoder = decoder;
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    if (closed) {
      throw new IOException("Stream is closed");
    }
    while (count < 8) {
      if (ended) {
        return -1;
      }
      int character = in.read();
      if (character < 0) {
        end(characters == 1 ? "Base64 stream has one un-decoded dangling byte." : null);
      } else if (character == '=') {
        boolean complete = characters == 3 || (characters == 2 && in.read() == '=');
        end(complete ? null : "Illegal base64 ending sequence:" + characters);
      } else if (decoder.value(character) >= 0) {
        bits = bits << 6 | decoder.value(character);
        count += 6;
        characters = (characters + 1) % 4;
      } else if (!decoder.lenient) {
        throw new IOException("Illegal base64 character 0x" + Integer.toString(character, 16));
      }
    }
    count -= 8;
    return bits >> count & 0xff;
  }

  /** What is left are no eight bits. */
  private void end(String failure) throws IOException {
    ended = true;
    if (failure != null) {
      throw new IOException(failure);
    }
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    int done = 0;
    while (done < len) {
      int value = read();
      if (value < 0) {
        return done == 0 ? -1 : done;
      }
      b[off + done++] = (byte) value;
    }
    return done;
  }

  @Override
  public int available() throws IOException {
    if (closed) {
      throw new IOException("Stream is closed");
    }
    return in.available();
  }

  @Override
  public void close() throws IOException {
    closed = true;
    in.close();
  }
}

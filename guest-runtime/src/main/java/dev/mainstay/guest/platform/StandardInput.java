package dev.mainstay.guest.platform;

import dev.mainstay.guest.memory.Arena;
import dev.mainstay.guest.memory.Memory;
import java.io.IOException;
import java.io.InputStream;
import org.teavm.interop.Address;

/** Standard input, with a buffer for those who read byte by byte. */
final class StandardInput extends InputStream {
  private static final int CAPACITY = 512;

  private final int handle;
  private byte[] buffer = new byte[CAPACITY];
  private int position;
  private int limit;

  StandardInput(int handle) {
    this.handle = handle;
  }

  @Override
  public int read() throws IOException {
    if (position == limit) {
      position = 0;
      limit = Math.max(0, receive(buffer, 0, CAPACITY));
    }
    return position < limit ? buffer[position++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if ((from | length | bytes.length - from - length) < 0) {
      throw new IndexOutOfBoundsException();
    }
    if (length == 0) {
      return 0;
    }
    int buffered = limit - position;
    if (buffered == 0) {
      return receive(bytes, from, length);
    }
    int taken = Math.min(length, buffered);
    System.arraycopy(buffer, position, bytes, from, taken);
    position += taken;
    return taken;
  }

  @Override
  public int available() {
    return limit - position;
  }

  /**
   * Waits for bytes and puts them into the array; what was printed goes out first.
   *
   * @return how many, at least one; or -1 at the end of the input
   */
  private int receive(byte[] bytes, int from, int length) throws IOException {
    Console.flush();
    int mark = Arena.enter();
    int received;
    do {
      Address result = Intrinsics.result();
      Wasi.blockingRead(handle, length, result);
      if (result.getByte() != 0) {
        if (result.add(4).getByte() == 0) {
          Wasi.dropError(result.add(8).getInt());
          throw new IOException("standard input cannot be read");
        }
        received = -1;
      } else {
        received = result.add(8).getInt();
        Memory.copy(Memory.dataOf(bytes) + from, result.add(4).getInt(), received);
      }
      Arena.leave(mark);
    } while (received == 0);
    return received;
  }
}

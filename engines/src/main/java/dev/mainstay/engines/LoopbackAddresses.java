package dev.mainstay.engines;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.Memory;

/** Addresses of sockets as WAMR lays them out in memory. */
final class LoopbackAddresses {
  private LoopbackAddresses() {}

  /** The address in memory. */
  static InetSocketAddress read(Memory memory, int address) throws IOException {
    boolean six = memory.readInt(address) == 1;
    var bytes = new byte[six ? 16 : 4];
    if (six) {
      for (int i = 0; i < 8; i++) {
        int group = memory.readShort(address + 4 + 2 * i);
        bytes[2 * i] = (byte) (group >>> 8);
        bytes[2 * i + 1] = (byte) group;
      }
    } else {
      System.arraycopy(memory.readBytes(address + 4, 4), 0, bytes, 0, 4);
    }
    int port = memory.readShort(address + (six ? 20 : 8)) & 0xffff;
    return new InetSocketAddress(InetAddress.getByAddress(bytes), port);
  }

  /** Writes an address; answers an errno if there is none. */
  static int write(@Nullable SocketAddress address, Memory memory, int target) {
    if (!(address instanceof InetSocketAddress inet)) {
      return Errno.NOTCONN;
    }
    var bytes = inet.getAddress().getAddress();
    boolean six = bytes.length == 16;
    memory.writeI32(target, six ? 1 : 0);
    if (six) {
      for (int i = 0; i < 16; i += 2) {
        memory.writeByte(target + 4 + i, bytes[i + 1]);
        memory.writeByte(target + 5 + i, bytes[i]);
      }
    } else {
      memory.write(target + 4, bytes);
    }
    memory.writeShort(target + (six ? 20 : 8), (short) inet.getPort());
    return 0;
  }
}

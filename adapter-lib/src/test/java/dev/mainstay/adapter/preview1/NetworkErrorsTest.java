package dev.mainstay.adapter.preview1;

import static dev.mainstay.adapter.ScriptedHost.errno;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NetworkErrorsTest extends SocketFixture {
  /** The codes by errno; the specification has a table of names, and wasmtime of numbers. */
  private static final int[] CODES = {
    0, 0, 1, 12, 11, 2, 8, 6, 0, 0, 0, 0, 0, 16, 14, 15, 0, 9, 0, 0, 0, 0, 0, 13, 0, 0, 0, 8, 3, 0,
    9, 0, 0, 10, 0, 17, 0, 0, 13, 13, 13, 10, 4, 0, 0, 0, 0, 0, 4, 0, 2, 0, 2, 9, 0, 0, 0, 0, 2, 0,
    0, 0, 0, 1, 0, 0, 2, 2, 0, 0, 0, 0, 0, 5, 0, 0, 1
  };

  @Test
  void everyErrnoHasItsCode() {
    long socket = tcp();
    for (int errno = 1; errno < CODES.length; errno++) {
      host.then("sock_set_keep_alive", errno(errno));
      assertEquals(CODES[errno], bare(TCP + "set-keep-alive-enabled", socket, 1), "errno " + errno);
    }
  }

  @Test
  void whatIsNoErrnoIsUnknown() {
    long socket = tcp();
    for (int errno : new int[] {-1, 81, 1000, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
      host.then("sock_set_keep_alive", errno(errno));
      assertEquals(UNKNOWN, bare(TCP + "set-keep-alive-enabled", socket, 1), "errno " + errno);
    }
  }

  @Test
  void theNetworkIsAHandle() {
    long other = library.call("wasi:sockets/instance-network#instance-network");
    library.call("wasi:sockets/network#[resource-drop]network", other);
    library.traps("wasi:sockets/network#[resource-drop]network", other);
  }
}

package dev.mainstay.adapter.preview1;

import static dev.mainstay.adapter.ScriptedHost.errno;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SocketAddressesTest extends SocketFixture {
  @Test
  void ipv6AddressesKeepTheOrderOfTheirGroups() {
    host.then("sock_set_ipv6_only", errno(0))
        .then("sock_set_reuse_addr", errno(0))
        .then("sock_set_linger", errno(0))
        .then("sock_bind", takes(0, 7, v6(8080, 0x2001, 0xdb8, 0, 0, 0, 0, 1, 2)))
        .then("sock_addr_local", gives(v6(0xabcd, 0xfe80, 1, 2, 3, 4, 5, 6, 0x1234)));
    long socket = create(CREATE_TCP, IPV6);
    assertEquals(1, library.call(TCP + "address-family", socket));
    assertEquals(OK, startBind(TCP, socket, DOCUMENTATION));
    assertEquals(OK, bare(TCP + "finish-bind", socket));
    int result = area(TCP + "local-address", 36, socket);
    assertEquals(OK, outcome(result, 4));
    assertEquals(1, library.octet(result + 4));
    assertEquals(0xabcd, library.memory().readShort(result + 8) & 0xffff);
    assertEquals(0, library.word(result + 12), "flow");
    int[] groups = {0xfe80, 1, 2, 3, 4, 5, 6, 0x1234};
    for (int i = 0; i < 8; i++) {
      assertEquals(groups[i], library.memory().readShort(result + 16 + 2 * i) & 0xffff);
    }
    assertEquals(0, library.word(result + 32), "scope");
    host.finished();
  }

  @Test
  void ipv4AddressesAreFourBytesAndAPort() {
    long socket = bound(TCP, tcp());
    host.then("sock_addr_local", gives(v4(192, 168, 0, 254, 0xfedc)));
    int result = area(TCP + "local-address", 36, socket);
    assertEquals(OK, outcome(result, 4));
    assertEquals(0, library.octet(result + 4));
    assertEquals(0xfedc, library.memory().readShort(result + 8) & 0xffff);
    assertEquals(192, library.octet(result + 10));
    assertEquals(254, library.octet(result + 13));
    host.then("sock_addr_local", errno(8));
    assertEquals(UNKNOWN, outcome(area(TCP + "local-address", 36, socket), 4));
  }

  @ParameterizedTest
  @CsvSource({
    "1 80 0 0 0 0 0 0 0 0 0 0, 3", // of the other family
    "0 80 224 0 0 1 0 0 0 0 0 0, 3", // to many
    "0 80 239 255 255 255 0 0 0 0 0 0, 3",
    "0 80 255 255 255 255 0 0 0 0 0 0, 3" // to all
  })
  void addressesToBindAreOfOneHost(String address, int code) {
    long socket = tcp();
    host.always("sock_set_reuse_addr", errno(0));
    assertEquals(code, startBind(TCP, socket, numbers(address)));
    assertEquals(code, startConnect(socket, numbers(address)));
    assertFalse(host.calls().contains("sock_bind"));
    assertFalse(host.calls().contains("sock_connect"));
  }

  @ParameterizedTest
  @CsvSource({
    "0 80 127 0 0 1 0 0 0 0 0 0, 3", // of the other family
    "1 80 0 65281 0 0 0 0 0 0 1 0, 3", // ff01::1, to many
    "1 80 0 0 0 0 0 0 65535 32512 1 0, 3", // ::ffff:127.0.0.1
    "1 80 0 65152 0 0 0 0 0 0 1 2, 2", // fe80::1%2: the host has no place for the scope
    "1 80 9 8193 3512 0 0 0 0 0 1 0, 2" // a flow
  })
  void ipv6AddressesLikewise(String address, int code) {
    host.then("sock_set_ipv6_only", errno(0)).always("sock_set_reuse_addr", errno(0));
    long socket = create(CREATE_TCP, IPV6);
    assertEquals(code, startBind(TCP, socket, numbers(address)));
    assertEquals(code, startConnect(socket, numbers(address)));
    assertFalse(host.calls().contains("sock_bind"));
    assertFalse(host.calls().contains("sock_connect"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0 0 127 0 0 1 0 0 0 0 0 0", "0 80 0 0 0 0 0 0 0 0 0 0"})
  void nobodyConnectsToNowhere(String address) {
    long socket = tcp();
    assertEquals(INVALID_ARGUMENT, startConnect(socket, numbers(address)));
    host.then("sock_connect", errno(0));
    assertEquals(OK, startConnect(socket, LOCALHOST), "the socket is as it was");
  }

  private static long[] numbers(String text) {
    return Arrays.stream(text.split(" ")).mapToLong(Long::parseLong).toArray();
  }
}

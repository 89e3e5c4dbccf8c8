package dev.mainstay.adapter.preview1;

import static dev.mainstay.adapter.ScriptedHost.errno;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.mainstay.adapter.ScriptedHost;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpNameLookupTest extends SocketFixture {
  private static final String LOOKUP = "wasi:sockets/ip-name-lookup#";
  private static final String STREAM = LOOKUP + "[method]resolve-address-stream.";
  private static final String DROP = LOOKUP + "[resource-drop]resolve-address-stream";

  private int resolve(String name) {
    int text = library.text(name.isEmpty() ? "x" : name);
    int length = name.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    return area(LOOKUP + "resolve-addresses", 8, network, text, length);
  }

  private long stream(String name) {
    int result = resolve(name);
    assertEquals(OK, outcome(result, 4));
    return library.word(result + 4);
  }

  private int next(long stream) {
    return area(STREAM + "resolve-next-address", 22, stream);
  }

  /** The addresses that a stream has left. */
  private List<String> addresses(long stream) {
    var addresses = new ArrayList<String>();
    int result = next(stream);
    assertEquals(OK, outcome(result, 2));
    while (library.octet(result + 2) != 0) {
      var bytes = library.memory().readBytes(result + 6, library.octet(result + 4) == 0 ? 4 : 16);
      for (int i = 0; bytes.length == 16 && i < 16; i += 2) {
        byte low = bytes[i];
        bytes[i] = bytes[i + 1];
        bytes[i + 1] = low;
      }
      try {
        addresses.add(
            (bytes.length == 4
                    ? InetAddress.getByAddress(bytes)
                    : Inet6Address.getByAddress(null, bytes, -1))
                .getHostAddress());
      } catch (UnknownHostException e) {
        throw new AssertionError(e);
      }
      result = next(stream);
      assertEquals(OK, outcome(result, 2));
    }
    return addresses;
  }

  /** {@code sock_addr_resolve} that insists on a question, and knows these addresses. */
  private static ScriptedHost.Step knows(String name, int family, byte[]... addresses) {
    return (memory, arguments) -> {
      assertEquals(name, memory.readCString(arguments[0]));
      assertEquals("", memory.readCString(arguments[1]), "service");
      assertEquals(1, memory.readInt(arguments[2]), "stream");
      assertEquals(family, memory.readInt(arguments[2] + 4), "family");
      assertEquals(1, memory.read(arguments[2] + 8), "hints are enabled");
      int room = arguments[4];
      for (int i = 0; i < Math.min(room, addresses.length); i++) {
        memory.write(arguments[3] + 28 * i, addresses[i]);
        memory.writeI32(arguments[3] + 28 * i + 24, 1);
      }
      memory.writeI32(arguments[5], addresses.length);
      return 0;
    };
  }

  @Test
  void aNameHasAddressesOfBothFamilies() {
    host.then(
        "sock_addr_resolve",
        knows("example.com", 0, v4(93, 184, 216, 34, 0), v4(1, 2, 3, 4, 0)),
        knows("example.com", 1, v6(0, 0x2606, 0x2800, 0x220, 1, 0x248, 0x1893, 0x25c8, 0x1946)));
    long stream = stream("example.com");
    assertEquals(
        List.of("93.184.216.34", "1.2.3.4", "2606:2800:220:1:248:1893:25c8:1946"),
        addresses(stream));
    assertEquals(List.of(), addresses(stream), "it stays so");
    library.call(DROP, stream);
    host.finished();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void oneFamilyWillDo(int family) {
    var address = family == 0 ? v4(1, 2, 3, 4, 0) : v6(0, 1, 2, 3, 4, 5, 6, 7, 8);
    host.then(
        "sock_addr_resolve",
        family == 0 ? knows("a", 0, address) : errno(28),
        family == 0 ? errno(6) : knows("a", 1, address));
    assertEquals(List.of(family == 0 ? "1.2.3.4" : "1:2:3:4:5:6:7:8"), addresses(stream("a")));
  }

  /** As WAMR translates what getaddrinfo answers. */
  @ParameterizedTest
  @CsvSource({"28, 18", "6, 19", "21, 20", "48, 4", "2, 1", "52, 2", "8, 0"})
  void aFailureIsToldByTheStream(int errno, int code) {
    host.then("sock_addr_resolve", errno(errno), errno(28));
    long stream = stream("nobody.invalid");
    assertEquals(code, outcome(next(stream), 2));
    assertEquals(code, outcome(next(stream), 2), "again");
    library.call(DROP, stream);
  }

  @Test
  void aNameWithoutAddressesIsNone() {
    host.then("sock_addr_resolve", knows("a", 0), knows("a", 1));
    assertEquals(18, outcome(next(stream("a")), 2));
  }

  @Test
  void ofManyAddressesTheFirstAreTaken() {
    var many = new byte[40][];
    var expected = new ArrayList<String>();
    for (int i = 0; i < many.length; i++) {
      many[i] = v4(10, 0, 0, i, 0);
      if (i < 26) {
        expected.add("10.0.0." + i);
      }
    }
    host.then("sock_addr_resolve", knows("many", 0, many), errno(28));
    assertEquals(expected, addresses(stream("many")));
  }

  @Test
  void whatIsDroppedComesBack() {
    long before = library.call("wasi:sockets/instance-network#instance-network");
    library.call("wasi:sockets/network#[resource-drop]network", before);
    host.always("sock_addr_resolve", errno(28));
    for (int i = 0; i < 3; i++) {
      host.then(
          "sock_addr_resolve",
          knows("a", 0, v4(1, 2, 3, 4, 0), v4(1, 2, 3, 5, 0)),
          knows("a", 1, v6(0, 1, 2, 3, 4, 5, 6, 7, 8)));
      long stream = stream("a");
      next(stream);
      library.call(DROP, stream);
      library.traps(DROP, stream);
    }
    // As many entries as before are free: those of the block suffice for ever.
    for (int i = 0; i < 1000; i++) {
      library.call(DROP, stream("1:2::3"));
    }
    assertEquals(0, library.grown());
  }

  @Test
  void aStreamIsReady() {
    long pollable = library.call(STREAM + "subscribe", stream("1.2.3.4"));
    assertEquals(1, library.call("wasi:io/poll#[method]pollable.ready", pollable));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "127.0.0.1",
        "255.255.255.255",
        "1.20.30.4",
        "::",
        "::1",
        "1::",
        "1:2:3:4:5:6:7:8",
        "2001:db8::1",
        "2001:DB8::aBcD",
        "fe80::1:2:3:4",
        "1:2:3:4:5:6:7::",
        "::2:3:4:5:6:7:8",
        "::1.2.3.4",
        "64:ff9b::192.0.2.33",
        "1:2:3:4:5:6:7.8.9.10",
        "0001:02:003:0::0"
      })
  void whatIsWrittenOutIsUnderstoodHere(String text) throws UnknownHostException {
    assertEquals(List.of(InetAddress.getByName(text).getHostAddress()), addresses(stream(text)));
    assertEquals(0, host.calls().stream().filter("sock_addr_resolve"::equals).count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"::ffff:192.0.2.33", "::ffff:c000:221"})
  void ipv4InIpv6sClothesIsIpv4(String text) {
    assertEquals(List.of("192.0.2.33"), addresses(stream(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "1.2.3",
        "1.2.3.4.5",
        "1.2.3.4.",
        ".1.2.3",
        "1..2.3",
        "256.1.1.1",
        "01.2.3.4",
        "1000.1.1.1",
        "99999999999.1.1.1",
        ":",
        ":1",
        "1:",
        ":::",
        "1::2::3",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "1:2:3:4:5:6:7:8::",
        "::1:2:3:4:5:6:7:8",
        "12345::",
        "g::",
        "1:::2",
        "::1.2.3",
        "1:2:3:4:5:6:7:1.2.3.4",
        "::1.2.3.4:5",
        "fe80::1%eth0",
        "a b",
        "a\tb",
        "a\0b",
        "[::1]",
        "host:80"
      })
  void whatMakesNoSenseIsRefused(String text) {
    assertEquals(INVALID_ARGUMENT, outcome(resolve(text), 4));
  }

  @Test
  void namesOfOtherLettersAreNotSupported() {
    assertEquals(NOT_SUPPORTED, outcome(resolve("bücher.example"), 4));
  }

  @Test
  void namesAreAsLongAsDnsPermits() {
    var name = ("a".repeat(62) + ".").repeat(4).substring(0, 251) + "bc";
    host.then("sock_addr_resolve", knows(name, 0, v4(1, 2, 3, 4, 0)), errno(28));
    assertEquals(253, name.length());
    assertEquals(List.of("1.2.3.4"), addresses(stream(name)));
    assertEquals(INVALID_ARGUMENT, outcome(resolve(name + "d"), 4));
  }

  @Test
  void foreignHandlesTrap() {
    int result = library.area(22);
    library.traps(STREAM + "resolve-next-address", network, result);
    library.traps(LOOKUP + "resolve-addresses", 0, result, 1, result);
    library.traps(DROP, network);
  }
}

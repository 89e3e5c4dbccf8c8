package dev.mainstay.adapter.preview1;

import static dev.mainstay.adapter.ScriptedHost.errno;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.mainstay.adapter.Library;
import dev.mainstay.adapter.ScriptedHost;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import run.endive.runtime.Memory;

/** Sockets on a scripted host, which calls those that it opens 7, 8 and so on. */
abstract class SocketFixture {
  static final String TCP = "wasi:sockets/tcp#[method]tcp-socket.";
  static final String UDP = "wasi:sockets/udp#[method]udp-socket.";
  static final String CREATE_TCP = "wasi:sockets/tcp-create-socket#create-tcp-socket";
  static final String CREATE_UDP = "wasi:sockets/udp-create-socket#create-udp-socket";
  static final String DROP_TCP = "wasi:sockets/tcp#[resource-drop]tcp-socket";
  static final String DROP_UDP = "wasi:sockets/udp#[resource-drop]udp-socket";
  static final String DROP_INPUT = "wasi:io/streams#[resource-drop]input-stream";
  static final String DROP_OUTPUT = "wasi:io/streams#[resource-drop]output-stream";

  static final int IPV4 = 0;
  static final int IPV6 = 1;

  /** Instead of an error code: it went well. */
  static final int OK = -1;

  static final int UNKNOWN = 0;
  static final int ACCESS_DENIED = 1;
  static final int NOT_SUPPORTED = 2;
  static final int INVALID_ARGUMENT = 3;
  static final int CONCURRENCY_CONFLICT = 6;
  static final int NOT_IN_PROGRESS = 7;
  static final int WOULD_BLOCK = 8;
  static final int INVALID_STATE = 9;
  static final int NEW_SOCKET_LIMIT = 10;
  static final int ADDRESS_NOT_BINDABLE = 11;
  static final int ADDRESS_IN_USE = 12;
  static final int REMOTE_UNREACHABLE = 13;
  static final int CONNECTION_REFUSED = 14;
  static final int CONNECTION_RESET = 15;
  static final int CONNECTION_ABORTED = 16;
  static final int DATAGRAM_TOO_LARGE = 17;

  /** 127.0.0.1, port 8080, as twelve parameters. */
  static final long[] LOCALHOST = {0, 8080, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0};

  /** 2001:db8::1:2, port 8080, likewise. */
  static final long[] DOCUMENTATION = {1, 8080, 0, 0x2001, 0xdb8, 0, 0, 0, 0, 1, 2, 0};

  final ScriptedHost host = new ScriptedHost();
  final Library library = Library.on(host);
  final long network = library.call("wasi:sockets/instance-network#instance-network");

  private int next = 7;

  SocketFixture() {
    host.always("fd_fdstat_set_flags", errno(0));
    host.always("clock_time_get", ScriptedHost.time(1, 1000));
    host.always("sock_open", (memory, arguments) -> opens(next++).answer(memory, arguments));
  }

  /** {@code sock_open} and {@code sock_accept} that are called with these and answer this. */
  static ScriptedHost.Step opens(int fd, int... numbers) {
    return (memory, arguments) -> {
      with(0, numbers).answer(memory, arguments);
      memory.writeI32(arguments[arguments.length - 1], fd);
      return 0;
    };
  }

  /** {@code poll_oneoff} that asks about one descriptor, and hears that it is ready. */
  static ScriptedHost.Step ready(int fd, int type, long bytes) {
    return (memory, arguments) -> {
      asks(memory, arguments, fd, type);
      memory.writeLong(arguments[1], memory.readLong(arguments[0]));
      memory.writeLong(arguments[1] + 8, (long) type << 16);
      memory.writeLong(arguments[1] + 16, bytes);
      memory.writeI32(arguments[3], 1);
      return 0;
    };
  }

  /** {@code poll_oneoff} that asks about one descriptor, and hears that a moment has passed. */
  static ScriptedHost.Step notReady(int fd, int type) {
    return (memory, arguments) -> {
      asks(memory, arguments, fd, type);
      assertEquals(2, arguments[2], "subscriptions");
      memory.writeLong(arguments[1] + 8, 0);
      memory.writeI32(arguments[3], 1);
      return 0;
    };
  }

  private static void asks(Memory memory, int[] arguments, int fd, int type) {
    assertEquals(type, memory.read(arguments[0] + 8), "type");
    assertEquals(fd, memory.readInt(arguments[0] + 16), "file descriptor");
  }

  /** A call that is to be made with these numbers. */
  static ScriptedHost.Step with(int errno, int... numbers) {
    return (memory, arguments) -> {
      for (int i = 0; i < numbers.length; i++) {
        assertEquals(numbers[i], arguments[i], "argument " + i);
      }
      return errno;
    };
  }

  /** Any call that takes an address, and insists on this one. */
  static ScriptedHost.Step takes(int errno, int fd, byte... address) {
    return (memory, arguments) -> {
      assertEquals(fd, arguments[0], "file descriptor");
      assertArrayEquals(address, memory.readBytes(arguments[1], address.length));
      return errno;
    };
  }

  /** Any call that answers with an address. */
  static ScriptedHost.Step gives(byte... address) {
    return (memory, arguments) -> {
      memory.write(arguments[arguments.length - 1], address);
      return 0;
    };
  }

  static byte[] bytes(int... values) {
    var bytes = new byte[values.length];
    IntStream.range(0, values.length).forEach(i -> bytes[i] = (byte) values[i]);
    return bytes;
  }

  /** An IPv4 address of the host's layout. */
  static byte[] v4(int a, int b, int c, int d, int port) {
    return bytes(0, 0, 0, 0, a, b, c, d, port & 0xff, port >>> 8);
  }

  /** An IPv6 address of the host's layout: groups and ports are little-endian. */
  static byte[] v6(int port, int... groups) {
    var bytes = new byte[22];
    bytes[0] = 1;
    for (int i = 0; i < 8; i++) {
      bytes[4 + 2 * i] = (byte) groups[i];
      bytes[5 + 2 * i] = (byte) (groups[i] >>> 8);
    }
    bytes[20] = (byte) port;
    bytes[21] = (byte) (port >>> 8);
    return bytes;
  }

  /** The error of a result whose error lies at {@code payload}, or {@link #OK}. */
  int outcome(int result, int payload) {
    return library.octet(result) == 0 ? OK : library.octet(result + payload);
  }

  /** Creates a socket, and answers its handle. */
  long create(String function, int family) {
    int result = library.area(8);
    library.call(function, family, result);
    assertEquals(0, library.octet(result), "created");
    return library.word(result + 4);
  }

  long tcp() {
    return create(CREATE_TCP, IPV4);
  }

  long udp() {
    return create(CREATE_UDP, IPV4);
  }

  /** Calls a function that answers {@code result<_, error-code>}. */
  int bare(String function, long... arguments) {
    int result = library.area(2);
    library.call(function, with(arguments, result));
    return outcome(result, 1);
  }

  /** Calls a function that answers a result with something at 4, and answers its area. */
  int area(String function, int size, long... arguments) {
    int result = library.area(size);
    library.call(function, with(arguments, result));
    return result;
  }

  static long[] with(long[] arguments, long... more) {
    return LongStream.concat(LongStream.of(arguments), LongStream.of(more)).toArray();
  }

  int startBind(String prefix, long socket, long[] address) {
    return bare(prefix + "start-bind", with(new long[] {socket, network}, address));
  }

  int startConnect(long socket, long[] address) {
    return bare(TCP + "start-connect", with(new long[] {socket, network}, address));
  }

  /** A socket that is bound. */
  long bound(String prefix, long socket) {
    if (prefix.equals(TCP)) {
      host.then("sock_set_reuse_addr", errno(0)).then("sock_set_linger", errno(0));
    }
    host.then("sock_bind", errno(0));
    assertEquals(OK, startBind(prefix, socket, LOCALHOST));
    assertEquals(OK, bare(prefix + "finish-bind", socket));
    return socket;
  }

  long listening() {
    long socket = bound(TCP, tcp());
    host.then("sock_listen", errno(0));
    assertEquals(OK, bare(TCP + "start-listen", socket));
    assertEquals(OK, bare(TCP + "finish-listen", socket));
    return socket;
  }

  /** A TCP socket that is connected, and its streams. */
  record Connection(long socket, long input, long output) {}

  Connection connected() {
    long socket = tcp();
    host.then("sock_connect", errno(0));
    assertEquals(OK, startConnect(socket, LOCALHOST));
    int result = area(TCP + "finish-connect", 12, socket);
    assertEquals(OK, outcome(result, 4));
    return new Connection(socket, library.word(result + 4), library.word(result + 8));
  }
}

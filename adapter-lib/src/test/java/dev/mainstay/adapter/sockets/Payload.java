package dev.mainstay.adapter.sockets;

import dev.mainstay.adapter.Thunks;
import dev.mainstay.engines.LoopbackHost;
import dev.mainstay.linker.LinkOptions;
import dev.mainstay.linker.Linker;
import dev.mainstay.linker.profile.ProfileReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;
import run.endive.runtime.HostFunction;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;
import run.endive.wasm.Parser;
import run.endive.wasm.types.FunctionImport;

/**
 * A payload with sockets, linked for WAMR and running on Endive, whose functions of WASI 0.2 a test
 * calls as a guest would.
 */
final class Payload {
  private static final String TCP = "wasi:sockets/tcp#[method]tcp-socket.";
  private static final String STREAMS = "wasi:io/streams#[method]";
  private static final String UDP = "wasi:sockets/udp#[method]";

  /** Where results go: memory that the guest declared and does not use itself. */
  private static final int RESULTS = 1024;

  private static final int END = 65536;

  private final Instance instance;
  private final Memory memory;
  private final long network;
  private int next = RESULTS;

  private Payload(Instance instance) {
    this.instance = instance;
    this.memory = instance.memory();
    this.network = call("wasi:sockets/instance-network#instance-network");
  }

  /** Links a payload with these functions of WASI 0.2 and starts it on a host. */
  static Payload with(Collection<String> functions, LoopbackHost host) {
    var options = LinkOptions.defaults().withProfile(ProfileReader.named("wamr"));
    var linker = Linker.withLibraryOf(Payload.class.getClassLoader());
    var module = Parser.parse(linker.link(Thunks.importing(functions), options).payload());
    var imports = ImportValues.builder();
    module.importSection().stream()
        .map(FunctionImport.class::cast)
        .forEach(
            function ->
                imports.addFunction(
                    new HostFunction(
                        function.module(),
                        function.name(),
                        module.typeSection().getType(function.typeIndex()),
                        (caller, arguments) ->
                            new long[] {host.call(function.name(), caller.memory(), arguments)})));
    return new Payload(Instance.builder(module).withImportValues(imports.build()).build());
  }

  long call(String function, long... arguments) {
    var results = instance.export(function).apply(arguments);
    return results == null || results.length == 0 ? 0 : results[0];
  }

  private int area(int size) {
    if (next + size > END) {
      next = RESULTS;
    }
    int address = next;
    next = (next + size + 7) & -8;
    return address;
  }

  private int put(byte[] bytes) {
    int address = area(bytes.length);
    memory.write(address, bytes);
    return address;
  }

  /** An error code of wasi:sockets. */
  static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;
    final int code;

    Failure(String function, int code) {
      super(function + " answered error " + code);
      this.code = code;
    }
  }

  /** Calls a function whose result has its value and its error at {@code payload}. */
  private int result(String function, int size, int payload, long... arguments) {
    int result = area(size);
    call(function, with(arguments, result));
    if (memory.read(result) != 0) {
      throw new Failure(function, memory.read(result + payload));
    }
    return result;
  }

  /** The code of the error that a function must answer. */
  static int failure(Runnable call) {
    return org.junit.jupiter.api.Assertions.assertThrows(Failure.class, call::run).code;
  }

  private static long[] with(long[] first, long... then) {
    return LongStream.concat(LongStream.of(first), LongStream.of(then)).toArray();
  }

  /** An address of this machine; an IPv6 one if it has a colon. */
  record Address(String host, int port) {
    boolean isIpv6() {
      return host.contains(":");
    }

    private long[] parameters() {
      return isIpv6()
          ? new long[] {1, port, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0}
          : new long[] {0, port, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0};
    }
  }

  private Address address(int variant) {
    int port = memory.readShort(variant + 4) & 0xffff;
    if (memory.read(variant) == 0) {
      return new Address(
          String.format(
              "%d.%d.%d.%d",
              memory.read(variant + 6) & 0xff,
              memory.read(variant + 7) & 0xff,
              memory.read(variant + 8) & 0xff,
              memory.read(variant + 9) & 0xff),
          port);
    }
    boolean isLoopback = memory.readShort(variant + 26) == 1;
    for (int i = 0; i < 7; i++) {
      isLoopback &= memory.readShort(variant + 12 + 2 * i) == 0;
    }
    return new Address(isLoopback ? "::1" : "?::", port);
  }

  // TCP.

  long tcp(boolean ipv6) {
    return memory.readInt(
        result("wasi:sockets/tcp-create-socket#create-tcp-socket", 8, 4, ipv6 ? 1 : 0) + 4);
  }

  void bind(long socket, Address address) {
    result(TCP + "start-bind", 2, 1, with(new long[] {socket, network}, address.parameters()));
    result(TCP + "finish-bind", 2, 1, socket);
  }

  void listen(long socket) {
    result(TCP + "start-listen", 2, 1, socket);
    result(TCP + "finish-listen", 2, 1, socket);
  }

  Address localAddress(long socket) {
    return address(result(TCP + "local-address", 36, 4, socket) + 4);
  }

  Address remoteAddress(long socket) {
    return address(result(TCP + "remote-address", 36, 4, socket) + 4);
  }

  /** A socket and its streams. */
  record Connection(long socket, long input, long output) {}

  void startConnect(long socket, Address address) {
    result(TCP + "start-connect", 2, 1, with(new long[] {socket, network}, address.parameters()));
  }

  Connection finishConnect(long socket) {
    int result = result(TCP + "finish-connect", 12, 4, socket);
    return new Connection(socket, memory.readInt(result + 4), memory.readInt(result + 8));
  }

  Connection accept(long socket) {
    int result = result(TCP + "accept", 16, 4, socket);
    return new Connection(
        memory.readInt(result + 4), memory.readInt(result + 8), memory.readInt(result + 12));
  }

  /** Waits for what a TCP socket is doing. */
  void await(long socket) {
    long pollable = call(TCP + "subscribe", socket);
    call("wasi:io/poll#[method]pollable.block", pollable);
    call("wasi:io/poll#[resource-drop]pollable", pollable);
  }

  void shutdown(long socket, int type) {
    result(TCP + "shutdown", 2, 1, socket, type);
  }

  void drop(Connection connection) {
    call("wasi:io/streams#[resource-drop]input-stream", connection.input());
    call("wasi:io/streams#[resource-drop]output-stream", connection.output());
    drop(connection.socket());
  }

  void drop(long socket) {
    call("wasi:sockets/tcp#[resource-drop]tcp-socket", socket);
  }

  // Streams.

  void write(Connection connection, byte[] bytes) {
    int address = put(bytes);
    result(
        STREAMS + "output-stream.blocking-write-and-flush",
        12,
        4,
        connection.output(),
        address,
        bytes.length);
  }

  long checkWrite(Connection connection) {
    return memory.readLong(
        result(STREAMS + "output-stream.check-write", 16, 8, connection.output()) + 8);
  }

  /** What there is to read, or null at the end. */
  byte[] read(Connection connection, int most, boolean blocking) {
    var function = STREAMS + "input-stream." + (blocking ? "blocking-read" : "read");
    int result = area(12);
    call(function, connection.input(), most, result);
    if (memory.read(result) != 0) {
      if (memory.read(result + 4) == 1) {
        return null;
      }
      int code = area(2);
      call("wasi:sockets/network#network-error-code", memory.readInt(result + 8), code);
      throw new Failure(function, memory.read(code) == 0 ? -1 : memory.read(code + 1));
    }
    return memory.readBytes(memory.readInt(result + 4), memory.readInt(result + 8));
  }

  /** Reads as many bytes as there must be. */
  String readText(Connection connection, int length) {
    var bytes = new java.io.ByteArrayOutputStream();
    while (bytes.size() < length) {
      var part = read(connection, length - bytes.size(), true);
      if (part == null) {
        break;
      }
      bytes.writeBytes(part);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  // UDP.

  long udp(boolean ipv6) {
    return memory.readInt(
        result("wasi:sockets/udp-create-socket#create-udp-socket", 8, 4, ipv6 ? 1 : 0) + 4);
  }

  Address bindUdp(long socket, Address address) {
    result(
        UDP + "udp-socket.start-bind",
        2,
        1,
        with(new long[] {socket, network}, address.parameters()));
    result(UDP + "udp-socket.finish-bind", 2, 1, socket);
    return address(result(UDP + "udp-socket.local-address", 36, 4, socket) + 4);
  }

  /** Two streams of datagrams. */
  record Datagrams(long incoming, long outgoing) {}

  Datagrams stream(long socket, Address peer) {
    int result =
        result(
            UDP + "udp-socket.stream",
            12,
            4,
            with(
                new long[] {socket, peer == null ? 0 : 1},
                peer == null ? new long[12] : peer.parameters()));
    return new Datagrams(memory.readInt(result + 4), memory.readInt(result + 8));
  }

  /** Sends a datagram, to the peer if there is no target. */
  long send(Datagrams datagrams, byte[] bytes, Address target) {
    result(UDP + "outgoing-datagram-stream.check-send", 16, 8, datagrams.outgoing());
    int data = put(bytes);
    int datagram = area(44);
    memory.writeI32(datagram, data);
    memory.writeI32(datagram + 4, bytes.length);
    memory.writeByte(datagram + 8, (byte) (target == null ? 0 : 1));
    if (target != null) {
      var parameters = target.parameters();
      memory.writeByte(datagram + 12, (byte) parameters[0]);
      memory.writeShort(datagram + 16, (short) target.port());
      if (target.isIpv6()) {
        memory.writeI32(datagram + 20, 0);
        for (int i = 0; i < 8; i++) {
          memory.writeShort(datagram + 24 + 2 * i, (short) parameters[3 + i]);
        }
        memory.writeI32(datagram + 40, 0);
      } else {
        for (int i = 0; i < 4; i++) {
          memory.writeByte(datagram + 18 + i, (byte) parameters[2 + i]);
        }
      }
    }
    return memory.readLong(
        result(UDP + "outgoing-datagram-stream.send", 16, 8, datagrams.outgoing(), datagram, 1)
            + 8);
  }

  /** A datagram and where it came from. */
  record Datagram(String text, Address source) {}

  /** Waits for a datagram. */
  Datagram receive(Datagrams datagrams) {
    long pollable = call(UDP + "incoming-datagram-stream.subscribe", datagrams.incoming());
    call("wasi:io/poll#[method]pollable.block", pollable);
    call("wasi:io/poll#[resource-drop]pollable", pollable);
    return receiveNow(datagrams).get(0);
  }

  /** The datagrams that are there. */
  List<Datagram> receiveNow(Datagrams datagrams) {
    int result = result(UDP + "incoming-datagram-stream.receive", 12, 4, datagrams.incoming(), 10);
    var list = new ArrayList<Datagram>();
    for (int i = 0; i < memory.readInt(result + 8); i++) {
      int datagram = memory.readInt(result + 4) + 40 * i;
      var bytes = memory.readBytes(memory.readInt(datagram), memory.readInt(datagram + 4));
      list.add(new Datagram(new String(bytes, StandardCharsets.UTF_8), address(datagram + 8)));
    }
    return list;
  }

  void drop(long socket, Datagrams datagrams) {
    call("wasi:sockets/udp#[resource-drop]incoming-datagram-stream", datagrams.incoming());
    call("wasi:sockets/udp#[resource-drop]outgoing-datagram-stream", datagrams.outgoing());
    call("wasi:sockets/udp#[resource-drop]udp-socket", socket);
  }

  // Names.

  /** The addresses of a name, IPv4 ones first. */
  List<String> resolve(String name) {
    var bytes = LoopbackHost.bytes(name);
    int text = put(bytes);
    int result =
        result("wasi:sockets/ip-name-lookup#resolve-addresses", 8, 4, network, text, bytes.length);
    long stream = memory.readInt(result + 4);
    var method = "wasi:sockets/ip-name-lookup#[method]resolve-address-stream.";
    var addresses = new ArrayList<String>();
    int next = result(method + "resolve-next-address", 22, 2, stream);
    while (memory.read(next + 2) != 0) {
      var parts = new ArrayList<String>();
      boolean ipv6 = memory.read(next + 4) != 0;
      for (int i = 0; i < (ipv6 ? 8 : 4); i++) {
        parts.add(
            ipv6
                ? Integer.toHexString(memory.readShort(next + 6 + 2 * i) & 0xffff)
                : String.valueOf(memory.read(next + 6 + i) & 0xff));
      }
      addresses.add(String.join(ipv6 ? ":" : ".", parts));
      next = result(method + "resolve-next-address", 22, 2, stream);
    }
    call("wasi:sockets/ip-name-lookup#[resource-drop]resolve-address-stream", stream);
    return addresses;
  }
}

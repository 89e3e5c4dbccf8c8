package dev.mainstay.adapter.preview1;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** UDP sockets on a scripted host, and what datagrams come and go by. */
abstract class DatagramFixture extends SocketFixture {
  static final String DROP_INCOMING = "wasi:sockets/udp#[resource-drop]incoming-datagram-stream";
  static final String DROP_OUTGOING = "wasi:sockets/udp#[resource-drop]outgoing-datagram-stream";
  static final long[] NOBODY = new long[12];
  static final byte[] PEER = v4(127, 0, 0, 1, 8080);
  static final String READY = "wasi:io/poll#[method]pollable.ready";

  record Streams(long socket, long incoming, long outgoing) {}

  int stream(long socket, boolean some, long[] address) {
    return area(UDP + "stream", 12, with(new long[] {socket, some ? 1 : 0}, address));
  }

  Streams streams(long socket, boolean some) {
    int result = stream(socket, some, some ? LOCALHOST : NOBODY);
    assertEquals(OK, outcome(result, 4));
    return new Streams(socket, library.word(result + 4), library.word(result + 8));
  }

  Streams unconnected() {
    return streams(bound(UDP, udp()), false);
  }

  Streams connectedTo() {
    long socket = bound(UDP, udp());
    host.then("sock_connect", takes(0, 7, PEER));
    return streams(socket, true);
  }

  void drop(Streams streams) {
    library.call(DROP_INCOMING, streams.incoming());
    library.call(DROP_OUTGOING, streams.outgoing());
  }
}

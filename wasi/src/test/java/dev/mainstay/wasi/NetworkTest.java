package dev.mainstay.wasi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.mainstay.linker.LinkOptions;
import dev.mainstay.testing.Payload;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A guest with sockets, for a device whose firmware has WASI's. */
class NetworkTest {
  @Test
  void importsWhatItCalls() {
    Payload payload =
        WasiGuest.of("network", "network.Network")
            .payload(LinkOptions.defaults().withDeviceInterfaces(Set.of("wasi:sockets/*")));

    assertEquals(
        """
        instance-network instance-network
        network [resource-drop]network
        tcp [method]tcp-socket.accept
        tcp [method]tcp-socket.finish-bind
        tcp [method]tcp-socket.finish-connect
        tcp [method]tcp-socket.finish-listen
        tcp [method]tcp-socket.local-address
        tcp [method]tcp-socket.remote-address
        tcp [method]tcp-socket.shutdown
        tcp [method]tcp-socket.start-bind
        tcp [method]tcp-socket.start-connect
        tcp [method]tcp-socket.start-listen
        tcp [method]tcp-socket.subscribe
        tcp [resource-drop]tcp-socket
        tcp-create-socket create-tcp-socket
        udp [method]incoming-datagram-stream.receive
        udp [method]incoming-datagram-stream.subscribe
        udp [method]outgoing-datagram-stream.check-send
        udp [method]outgoing-datagram-stream.send
        udp [method]outgoing-datagram-stream.subscribe
        udp [method]udp-socket.finish-bind
        udp [method]udp-socket.start-bind
        udp [method]udp-socket.stream
        udp [method]udp-socket.subscribe
        udp [resource-drop]incoming-datagram-stream
        udp [resource-drop]outgoing-datagram-stream
        udp [resource-drop]udp-socket
        udp-create-socket create-udp-socket
        """
            .lines()
            .toList(),
        payload.imports().stream()
            .filter(each -> each.module().startsWith("wasi:"))
            .map(each -> each.module().replaceFirst("wasi:sockets/(.*)@.*", "$1 ") + each.name())
            .sorted()
            .toList());
  }
}

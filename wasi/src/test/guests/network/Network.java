package network;

import dev.mainstay.wasi.sockets.Datagrams;
import dev.mainstay.wasi.sockets.NetworkApi.IpAddress;
import dev.mainstay.wasi.sockets.NetworkApi.IpSocketAddress;
import dev.mainstay.wasi.sockets.NetworkException;
import dev.mainstay.wasi.sockets.Sockets;
import dev.mainstay.wasi.sockets.TcpConnection;
import dev.mainstay.wasi.sockets.TcpServer;
import dev.mainstay.wasi.sockets.Udp;
import java.io.IOException;

/**
 * A client, a server or datagrams, by the first argument; the second is the port of the other side, or
 * of this one.
 */
public final class Network {
  private static final IpAddress LOOPBACK = IpAddress.of(127, 0, 0, 1);

  public static void main(String[] args) throws IOException {
    int port = Integer.parseInt(args[1]);
    try {
      switch (args[0]) {
        case "client" -> client(port);
        case "server" -> server(port);
        default -> datagrams(port);
      }
    } catch (NetworkException e) {
      System.out.println(e.getMessage());
    }
  }

  /** Says hello, tries to end its output, and prints what comes back until the other side ends. */
  private static void client(int port) throws IOException {
    try (TcpConnection connection =
        Sockets.instance().connect(IpSocketAddress.of(LOOPBACK, port))) {
      System.out.println("connected with port " + connection.remoteAddress().port());
      connection.out().write(ascii("hello"));
      try {
        connection.endOutput();
      } catch (NetworkException e) {
        System.out.println(e.getMessage());
      }
      byte[] buffer = new byte[64];
      int count = connection.in().read(buffer);
      while (count > 0) {
        System.out.println(text(buffer, count));
        count = connection.in().read(buffer);
      }
    }
    System.out.println("done");
  }

  /** Takes one connection and sends back what it says, in capitals. */
  private static void server(int port) throws IOException {
    try (TcpServer server = Sockets.instance().listen(IpSocketAddress.of(LOOPBACK, port))) {
      System.out.println("listening on port " + (server.localAddress().port() == port));
      try (TcpConnection connection = server.accept()) {
        byte[] buffer = new byte[64];
        int count = connection.in().read(buffer);
        while (count > 0) {
          for (int i = 0; i < count; i++) {
            buffer[i] = (byte) (buffer[i] - 32);
          }
          connection.out().write(buffer, 0, count);
          count = connection.in().read(buffer);
        }
      }
    }
    System.out.println("done");
  }

  /** Sends a question, and prints the answer. */
  private static void datagrams(int port) throws IOException {
    try (Datagrams own = Sockets.instance().datagrams(IpSocketAddress.of(LOOPBACK, 0))) {
      own.send(ascii("how late is it?"), IpSocketAddress.of(LOOPBACK, port));
      Udp.IncomingDatagram answer = own.receive();
      System.out.println(text(answer.data(), answer.data().length));
      System.out.println("from port " + (answer.remoteAddress().port() == port));
    }
  }

  private static byte[] ascii(String text) {
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) text.charAt(i);
    }
    return bytes;
  }

  private static String text(byte[] ascii, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) ascii[i]);
    }
    return text.toString();
  }
}

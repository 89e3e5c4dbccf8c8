package dev.mainstay.engines;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.Memory;

/**
 * A socket of a {@link LoopbackHost}; which of Java's channels it is turns out with what is done
 * with it. Its calls answer an errno.
 */
final class LoopbackSocket {
  private final boolean six;
  private final boolean stream;
  private boolean waits = true;
  private @Nullable SocketAddress local;
  private @Nullable SocketChannel connection;
  private @Nullable ServerSocketChannel listener;
  private @Nullable DatagramChannel datagrams;
  private final Deque<SocketChannel> waiting = new ArrayDeque<>();
  private final Deque<byte[]> received = new ArrayDeque<>();
  private final Deque<InetSocketAddress> sources = new ArrayDeque<>();
  private int failure;

  /**
   * A new socket.
   *
   * @param six whether its addresses are IPv6's
   * @param stream whether it is one of TCP, or else of UDP
   */
  LoopbackSocket(boolean six, boolean stream) {
    this.six = six;
    this.stream = stream;
  }

  /** Whether its calls wait. */
  void setWaits(boolean waits) {
    this.waits = waits;
  }

  /** Whether it is bound, and not connected: what listens here has done so since. */
  boolean isListener() {
    return listener != null;
  }

  /** Whether connecting has failed, which a read is to tell. */
  boolean hasFailed() {
    return failure != 0;
  }

  /** How many bytes the next datagram has, 0 if there is none yet. */
  int nextLength() {
    return received.isEmpty() ? 0 : received.element().length;
  }

  /** The address that it is bound to, null if it is not. */
  @Nullable SocketAddress localAddress() throws IOException {
    var channel = channel();
    if (channel instanceof SocketChannel connected) {
      return connected.getLocalAddress();
    }
    return channel instanceof DatagramChannel bound ? bound.getLocalAddress() : local;
  }

  /** The address of its peer, null if it has none. */
  @Nullable SocketAddress remoteAddress() throws IOException {
    if (connection != null && connection.isConnected()) {
      return connection.getRemoteAddress();
    }
    return datagrams == null ? null : datagrams.getRemoteAddress();
  }

  private @Nullable SelectableChannel channel() {
    return stream ? (listener != null ? listener : connection) : datagrams;
  }

  /** Closes it, and the connections that nobody has accepted. */
  void close() throws IOException {
    for (var accepted : waiting) {
      accepted.close();
    }
    var channel = channel();
    if (channel != null) {
      channel.close();
    }
  }

  <T> int set(SocketOption<T> option, T value) throws IOException {
    if (datagrams == null) {
      return Errno.INVAL;
    }
    datagrams.setOption(option, value);
    return 0;
  }

  int get(SocketOption<Integer> option, Memory memory, int target) throws IOException {
    if (datagrams == null) {
      return Errno.INVAL;
    }
    memory.writeI32(target, datagrams.getOption(option));
    return 0;
  }

  int bind(InetSocketAddress address) throws IOException {
    if (stream) {
      listener = ServerSocketChannel.open(family());
      listener.configureBlocking(false);
      listener.bind(address);
      local = listener.getLocalAddress();
    } else {
      datagrams().bind(address);
    }
    return 0;
  }

  private StandardProtocolFamily family() {
    return six ? StandardProtocolFamily.INET6 : StandardProtocolFamily.INET;
  }

  private DatagramChannel datagrams() throws IOException {
    if (datagrams == null) {
      datagrams = DatagramChannel.open(family());
      datagrams.configureBlocking(false);
    }
    return datagrams;
  }

  int connect(InetSocketAddress address) throws IOException {
    if (!stream) {
      datagrams().disconnect();
      datagrams().connect(address);
      return 0;
    }
    var opened = SocketChannel.open(family());
    if (listener != null) {
      listener.close();
      listener = null;
      opened.bind(local);
    }
    connection = opened;
    if (waits) {
      opened.connect(address);
      opened.configureBlocking(false);
      return 0;
    }
    opened.configureBlocking(false);
    return opened.connect(address) ? 0 : Errno.INPROGRESS;
  }

  /** The next connection that someone has made; null if there is none, and it does not wait. */
  @Nullable LoopbackSocket accept() throws IOException {
    var accepted = waiting.poll();
    while (accepted == null) {
      accepted = requireNonNull(listener).accept();
      if (accepted == null) {
        if (!waits) {
          return null;
        }
        pause();
      }
    }
    accepted.configureBlocking(false);
    var socket = new LoopbackSocket(six, true);
    socket.connection = accepted;
    return socket;
  }

  /** Shuts both directions, whatever is asked for. */
  int shutdown() throws IOException {
    if (connection == null) {
      return Errno.NOTCONN;
    }
    connection.shutdownInput().shutdownOutput();
    return 0;
  }

  int receive(Memory memory, int[] numbers) throws IOException {
    if (failure != 0) {
      int told = failure;
      failure = 0;
      return told;
    }
    if (connection == null || !connection.isConnected()) {
      return connection != null && connection.isConnectionPending() ? Errno.AGAIN : Errno.NOTCONN;
    }
    int length = memory.readInt(numbers[1] + 4);
    if (length == 0) {
      return Errno.INVAL;
    }
    var bytes = ByteBuffer.allocate(length);
    int count = connection.read(bytes);
    while (count == 0 && waits) {
      pause();
      count = connection.read(bytes);
    }
    if (count == 0) {
      return Errno.AGAIN;
    }
    memory.write(memory.readInt(numbers[1]), bytes.array(), 0, Math.max(count, 0));
    memory.writeI32(numbers[4], Math.max(count, 0));
    return 0;
  }

  int send(@Nullable InetSocketAddress target, Memory memory, int[] numbers, int sent)
      throws IOException {
    int length = memory.readInt(numbers[1] + 4);
    if (length == 0) {
      return Errno.INVAL;
    }
    var bytes = ByteBuffer.wrap(memory.readBytes(memory.readInt(numbers[1]), length));
    int count;
    if (stream) {
      if (connection == null) {
        return Errno.NOTCONN;
      }
      count = connection.write(bytes);
      if (count == 0) {
        return Errno.AGAIN;
      }
    } else {
      count = target == null ? datagrams().write(bytes) : datagrams().send(bytes, target);
    }
    memory.writeI32(sent, count);
    return 0;
  }

  int receiveFrom(Memory memory, int[] numbers) throws IOException {
    take();
    if (received.isEmpty()) {
      return Errno.AGAIN;
    }
    var bytes = received.remove();
    int length = Math.min(bytes.length, memory.readInt(numbers[1] + 4));
    memory.write(memory.readInt(numbers[1]), bytes, 0, length);
    LoopbackAddresses.write(sources.remove(), memory, numbers[4]);
    memory.writeI32(numbers[5], length);
    return 0;
  }

  /** Java cannot say how large a datagram is before it is there. */
  private void take() throws IOException {
    var room = ByteBuffer.allocate(65536);
    var source = datagrams().receive(room);
    if (source != null) {
      var bytes = new byte[room.position()];
      room.flip().get(bytes);
      received.add(bytes);
      sources.add((InetSocketAddress) source);
    }
  }

  /**
   * Whether it can be read, or written, at once.
   *
   * @param selector is to wake up when that changes
   */
  boolean isReady(boolean write, Selector selector) throws IOException {
    var channel = channel();
    if (channel == null || !channel.isOpen()) {
      return true;
    }
    if (channel instanceof ServerSocketChannel server) {
      var accepted = server.accept();
      if (accepted != null) {
        waiting.add(accepted);
      }
      watch(channel, SelectionKey.OP_ACCEPT, selector);
      return !waiting.isEmpty();
    }
    if (channel instanceof DatagramChannel) {
      if (write) {
        return true;
      }
      if (received.isEmpty()) {
        try {
          take();
        } catch (PortUnreachableException e) {
          failure = Errno.CONNREFUSED;
          return true;
        }
      }
      watch(channel, SelectionKey.OP_READ, selector);
      return !received.isEmpty();
    }
    var connecting = (SocketChannel) channel;
    if (connecting.isConnectionPending()) {
      try {
        if (connecting.finishConnect()) {
          return write;
        }
      } catch (ConnectException e) {
        failure = Errno.CONNREFUSED;
        return true;
      }
      watch(channel, SelectionKey.OP_CONNECT, selector);
      return false;
    }
    var key = watch(channel, write ? SelectionKey.OP_WRITE : SelectionKey.OP_READ, selector);
    selector.selectNow();
    selector.selectedKeys().clear();
    return (key.readyOps() & key.interestOps()) != 0;
  }

  private static SelectionKey watch(SelectableChannel channel, int operations, Selector selector)
      throws ClosedChannelException {
    return channel.register(selector, operations);
  }

  private static void pause() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}

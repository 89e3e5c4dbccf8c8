package dev.mainstay.engines;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.NotYetConnectedException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.Memory;

/**
 * A preview-1 host with WAMR's socket extension, on real sockets of this machine. It behaves as
 * WAMR does where that matters: {@code sock_shutdown} shuts both directions, new sockets of {@code
 * sock_accept} wait until they are told not to, an error of connecting is an event with EIO and an
 * errno for the next read, {@code sock_recv} and {@code sock_send} of nothing are EINVAL.
 */
public final class LoopbackHost {
  private static final int ACCES = 2;
  private static final int ADDRINUSE = 3;
  private static final int AGAIN = 6;
  private static final int BADF = 8;
  private static final int CONNREFUSED = 14;
  private static final int INPROGRESS = 26;
  private static final int INVAL = 28;
  private static final int IO = 29;
  private static final int MSGSIZE = 35;
  private static final int NOSYS = 52;
  private static final int NOTCONN = 53;

  private static final int READ = 1;
  private static final int WRITE = 2;

  /** A socket; which of Java's channels it is turns out with what is done with it. */
  private static final class Socket {
    final boolean six;
    final boolean stream;
    boolean waits = true;
    @Nullable SocketAddress local;
    @Nullable SocketChannel connection;
    @Nullable ServerSocketChannel listener;
    @Nullable DatagramChannel datagrams;
    final Deque<SocketChannel> waiting = new ArrayDeque<>();
    final Deque<byte[]> received = new ArrayDeque<>();
    final Deque<InetSocketAddress> sources = new ArrayDeque<>();
    int failure;

    Socket(boolean six, boolean stream) {
      this.six = six;
      this.stream = stream;
    }

    @Nullable SelectableChannel channel() {
      return stream ? (listener != null ? listener : connection) : datagrams;
    }

    void close() throws IOException {
      for (var accepted : waiting) {
        accepted.close();
      }
      var channel = channel();
      if (channel != null) {
        channel.close();
      }
    }
  }

  private final Map<Integer, Socket> sockets = new TreeMap<>();
  private final List<String> calls = new ArrayList<>();
  private final boolean alwaysWaits;
  private int next = 5;

  /**
   * A host.
   *
   * @param alwaysWaits whether its calls wait, and there is nothing to be done about it
   */
  public LoopbackHost(boolean alwaysWaits) {
    this.alwaysWaits = alwaysWaits;
  }

  /** How many sockets are open. */
  public int open() {
    return sockets.size();
  }

  /** The calls so far. */
  public List<String> calls() {
    return calls;
  }

  /** Answers a call with an errno. */
  public int call(String function, Memory memory, long[] arguments) {
    calls.add(function);
    var numbers = new int[arguments.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (int) arguments[i];
    }
    try {
      return switch (function) {
        case "clock_time_get" -> {
          memory.writeLong(numbers[2], System.nanoTime());
          yield 0;
        }
        case "poll_oneoff" -> poll(memory, numbers);
        case "sock_open" -> {
          sockets.put(next, new Socket(numbers[1] == 1, numbers[2] == 1));
          memory.writeI32(numbers[3], next++);
          yield 0;
        }
        case "sock_addr_resolve" -> resolve(memory, numbers);
        default -> {
          var socket = sockets.get(numbers[0]);
          yield socket == null ? BADF : call(function, socket, memory, numbers);
        }
      };
    } catch (ConnectException | PortUnreachableException e) {
      return CONNREFUSED;
    } catch (BindException e) {
      return ADDRINUSE;
    } catch (NotYetConnectedException e) {
      return NOTCONN;
    } catch (ClosedChannelException e) {
      return BADF;
    } catch (IOException e) {
      return String.valueOf(e.getMessage()).contains("too long") ? MSGSIZE : IO;
    } catch (UnsupportedOperationException e) {
      return NOSYS;
    }
  }

  private int call(String function, Socket socket, Memory memory, int[] numbers)
      throws IOException {
    switch (function) {
      case "fd_close" -> {
        sockets.remove(numbers[0]);
        socket.close();
        return 0;
      }
      case "fd_fdstat_set_flags" -> {
        if (alwaysWaits) {
          return NOSYS;
        }
        socket.waits = (numbers[1] & 4) == 0;
        return 0;
      }
      case "sock_set_reuse_addr", "sock_set_linger", "sock_set_ipv6_only" -> {
        return 0;
      }
      case "sock_bind" -> {
        return bind(socket, address(memory, numbers[1]));
      }
      case "sock_connect" -> {
        return connect(socket, address(memory, numbers[1]));
      }
      case "sock_listen" -> {
        return socket.listener == null ? INVAL : 0;
      }
      case "sock_accept" -> {
        return accept(socket, memory, numbers[2]);
      }
      case "sock_addr_local" -> {
        var channel = socket.channel();
        return address(
            channel instanceof SocketChannel connection
                ? connection.getLocalAddress()
                : channel instanceof DatagramChannel datagrams
                    ? datagrams.getLocalAddress()
                    : socket.local,
            memory,
            numbers[1]);
      }
      case "sock_addr_remote" -> {
        return address(
            socket.connection != null && socket.connection.isConnected()
                ? socket.connection.getRemoteAddress()
                : socket.datagrams != null ? socket.datagrams.getRemoteAddress() : null,
            memory,
            numbers[1]);
      }
      case "sock_shutdown" -> {
        if (socket.connection == null) {
          return NOTCONN;
        }
        socket.connection.shutdownInput().shutdownOutput();
        return 0;
      }
      case "sock_recv" -> {
        return receive(socket, memory, numbers);
      }
      case "sock_send" -> {
        return send(socket, null, memory, numbers, numbers[4]);
      }
      case "sock_recv_from" -> {
        return receiveFrom(socket, memory, numbers);
      }
      case "sock_send_to" -> {
        return send(socket, address(memory, numbers[4]), memory, numbers, numbers[5]);
      }
      case "sock_get_recv_buf_size" -> {
        return get(socket, StandardSocketOptions.SO_RCVBUF, memory, numbers[1]);
      }
      case "sock_set_recv_buf_size" -> {
        return set(socket, StandardSocketOptions.SO_RCVBUF, numbers[1]);
      }
      default -> throw new AssertionError("no call of this host: " + function);
    }
  }

  private static <T> int set(Socket socket, SocketOption<T> option, T value) throws IOException {
    if (socket.datagrams == null) {
      return INVAL;
    }
    socket.datagrams.setOption(option, value);
    return 0;
  }

  private static int get(Socket socket, SocketOption<Integer> option, Memory memory, int target)
      throws IOException {
    if (socket.datagrams == null) {
      return INVAL;
    }
    memory.writeI32(target, socket.datagrams.getOption(option));
    return 0;
  }

  private static int bind(Socket socket, InetSocketAddress address) throws IOException {
    if (socket.stream) {
      socket.listener = ServerSocketChannel.open(family(socket));
      socket.listener.configureBlocking(false);
      socket.listener.bind(address);
      socket.local = socket.listener.getLocalAddress();
    } else {
      datagrams(socket).bind(address);
    }
    return 0;
  }

  private static StandardProtocolFamily family(Socket socket) {
    return socket.six ? StandardProtocolFamily.INET6 : StandardProtocolFamily.INET;
  }

  private static DatagramChannel datagrams(Socket socket) throws IOException {
    if (socket.datagrams == null) {
      socket.datagrams = DatagramChannel.open(family(socket));
      socket.datagrams.configureBlocking(false);
    }
    return socket.datagrams;
  }

  private static int connect(Socket socket, InetSocketAddress address) throws IOException {
    if (!socket.stream) {
      datagrams(socket).disconnect();
      datagrams(socket).connect(address);
      return 0;
    }
    var connection = SocketChannel.open(family(socket));
    if (socket.listener != null) {
      socket.listener.close();
      socket.listener = null;
      connection.bind(socket.local);
    }
    socket.connection = connection;
    if (socket.waits) {
      connection.connect(address);
      connection.configureBlocking(false);
      return 0;
    }
    connection.configureBlocking(false);
    return connection.connect(address) ? 0 : INPROGRESS;
  }

  private int accept(Socket socket, Memory memory, int target) throws IOException {
    if (socket.listener == null) {
      return INVAL;
    }
    var connection = socket.waiting.poll();
    while (connection == null) {
      connection = socket.listener.accept();
      if (connection == null) {
        if (!socket.waits) {
          return AGAIN;
        }
        pause();
      }
    }
    connection.configureBlocking(false);
    var accepted = new Socket(socket.six, true);
    accepted.connection = connection;
    sockets.put(next, accepted);
    memory.writeI32(target, next++);
    return 0;
  }

  private static int receive(Socket socket, Memory memory, int[] numbers) throws IOException {
    if (socket.failure != 0) {
      int failure = socket.failure;
      socket.failure = 0;
      return failure;
    }
    if (socket.connection == null || !socket.connection.isConnected()) {
      return socket.connection != null && socket.connection.isConnectionPending() ? AGAIN : NOTCONN;
    }
    int length = memory.readInt(numbers[1] + 4);
    if (length == 0) {
      return INVAL;
    }
    var bytes = ByteBuffer.allocate(length);
    int count = socket.connection.read(bytes);
    while (count == 0 && socket.waits) {
      pause();
      count = socket.connection.read(bytes);
    }
    if (count == 0) {
      return AGAIN;
    }
    memory.write(memory.readInt(numbers[1]), bytes.array(), 0, Math.max(count, 0));
    memory.writeI32(numbers[4], Math.max(count, 0));
    return 0;
  }

  private static int send(
      Socket socket, @Nullable InetSocketAddress target, Memory memory, int[] numbers, int sent)
      throws IOException {
    int length = memory.readInt(numbers[1] + 4);
    if (length == 0) {
      return INVAL;
    }
    var bytes = ByteBuffer.wrap(memory.readBytes(memory.readInt(numbers[1]), length));
    int count;
    if (socket.stream) {
      if (socket.connection == null) {
        return NOTCONN;
      }
      count = socket.connection.write(bytes);
      if (count == 0) {
        return AGAIN;
      }
    } else {
      count =
          target == null ? datagrams(socket).write(bytes) : datagrams(socket).send(bytes, target);
    }
    memory.writeI32(sent, count);
    return 0;
  }

  private static int receiveFrom(Socket socket, Memory memory, int[] numbers) throws IOException {
    take(socket);
    if (socket.received.isEmpty()) {
      return AGAIN;
    }
    var bytes = socket.received.remove();
    int length = Math.min(bytes.length, memory.readInt(numbers[1] + 4));
    memory.write(memory.readInt(numbers[1]), bytes, 0, length);
    address(socket.sources.remove(), memory, numbers[4]);
    memory.writeI32(numbers[5], length);
    return 0;
  }

  /** Java cannot say how large a datagram is before it is there. */
  private static void take(Socket socket) throws IOException {
    var room = ByteBuffer.allocate(65536);
    var source = datagrams(socket).receive(room);
    if (source != null) {
      var bytes = new byte[room.position()];
      room.flip().get(bytes);
      socket.received.add(bytes);
      socket.sources.add((InetSocketAddress) source);
    }
  }

  private static int resolve(Memory memory, int[] numbers) {
    boolean six = memory.readInt(numbers[2] + 4) == 1;
    int count = 0;
    try {
      for (var address : InetAddress.getAllByName(memory.readCString(numbers[0]))) {
        if (address instanceof Inet6Address == six) {
          if (count < numbers[4]) {
            address(new InetSocketAddress(address, 0), memory, numbers[3] + 28 * count);
            memory.writeI32(numbers[3] + 28 * count + 24, 1);
          }
          count++;
        }
      }
    } catch (UnknownHostException e) {
      return INVAL;
    } catch (SecurityException e) {
      return ACCES;
    }
    memory.writeI32(numbers[5], count);
    return count == 0 ? INVAL : 0;
  }

  private int poll(Memory memory, int[] numbers) throws IOException {
    int count = numbers[2];
    if (count == 0) {
      throw new AssertionError("an empty poll");
    }
    long deadline = Long.MAX_VALUE;
    int clock = -1;
    for (int i = 0; i < count; i++) {
      if (memory.read(numbers[0] + 48 * i + 8) == 0) {
        if (clock >= 0) {
          throw new AssertionError("two clocks");
        }
        clock = i;
        deadline = System.nanoTime() + memory.readLong(numbers[0] + 48 * i + 24);
      }
    }
    int happened = 0;
    try (var selector = Selector.open()) {
      while (happened == 0) {
        for (int i = 0; i < count; i++) {
          if (i != clock && isReady(memory, numbers[0] + 48 * i, selector)) {
            event(memory, numbers, i, happened++);
          }
        }
        if (happened == 0) {
          long left = deadline - System.nanoTime();
          if (left <= 0) {
            event(memory, numbers, clock, happened++);
          } else {
            selector.select(Math.min(Math.max(left / 1_000_000, 1), 1000));
            selector.selectedKeys().clear();
          }
        }
      }
    }
    memory.writeI32(numbers[3], happened);
    return 0;
  }

  private void event(Memory memory, int[] numbers, int subscription, int index) {
    int from = numbers[0] + 48 * subscription;
    int to = numbers[1] + 32 * index;
    int type = memory.read(from + 8);
    var socket = type == 0 ? null : sockets.get(memory.readInt(from + 16));
    boolean failed = socket != null && socket.failure != 0;
    memory.writeLong(to, memory.readLong(from));
    memory.writeLong(to + 8, (failed ? IO : 0) | (long) type << 16);
    memory.writeLong(
        to + 16,
        type == READ && socket != null && !socket.received.isEmpty()
            ? socket.received.element().length
            : 0);
    memory.writeLong(to + 24, 0);
  }

  private boolean isReady(Memory memory, int subscription, Selector selector) throws IOException {
    int type = memory.read(subscription + 8);
    var socket = sockets.get(memory.readInt(subscription + 16));
    var channel = socket == null ? null : socket.channel();
    if (socket == null || channel == null || !channel.isOpen()) {
      return true;
    }
    if (channel instanceof ServerSocketChannel listener) {
      var connection = listener.accept();
      if (connection != null) {
        socket.waiting.add(connection);
      }
      watch(channel, SelectionKey.OP_ACCEPT, selector);
      return !socket.waiting.isEmpty();
    }
    if (channel instanceof DatagramChannel) {
      if (type == WRITE) {
        return true;
      }
      if (socket.received.isEmpty()) {
        try {
          take(socket);
        } catch (PortUnreachableException e) {
          socket.failure = CONNREFUSED;
          return true;
        }
      }
      watch(channel, SelectionKey.OP_READ, selector);
      return !socket.received.isEmpty();
    }
    var connection = (SocketChannel) channel;
    if (connection.isConnectionPending()) {
      try {
        if (connection.finishConnect()) {
          return type == WRITE;
        }
      } catch (ConnectException e) {
        socket.failure = CONNREFUSED;
        return true;
      }
      watch(channel, SelectionKey.OP_CONNECT, selector);
      return false;
    }
    var key = watch(channel, type == READ ? SelectionKey.OP_READ : SelectionKey.OP_WRITE, selector);
    selector.selectNow();
    selector.selectedKeys().clear();
    return (key.readyOps() & key.interestOps()) != 0;
  }

  private static SelectionKey watch(SelectableChannel channel, int operations, Selector selector)
      throws ClosedChannelException {
    return channel.register(selector, operations);
  }

  private static InetSocketAddress address(Memory memory, int address) throws IOException {
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

  private static int address(@Nullable SocketAddress address, Memory memory, int target) {
    if (!(address instanceof InetSocketAddress inet)) {
      return NOTCONN;
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

  private static void pause() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Text as bytes. */
  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

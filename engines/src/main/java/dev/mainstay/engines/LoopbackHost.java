package dev.mainstay.engines;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NotYetConnectedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import run.endive.runtime.Memory;

/**
 * A preview-1 host with WAMR's socket extension, on real sockets of this machine. It behaves as
 * WAMR does where that matters: {@code sock_shutdown} shuts both directions, new sockets of {@code
 * sock_accept} wait until they are told not to, an error of connecting is an event with EIO and an
 * errno for the next read, {@code sock_recv} and {@code sock_send} of nothing are EINVAL.
 */
public final class LoopbackHost {
  /** A descriptor's flag: calls do not wait. */
  private static final int NONBLOCK = 4;

  private final Map<Integer, LoopbackSocket> sockets = new TreeMap<>();
  private final LoopbackPoll poll = new LoopbackPoll(sockets);
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
        case "poll_oneoff" -> poll.poll(memory, numbers);
        case "sock_open" -> {
          add(new LoopbackSocket(numbers[1] == 1, numbers[2] == 1), memory, numbers[3]);
          yield 0;
        }
        case "sock_addr_resolve" -> resolve(memory, numbers);
        default -> {
          var socket = sockets.get(numbers[0]);
          yield socket == null ? Errno.BADF : call(function, socket, memory, numbers);
        }
      };
    } catch (ConnectException | PortUnreachableException e) {
      return Errno.CONNREFUSED;
    } catch (BindException e) {
      return Errno.ADDRINUSE;
    } catch (NotYetConnectedException e) {
      return Errno.NOTCONN;
    } catch (ClosedChannelException e) {
      return Errno.BADF;
    } catch (IOException e) {
      return String.valueOf(e.getMessage()).contains("too long") ? Errno.MSGSIZE : Errno.IO;
    } catch (UnsupportedOperationException e) {
      return Errno.NOSYS;
    }
  }

  private int call(String function, LoopbackSocket socket, Memory memory, int[] numbers)
      throws IOException {
    return switch (function) {
      case "fd_close" -> {
        sockets.remove(numbers[0]);
        socket.close();
        yield 0;
      }
      case "fd_fdstat_set_flags" -> {
        if (alwaysWaits) {
          yield Errno.NOSYS;
        }
        socket.setWaits((numbers[1] & NONBLOCK) == 0);
        yield 0;
      }
      case "sock_set_reuse_addr", "sock_set_linger", "sock_set_ipv6_only" -> 0;
      case "sock_bind" -> socket.bind(LoopbackAddresses.read(memory, numbers[1]));
      case "sock_connect" -> socket.connect(LoopbackAddresses.read(memory, numbers[1]));
      case "sock_listen" -> socket.isListener() ? 0 : Errno.INVAL;
      case "sock_accept" -> accept(socket, memory, numbers[2]);
      case "sock_addr_local" -> LoopbackAddresses.write(socket.localAddress(), memory, numbers[1]);
      case "sock_addr_remote" ->
          LoopbackAddresses.write(socket.remoteAddress(), memory, numbers[1]);
      case "sock_shutdown" -> socket.shutdown();
      case "sock_recv" -> socket.receive(memory, numbers);
      case "sock_send" -> socket.send(null, memory, numbers, numbers[4]);
      case "sock_recv_from" -> socket.receiveFrom(memory, numbers);
      case "sock_send_to" ->
          socket.send(LoopbackAddresses.read(memory, numbers[4]), memory, numbers, numbers[5]);
      case "sock_get_recv_buf_size" ->
          socket.get(StandardSocketOptions.SO_RCVBUF, memory, numbers[1]);
      case "sock_set_recv_buf_size" -> socket.set(StandardSocketOptions.SO_RCVBUF, numbers[1]);
      default -> throw new AssertionError("no call of this host: " + function);
    };
  }

  private int accept(LoopbackSocket socket, Memory memory, int target) throws IOException {
    if (!socket.isListener()) {
      return Errno.INVAL;
    }
    var accepted = socket.accept();
    if (accepted == null) {
      return Errno.AGAIN;
    }
    add(accepted, memory, target);
    return 0;
  }

  private void add(LoopbackSocket socket, Memory memory, int target) {
    sockets.put(next, socket);
    memory.writeI32(target, next++);
  }

  private static int resolve(Memory memory, int[] numbers) {
    boolean six = memory.readInt(numbers[2] + 4) == 1;
    int count = 0;
    try {
      for (var address : InetAddress.getAllByName(memory.readCString(numbers[0]))) {
        if (address instanceof Inet6Address == six) {
          if (count < numbers[4]) {
            LoopbackAddresses.write(
                new InetSocketAddress(address, 0), memory, numbers[3] + 28 * count);
            memory.writeI32(numbers[3] + 28 * count + 24, 1);
          }
          count++;
        }
      }
    } catch (UnknownHostException e) {
      return Errno.INVAL;
    } catch (SecurityException e) {
      return Errno.ACCES;
    }
    memory.writeI32(numbers[5], count);
    return count == 0 ? Errno.INVAL : 0;
  }

  /** Text as bytes. */
  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

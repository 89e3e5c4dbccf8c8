package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;
import org.teavm.interop.Export;

/**
 * {@code wasi:sockets/udp}: streams of datagrams. Their word is the {@link Files} entry of the
 * socket, whose flags are its family, and {@link #CONNECTED}.
 */
final class Datagrams {
  /** Flag of the socket's entry: to one peer only. */
  static final int CONNECTED = 2;

  /** How many datagrams may be sent at once. */
  private static final int BUDGET = 16;

  private static final int ADDRESS = 32;
  private static final int LARGEST = 65536;
  private static final int INCOMING = 40;
  private static final int OUTGOING = 44;

  private Datagrams() {}

  /** Makes the two streams of a socket, and writes their handles. */
  static void give(int file, Address handles) {
    Files.hold(file);
    Files.hold(file);
    int outgoing = Handles.create(Handles.OUTGOING_DATAGRAMS, file);
    Handles.entry(outgoing, Handles.OUTGOING_DATAGRAMS).extra = 0;
    handles.putInt(Handles.create(Handles.INCOMING_DATAGRAMS, file));
    handles.add(4).putInt(outgoing);
  }

  private static Entry file(Entry stream) {
    return Handles.entry(stream.word, Handles.FILE);
  }

  /**
   * One datagram, or none. It is received into a place of ours, which is as large as the host says
   * that it is; where the host does not say, as large as any can be, since there is no way to tell
   * that one was cut.
   */
  @Export(name = "wasi:sockets/udp#[method]incoming-datagram-stream.receive")
  static void receive(int handle, long most, Address result) {
    int fd = file(Handles.entry(handle, Handles.INCOMING_DATAGRAMS)).word;
    result.putByte((byte) 0);
    result.add(4).putInt(4);
    result.add(8).putInt(0);
    int size = most == 0 ? -1 : Subscriptions.look(fd, Subscriptions.READ);
    if (size < 0) {
      return;
    }
    if (size == 0 || size > LARGEST) {
      size = LARGEST;
    }
    Address source = Buffer.atLeast(size + ADDRESS);
    Transfer transfer = Linker.transfer();
    Address bytes = source.add(ADDRESS);
    transfer.bytes = bytes;
    transfer.length = size;
    Address received = transfer.toAddress().add(8);
    int errno = SocketExtension.recvFrom(fd, transfer, 1, 0, source, received);
    int length = transfer.count;
    if (errno == Preview1.AGAIN || errno == Preview1.INTR) {
      return;
    }
    if (NetworkErrors.settle(errno, result, 4)) {
      Address data = Linker.allocate(1, length);
      Linker.copy(data, bytes, length);
      Address datagram = Linker.allocate(4, INCOMING);
      datagram.putAddress(data);
      datagram.add(4).putInt(length);
      SocketAddresses.give(source, datagram.add(8));
      result.add(4).putAddress(datagram);
      result.add(8).putInt(1);
    }
  }

  @Export(name = "wasi:sockets/udp#[method]incoming-datagram-stream.subscribe")
  static int subscribeIncoming(int handle) {
    int fd = file(Handles.entry(handle, Handles.INCOMING_DATAGRAMS)).word;
    return Handles.create(Handles.POLLABLE, fd << 2 | Subscriptions.READ);
  }

  @Export(name = "wasi:sockets/udp#[resource-drop]incoming-datagram-stream")
  static void dropIncoming(int handle) {
    drop(handle, Handles.INCOMING_DATAGRAMS);
  }

  @Export(name = "wasi:sockets/udp#[method]outgoing-datagram-stream.check-send")
  static void checkSend(int handle, Address result) {
    Entry stream = Handles.entry(handle, Handles.OUTGOING_DATAGRAMS);
    int fd = file(stream).word;
    stream.extra = Subscriptions.look(fd, Subscriptions.WRITE) < 0 ? 0 : BUDGET;
    result.putByte((byte) 0);
    result.add(8).putLong(stream.extra);
  }

  /** Traps when {@code check-send} did not permit as many. */
  @Export(name = "wasi:sockets/udp#[method]outgoing-datagram-stream.send")
  static void send(int handle, Address datagrams, int count, Address result) {
    Entry stream = Handles.entry(handle, Handles.OUTGOING_DATAGRAMS);
    Entry file = file(stream);
    if ((count & 0xffffffffL) > stream.extra) {
      Linker.notPermitted();
    }
    stream.extra -= count;
    int sent = 0;
    int errno = 0;
    while (sent < count && errno == 0) {
      errno = send(file, datagrams.add(sent * OUTGOING));
      if (errno == 0) {
        sent++;
      }
    }
    // Of an error behind datagrams that went the next call will tell.
    if (sent != 0 || errno == Preview1.AGAIN) {
      errno = 0;
    }
    if (NetworkErrors.settle(errno, result, 8)) {
      result.add(8).putLong(sent);
    }
  }

  private static int send(Entry file, Address datagram) {
    int flags = Files.flags(file);
    boolean some = datagram.add(8).getByte() != 0;
    Address target = Buffer.small();
    int errno = some || (flags & CONNECTED) != 0 ? 0 : Preview1.INVAL;
    if (errno == 0 && some) {
      errno = SocketAddresses.take(target, datagram.add(12));
      if (errno == 0) {
        errno = SocketAddresses.remote(target, flags & 1);
      }
      if (errno == 0 && (flags & CONNECTED) != 0) {
        Address peer = target.add(ADDRESS);
        errno = SocketExtension.addrRemote(file.word, peer);
        if (errno == 0 && !SocketAddresses.same(target, peer)) {
          errno = Preview1.INVAL;
        }
      }
    }
    if (errno == 0) {
      Transfer transfer = Linker.transfer();
      transfer.bytes = datagram.getAddress();
      transfer.length = datagram.add(4).getInt();
      Address length = transfer.toAddress().add(8);
      do {
        errno =
            (flags & CONNECTED) != 0
                ? Preview1.sockSend(file.word, transfer, 1, 0, length)
                : SocketExtension.sendTo(file.word, transfer, 1, 0, target, length);
      } while (errno == Preview1.INTR);
    }
    return errno;
  }

  @Export(name = "wasi:sockets/udp#[method]outgoing-datagram-stream.subscribe")
  static int subscribeOutgoing(int handle) {
    int fd = file(Handles.entry(handle, Handles.OUTGOING_DATAGRAMS)).word;
    return Handles.create(Handles.POLLABLE, fd << 2 | Subscriptions.WRITE);
  }

  @Export(name = "wasi:sockets/udp#[resource-drop]outgoing-datagram-stream")
  static void dropOutgoing(int handle) {
    drop(handle, Handles.OUTGOING_DATAGRAMS);
  }

  private static void drop(int handle, int kind) {
    int file = Handles.entry(handle, kind).word;
    Handles.drop(handle, kind);
    Files.release(file);
  }
}

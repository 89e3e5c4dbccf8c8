package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;

/**
 * Addresses of sockets, in three layouts: the host's (see {@link SocketExtension}); the Canonical
 * ABI's of an {@code ip-socket-address} in memory, 32 bytes, and as twelve parameters: the case,
 * the port, then four bytes, or a flow, eight groups and a scope.
 */
final class SocketAddresses {
  private static final int IPV4 = 0;

  private SocketAddresses() {}

  /**
   * Puts parameters into the host's layout; answers an errno. The host has no place for a flow or a
   * scope, and to lose one would be to mean another address.
   *
   * @param a the first byte, or the flow
   * @param scope for IPv6
   */
  static int take(
      Address target,
      int kind,
      int port,
      int a,
      int b,
      int c,
      int d,
      int e,
      int f,
      int g,
      int h,
      int i,
      int scope) {
    target.putInt(kind);
    if (kind == IPV4) {
      target.add(4).putByte((byte) a);
      target.add(5).putByte((byte) b);
      target.add(6).putByte((byte) c);
      target.add(7).putByte((byte) d);
      target.add(8).putShort((short) port);
      return 0;
    }
    target.add(4).putShort((short) b);
    target.add(6).putShort((short) c);
    target.add(8).putShort((short) d);
    target.add(10).putShort((short) e);
    target.add(12).putShort((short) f);
    target.add(14).putShort((short) g);
    target.add(16).putShort((short) h);
    target.add(18).putShort((short) i);
    target.add(20).putShort((short) port);
    return (a | scope) == 0 ? 0 : Preview1.NOTSUP;
  }

  /** Puts an address in memory into the host's layout; answers an errno, as above. */
  static int take(Address target, Address source) {
    int kind = source.getByte();
    target.putInt(kind);
    short port = source.add(4).getShort();
    if (kind == IPV4) {
      target.add(4).putInt(source.add(6).getInt());
      target.add(8).putShort(port);
      return 0;
    }
    target.add(4).putLong(source.add(12).getLong());
    target.add(12).putLong(source.add(20).getLong());
    target.add(20).putShort(port);
    return (source.add(8).getInt() | source.add(28).getInt()) == 0 ? 0 : Preview1.NOTSUP;
  }

  /** Writes a host's address as the Canonical ABI has it. */
  static void give(Address source, Address target) {
    boolean old = source.getInt() == IPV4;
    target.putByte((byte) (old ? 0 : 1));
    Address bytes = source.add(4);
    if (old) {
      target.add(4).putShort(source.add(8).getShort());
      target.add(6).putInt(bytes.getInt());
      return;
    }
    target.add(4).putShort(source.add(20).getShort());
    target.add(8).putInt(0);
    target.add(12).putLong(bytes.getLong());
    target.add(20).putLong(bytes.add(8).getLong());
    target.add(28).putInt(0);
  }

  /** An errno unless it is of the family; an IPv4 address in IPv6's clothes is of neither. */
  static int ofFamily(Address address, int family) {
    boolean mapped =
        family != IPV4 && address.add(4).getLong() == 0 && address.add(12).getInt() == 0xffff0000;
    return address.getInt() != family || mapped ? Preview1.INVAL : 0;
  }

  /** An errno unless it is the address of one host. */
  static int unicast(Address address) {
    boolean one;
    if (address.getInt() == IPV4) {
      int bytes = address.add(4).getInt();
      one = (bytes & 0xf0) != 0xe0 && bytes != -1;
    } else {
      one = address.add(5).getByte() != -1;
    }
    return one ? 0 : Preview1.INVAL;
  }

  /** An errno unless it is of the family, and a place to send to. */
  static int remote(Address address, int family) {
    boolean nowhere;
    if (family == IPV4) {
      nowhere = address.add(4).getInt() == 0 || address.add(8).getShort() == 0;
    } else {
      nowhere =
          (address.add(4).getLong() | address.add(12).getLong()) == 0
              || address.add(20).getShort() == 0;
    }
    return nowhere ? Preview1.INVAL : ofFamily(address, family);
  }

  /** Whether two addresses of the host's layout and of one family are the same. */
  static boolean same(Address one, Address other) {
    if (one.getInt() == IPV4) {
      return one.add(4).getInt() == other.add(4).getInt()
          && one.add(8).getShort() == other.add(8).getShort();
    }
    return one.add(4).getLong() == other.add(4).getLong()
        && one.add(12).getLong() == other.add(12).getLong()
        && one.add(20).getShort() == other.add(20).getShort();
  }
}

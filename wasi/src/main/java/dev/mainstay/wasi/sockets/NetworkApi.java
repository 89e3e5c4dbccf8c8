package dev.mainstay.wasi.sockets;

import dev.mainstay.annotations.U16;
import dev.mainstay.annotations.U32;
import dev.mainstay.annotations.U8;
import dev.mainstay.annotations.WasiImport;
import dev.mainstay.annotations.WitEnum;
import dev.mainstay.annotations.WitException;
import dev.mainstay.annotations.WitRecord;
import dev.mainstay.annotations.WitResource;
import dev.mainstay.annotations.WitTuple;
import dev.mainstay.annotations.WitVariant;
import dev.mainstay.wasi.io.ErrorApi;
import java.util.Optional;

/** {@code wasi:sockets/network@0.2.12}: addresses and errors, for all sockets. */
@WasiImport("wasi:sockets/network@0.2.12")
public interface NetworkApi {
  /** The right to use a network. */
  @WitResource
  interface Network extends AutoCloseable {
    /** Drops the handle. */
    @Override
    void close();
  }

  /** What went wrong. The names in capitals are those of POSIX. */
  @WitEnum
  enum ErrorCode {
    /** Something else. */
    UNKNOWN,
    /** The host does not allow it: EACCES, EPERM. */
    ACCESS_DENIED,
    /** The device or its runtime cannot do it: EOPNOTSUPP. */
    NOT_SUPPORTED,
    /** An argument makes no sense here: EINVAL. */
    INVALID_ARGUMENT,
    /** There is no memory left: ENOMEM, ENOBUFS. */
    OUT_OF_MEMORY,
    /** It took too long. */
    TIMEOUT,
    /** Something else is under way on this socket: EALREADY. */
    CONCURRENCY_CONFLICT,
    /** What is to be finished was not started, or is finished. */
    NOT_IN_PROGRESS,
    /** It is not done yet: wait for what {@code subscribe} gives. */
    WOULD_BLOCK,
    /** The socket is in no state for it. */
    INVALID_STATE,
    /** There can be no more sockets. */
    NEW_SOCKET_LIMIT,
    /** The address is none of this network's. */
    ADDRESS_NOT_BINDABLE,
    /** The address is taken, or there are no free ports. */
    ADDRESS_IN_USE,
    /** There is no way to the other side. */
    REMOTE_UNREACHABLE,
    /** The other side does not listen. */
    CONNECTION_REFUSED,
    /** The other side ended the connection at once. */
    CONNECTION_RESET,
    /** The connection was ended at once. */
    CONNECTION_ABORTED,
    /** The datagram is larger than datagrams can be. */
    DATAGRAM_TOO_LARGE,
    /** There is no such name, or it has no address. */
    NAME_UNRESOLVABLE,
    /** Who knows the name does not answer now. */
    TEMPORARY_RESOLVER_FAILURE,
    /** Who knows the name will not answer. */
    PERMANENT_RESOLVER_FAILURE
  }

  /** An error code, thrown. */
  final class ErrorCodeException extends WitException {
    private static final long serialVersionUID = 1;

    private final transient ErrorCode error;

    /** What went wrong. */
    public ErrorCodeException(ErrorCode error) {
      super(error.name());
      this.error = error;
    }

    /** What went wrong. */
    public ErrorCode error() {
      return error;
    }
  }

  /** What a stream's error was, if the stream is one of a socket. Unstable: few hosts have it. */
  Optional<ErrorCode> networkErrorCode(ErrorApi.Error err);

  /** The kinds of addresses. */
  @WitEnum
  enum IpAddressFamily {
    /** Four bytes. */
    IPV4,
    /** Sixteen bytes. */
    IPV6
  }

  /** An address of IPv4, as it is written: {@code first.second.third.fourth}. */
  @WitTuple
  record Ipv4Address(@U8 int first, @U8 int second, @U8 int third, @U8 int fourth) {}

  /** An address of IPv6, as it is written in full: {@code first:second: … :eighth}. */
  @WitTuple
  record Ipv6Address(
      @U16 int first,
      @U16 int second,
      @U16 int third,
      @U16 int fourth,
      @U16 int fifth,
      @U16 int sixth,
      @U16 int seventh,
      @U16 int eighth) {}

  /** An address. */
  @WitVariant
  sealed interface IpAddress {
    /** One of IPv4. */
    record Ipv4(Ipv4Address address) implements IpAddress {}

    /** One of IPv6. */
    record Ipv6(Ipv6Address address) implements IpAddress {}

    /** An address of IPv4, as it is written: {@code first.second.third.fourth}. */
    static IpAddress of(int first, int second, int third, int fourth) {
      return new IpAddress.Ipv4(new Ipv4Address(first, second, third, fourth));
    }
  }

  /**
   * A port at an address of IPv4.
   *
   * @param port 0 for any that is free
   * @param address 0.0.0.0 for all that the device has
   */
  @WitRecord
  record Ipv4SocketAddress(@U16 int port, Ipv4Address address) {}

  /**
   * A port at an address of IPv6.
   *
   * @param port 0 for any that is free
   * @param flowInfo the flow label, mostly 0
   * @param address :: for all that the device has
   * @param scopeId which of the device's networks a link-local address belongs to, mostly 0
   */
  @WitRecord
  record Ipv6SocketAddress(
      @U16 int port, @U32 int flowInfo, Ipv6Address address, @U32 int scopeId) {}

  /** A port at an address. */
  @WitVariant
  sealed interface IpSocketAddress {
    /** One of IPv4. */
    record Ipv4(Ipv4SocketAddress address) implements IpSocketAddress {}

    /** One of IPv6. */
    record Ipv6(Ipv6SocketAddress address) implements IpSocketAddress {}

    /** A port at an address. */
    static IpSocketAddress of(IpAddress address, int port) {
      if (address instanceof IpAddress.Ipv4 four) {
        return new IpSocketAddress.Ipv4(new Ipv4SocketAddress(port, four.address()));
      }
      return new IpSocketAddress.Ipv6(
          new Ipv6SocketAddress(port, 0, ((IpAddress.Ipv6) address).address(), 0));
    }

    /** The port. */
    default int port() {
      return this instanceof IpSocketAddress.Ipv4 four
          ? four.address().port()
          : ((IpSocketAddress.Ipv6) this).address().port();
    }

    /** The address without the port. */
    default IpAddress ip() {
      return this instanceof IpSocketAddress.Ipv4 four
          ? new IpAddress.Ipv4(four.address().address())
          : new IpAddress.Ipv6(((IpSocketAddress.Ipv6) this).address().address());
    }

    /** The kind of the address. */
    default IpAddressFamily family() {
      return this instanceof IpSocketAddress.Ipv4 ? IpAddressFamily.IPV4 : IpAddressFamily.IPV6;
    }
  }
}

package dev.mainstay.wasi.sockets;

import dev.mainstay.annotations.U64;
import dev.mainstay.annotations.U8;
import dev.mainstay.annotations.WasiImport;
import dev.mainstay.annotations.WitRecord;
import dev.mainstay.annotations.WitResource;
import dev.mainstay.annotations.WitTuple;
import dev.mainstay.wasi.io.Poll;
import java.util.List;
import java.util.Optional;

/** {@code wasi:sockets/udp@0.2.12}: datagrams. Nothing here waits, as in {@link Tcp}. */
@WasiImport("wasi:sockets/udp@0.2.12")
public interface Udp {
  /**
   * A datagram that has arrived.
   *
   * @param data at most 64 KiB, mostly less than 1500 bytes
   * @param remoteAddress who sent it
   */
  @WitRecord
  record IncomingDatagram(byte[] data, NetworkApi.IpSocketAddress remoteAddress) {}

  /**
   * A datagram that is to be sent.
   *
   * @param remoteAddress who is to get it; not needed where the stream has one partner
   */
  @WitRecord
  record OutgoingDatagram(byte[] data, Optional<NetworkApi.IpSocketAddress> remoteAddress) {}

  /** What a socket receives and sends by. */
  @WitTuple
  record DatagramStreams(IncomingDatagramStream incoming, OutgoingDatagramStream outgoing) {}

  /** A socket: without an address at first, then bound to one. */
  @WitResource
  interface UdpSocket extends AutoCloseable {
    /** Begins to take an address of the device's. */
    void startBind(NetworkApi.Network network, NetworkApi.IpSocketAddress localAddress)
        throws NetworkApi.ErrorCodeException;

    /** Ends what {@link #startBind} began. */
    void finishBind() throws NetworkApi.ErrorCodeException;

    /**
     * The streams to receive and to send by, where the socket is bound. Earlier ones do not work
     * any more, and should be closed before.
     *
     * @param remoteAddress the one partner, if there is to be only one
     */
    DatagramStreams stream(Optional<NetworkApi.IpSocketAddress> remoteAddress)
        throws NetworkApi.ErrorCodeException;

    /** The address that it is bound to. */
    NetworkApi.IpSocketAddress localAddress() throws NetworkApi.ErrorCodeException;

    /** The address of its one partner. */
    NetworkApi.IpSocketAddress remoteAddress() throws NetworkApi.ErrorCodeException;

    /** The kind of its addresses. */
    NetworkApi.IpAddressFamily addressFamily();

    /** How many routers a packet may pass. */
    @U8
    int unicastHopLimit() throws NetworkApi.ErrorCodeException;

    /** Says how many routers a packet may pass, at least 1. */
    void setUnicastHopLimit(@U8 int value) throws NetworkApi.ErrorCodeException;

    /** How many bytes the host keeps for what arrives. */
    @U64
    long receiveBufferSize() throws NetworkApi.ErrorCodeException;

    /** Says how many bytes to keep for what arrives, at least 1; it may be rounded. */
    void setReceiveBufferSize(@U64 long value) throws NetworkApi.ErrorCodeException;

    /** How many bytes the host keeps for what leaves. */
    @U64
    long sendBufferSize() throws NetworkApi.ErrorCodeException;

    /** Says how many bytes to keep for what leaves, at least 1; it may be rounded. */
    void setSendBufferSize(@U64 long value) throws NetworkApi.ErrorCodeException;

    /** What happens when something can be received or sent. To be closed before the socket. */
    Poll.Pollable subscribe();

    /** Drops the handle. */
    @Override
    void close();
  }

  /** What a socket receives by. */
  @WitResource
  interface IncomingDatagramStream extends AutoCloseable {
    /**
     * What has arrived. Does not wait: there may be nothing.
     *
     * @param maxResults how many datagrams at most
     */
    List<IncomingDatagram> receive(@U64 long maxResults) throws NetworkApi.ErrorCodeException;

    /** What happens when something has arrived. To be closed before the stream. */
    Poll.Pollable subscribe();

    /** Drops the handle. */
    @Override
    void close();
  }

  /** What a socket sends by. */
  @WitResource
  interface OutgoingDatagramStream extends AutoCloseable {
    /** How many datagrams {@link #send} may have; 0 means later, see {@link #subscribe}. */
    @U64
    long checkSend() throws NetworkApi.ErrorCodeException;

    /**
     * Sends. Does not wait. Traps if there are more than the last {@link #checkSend} allowed.
     *
     * @return how many datagrams were sent, from the first on; an error is thrown only if none was
     */
    @U64
    long send(List<OutgoingDatagram> datagrams) throws NetworkApi.ErrorCodeException;

    /** What happens when something can be sent. To be closed before the stream. */
    Poll.Pollable subscribe();

    /** Drops the handle. */
    @Override
    void close();
  }
}

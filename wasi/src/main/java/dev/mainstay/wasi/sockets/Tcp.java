package dev.mainstay.wasi.sockets;

import dev.mainstay.annotations.U32;
import dev.mainstay.annotations.U64;
import dev.mainstay.annotations.U8;
import dev.mainstay.annotations.WasiImport;
import dev.mainstay.annotations.WitEnum;
import dev.mainstay.annotations.WitResource;
import dev.mainstay.annotations.WitTuple;
import dev.mainstay.wasi.io.Poll;
import dev.mainstay.wasi.io.Streams;

/**
 * {@code wasi:sockets/tcp@0.2.12}: connections.
 *
 * <p>Nothing here waits. What takes its time is started and finished in two calls; {@link
 * NetworkApi.ErrorCode#WOULD_BLOCK} says that it is not done yet, and {@link TcpSocket#subscribe}
 * gives what to wait for. Times are in nanoseconds, buffers in bytes.
 */
@WasiImport("wasi:sockets/tcp@0.2.12")
public interface Tcp {
  /** Which direction of a connection ends. */
  @WitEnum
  enum ShutdownType {
    /** Nothing more is read. */
    RECEIVE,
    /** Nothing more is written, and the other side sees the end. */
    SEND,
    /** Neither. */
    BOTH
  }

  /** The two directions of a connection. */
  @WitTuple
  record Connection(Streams.InputStream input, Streams.OutputStream output) {}

  /** A connection that someone made to this device. */
  @WitTuple
  record Accepted(TcpSocket socket, Streams.InputStream input, Streams.OutputStream output) {}

  /**
   * A socket: without an address at first, then bound to one, then listening or connected. What is
   * asked of it in another state is {@link NetworkApi.ErrorCode#INVALID_STATE}.
   */
  @WitResource
  interface TcpSocket extends AutoCloseable {
    /** Begins to take an address of the device's. */
    void startBind(NetworkApi.Network network, NetworkApi.IpSocketAddress localAddress)
        throws NetworkApi.ErrorCodeException;

    /** Ends what {@link #startBind} began. */
    void finishBind() throws NetworkApi.ErrorCodeException;

    /** Begins to connect. A socket for which that failed can only be closed. */
    void startConnect(NetworkApi.Network network, NetworkApi.IpSocketAddress remoteAddress)
        throws NetworkApi.ErrorCodeException;

    /** Ends what {@link #startConnect} began. */
    Connection finishConnect() throws NetworkApi.ErrorCodeException;

    /** Begins to listen; the socket is bound. */
    void startListen() throws NetworkApi.ErrorCodeException;

    /** Ends what {@link #startListen} began. */
    void finishListen() throws NetworkApi.ErrorCodeException;

    /** Takes the next connection that someone has made. */
    Accepted accept() throws NetworkApi.ErrorCodeException;

    /** The address that it is bound to. */
    NetworkApi.IpSocketAddress localAddress() throws NetworkApi.ErrorCodeException;

    /** The address that it is connected with. */
    NetworkApi.IpSocketAddress remoteAddress() throws NetworkApi.ErrorCodeException;

    /** Whether it listens. */
    boolean isListening();

    /** The kind of its addresses. */
    NetworkApi.IpAddressFamily addressFamily();

    /** How many connections may wait to be accepted, at least 1; the host need not follow. */
    void setListenBacklogSize(@U64 long value) throws NetworkApi.ErrorCodeException;

    /** Whether it looks now and then if the other side is still there. */
    boolean keepAliveEnabled() throws NetworkApi.ErrorCodeException;

    /** Says whether to look now and then if the other side is still there. */
    void setKeepAliveEnabled(boolean value) throws NetworkApi.ErrorCodeException;

    /** After how many nanoseconds of silence it looks. */
    @U64
    long keepAliveIdleTime() throws NetworkApi.ErrorCodeException;

    /** Says after how many nanoseconds of silence to look, at least 1; it may be rounded. */
    void setKeepAliveIdleTime(@U64 long value) throws NetworkApi.ErrorCodeException;

    /** How many nanoseconds there are between one look and the next. */
    @U64
    long keepAliveInterval() throws NetworkApi.ErrorCodeException;

    /** Says how many nanoseconds there are between looks, at least 1; it may be rounded. */
    void setKeepAliveInterval(@U64 long value) throws NetworkApi.ErrorCodeException;

    /** How often it looks before it gives up. */
    @U32
    int keepAliveCount() throws NetworkApi.ErrorCodeException;

    /** Says how often to look before giving up, at least 1. */
    void setKeepAliveCount(@U32 int value) throws NetworkApi.ErrorCodeException;

    /** How many routers a packet may pass. */
    @U8
    int hopLimit() throws NetworkApi.ErrorCodeException;

    /** Says how many routers a packet may pass, at least 1. */
    void setHopLimit(@U8 int value) throws NetworkApi.ErrorCodeException;

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

    /**
     * What happens when that which is under way can be finished, or a connection can be accepted.
     * To be closed before the socket.
     */
    Poll.Pollable subscribe();

    /** Ends one direction of the connection, or both. */
    void shutdown(ShutdownType shutdownType) throws NetworkApi.ErrorCodeException;

    /** Drops the handle. */
    @Override
    void close();
  }
}

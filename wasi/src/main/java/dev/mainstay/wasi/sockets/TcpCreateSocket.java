package dev.mainstay.wasi.sockets;

import dev.mainstay.annotations.WasiImport;

/** {@code wasi:sockets/tcp-create-socket@0.2.12}: new sockets. */
@WasiImport("wasi:sockets/tcp-create-socket@0.2.12")
public interface TcpCreateSocket {
  /** A socket for TCP, which has no address yet and no network. */
  Tcp.TcpSocket createTcpSocket(NetworkApi.IpAddressFamily addressFamily)
      throws NetworkApi.ErrorCodeException;
}

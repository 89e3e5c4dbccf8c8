package dev.mainstay.wasi.sockets;

import dev.mainstay.annotations.WasiImport;

/** {@code wasi:sockets/udp-create-socket@0.2.12}: new sockets. */
@WasiImport("wasi:sockets/udp-create-socket@0.2.12")
public interface UdpCreateSocket {
  /** A socket for UDP, which has no address yet and no network. */
  Udp.UdpSocket createUdpSocket(NetworkApi.IpAddressFamily addressFamily)
      throws NetworkApi.ErrorCodeException;
}

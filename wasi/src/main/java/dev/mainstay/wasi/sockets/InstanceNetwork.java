package dev.mainstay.wasi.sockets;

import dev.mainstay.annotations.WasiImport;

/** {@code wasi:sockets/instance-network@0.2.12}: the network that the host gives the program. */
@WasiImport("wasi:sockets/instance-network@0.2.12")
public interface InstanceNetwork {
  /** The network, in a new handle. */
  NetworkApi.Network instanceNetwork();
}

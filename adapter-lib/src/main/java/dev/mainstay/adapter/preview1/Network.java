package dev.mainstay.adapter.preview1;

import org.teavm.interop.Export;

/** {@code wasi:sockets/network} and {@code instance-network}: the one network that there is. */
final class Network {
  private Network() {}

  /** A new handle; what it permits is the host's affair. */
  @Export(name = "wasi:sockets/instance-network#instance-network")
  static int instanceNetwork() {
    return Handles.create(Handles.NETWORK, 0);
  }

  @Export(name = "wasi:sockets/network#[resource-drop]network")
  static void drop(int handle) {
    Handles.drop(handle, Handles.NETWORK);
  }
}

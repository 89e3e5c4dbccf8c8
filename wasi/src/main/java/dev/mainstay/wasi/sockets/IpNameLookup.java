package dev.mainstay.wasi.sockets;

import dev.mainstay.annotations.WasiImport;
import dev.mainstay.annotations.WitResource;
import dev.mainstay.wasi.io.Poll;
import java.util.Optional;

/** {@code wasi:sockets/ip-name-lookup@0.2.12}: names of hosts. */
@WasiImport("wasi:sockets/ip-name-lookup@0.2.12")
public interface IpNameLookup {
  /**
   * Begins to look up a name. Does not wait.
   *
   * @param name a host's name, or an address as text
   */
  ResolveAddressStream resolveAddresses(NetworkApi.Network network, String name)
      throws NetworkApi.ErrorCodeException;

  /** The addresses of a name, one after the other. */
  @WitResource
  interface ResolveAddressStream extends AutoCloseable {
    /**
     * The next address, the best first; none at the end. {@link NetworkApi.ErrorCode#WOULD_BLOCK}
     * if it is not known yet.
     */
    Optional<NetworkApi.IpAddress> resolveNextAddress() throws NetworkApi.ErrorCodeException;

    /** What happens when the next is known. To be closed before the stream. */
    Poll.Pollable subscribe();

    /** Drops the handle. */
    @Override
    void close();
  }
}

package dev.mainstay.wasi.io;

import dev.mainstay.annotations.WasiImport;
import dev.mainstay.annotations.WitResource;

/** {@code wasi:io/error@0.2.12}: what is known of an operation that failed. */
@WasiImport("wasi:io/error@0.2.12")
public interface ErrorApi {
  /**
   * An error of a stream.
   *
   * <p>The package that the stream is from can tell more: {@code
   * wasi:filesystem/types.filesystem-error-code} and {@code
   * wasi:sockets/network.network-error-code}.
   */
  @SuppressWarnings("JavaLangClash") // It is WASI's name.
  @WitResource
  interface Error extends AutoCloseable {
    /** A text for people, which is another on every runtime: nothing for a program to look into. */
    String toDebugString();

    /** Drops the handle. */
    @Override
    void close();
  }
}

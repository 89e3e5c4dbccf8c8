package dev.mainstay.wasi.sockets;

import java.io.IOException;

/** What went wrong with a socket or a name. */
public final class NetworkException extends IOException {
  private static final long serialVersionUID = 1;

  private final transient NetworkApi.ErrorCode code;

  /**
   * What went wrong.
   *
   * @param what what was to be done: {@code connect}
   */
  public NetworkException(NetworkApi.ErrorCode code, String what) {
    super(what + ": " + code);
    this.code = code;
  }

  /** What went wrong. */
  public NetworkApi.ErrorCode code() {
    return code;
  }
}

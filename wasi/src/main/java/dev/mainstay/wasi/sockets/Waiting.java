package dev.mainstay.wasi.sockets;

import dev.mainstay.wasi.io.Poll;
import dev.mainstay.wasi.sockets.NetworkApi.ErrorCode;
import dev.mainstay.wasi.sockets.NetworkApi.ErrorCodeException;
import java.util.function.Supplier;

/** Waiting for what WASI starts in one call and finishes in another. */
final class Waiting {
  private Waiting() {}

  /** A call that says whether it is done yet. */
  interface Attempt<T> {
    T finish() throws ErrorCodeException;
  }

  /** A call without a result that says whether it is done yet. */
  interface Step {
    void finish() throws ErrorCodeException;
  }

  /**
   * What comes of it when it is done.
   *
   * @param subscribe makes what happens when it may be
   */
  static <T> T until(Supplier<Poll.Pollable> subscribe, Attempt<T> attempt)
      throws ErrorCodeException {
    while (true) {
      try {
        return attempt.finish();
      } catch (ErrorCodeException e) {
        if (e.error() != ErrorCode.WOULD_BLOCK) {
          throw e;
        }
        block(subscribe);
      }
    }
  }

  /** Returns when it is done. */
  static void until(Supplier<Poll.Pollable> subscribe, Step step) throws ErrorCodeException {
    boolean ignored =
        until(
            subscribe,
            () -> {
              step.finish();
              return true;
            });
  }

  /** Waits for it once. */
  static void block(Supplier<Poll.Pollable> subscribe) {
    try (Poll.Pollable pollable = subscribe.get()) {
      pollable.block();
    }
  }
}

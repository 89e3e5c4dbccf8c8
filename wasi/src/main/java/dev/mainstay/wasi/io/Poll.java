package dev.mainstay.wasi.io;

import dev.mainstay.annotations.U32;
import dev.mainstay.annotations.WasiImport;
import dev.mainstay.annotations.WitResource;
import java.util.List;

/** {@code wasi:io/poll@0.2.12}: waiting for one thing, or for the first of several. */
@WasiImport("wasi:io/poll@0.2.12")
public interface Poll {
  /** Something that happens: bytes arrive, a stream takes bytes again, a time is reached. */
  @WitResource
  interface Pollable extends AutoCloseable {
    /** Whether it has happened. Does not wait. */
    boolean ready();

    /** Waits until it has happened. */
    void block();

    /** Drops the handle. */
    @Override
    void close();
  }

  /**
   * Waits until at least one has happened.
   *
   * <p>There is no error of its own: what went wrong counts as having happened, and shows when the
   * thing is used. Traps if the list is empty.
   *
   * @return the places in the list of those that have happened, at least one, each from 0
   */
  @U32
  int[] poll(List<Pollable> in);
}

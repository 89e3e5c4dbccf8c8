package com.acme.slices;

import dev.mainstay.annotations.*;

@WasiImport("acme:slices/output")
public interface Output {
  @WitTuple
  record Chunk(byte[] bytes, boolean last) {}

  @WitTuple
  record Landed(@CallerBuffer int count, boolean last) {}

  @WitResource
  interface Pipe extends AutoCloseable {
    /** Puts the bytes into the pipe. */
    void put(byte[] contents);

    void put(@Slice byte[] contents, int offset, int length);

    Chunk take(@U64 long length);

    Landed take(@CallerBuffer byte[] into, int offset, @U64 int length);

    @Override
    void close();
  }

  @U64
  long write(@Slice byte[] contents, int offset, int length, @U64 long at);

  @U64
  @WitName("write")
  long writeAll(byte[] contents, @U64 long at);

  byte[] exchange(@Slice byte[] mine, int mineOffset, int mineLength, @Slice byte[] more, int moreOffset, int moreLength);

  int exchange(
      @Slice byte[] mine, int mineOffset, int mineLength,
      @Slice byte[] more, int moreOffset, int moreLength,
      @CallerBuffer byte[] into, int intoOffset, @CallerBuffer int intoLength);
}

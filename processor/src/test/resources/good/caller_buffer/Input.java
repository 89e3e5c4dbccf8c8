package com.acme.buffers;

import dev.mainstay.annotations.*;

@WasiImport("acme:buffers/input")
public interface Input {
  @WitTuple
  record Chunk(@CallerBuffer int count, boolean last) {}

  @WitTuple
  record Two(@CallerBuffer int first, @CallerBuffer int second) {}

  final class Closed extends WitException {
    private static final long serialVersionUID = 1;

    Closed() {}
  }

  int read(@CallerBuffer byte[] into, int offset, @U64 @WitName("len") int length);

  int receive(@CallerBuffer byte[] into, @CallerBuffer int offset, @CallerBuffer int length);

  Chunk chunk(@CallerBuffer byte[] into, int offset, @U32 int length) throws Closed;

  Two both(
      @CallerBuffer byte[] one, int oneOffset, @U32 int oneLength,
      @CallerBuffer byte[] two, int twoOffset, @U32 int twoLength);
}

package bad;

import dev.mainstay.annotations.*;

@WasiImport("acme:bad/buffers")
interface Bad {
  @WitTuple
  record Two(@CallerBuffer int a, @CallerBuffer int b) {}

  @WitTuple
  record Long(@CallerBuffer long a) {}

  @WitRecord
  record Named(@CallerBuffer int a) {}

  int ints(@CallerBuffer int[] into, int offset, @U64 int length);

  int place(@CallerBuffer byte[] into, int offset);

  byte[] bytes(@CallerBuffer byte[] into, int offset, @U64 int length);

  void nothing(@CallerBuffer byte[] into, int offset, @U64 int length);

  Two one(@CallerBuffer byte[] into, int offset, @U64 int length);

  Two none();

  int wrong(@CallerBuffer byte[] into, int offset, @U8 int length, @CallerBuffer int more);

  @WitTuple
  record Five(
      @CallerBuffer int a, @CallerBuffer int b, @CallerBuffer int c, @CallerBuffer int d, @CallerBuffer int e) {}

  Five five(
      @CallerBuffer byte[] a, int a0, @CallerBuffer int a1,
      @CallerBuffer byte[] b, int b0, @CallerBuffer int b1,
      @CallerBuffer byte[] c, int c0, @CallerBuffer int c1,
      @CallerBuffer byte[] d, int d0, @CallerBuffer int d1,
      @CallerBuffer byte[] e, int e0, @CallerBuffer int e1);
}

@WasiExport("acme:bad/out")
interface Out {
  int read(@CallerBuffer byte[] into, int offset, @U64 int length);
}

class Impl implements Out {
  @Override
  public int read(byte[] into, int offset, int length) {
    return 0;
  }
}

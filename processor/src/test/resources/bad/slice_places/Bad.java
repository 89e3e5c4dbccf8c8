package bad;

import dev.mainstay.annotations.*;

@WasiImport("acme:bad/slices")
interface Bad {
  void ints(@Slice int[] contents, int offset, int length);

  void place(@Slice byte[] contents, int offset);

  void wide(@Slice byte[] contents, int offset, long length);

  void same(byte[] contents);

  void same(@Slice byte[] content, int offset, int length);

  void more(byte[] contents);

  boolean more(@Slice byte[] contents, int offset, int length);
}

@WasiExport("acme:bad/out")
interface Out {
  void write(@Slice byte[] contents, int offset, int length);

  void twice(byte[] contents);

  @WitName("twice")
  void again(byte[] contents);
}

class Impl implements Out {
  @Override
  public void write(byte[] contents, int offset, int length) {}

  @Override
  public void twice(byte[] contents) {}

  @Override
  public void again(byte[] contents) {}
}

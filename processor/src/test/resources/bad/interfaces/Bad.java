package bad;

import dev.mainstay.annotations.*;

@WasiImport("acme:bad/one")
class NoInterface {}

@WasiImport("acme:bad/two")
@interface NoInterfaceEither {}

@WasiImport("acme:bad/three")
@WasiExport("acme:bad/three")
interface Both {}

class Outer {
  @WasiImport("acme:bad/hidden")
  private interface Hidden {}

  private static class Inside {
    @WasiImport("acme:bad/inside")
    interface Deep {}
  }
}

@WasiImport("acme:bad/sealed")
sealed interface Sealed {}

final class Only implements Sealed {}

@WasiImport("acme:bad/generic")
interface Generic<T> {}

interface Base {
  void inherited();
}

@WasiImport("acme:bad/super")
interface Derived extends Base {}

@WasiImport("acme:twice/name@1.0.0")
interface First {}

@WasiImport("acme:twice/name@1.0.0")
interface Second {}

@WasiImport("acme:ways/name@1.0.0")
interface In {
  int same(int value);
}

@WasiExport("acme:ways/name@1.0.0")
interface Out {
  int same(long value);
}

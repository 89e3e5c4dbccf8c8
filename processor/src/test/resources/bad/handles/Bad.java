package bad;

import dev.mainstay.annotations.*;
import java.util.Optional;

@WasiImport("acme:bad/resources")
interface Bad {
  @WitResource
  interface Pin {
    void read();
  }

  @WitResource
  interface Port extends AutoCloseable {
    @WitConstructor
    Port make();

    @WitStatic(Port.class)
    void all();

    void twice(int a);

    void twice(long a);
  }

  @WitResource
  record Plain() implements AutoCloseable {
    @Override
    public void close() {}
  }

  @WitResource
  interface Generic<T> extends AutoCloseable {}

  @WitConstructor
  int port();

  @WitConstructor
  Optional<Port> maybe();

  @WitStatic(String.class)
  void of();

  @WitConstructor
  @WitStatic(Port.class)
  Port twice();

  void own(@Own String text, @Own @Borrow Port port);

  @Borrow
  Port lent();

  void exported(Out.Tap tap);
}

@WasiExport("acme:bad/out")
interface Out {
  @WitResource
  interface Tap extends AutoCloseable {
    @Override
    void close();
  }

  Tap tap();
}

class Impl implements Out {
  @Override
  public Tap tap() {
    return () -> {};
  }
}

@WitResource
interface Alone extends AutoCloseable {}

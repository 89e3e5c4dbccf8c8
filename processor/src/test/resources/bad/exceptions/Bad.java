package bad;

import dev.mainstay.annotations.*;

@WasiImport("acme:bad/exceptions")
interface Bad {
  class One extends WitException {
    private static final long serialVersionUID = 1;
  }

  class Two extends WitException {
    private static final long serialVersionUID = 1;

    Two(int error) {}
  }

  class Three extends WitException {
    private static final long serialVersionUID = 1;

    Three(String error) {}

    int error() {
      return 3;
    }
  }

  abstract class Four extends WitException {
    private static final long serialVersionUID = 1;
  }

  class Five extends WitException {
    private static final long serialVersionUID = 1;

    Five(Object error) {}

    Object error() {
      return this;
    }
  }

  void both() throws One, Two;

  void two() throws Two;

  void three() throws Three;

  int four() throws Four;

  void five() throws Five;

  void six() throws java.io.IOException, One;
}

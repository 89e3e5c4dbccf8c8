package bad;

import dev.mainstay.annotations.*;
import java.io.IOException;

@WasiImport("acme:bad/methods")
interface Bad {
  <T> void generic();

  void varargs(byte... rest);

  void fails() throws IOException;

  void fine() throws IllegalStateException;

  @WitName("onMessage")
  void badName();

  @WitName("%list")
  void escaped();

  @WitName("")
  void emptyName();

  void x_1();

  void grüße();

  void overloaded(int a);

  void overloaded(long a);

  void sameName(int value, @WitName("VALUE") int other);

  @WitName("SAME-NAME")
  void anotherName();
}

class Elsewhere {
  @WitName("says-nothing")
  void method() {}
}

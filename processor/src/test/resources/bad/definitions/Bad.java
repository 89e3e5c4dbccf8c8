package bad;

import dev.mainstay.annotations.*;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;

@WasiImport("acme:bad/definitions")
interface Bad {
  record Unmarked(int a) {}

  enum Color {
    RED
  }

  @WitFlags
  enum Mode {
    FAST
  }

  sealed interface Shape {
    record Circle(int radius) implements Shape {}
  }

  interface Pin {}

  void unmarked(Unmarked a, Color b, EnumSet<Color> c, Shape d, Pin e);

  void flags(Mode mode);

  @SuppressWarnings("rawtypes")
  Optional raw(List<Optional> list);

  @WitRecord
  interface Wrong {}

  @WitVariant
  interface Open {}

  @WitEnum
  record Few(int a) {}

  @WitRecord
  record Empty() {}

  @WitEnum
  enum None {}

  @WitRecord
  record Generic<T>(int a) {}

  @WitRecord
  record Tree(int value, List<Branch> branches) {}

  @WitTuple
  record Branch(String name, Tree tree) {}

  void grow(Tree tree);

  @WitVariant
  sealed interface Cases {
    record Two(int a, int b) implements Cases {}

    final class Plain implements Cases {}

    record One<T>(int a) implements Cases {}

    record Same() implements Cases {}

    @WitName("same")
    record Other() implements Cases {}
  }

  @WitRecord
  record Names(int aB, @WitName("a-b") int c, @WitName("1") int d, int x_1) {}

  @WitEnum(in = "nowhere")
  enum Somewhere {
    A_B,
    @WitName("a-b")
    C
  }

  @WitRecord
  record Parts(char c, @U8 long l, @Own int o) {}

  void later(Future<String> future, Map<String, String> map, @U8 Parts parts);

  Parts parts();

  void boxed(Optional<Character> letter, List<Integer> numbers, List<@U8 Long> wrong);
}

class Hidden {
  @WitRecord
  private record Inside(int a) {}
}

import org.teavm.interop.Export;

class Glue {
  @Export(name = "one")
  static void one() {}

  @Export(name = "two")
  static int two(int a) {
    return a + 1;
  }
}

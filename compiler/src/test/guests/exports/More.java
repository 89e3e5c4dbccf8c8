import org.teavm.interop.Export;

class More {
  @Export(name = "one")
  static void again() {}

  @Export(name = "_start")
  static void start() {}
}

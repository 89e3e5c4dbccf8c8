import org.teavm.interop.Address;
import org.teavm.interop.Export;
import org.teavm.interop.Import;

class Main {
  private static int messages;
  private static boolean on;

  @Import(module = "acme:board/gpio@1.0.0", name = "set-pin")
  static native void setPin(int pin, int level);

  @Export(name = "_initialize")
  static void initialize() {
    on = true;
  }

  @Export(name = "acme:board/firmware@1.0.0#on-message")
  static int onMessage(Address data, int length) {
    byte[] copy = new byte[length];
    int sum = 0;
    for (int i = 0; i < length; i++) {
      copy[i] = data.add(i).getByte();
      sum = sum * 31 + copy[i];
    }
    on = !on;
    setPin(13, on ? 1 : 0);
    return sum + ++messages;
  }
}

import org.teavm.interop.Export;

class Starting {
  @Export(name = "acme:board/firmware@1.0.0#on-message")
  static int onMessage(int length) {
    Worker.start();
    return Worker.runs + length;
  }
}

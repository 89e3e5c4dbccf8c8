import org.teavm.interop.Export;

/** What waits without a second thread is no thread. */
class Waiting {
  @Export(name = "acme:board/firmware@1.0.0#on-message")
  static synchronized int onMessage(int length) throws InterruptedException {
    Thread.sleep(1);
    return length;
  }
}

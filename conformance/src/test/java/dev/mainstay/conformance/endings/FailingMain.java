package dev.mainstay.conformance.endings;

/** The main method fails, another thread still ends; then the code says that something failed. */
public final class FailingMain {
  private FailingMain() {}

  public static void main(String[] arguments) {
    Thread main = Thread.currentThread();
    new Thread(
            () -> {
              try {
                main.join();
              } catch (InterruptedException e) {
                System.out.println(e);
              }
              System.out.println("after main");
            })
        .start();
    throw new IllegalStateException("in main");
  }
}

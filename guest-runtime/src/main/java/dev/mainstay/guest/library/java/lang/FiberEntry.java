package dev.mainstay.guest.library.java.lang;

/** What a fiber runs; the compiler adds the interface that TeaVM's fibers want. */
abstract class FiberEntry {
  public abstract void run();

  /** A thread from its beginning to its end. */
  static final class OfThread extends FiberEntry {
    private final Thread thread;

    OfThread(Thread thread) {
      this.thread = thread;
    }

    @Override
    public void run() {
      thread.execute();
      Scheduler.ended(thread.isDaemon());
    }
  }

  /** The main method. */
  static final class OfMain extends FiberEntry {
    @Override
    public void run() {
      Scheduler.runMain();
    }
  }

  /** What is left to do when all threads have ended. */
  static final class OfExit extends FiberEntry {
    private final int code;

    OfExit(int code) {
      this.code = code;
    }

    @Override
    public void run() {
      Scheduler.exit(code);
    }
  }
}

package dev.mainstay.guest.library.java.lang;

import dev.mainstay.guest.library.Receiver;
import dev.mainstay.guest.platform.ShutdownHooks;

/** Methods of {@code java.lang.Runtime}. */
public final class RuntimeMethods {
  private RuntimeMethods() {}

  /** The hook runs in the thread that ends the program, behind those that were added earlier. */
  public static void addShutdownHook(@Receiver Runtime runtime, Thread hook) {
    ShutdownHooks.add(hook);
  }

  public static boolean removeShutdownHook(@Receiver Runtime runtime, Thread hook) {
    return ShutdownHooks.remove(hook);
  }

  /** One: WASI's preview 1 knows of no more, and threads take turns. */
  public static int availableProcessors(@Receiver Runtime runtime) {
    return 1;
  }
}

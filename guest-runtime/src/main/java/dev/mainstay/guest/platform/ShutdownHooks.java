package dev.mainstay.guest.platform;

import java.util.ArrayList;
import java.util.List;

/** What a program wants done when it ends. */
public final class ShutdownHooks {
  private static final List<Runnable> HOOKS = new ArrayList<>();
  private static final List<Runnable> LAST = new ArrayList<>();
  private static boolean running;

  private ShutdownHooks() {}

  /** {@code Runtime.addShutdownHook}. */
  public static void add(Runnable hook) {
    ensureNotRunning();
    if (HOOKS.contains(hook)) {
      throw new IllegalArgumentException("Hook previously registered");
    }
    HOOKS.add(hook);
    Exit.setHooks(ShutdownHooks::run);
  }

  /** {@code Runtime.removeShutdownHook}. */
  public static boolean remove(Runnable hook) {
    ensureNotRunning();
    return HOOKS.remove(hook);
  }

  /** Something to do behind all hooks, and before what was added here earlier. */
  public static void addLast(Runnable action) {
    ensureNotRunning();
    LAST.add(0, action);
    Exit.setHooks(ShutdownHooks::run);
  }

  private static void ensureNotRunning() {
    if (running) {
      throw new IllegalStateException("Shutdown in progress");
    }
  }

  private static void run() {
    running = true;
    for (Runnable hook : HOOKS) {
      run(hook);
    }
    for (Runnable action : LAST) {
      run(action);
    }
  }

  private static void run(Runnable hook) {
    try {
      hook.run();
    } catch (Throwable failure) {
      Uncaught.report("Thread", failure);
    }
  }
}

package dev.mainstay.conformance.programs.exceptions;

import java.io.FileNotFoundException;
import java.io.IOException;

/** Checked exceptions: several in one catch, rethrown, generic, through interfaces and lambdas. */
public class PreciseRethrow {
  static void may(int which) throws IOException, InterruptedException {
    switch (which) {
      case 0:
        throw new IOException("io");
      case 1:
        throw new FileNotFoundException("file");
      case 2:
        throw new InterruptedException("interrupted");
      case 3:
        throw new IllegalStateException("state");
      case 4:
        throw new AssertionError("assertion");
      default:
    }
  }

  static void rethrow(int which) throws IOException, InterruptedException {
    try {
      may(which);
    } catch (final Exception e) {
      System.out.print("passing ");
      throw e;
    }
  }

  static String caught(int which) {
    try {
      rethrow(which);
      return "nothing";
    } catch (FileNotFoundException | InterruptedException e) {
      return "either " + e.getMessage();
    } catch (IOException e) {
      return "io " + e.getMessage();
    } catch (RuntimeException | Error e) {
      return "unchecked " + e.getMessage();
    }
  }

  interface Action<E extends Exception> {
    void run() throws E;
  }

  static <E extends Exception> void twice(Action<E> action) throws E {
    action.run();
    action.run();
  }

  @SuppressWarnings("unchecked")
  static <E extends Throwable> RuntimeException sneaky(Throwable t) throws E {
    throw (E) t;
  }

  public static void main(String[] args) {
    for (int i = 0; i < 6; i++) {
      System.out.println(caught(i));
    }
    int[] runs = {0};
    try {
      PreciseRethrow.<IOException>twice(
          () -> {
            if (++runs[0] == 2) {
              throw new IOException("second");
            }
          });
    } catch (IOException e) {
      System.out.println(e.getMessage() + runs[0]);
    }
    twice(() -> runs[0] += 10);
    System.out.println(runs[0]);
    try {
      throw sneaky(new Exception("checked"));
    } catch (Exception e) {
      System.out.println(e.getMessage() + (e instanceof RuntimeException));
    }
  }
}

package dev.mainstay.conformance.programs.exceptions;

/** Exceptions out of handlers that stand in another try: its handlers and its finally see them. */
public class ThrownByHandlers {
  static int zero;

  static double fails(int x) {
    if (x == zero) {
      throw new IllegalStateException("fails");
    }
    return x;
  }

  static boolean throwsBelow(int limit, int x) {
    if (x < limit) {
      throw new ArithmeticException();
    }
    return zero > 5;
  }

  static void handlerGoesOn() {
    try {
      try {
        if (throwsBelow(10, 5)) {
          throw new UnsupportedOperationException();
        }
      } catch (RuntimeException e) {
        fails(0);
        System.out.println("not here");
      }
    } finally {
      System.out.println("finally");
    }
    System.out.println("not here");
  }

  static void handlerThrowsOnCondition() {
    try {
      try {
        try {
          System.out.println("body");
        } finally {
          System.out.println("inner finally");
        }
        if (throwsBelow(10, 5)) {
          throw new UnsupportedOperationException();
        }
      } catch (RuntimeException e) {
        System.out.println("caught");
        if (fails(0) == 5) {
          throw e;
        }
        System.out.println("not here");
      }
    } finally {
      System.out.println("finally");
    }
    System.out.println("not here");
  }

  static void outerHandlers() {
    try {
      try {
        try {
          throwsBelow(10, 5);
        } catch (ArithmeticException e) {
          fails(0);
          System.out.println("not here");
        }
      } catch (IllegalArgumentException e) {
        System.out.println("not this");
      } catch (IllegalStateException e) {
        System.out.println("this");
        int[] none = new int[zero];
        none[zero] = 1;
        System.out.println("not here");
      }
    } catch (IndexOutOfBoundsException e) {
      System.out.println("outermost");
    }
    System.out.println("here");
  }

  static int resultOfHandler(int which) {
    int result = 1;
    try {
      try {
        result += 10;
        throwsBelow(which, 5);
      } catch (ArithmeticException e) {
        result += 100;
        fails(which - 10);
        result += 1000;
      }
      result += 10000;
    } catch (IllegalStateException e) {
      result += 100000;
    } finally {
      result += 1000000;
    }
    return result;
  }

  static void run(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException e) {
      System.out.println(e.getClass().getName());
    }
  }

  public static void main(String[] args) {
    run(ThrownByHandlers::handlerGoesOn);
    run(ThrownByHandlers::handlerThrowsOnCondition);
    run(ThrownByHandlers::outerHandlers);
    System.out.println(resultOfHandler(0) + " " + resultOfHandler(10) + " " + resultOfHandler(11));
  }
}

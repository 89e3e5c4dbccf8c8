package dev.mainstay.conformance.traces;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Exceptions from everywhere, each with the lines that it comes from; the last one ends it. */
public final class Readings {
  private Readings() {}

  private static final class SensorException extends RuntimeException {
    private static final long serialVersionUID = 1;

    SensorException(String message, Throwable cause) {
      super(message, cause);
    }

    SensorException(int pin) {
      this("pin " + pin, null);
      if (pin > 100) {
        throw new IllegalArgumentException("no such pin: " + pin);
      }
    }
  }

  private abstract static class Sensor {
    private final int pin;

    Sensor(int pin) {
      this.pin = pin;
      if (pin < 0) {
        throw new IndexOutOfBoundsException("pin " + pin);
      }
    }

    abstract int read(int[] values);

    int checked(int[] values) {
      try {
        return read(values);
      } catch (ArrayIndexOutOfBoundsException e) {
        throw new SensorException("sensor at pin " + pin, e);
      }
    }
  }

  private static final class Thermometer extends Sensor {
    Thermometer(int pin) {
      super(pin);
    }

    @Override
    int read(int[] values) {
      int sum = 0;
      for (int i = 0; i < 4; i++) {
        sum += values[i];
      }
      return sum;
    }
  }

  private static final class Port implements AutoCloseable {
    @Override
    public void close() {
      throw new IllegalStateException("close");
    }
  }

  private interface Attempt {
    void run() throws Exception;
  }

  private static void attempt(String name, Attempt attempt) {
    try {
      attempt.run();
      System.err.println(name + " did nothing");
    } catch (Throwable e) {
      System.err.println(name);
      e.printStackTrace();
    }
  }

  private static int depth(int n) {
    if (n == 0) {
      throw new UnsupportedOperationException();
    }
    return n % 2 == 0 ? depth(n - 1) + 1 : depth(n - 1) * 2;
  }

  private static int length(String text) {
    return text.length();
  }

  private static void rethrow(boolean wrap) {
    var list = new ArrayList<Integer>();
    try {
      list.add(1);
      depth(1);
    } catch (UnsupportedOperationException e) {
      if (!wrap) {
        throw e;
      }
      throw new SensorException("wrapped", e);
    } finally {
      System.err.println(list.size());
    }
  }

  private static int apply(IntUnaryOperator operator, int value) {
    return operator.applyAsInt(value);
  }

  private static <T> T element(List<T> list, int index) {
    return list.get(index);
  }

  private static String cast(Object object) {
    return (String) object;
  }

  private static void use() throws Exception {
    try (var port = new Port()) {
      length(port == null ? "" : null);
    }
  }

  private static long sum(long... values) {
    long sum = 0;
    for (long value : values) {
      sum += 100 / value;
    }
    return sum;
  }

  public static void main(String[] arguments) {
    attempt("depth", () -> depth(4));
    attempt("null", () -> length(null));
    attempt("rethrown", () -> rethrow(false));
    attempt("wrapped", () -> rethrow(true));
    attempt("constructor", () -> new SensorException(200));
    attempt("constructor of a superclass", () -> new Thermometer(-1));
    attempt("virtual", () -> new Thermometer(3).checked(new int[3]));
    attempt("lambda", () -> apply(x -> 6 / (x - 3), 3));
    attempt("method reference", () -> apply(Readings::depth, 2));
    attempt("cast", () -> cast(arguments.length == 0 ? (Object) 1 : "x"));
    attempt("suppressed", Readings::use);
    attempt("long", () -> System.err.println(sum(1, 2, 0)));
    attempt("library", () -> element(List.of(1, 2), 2));
    attempt("length", () -> cast(new int[arguments.length - 1]));
    attempt(
        "anonymous",
        new Attempt() {
          private int count;

          @Override
          public void run() throws Exception {
            count++;
            step(count);
          }

          private void step(int by) throws Exception {
            throw new Exception("step " + by);
          }
        });
    var thermometer = new Thermometer(5);
    try {
      thermometer.checked(new int[2]);
    } catch (SensorException e) {
      throw new IllegalStateException("cannot go on", e);
    }
  }
}

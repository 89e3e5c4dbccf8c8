package dev.mainstay.guest.platform;

import org.teavm.interop.Address;

/**
 * Where exceptions come from. In a payload that is linked with traces, every method that can throw
 * keeps its number on the shadow stack, as the odd word {@code 2 * number + 1} among references,
 * which are even.
 */
final class Traces {
  private Traces() {}

  /** {@code Throwable.fillInStackTrace}: the numbers of the methods that are running now. */
  static Throwable fill(Throwable failure) {
    if (Intrinsics.traceNames().toInt() != 0) {
      Hidden.setTrace(failure, numbers());
    }
    return failure;
  }

  private static int[] numbers() {
    Address top = Intrinsics.stackTop();
    int count = 0;
    for (Address at = Intrinsics.stackPointer(); at.isLessThan(top); at = at.add(4)) {
      count += at.getInt() & 1;
    }
    int[] numbers = new int[count];
    // Making the array took no frame: nothing has moved.
    int next = 0;
    for (Address at = Intrinsics.stackPointer(); next < count; at = at.add(4)) {
      int word = at.getInt();
      if ((word & 1) != 0) {
        numbers[next++] = word >>> 1;
      }
    }
    return numbers;
  }

  /** The exception's methods, innermost first; none where nothing is known. */
  static int[] of(Throwable failure) {
    return Intrinsics.traceNames().toInt() == 0 ? null : Hidden.trace(failure);
  }

  /**
   * The index of the first method in the trace that is none of the exception's own making: {@code
   * fillInStackTrace}, and the constructors that called it.
   */
  static int first(int[] trace) {
    int first = 0;
    while (first < trace.length && isMaking(text(trace[first], 4))) {
      first++;
    }
    return first < trace.length ? first : 0;
  }

  private static boolean isMaking(String method) {
    return method.equals("<init>") || method.equals("fillInStackTrace") || method.equals("fill");
  }

  /** A method of a trace as it is printed. */
  static String describe(int number) {
    return text(number, 0).concat(".").concat(text(number, 4)).concat("(Unknown Source)");
  }

  private static String text(int number, int part) {
    Address name = Address.fromInt(Intrinsics.traceNames().add(8 * number + part).getInt());
    int length = 0;
    while (name.add(length).getByte() != 0) {
      length++;
    }
    char[] chars = new char[length];
    for (int i = 0; i < length; i++) {
      chars[i] = (char) (name.add(i).getByte() & 0xFF);
    }
    return Hidden.string(chars);
  }
}

package dev.mainstay.guest.platform;

import org.teavm.interop.Address;

/**
 * Where exceptions come from. In a payload that is linked with traces, every method that can throw
 * keeps its number, or that of the place that it has come to, on the shadow stack, as the odd word
 * {@code 2 * number + 1} among references, which are even.
 *
 * <p>Whoever comes here asks first whether {@link Intrinsics#traces} is 0, in a condition of its
 * own: the linker knows the answer, and leaves all of this out where it is.
 */
final class Traces {
  private Traces() {}

  /** {@code Throwable.fillInStackTrace}: the numbers of what is running now. */
  static Throwable fill(Throwable failure) {
    if (Intrinsics.traces() != 0) {
      Hidden.setTrace(failure, numbers());
    }
    return failure;
  }

  private static char[] numbers() {
    Address top = Intrinsics.stackTop();
    int count = 0;
    for (Address at = Intrinsics.stackPointer(); at.isLessThan(top); at = at.add(4)) {
      count += at.getInt() & 1;
    }
    char[] numbers = new char[count];
    // This method has one frame from its beginning to its end, so that the stack has not moved.
    int next = 0;
    for (Address at = Intrinsics.stackPointer(); next < count; at = at.add(4)) {
      int word = at.getInt();
      if ((word & 1) != 0) {
        numbers[next++] = (char) (word >>> 1);
      }
    }
    return numbers;
  }

  /**
   * The index of the first method in the trace that is no constructor of an exception: it is those
   * that make exceptions. 0 if there is nothing else.
   */
  static int first(char[] trace) {
    if (Intrinsics.traceSites().toInt() != 0) {
      return 0; // Sites has seen to it
    }
    int first = 0;
    while (first < trace.length && trace[first] <= Intrinsics.traceConstructors()) {
      first++;
    }
    return first < trace.length ? first : 0;
  }

  /** A number of a trace as it is printed: what it stands for, or itself, for the symbol file. */
  static String describe(int number) {
    if (Intrinsics.traceSites().toInt() != 0) {
      return Sites.describe(number);
    }
    char[] text = new char[1 + digits(number)];
    text[0] = '$';
    putDecimal(number, text, text.length);
    return Hidden.string(text);
  }

  // No literals here and in Sites: a payload makes all strings when it starts, also those that
  // only traces need.

  /** How many digits a number has that is not negative. */
  static int digits(int number) {
    int length = 1;
    for (int rest = number; rest > 9; rest /= 10) {
      length++;
    }
    return length;
  }

  /** Writes a number that is not negative before an index. */
  static void putDecimal(int number, char[] text, int end) {
    do {
      text[--end] = (char) ('0' + number % 10);
      number /= 10;
    } while (number != 0);
  }
}

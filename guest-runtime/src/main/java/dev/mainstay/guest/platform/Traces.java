package dev.mainstay.guest.platform;

import org.teavm.interop.Address;

/**
 * Where exceptions come from. In a payload that is linked with traces, every method that can throw
 * keeps its number on the shadow stack, as the odd word {@code 2 * number + 1} among references,
 * which are even.
 *
 * <p>Whoever comes here asks first whether {@link Intrinsics#traceNames} is null, in a condition of
 * its own: the linker knows the answer, and leaves all of this out where it is.
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
   * The index of the first method in the trace that is no constructor: exceptions are made by those
   * of their classes. 0 if there are only constructors.
   */
  static int first(char[] trace) {
    int first = 0;
    while (first < trace.length && name(trace[first], 4).getByte() == '<') {
      first++;
    }
    return first < trace.length ? first : 0;
  }

  /** A method of a trace as it is printed. */
  static String describe(int number) {
    return text(number, 0).concat(".").concat(text(number, 4)).concat("(Unknown Source)");
  }

  private static Address name(int number, int part) {
    return Address.fromInt(Intrinsics.traceNames().add(8 * number + part).getInt());
  }

  private static String text(int number, int part) {
    Address name = name(number, part);
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

package test;

import org.teavm.interop.Address;
import org.teavm.interop.Import;

/** Which functions of WASI the library was called for: what {@code NotingLibrary} notes. */
final class Called {
  private static final int MOST = 256;

  private Called() {}

  @Import(module = "mainstay:state", name = "called:256")
  private static native Address called();

  /** Says it on the standard error output, as the numbers of the functions. */
  static void report() {
    var numbers = new StringBuilder("called");
    for (int i = 0; i < MOST; i++) {
      if (called().add(i).getByte() != 0) {
        numbers.append(' ').append(i);
      }
    }
    System.err.println(numbers);
  }
}

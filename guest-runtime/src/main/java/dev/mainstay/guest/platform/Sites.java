package dev.mainstay.guest.platform;

import org.teavm.interop.Address;

/**
 * The places in source that stack traces tell of, where the payload knows them itself.
 *
 * <p>A place has 6 bytes: the number of its method, its line or 0, and the number of the place that
 * its code was inlined to, or 0. A method has 12 bytes: the addresses of its class's name, of its
 * own and of its file's, or null; each in ISO 8859-1 with a zero behind. Places are numbered from
 * 1, methods from 0.
 */
final class Sites {
  private static final int SITE = 6;
  private static final int LINE = 2;
  private static final int CALLER = 4;

  private static final int METHOD = 12;
  private static final int NAME = 4;
  private static final int FILE = 8;

  private Sites() {}

  /**
   * A trace with what was inlined, from the innermost place on, but without the constructors that
   * made the exception.
   */
  static char[] expanded(Throwable failure, char[] trace) {
    int count = 0;
    for (char number : trace) {
      for (int site = number; site != 0; site = field(site, CALLER)) {
        count++;
      }
    }
    char[] all = new char[count];
    int next = 0;
    for (char number : trace) {
      for (int site = number; site != 0; site = field(site, CALLER)) {
        all[next++] = (char) site;
      }
    }
    int made = constructors(failure, all);
    char[] rest = new char[count - made];
    System.arraycopy(all, made, rest, 0, rest.length);
    return rest;
  }

  /** How many places at its end a trace has in common with that of another exception, or null. */
  static int common(char[] trace, Throwable enclosing) {
    char[] outer = enclosing == null ? null : Hidden.trace(enclosing);
    if (outer == null) {
      return 0;
    }
    outer = expanded(enclosing, outer);
    int count = 0;
    while (count < trace.length
        && count < outer.length
        && trace[trace.length - 1 - count] == outer[outer.length - 1 - count]) {
      count++;
    }
    return count;
  }

  /** How many places at the beginning are in constructors of the exception's classes. */
  private static int constructors(Throwable failure, char[] sites) {
    String type = Hidden.className(failure.getClass());
    int count = 0;
    for (int i = 0; i < sites.length && isConstructor(sites[i]); i++) {
      // The last of them is that of its own class; behind it are those who made one.
      if (text(sites[i], 0).equals(type)) {
        count = i + 1;
      }
    }
    return count;
  }

  private static boolean isConstructor(int site) {
    Address name = part(site, NAME);
    return name.getByte() == '<' && name.add(1).getByte() == 'i';
  }

  /** A place as Java prints it. */
  static String describe(int site) {
    String method = text(site, 0).concat(".").concat(text(site, NAME));
    if (part(site, FILE).toInt() == 0) {
      return method.concat("(Unknown Source)");
    }
    String file = method.concat("(").concat(text(site, FILE));
    int line = field(site, LINE);
    return (line == 0 ? file : file.concat(":").concat(Traces.decimal(line))).concat(")");
  }

  private static char field(int site, int at) {
    return Intrinsics.traceSites().add(SITE * site + at).getChar();
  }

  private static Address part(int site, int at) {
    return Address.fromInt(Intrinsics.traceMethods().add(METHOD * field(site, 0) + at).getInt());
  }

  private static String text(int site, int at) {
    Address text = part(site, at);
    int length = 0;
    while (text.add(length).getByte() != 0) {
      length++;
    }
    char[] chars = new char[length];
    for (int i = 0; i < length; i++) {
      chars[i] = (char) (text.add(i).getByte() & 0xFF);
    }
    return Hidden.string(chars);
  }
}

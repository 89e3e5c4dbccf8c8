package dev.mainstay.guest.platform;

import org.teavm.interop.Address;

/**
 * The places in source that stack traces tell of, where the payload knows them itself.
 *
 * <p>A place has 6 bytes: the number of its method, its line or 0, and the number of the place that
 * its code was inlined to, or 0. A method has 12 bytes: the addresses of its class's name, of its
 * own and of its file's; each in ISO 8859-1 with a zero behind. Places are numbered from 1, methods
 * from 0.
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
    for (int i = 0; i < rest.length; i++) {
      rest[i] = all[made + i];
    }
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
    int line = field(site, LINE);
    int size = length(part(site, 0)) + length(part(site, NAME)) + length(part(site, FILE)) + 3;
    char[] text = new char[line == 0 ? size : size + 1 + Traces.digits(line)];
    int at = put(part(site, 0), text, 0);
    text[at++] = '.';
    at = put(part(site, NAME), text, at);
    text[at++] = '(';
    at = put(part(site, FILE), text, at);
    if (line != 0) {
      text[at] = ':';
      Traces.putDecimal(line, text, text.length - 1);
    }
    text[text.length - 1] = ')';
    return Hidden.string(text);
  }

  /** What stands for the places that a trace has in common with another one. */
  static String more(int count) {
    int digits = Traces.digits(count);
    char[] text = new char[10 + digits];
    text[0] = '\t';
    text[1] = '.';
    text[2] = '.';
    text[3] = '.';
    text[4] = ' ';
    Traces.putDecimal(count, text, 5 + digits);
    text[5 + digits] = ' ';
    text[6 + digits] = 'm';
    text[7 + digits] = 'o';
    text[8 + digits] = 'r';
    text[9 + digits] = 'e';
    return Hidden.string(text);
  }

  private static char field(int site, int at) {
    return Intrinsics.traceSites().add(SITE * site + at).getChar();
  }

  private static Address part(int site, int at) {
    return Address.fromInt(Intrinsics.traceMethods().add(METHOD * field(site, 0) + at).getInt());
  }

  private static String text(int site, int at) {
    Address name = part(site, at);
    char[] chars = new char[length(name)];
    put(name, chars, 0);
    return Hidden.string(chars);
  }

  private static int length(Address name) {
    int length = 0;
    while (name.add(length).getByte() != 0) {
      length++;
    }
    return length;
  }

  /** Copies a name to an index; returns the index behind it. */
  private static int put(Address name, char[] text, int at) {
    for (int i = 0; name.add(i).getByte() != 0; i++) {
      text[at++] = (char) (name.add(i).getByte() & 0xFF);
    }
    return at;
  }
}

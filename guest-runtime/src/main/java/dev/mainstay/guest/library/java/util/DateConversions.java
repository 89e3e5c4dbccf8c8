package dev.mainstay.guest.library.java.util;

/**
 * The conversions of dates, {@code %t}. They are in a payload if one of its constants has one: the
 * compiler has whoever loads such a constant install them before.
 */
abstract class DateConversions {
  /** Null if no constant asks for them. */
  static DateConversions installed;

  /** Refuses what does not go together. */
  abstract void check(FormatSpecifier specifier);

  /** The argument, neither cut nor padded. */
  abstract String of(FormatSpecifier specifier, Object argument);
}

package dev.mainstay.guest.library.java.util;

/** What a conversion of a date asks for. */
interface DateFields {
  /**
   * One of the fields {@code HMSNYmdj} of the conversions of these names; {@code u} for the day of
   * the week, from 1 for Monday; {@code s} and {@code Q} for the time in seconds and milliseconds;
   * {@code z} for the offset in seconds.
   */
  long field(char name);

  /** The zone's name. */
  String zone();
}

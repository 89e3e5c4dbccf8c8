package dev.mainstay.specification.run;

/** What became of a check. */
public sealed interface Outcome {
  /** It is as the script says. */
  record Passed() implements Outcome {}

  /**
   * It is not.
   *
   * @param what what was found instead, in one line
   */
  record Failed(String what) implements Outcome {}

  /** There is nothing to check. */
  record NotApplicable(Reason reason) implements Outcome {}
}

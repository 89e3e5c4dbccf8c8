package dev.mainstay.lowering;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A module that cannot be lowered, with all the reasons that were found. */
public final class LoweringException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * One reason, in sentences for the user.
   *
   * @param key the message's stable key, such as {@code unsupported-instruction}
   * @param what what was found, and with it where and what to do if those are null
   * @param where the function, and the place in it
   * @param advice what can be done
   */
  public record Reason(String key, String what, @Nullable String where, @Nullable String advice) {

    /** The parts in one line, the key in brackets. */
    @Override
    public String toString() {
      return "["
          + key
          + "] "
          + (where == null ? "" : where + ": ")
          + what
          + (advice == null ? "" : "; " + advice);
    }
  }

  private final transient List<Reason> reasons;

  /** One reason. */
  public LoweringException(String key, String what) {
    this(List.of(new Reason(key, what, null, null)));
  }

  /** Several reasons, at least one. */
  public LoweringException(List<Reason> reasons) {
    super(reasons.stream().map(Reason::toString).collect(Collectors.joining("\n")));
    this.reasons = List.copyOf(reasons);
  }

  /** The reasons, in the order in which they were found. */
  public List<Reason> reasons() {
    return reasons;
  }

  /** The first reason's stable key. */
  public String key() {
    return reasons.get(0).key();
  }
}

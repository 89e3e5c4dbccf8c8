package dev.mainstay.linker.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What becomes of functions that the device lacks: rules for names, of which the last that fits
 * decides.
 *
 * @param rules actions by pattern: a name such as {@code
 *     wasi:sockets/tcp#[method]tcp-socket.accept} without a version, or the beginning of one with
 *     an asterisk behind, such as {@code wasi:sockets/*}
 */
public record Unsupported(Map<String, Action> rules) {

  /** What happens instead of a call. */
  public enum Action {
    /** Linking fails and says why. */
    FAIL,
    /** The call traps. */
    TRAP,
    /** The function answers that it is not supported; it traps if it has no such answer. */
    ERROR
  }

  public Unsupported {
    rules = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(rules));
  }

  /** No exceptions: linking fails. */
  public static Unsupported fail() {
    return new Unsupported(Map.of());
  }

  /** The action for a function. */
  public Action action(String name) {
    List<Action> fitting = new ArrayList<>(List.of(Action.FAIL));
    rules.forEach(
        (pattern, action) -> {
          boolean fits =
              pattern.endsWith("*")
                  ? name.startsWith(pattern.substring(0, pattern.length() - 1))
                  : name.equals(pattern);
          if (fits) {
            fitting.add(action);
          }
        });
    return fitting.get(fitting.size() - 1);
  }
}

package dev.mainstay.wit.abi;

import dev.mainstay.wit.WitFunction;
import dev.mainstay.wit.WitType;
import java.util.ArrayList;
import java.util.List;

/**
 * The core function that a WIT function is.
 *
 * @param indirectParameters whether the one parameter (but for the return area's) is the address of
 *     all
 * @param indirectResult whether the result goes through memory: for an import, the last parameter
 *     is the address of where to; for an export, the result is the address of where from
 */
public record CoreSignature(
    List<CoreType> parameters,
    List<CoreType> results,
    boolean indirectParameters,
    boolean indirectResult) {
  public CoreSignature {
    parameters = List.copyOf(parameters);
    results = List.copyOf(results);
  }

  /** The signature of a function that the guest imports. */
  public static CoreSignature ofImport(WitFunction function) {
    return of(function, true);
  }

  /** The signature of a function that the guest exports. */
  public static CoreSignature ofExport(WitFunction function) {
    return of(function, false);
  }

  private static CoreSignature of(WitFunction function, boolean imported) {
    List<CoreType> parameters = new ArrayList<>(Flattening.flatten(parameterTypes(function)));
    boolean indirectParameters = parameters.size() > Flattening.MAX_PARAMETERS;
    if (indirectParameters) {
      parameters.clear();
      parameters.add(CoreType.I32);
    }
    List<CoreType> results = function.result().map(Flattening::flatten).orElse(List.of());
    boolean indirectResult = results.size() > Flattening.MAX_RESULTS;
    if (indirectResult && imported) {
      parameters.add(CoreType.I32);
      results = List.of();
    } else if (indirectResult) {
      results = List.of(CoreType.I32);
    }
    return new CoreSignature(parameters, results, indirectParameters, indirectResult);
  }

  /**
   * Whether the exported function's result holds memory that the host reads and then hands back, by
   * {@code cabi_post_…}.
   */
  public static boolean hasPostReturn(WitFunction function) {
    return function.result().map(Layout::holdsMemory).orElse(false);
  }

  static List<WitType> parameterTypes(WitFunction function) {
    return function.parameters().stream().map(WitFunction.Parameter::type).toList();
  }

  /** Like {@code (i32, i64) -> (i32)}. */
  @Override
  public String toString() {
    return list(parameters) + " -> " + list(results);
  }

  private static String list(List<CoreType> types) {
    return "(" + String.join(", ", types.stream().map(CoreType::toString).toList()) + ")";
  }
}

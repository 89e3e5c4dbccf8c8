package dev.mainstay.lowering;

import dev.mainstay.lowering.stack.DeviceStack;
import dev.mainstay.wasm.code.Feature;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the target has and how much it gives.
 *
 * @param available the features that are left as they are
 * @param shadowStackBytes the size of the stack that holds references, in bytes
 * @param traces what functions that can throw note of themselves, so that Java's exceptions know
 *     where they come from
 * @param stack the stack of the target's runtime, so that one that runs out can be an exception;
 *     null where it is not known
 */
public record LoweringOptions(
    Set<Feature> available, int shadowStackBytes, Traces traces, @Nullable DeviceStack stack) {
  /** What every runtime takes: the floor of the default profile. */
  public static final Set<Feature> FLOOR =
      Set.of(
          Feature.MVP,
          Feature.SIGN_EXTENSION,
          Feature.SATURATING_CONVERSION,
          Feature.MULTI_VALUE,
          Feature.MUTABLE_GLOBALS);

  public LoweringOptions {
    available = Set.copyOf(available);
  }

  /** The floor, with 8 KiB for references. */
  public static LoweringOptions floor() {
    return new LoweringOptions(FLOOR, 8192, Traces.NONE, null);
  }
}

package dev.mainstay.linker.profile;

import dev.mainstay.lowering.stack.DeviceStack;
import dev.mainstay.wasm.code.Feature;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.ImportName;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a device's runtime has.
 *
 * @param name how it is called
 * @param description a sentence about it
 * @param features the proposals whose instructions and types it takes
 * @param functions the host functions that it offers, with their core types, in the file's order
 * @param stack the stack that it executes payloads on, where that is known
 */
public record Profile(
    String name,
    String description,
    Set<Feature> features,
    Map<ImportName, FunctionType> functions,
    Optional<DeviceStack> stack) {
  public Profile {
    features = Collections.unmodifiableSet(EnumSet.copyOf(features));
    functions = Collections.unmodifiableMap(new LinkedHashMap<>(functions));
  }

  /** The name of the profile for devices of which nothing is known. */
  public static final String DEFAULT = "wasip1";

  /** What every preview-1 runtime has. */
  public static Profile wasip1() {
    return ProfileReader.named(DEFAULT);
  }
}

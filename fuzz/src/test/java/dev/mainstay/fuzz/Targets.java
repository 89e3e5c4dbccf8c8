package dev.mainstay.fuzz;

import dev.mainstay.linker.LinkOptions;
import dev.mainstay.linker.profile.Profile;
import dev.mainstay.wasm.code.Feature;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** For what is linked here: devices whose firmware offers whatever a module imports. */
final class Targets {
  private Targets() {}

  /** The default profile: everything is lowered. */
  static LinkOptions floor() {
    return LinkOptions.defaults().withDeviceInterfaces(Set.of("*"));
  }

  /** A device that has everything: nothing is lowered. */
  static LinkOptions everything() {
    var functions = Profile.wasip1().functions();
    return floor()
        .withProfile(
            new Profile(
                "everything", "all", EnumSet.allOf(Feature.class), functions, Optional.empty()));
  }
}

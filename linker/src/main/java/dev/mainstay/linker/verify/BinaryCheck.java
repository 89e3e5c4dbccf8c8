package dev.mainstay.linker.verify;

import dev.mainstay.linker.profile.Profile;
import dev.mainstay.linker.report.Problem;
import dev.mainstay.linker.report.Problems;
import dev.mainstay.wasm.binary.ModuleWriter;
import dev.mainstay.wasm.binary.Validation;
import dev.mainstay.wasm.binary.Validation.Finding;
import dev.mainstay.wasm.code.Feature;
import dev.mainstay.wasm.model.WasmModule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads back what was written, and holds it against the profile's features. */
public final class BinaryCheck {
  private BinaryCheck() {}

  /**
   * Notes what the device does not take, the first place of each feature, and what is not valid.
   *
   * @param bytes what was written
   * @param module what it was written from, for names
   * @return the features beyond those of 2017 that the module needs
   */
  public static Set<Feature> check(
      byte[] bytes, WasmModule module, Profile profile, Problems problems) {
    var used = EnumSet.noneOf(Feature.class);
    boolean bad = false;
    for (var finding : Validation.findings(bytes, Set.of(Feature.MVP))) {
      var feature = finding.feature();
      if (feature != null) {
        used.add(feature);
      }
      bad |= feature == null || !profile.features().contains(feature);
    }
    if (bad) {
      // Once more, with names in the messages.
      report(
          Validation.findings(ModuleWriter.write(module), profile.features()), profile, problems);
    }
    return used;
  }

  private static void report(List<Finding> findings, Profile profile, Problems problems) {
    Map<Feature, List<Finding>> missing = new EnumMap<>(Feature.class);
    for (var finding : findings) {
      var feature = finding.feature();
      if (feature != null) {
        missing.computeIfAbsent(feature, key -> new ArrayList<>()).add(finding);
      }
    }
    for (var finding : findings) {
      // What the device lacks, the validator may lack as well.
      if (finding.tooLarge()) {
        problems.add(
            Problem.of(
                "too-large",
                "the payload is too large: " + finding.what().replace("[too-large] ", ""),
                "give the linker smaller functions, or fewer"));
      } else if (finding.feature() == null && missing.isEmpty()) {
        problems.add(
            new Problem(
                "invalid-output",
                "the payload is not valid: " + finding.what(),
                finding.where(),
                null,
                "this is a mistake of Mainstay's; please report it, with the input"));
      }
    }
    missing.forEach(
        (feature, all) ->
            problems.add(
                new Problem(
                    "missing-feature",
                    "the module needs "
                        + feature
                        + ", "
                        + (all.size() == 1 ? "in one place" : "in " + all.size() + " places")
                        + ", for "
                        + all.get(0).what()
                        + " first",
                    all.get(0).where(),
                    "what profile " + profile.name() + " has",
                    "compile without it, or choose a profile that has it")));
  }
}

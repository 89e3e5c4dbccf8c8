package dev.mainstay.wasm.binary;

import dev.mainstay.wasm.code.Feature;
import dev.mainstay.wasm.validation.InvalidModuleException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import run.endive.wasm.Parser;

/**
 * Whether a runtime takes a module: every section, type and instruction is of a feature that it
 * has, and both our validator and one that is not ours accept the rest.
 */
public final class Validation {

  /**
   * Something that a runtime does not take.
   *
   * @param feature the feature that it would need, or null if the module is not valid anyway
   * @param what what it is: an instruction, a type, a section, or a validator's complaint
   * @param where the part of the module
   * @param offset where in the file, in bytes, or -1 if that is not known
   */
  public record Finding(@Nullable Feature feature, String what, String where, int offset) {
    /** Whether the module may be valid, but has more of something than our reader takes. */
    public boolean tooLarge() {
      return feature == null && what.startsWith("[too-large]");
    }

    /** The message for users. */
    @Override
    public String toString() {
      String place = offset < 0 ? where : "%s at byte 0x%x".formatted(where, offset);
      return feature == null
          ? "[not-valid] %s: %s".formatted(place, what)
          : "[feature-missing] %s: %s needs %s, which the runtime does not have"
              .formatted(place, what, feature);
    }
  }

  /** What Endive does not read; there our own validator has the only say. */
  private static final Set<Feature> UNKNOWN_TO_ENDIVE =
      Set.of(Feature.LEGACY_EXCEPTIONS, Feature.MEMORY64);

  private Validation() {}

  /**
   * Everything in a file that a runtime with these features does not take; empty if it takes the
   * file. {@link Feature#MVP} goes without saying.
   */
  public static List<Finding> findings(byte[] file, Set<Feature> features) {
    var findings = new ArrayList<Finding>();
    var used = new ArrayList<Finding>();
    try {
      var module = ModuleReader.readValid(file);
      new FeatureCheck(Set.of(Feature.MVP), used).module(module);
      var check = new FeatureCheck(features, findings);
      for (var section : RawSection.split(file)) {
        if (section.id() == SectionId.DATA_COUNT) {
          check.need(Feature.BULK_MEMORY, "a data count section", "the module", section.start());
        }
      }
      check.module(module);
    } catch (MalformedModuleException e) {
      findings.add(new Finding(null, String.valueOf(e.getMessage()), "the file", e.offset()));
      return findings;
    } catch (InvalidModuleException e) {
      for (var violation : e.violations()) {
        findings.add(
            new Finding(
                null,
                violation.found() + "; expected " + violation.expected(),
                violation.where(),
                violation.offset()));
      }
      return findings;
    }
    if (used.stream().anyMatch(finding -> isUnknownToEndive(finding.feature()))) {
      return findings;
    }
    try {
      Parser.parse(file);
    } catch (RuntimeException e) {
      // Endive declares that any of them can come.
      findings.add(new Finding(null, "Endive's validator says: " + e.getMessage(), "the file", -1));
    }
    return findings;
  }

  private static boolean isUnknownToEndive(@Nullable Feature feature) {
    return feature != null && UNKNOWN_TO_ENDIVE.contains(feature);
  }
}

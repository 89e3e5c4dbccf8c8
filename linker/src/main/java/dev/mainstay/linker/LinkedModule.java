package dev.mainstay.linker;

import dev.mainstay.linker.merge.LibraryMerge;
import dev.mainstay.linker.profile.ProfileReader;
import dev.mainstay.linker.report.BinarySizes;
import dev.mainstay.linker.report.LinkReport;
import dev.mainstay.linker.symbols.PayloadSymbols;
import dev.mainstay.symbols.Symbols;
import dev.mainstay.wasm.code.Feature;
import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.ImportName;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.source.SourceFrame;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * A module that went through all steps.
 *
 * @param module the module as it was written
 * @param bytes what was written
 * @param guest the functions that the producer brought
 * @param library what was taken from the library
 * @param features what the module needs of a runtime
 * @param staticBytes where static data end
 * @param traces what the numbers in the module's own stack traces stand for, from 1
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record LinkedModule(
    WasmModule module,
    byte[] bytes,
    Set<WasmFunction> guest,
    LibraryMerge library,
    Set<Feature> features,
    int staticBytes,
    List<SourceFrame> traces) {

  Symbols symbols() {
    return PayloadSymbols.of(module, bytes, traces);
  }

  LinkReport report(String profile) {
    var sizes = BinarySizes.of(bytes);
    var memory = module.memories().isEmpty() ? null : module.memories().get(0).limits();
    return new LinkReport(
        profile,
        bytes.length,
        memory == null ? 0 : memory.minimum(),
        memory == null ? OptionalLong.empty() : memory.maximum(),
        staticBytes,
        features.stream().map(ProfileReader::featureName).toList(),
        imports(),
        module.exports().stream().map(Export::name).toList(),
        libraryFunctions(),
        sizes.sections(),
        code(sizes.bodies()));
  }

  private List<String> imports() {
    return module.functions().stream()
        .map(WasmFunction::imported)
        .filter(Objects::nonNull)
        .map(ImportName::toString)
        .sorted()
        .toList();
  }

  /** What was taken; of the collector, which is taken as a whole, what is still there. */
  private List<String> libraryFunctions() {
    var left = new HashSet<>(module.functions());
    return library.taken().entrySet().stream()
        .filter(entry -> !entry.getKey().startsWith("mainstay:") || left.contains(entry.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private Map<String, Integer> code(List<Integer> bodies) {
    var byOrigin = new TreeMap<String, Integer>();
    var defined = module.functions().stream().filter(function -> !function.isImported()).toList();
    for (int i = 0; i < defined.size(); i++) {
      var origin =
          library.moved().contains(defined.get(i))
              ? "library"
              : guest.contains(defined.get(i)) ? "guest" : "linker";
      byOrigin.merge(origin, bodies.get(i), Integer::sum);
    }
    return byOrigin;
  }
}

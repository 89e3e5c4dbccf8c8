package dev.mainstay.components;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mainstay.wit.InterfaceName;
import dev.mainstay.wit.PackageName;
import dev.mainstay.wit.Resource;
import dev.mainstay.wit.WitFunction;
import dev.mainstay.wit.WitInterface;
import dev.mainstay.wit.WitPackage;
import dev.mainstay.wit.World;
import dev.mainstay.wit.abi.CoreNaming;
import dev.mainstay.wit.abi.CoreSignature;
import dev.mainstay.wit.abi.CoreType;
import dev.mainstay.wit.component.ComponentType;
import dev.mainstay.wit.parse.WitSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import run.endive.wasm.Parser;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.ExternalType;
import run.endive.wasm.types.FunctionImport;
import run.endive.wasm.types.FunctionType;
import run.endive.wasm.types.ValType;

/**
 * The core functions of every interface, imported and exported, have the names and flat signatures
 * that wit-component gives them, and our section {@code component-type} says of them what its own
 * does. It reads the WIT that our own printer wrote.
 */
class SignaturesTest {
  private static final Path WASI = Path.of("../../shared/data/wit");

  /** What it gives a module that it makes of a world. */
  private static final CoreNaming NAMING = CoreNaming.CM32P2;

  private static final Path TRICKY = Path.of("../wit2java/src/test/resources/tricky");

  @BeforeAll
  static void install() throws Exception {
    Jco.install();
  }

  @Test
  void ofWasi() throws Exception {
    Path folder = WASI.resolve("0.2.12");
    assumeTrue(
        Files.isDirectory(folder),
        "skipped: " + folder.toAbsolutePath().normalize() + " is absent");
    assertEqual("wasi", WitSource.read(folder).packages(), 140);
  }

  @Test
  void ofWhatIsTricky() throws Exception {
    assertEqual("tricky", WitSource.read(TRICKY).packages(), 15);
  }

  private static void assertEqual(String name, List<WitPackage> packages, int least)
      throws Exception {
    Path folder = Jco.folder(name);
    SortedMap<String, String> expected = new TreeMap<>();
    for (WitPackage pkg : packages) {
      for (WitInterface each : pkg.interfaces()) {
        String file = each.name().toString().replaceAll("[^a-z0-9]+", "-");
        for (String verb : List.of("import", "export")) {
          Files.writeString(
              folder.resolve(file + "-" + verb + ".wit"),
              OneFile.of(packages, List.of(verb + " " + each.name())));
        }
        InterfaceName owner = each.name();
        for (WitFunction function : each.functions()) {
          String core = function.coreName();
          CoreSignature exported = CoreSignature.ofExport(function);
          expected.put(
              "import " + NAMING.module(owner) + "#" + core,
              CoreSignature.ofImport(function).toString());
          expected.put("export " + NAMING.export(owner, core), exported.toString());
          // It offers one whether or not there is something to free.
          String results = exported.toString().replaceFirst(".* -> ", "");
          expected.put("export " + NAMING.postReturn(owner, core), results + " -> ()");
        }
        resources(each).forEach(resource -> expected.putAll(intrinsics(each.name(), resource)));
      }
    }
    Jco.run("embed.mjs", folder.toString());
    assertEquals("", sections(folder, packages));
    SortedMap<String, String> actual = new TreeMap<>();
    try (var modules = Files.list(folder)) {
      for (Path module : modules.filter(p -> p.toString().endsWith(".wasm")).toList()) {
        read(Parser.parse(Files.readAllBytes(module)), actual);
      }
    }
    assertTrue(expected.size() > 2 * least, expected.size() + " functions");
    assertEquals(lines(expected), lines(actual));
  }

  /** What components say that are made of these modules with our section in place of theirs. */
  private static String sections(Path folder, List<WitPackage> packages) throws Exception {
    PackageName root = new PackageName("local", "root", Optional.empty());
    for (WitPackage pkg : packages) {
      for (WitInterface each : pkg.interfaces()) {
        String file = each.name().toString().replaceAll("[^a-z0-9]+", "-");
        for (String verb : List.of("import", "export")) {
          List<InterfaceName> one = List.of(each.name());
          World world =
              verb.equals("import")
                  ? new World(root, "w", one, List.of())
                  : new World(root, "w", List.of(), one);
          byte[] module = Files.readAllBytes(folder.resolve(file + "-" + verb + ".wasm"));
          Files.write(
              folder.resolve(file + "-" + verb + ".ours"),
              Sections.replace(
                  module, ComponentType.SECTION, ComponentType.encode(world, packages)));
        }
      }
    }
    return Jco.run("compare.mjs", folder.toString());
  }

  private static List<Resource> resources(WitInterface each) {
    return each.types().stream()
        .filter(type -> type instanceof Resource)
        .map(type -> (Resource) type)
        .toList();
  }

  private static SortedMap<String, String> intrinsics(InterfaceName owner, Resource resource) {
    String name = resource.name();
    String imported = "import " + NAMING.module(owner) + "#";
    String exported = "import " + NAMING.exportedModule(owner) + "#";
    return new TreeMap<>(
        Map.of(
            imported + NAMING.dropField(name), "(i32) -> ()",
            exported + NAMING.dropField(name), "(i32) -> ()",
            exported + NAMING.newField(name), "(i32) -> (i32)",
            exported + NAMING.repField(name), "(i32) -> (i32)",
            "export " + NAMING.destructor(owner, name), "(i32) -> ()"));
  }

  private static void read(WasmModule module, SortedMap<String, String> into) {
    List<Integer> types = new ArrayList<>();
    for (int i = 0; i < module.importSection().importCount(); i++) {
      if (module.importSection().getImport(i) instanceof FunctionImport function) {
        types.add(function.typeIndex());
        into.put(
            "import " + function.module() + "#" + function.name(),
            signature(module.typeSection().getType(function.typeIndex())));
      }
    }
    for (int i = 0; i < module.functionSection().functionCount(); i++) {
      types.add(module.functionSection().getFunctionType(i));
    }
    for (int i = 0; i < module.exportSection().exportCount(); i++) {
      var export = module.exportSection().getExport(i);
      if (export.exportType() == ExternalType.FUNCTION && export.name().contains(":")) {
        into.put(
            "export " + export.name(),
            signature(module.typeSection().getType(types.get(export.index()))));
      }
    }
  }

  private static String signature(FunctionType type) {
    return list(type.params()) + " -> " + list(type.returns());
  }

  private static String list(List<ValType> types) {
    List<String> names =
        types.stream()
            .map(type -> CoreType.valueOf(type.toString().toUpperCase(Locale.ROOT)).toString())
            .toList();
    return "(" + String.join(", ", names) + ")";
  }

  private static String lines(SortedMap<String, String> map) {
    StringBuilder lines = new StringBuilder();
    map.forEach((name, signature) -> lines.append(name).append(' ').append(signature).append('\n'));
    return lines.toString();
  }
}

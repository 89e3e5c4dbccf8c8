package dev.mainstay.benchmarks.adapter;

import dev.mainstay.linker.LinkOptions;
import dev.mainstay.linker.LinkResult;
import dev.mainstay.linker.Linker;
import dev.mainstay.linker.profile.ProfileReader;
import dev.mainstay.linker.report.LinkReport;
import dev.mainstay.linker.resolve.Unsupported;
import dev.mainstay.linker.resolve.WasiFunctions;
import dev.mainstay.wasm.binary.ModuleWriter;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.ImportName;
import dev.mainstay.wasm.model.Limits;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmMemory;
import dev.mainstay.wasm.model.WasmModule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * How many bytes of a payload's code are the adapter's: counted in modules that call functions of
 * WASI and do nothing else.
 *
 * @param interfaces each interface
 * @param withoutSockets the bytes for all interfaces but those of {@code wasi:sockets}
 * @param all the bytes for all interfaces
 * @param hello the bytes for the functions that the smallest program calls
 */
public record AdapterSizes(List<InterfaceSize> interfaces, int withoutSockets, int all, int hello) {
  private static final String VERSION = "@0.2.12";

  /** The one whose devices have sockets. */
  private static final String PROFILE = "wamr";

  private static final String SOCKETS = "wasi:sockets/";

  public AdapterSizes {
    interfaces = List.copyOf(interfaces);
  }

  /**
   * Links the modules.
   *
   * @param hello the smallest program, as the compiler made it
   */
  public static AdapterSizes measure(byte[] hello) {
    var paths =
        WasiFunctions.names().stream()
            .map(name -> name.substring(0, name.indexOf('#')))
            .distinct()
            .filter(path -> !path.equals("wasi:cli/run"))
            .toList();
    var all = functions(paths);
    int whole = code(link(all));
    var interfaces = new ArrayList<InterfaceSize>();
    for (var path : paths) {
      var alone = link(functions(List.of(path)));
      var others = paths.stream().filter(other -> !other.equals(path)).toList();
      interfaces.add(
          new InterfaceSize(
              path,
              WasiFunctions.fields(path).size(),
              alone.libraryFunctions().size(),
              code(alone),
              whole - code(link(functions(others)))));
    }
    var withoutSockets = paths.stream().filter(path -> !path.startsWith(SOCKETS)).toList();
    return new AdapterSizes(
        interfaces, code(link(functions(withoutSockets))), whole, code(link(calledBy(hello))));
  }

  private static List<String> calledBy(byte[] module) {
    return linker().link(module, LinkOptions.defaults()).report().libraryFunctions().stream()
        .filter(name -> name.startsWith("wasi:"))
        .toList();
  }

  private static List<String> functions(Collection<String> paths) {
    return paths.stream()
        .flatMap(path -> WasiFunctions.fields(path).stream().map(field -> path + "#" + field))
        .toList();
  }

  private static int code(LinkReport report) {
    return report.code().getOrDefault("library", 0);
  }

  /** What the device lacks traps: it is no code of the library's. */
  private static LinkReport link(List<String> functions) {
    var options =
        LinkOptions.defaults()
            .withProfile(ProfileReader.named(PROFILE))
            .withUnsupported(new Unsupported(Map.of("wasi:*", Unsupported.Action.TRAP)));
    LinkResult result = linker().link(calling(functions), options);
    return result.report();
  }

  private static Linker linker() {
    return Linker.withLibraryOf(AdapterSizes.class.getClassLoader());
  }

  /** A module with a memory and an allocator, and a function that calls all of them. */
  private static byte[] calling(List<String> functions) {
    var module = new WasmModule();
    module.memories().add(WasmMemory.defined(Limits.atLeast(1)));
    var code = new CodeBuilder(0);
    for (var name : functions) {
      int at = name.indexOf('#');
      var path = name.substring(0, at);
      var field = name.substring(at + 1);
      var type = WasiFunctions.find(path, field).orElseThrow().type();
      var function =
          WasmFunction.imported(new ImportName(path + VERSION, field), module.functionType(type));
      module.functions().add(function);
      call(code, function);
    }
    export(module, "call", new FunctionType(List.of(), List.of()), code);
    var i32 = NumberType.I32;
    export(
        module,
        "cabi_realloc",
        FunctionType.of(List.of(i32, i32, i32, i32), i32),
        new CodeBuilder(4).i32(4096));
    return ModuleWriter.write(module);
  }

  private static void call(CodeBuilder code, WasmFunction function) {
    for (var param : function.signature().params()) {
      if (param == NumberType.I64) {
        code.i64(0);
      } else {
        code.i32(0);
      }
    }
    code.call(function);
    function.signature().results().forEach(result -> code.op(Opcode.DROP));
  }

  private static void export(WasmModule module, String name, FunctionType type, CodeBuilder code) {
    var function = WasmFunction.defined(module.functionType(type), code.end().build());
    module.functions().add(function);
    module.exports().add(new Export(name, function));
  }
}

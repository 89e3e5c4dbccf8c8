package dev.mainstay.linker.resolve;

import dev.mainstay.linker.memory.StateBlock;
import dev.mainstay.linker.merge.LibraryMerge;
import dev.mainstay.linker.profile.FunctionTypes;
import dev.mainstay.linker.profile.Profile;
import dev.mainstay.linker.report.Problem;
import dev.mainstay.linker.report.Problems;
import dev.mainstay.linker.resolve.InterfaceName.Track;
import dev.mainstay.linker.rewrite.CodeRewriting;
import dev.mainstay.linker.rewrite.Inlining;
import dev.mainstay.lowering.StaticMemory;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.Simple;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.ImportName;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmMemory;
import dev.mainstay.wasm.model.WasmModule;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers imported functions: from the library, from the guest, by instructions. What it cannot
 * answer stays imported.
 *
 * <p>Every patch of WASI 0.2 is the same to us: the module part of an import is compared without
 * its version, after that has been seen to be on the 0.2 track.
 */
public final class Resolver {
  private static final ImportName GUEST_REALLOC = new ImportName("mainstay:guest", "cabi_realloc");

  private final WasmModule module;
  private final WasmMemory memory;
  private final LibraryMerge library;
  private final Profile profile;
  private final Unsupported unsupported;
  private final boolean keepPreview2;
  private final Intrinsics intrinsics;
  private final Problems problems;

  private final Map<WasmFunction, WasmFunction> redirects = new HashMap<>();
  private final Map<WasmFunction, List<Instruction>> bodies = new LinkedHashMap<>();

  /**
   * A resolver for one module.
   *
   * @param module the module, without imports that nobody can reach
   * @param statics where blocks of state are reserved
   * @param state where they are instead if the guest allocates them, else null
   * @param library where answers are
   * @param profile what the host answers
   * @param unsupported what to do where nobody answers
   * @param keepPreview2 whether imports of WASI 0.2 stay as they are
   * @param problems hears of answers that do not fit
   */
  public Resolver(
      WasmModule module,
      StaticMemory statics,
      @Nullable StateBlock state,
      LibraryMerge library,
      Profile profile,
      Unsupported unsupported,
      boolean keepPreview2,
      Problems problems) {
    this.module = module;
    this.memory = statics.memory();
    this.library = library;
    this.profile = profile;
    this.unsupported = unsupported;
    this.keepPreview2 = keepPreview2;
    this.intrinsics = new Intrinsics(statics, state, problems);
    this.problems = problems;
  }

  /**
   * Answers what can be answered. Constants of the layout, traps that say why, and what the
   * lowering answers stay imported for now.
   */
  public void resolve() {
    // Answers bring imports of their own, at the end of the list.
    for (int i = 0; i < module.functions().size(); i++) {
      var function = module.functions().get(i);
      var name = function.imported();
      if (name != null) {
        answer(function, name);
      }
    }
    CodeRewriting.redirect(module, redirects);
    module.functions().removeIf(redirects::containsKey);
    Inlining.inline(module, bodies);
  }

  /** Answers the traps that say why, once nothing else is added to the module. */
  public void resolveTraps() {
    if (!intrinsics.messageRoom().isEmpty()) {
      TrapMessages.answer(module, memory, intrinsics.messageRoom());
    }
  }

  private void answer(WasmFunction function, ImportName name) {
    if (Intrinsics.isDeferred(name) || profile.functions().containsKey(name)) {
      return;
    }
    if (TrapMessages.isOne(name)) {
      intrinsics.noteMessage(function, name);
      return;
    }
    var instructions = intrinsics.answer(function, name);
    if (instructions.isPresent()) {
      bodies.put(function, instructions.get());
    } else if (name.equals(GUEST_REALLOC)) {
      answerWithRealloc(function);
    } else {
      var resource = ExportedResources.parse(name.module(), name.field());
      if (resource.isEmpty()) {
        answerFromLibrary(function, name);
      } else if (!keepPreview2) {
        answerResource(function, name, resource.get());
      }
    }
  }

  private void answerResource(WasmFunction function, ImportName name, ExportedResources resource) {
    boolean drops = resource.kind() == ExportedResources.Kind.DROP;
    var type = FunctionTypes.parse(drops ? "i32 -> " : "i32 -> i32");
    if (!function.signature().equals(type)) {
      problems.add(wrongType(name, function, FunctionTypes.print(type)));
      return;
    }
    var destructor = drops ? module.exportedFunction(resource.destructor()).orElse(null) : null;
    if (destructor == null) {
      // The value itself; or one that nobody wants to know of.
      bodies.put(function, drops ? List.of(new Simple(Opcode.DROP)) : List.of());
    } else if (sameType(function, name, destructor)) {
      redirects.put(function, destructor);
    }
  }

  private void answerWithRealloc(WasmFunction function) {
    var realloc = GuestAllocator.ofResults(module).orElse(null);
    if (realloc == null) {
      problems.add(
          new Problem(
              "no-allocator",
              "the module imports functions whose results need memory, but it exports no allocator",
              null,
              "an export cabi_realloc, (i32, i32, i32, i32) -> i32",
              "compile with the bindings' allocator, such as that of wit-bindgen"));
    } else if (sameType(function, GUEST_REALLOC, realloc)) {
      redirects.put(function, realloc);
    }
  }

  private void answerFromLibrary(WasmFunction function, ImportName name) {
    var wasi = InterfaceName.parse(name.module()).filter(InterfaceName::isWasi).orElse(null);
    if (wasi != null && (keepPreview2 || wasi.track() != Track.WASI_0_2)) {
      return;
    }
    var field = wasi == null ? name.field() : wasi.legacyField(name.field());
    var key = (wasi == null ? name.module() : wasi.path()) + "#" + field;
    var known = wasi == null ? null : WasiFunctions.find(wasi.path(), field).orElse(null);
    if (known == null || isWithinProfile(known, key)) {
      var answer = library.take(key).orElse(null);
      if (answer != null) {
        if (sameType(function, name, answer)) {
          redirects.put(function, answer);
        }
        return;
      }
    }
    switch (unsupported.action(key)) {
      case FAIL -> {}
      case TRAP -> trap(function, key);
      case ERROR ->
          define(
              function,
              known != null && known.type().equals(function.signature())
                  ? known.unsupported()
                  : List.of());
    }
  }

  /**
   * Whether a function that stands on an extension of preview 1 is one for this device: not if it
   * lacks the extension, nor if it has an older one without what the library would call.
   */
  private boolean isWithinProfile(WasiFunctions.WasiFunction known, String key) {
    return known.needs().isEmpty()
        || (profile.functions().containsKey(known.needs().get())
            && library.hostFunctions(key).stream().allMatch(profile.functions()::containsKey));
  }

  /** Gives a function code that traps, and says what is missing if that can be said. */
  private void trap(WasmFunction function, String key) {
    var name = TrapMessages.name(key + " is not supported");
    if (!TrapMessages.isOne(name)) {
      define(function, List.of());
      return;
    }
    var message =
        WasmFunction.imported(name, module.functionType(new FunctionType(List.of(), List.of())));
    module.functions().add(message); // and is answered in its turn
    function.setCode(
        new CodeBuilder(function.signature().params().size())
            .call(message)
            .op(Opcode.UNREACHABLE)
            .end()
            .build());
  }

  /** Gives a function the code that fills its result area, or traps if there is nothing to fill. */
  private void define(WasmFunction function, List<WasiFunctions.ResultByte> result) {
    int params = function.signature().params().size();
    var code = new CodeBuilder(params);
    if (result.isEmpty()) {
      code.op(Opcode.UNREACHABLE);
    }
    for (var each : result) {
      code.get(params - 1).i32(each.value());
      code.access(Opcode.I32_STORE8, memory, 0, each.offset());
    }
    function.setCode(code.end().build());
  }

  private boolean sameType(WasmFunction function, ImportName name, WasmFunction answer) {
    if (function.signature().equals(answer.signature())) {
      return true;
    }
    problems.add(wrongType(name, function, FunctionTypes.print(answer.signature())));
    return false;
  }

  private static Problem wrongType(ImportName name, WasmFunction function, String expected) {
    return new Problem(
        "import-type",
        "the import " + name + " has the type " + FunctionTypes.print(function.signature()),
        null,
        expected,
        "bindings of another version, or written by hand; generate them again");
  }

  /** Answers the constants of the layout that are known by now. */
  public static void resolveLayout(WasmModule module, Map<String, Integer> constants) {
    var bodies = new LinkedHashMap<WasmFunction, List<Instruction>>();
    for (var function : module.functions()) {
      var name = function.imported();
      if (name != null
          && name.module().equals(Intrinsics.LAYOUT)
          && function.signature().params().isEmpty()
          && function.signature().results().equals(List.of(NumberType.I32))) {
        var value = constants.get(name.field());
        if (value != null) {
          bodies.put(function, List.of(new Instruction.I32Const(value)));
        }
      }
    }
    Inlining.inline(module, bodies);
  }
}

package dev.mainstay.linker.library;

import dev.mainstay.linker.resolve.TrapMessages;
import dev.mainstay.wasm.code.Feature;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Instruction.GlobalAccess;
import dev.mainstay.wasm.code.Instruction.MemoryAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.ImportName;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a library may consist of: functions on numbers, and calls from one to the other.
 *
 * <p>Nothing in it has a place of its own in a payload, so that any of its functions can be added
 * to any payload and the others left out: no data, table, element segment, global, start function,
 * exception or object. Its memory is the payload's, and its imports are those that the linker or
 * the device answers. Its instructions are those of {@link #FEATURES}: the linker adds the library
 * after what is newer has been dealt with.
 */
public final class LibraryRules {
  /** What the library's instructions may come from. */
  public static final Set<Feature> FEATURES =
      Set.of(Feature.MVP, Feature.SIGN_EXTENSION, Feature.SATURATING_CONVERSION);

  private static final Set<Opcode> FORBIDDEN =
      EnumSet.of(Opcode.CALL_INDIRECT, Opcode.MEMORY_GROW, Opcode.MEMORY_SIZE);

  private static final Set<String> PREVIEW_1 =
      Set.of(
          ("args_get args_sizes_get clock_res_get clock_time_get environ_get environ_sizes_get"
                  + " fd_advise fd_allocate fd_close fd_datasync fd_fdstat_get fd_fdstat_set_flags"
                  + " fd_fdstat_set_rights fd_filestat_get fd_filestat_set_size"
                  + " fd_filestat_set_times fd_pread fd_prestat_dir_name fd_prestat_get fd_pwrite"
                  + " fd_read fd_readdir fd_renumber fd_seek fd_sync fd_tell fd_write"
                  + " path_create_directory path_filestat_get path_filestat_set_times path_link"
                  + " path_open path_readlink path_remove_directory path_rename path_symlink"
                  + " path_unlink_file poll_oneoff proc_exit proc_raise random_get sched_yield"
                  + " sock_accept sock_recv sock_send sock_shutdown")
              .split(" "));

  private static final Set<String> LINKER =
      Set.of(
          "mainstay:memory grow",
          "mainstay:memory size",
          "mainstay:memory copy",
          "mainstay:memory fill",
          "mainstay:guest cabi_realloc",
          "mainstay:lowering visit-roots",
          "mainstay:lowering out-of-memory",
          "mainstay:lowering negative-size");

  private LibraryRules() {}

  /**
   * Checks a library that was cut out already.
   *
   * @throws LibraryException with everything that is wrong
   */
  public static void check(WasmModule library) {
    var breaches = new ArrayList<String>();
    var roots = new ArrayList<WasmFunction>();
    for (var export : library.exports()) {
      if (export.item() instanceof WasmFunction function) {
        roots.add(function);
      } else {
        breaches.add("[library-export] " + export.name() + " is exported and is no function");
      }
    }
    absent(breaches, "data segments", library.data());
    absent(breaches, "tables", library.tables());
    absent(breaches, "element segments", library.elements());
    absent(breaches, "globals", library.globals());
    absent(breaches, "exception tags", library.tags());
    if (library.start() != null) {
      breaches.add("[library-start] the library has a start function, " + library.start());
    }
    if (library.memories().stream().anyMatch(memory -> !memory.isImported())) {
      breaches.add("[library-memory] the library has a memory of its own instead of importing one");
    }
    var reachable = Reachable.from(roots);
    for (var function : library.functions()) {
      if (!reachable.functions().contains(function)) {
        breaches.add("[library-unused] no export leads to " + function);
      }
    }
    functions(reachable, breaches);
    finish(breaches);
  }

  /** Checks what is about to be cut out of a module. */
  static void check(WasmModule module, List<Export> exports, Reachable reachable) {
    var breaches = new ArrayList<String>();
    if (exports.isEmpty()) {
      breaches.add(
          "[library-empty] the module exports no function under a name with a # in it; its exports"
              + " are "
              + module.exports().stream().map(Export::name).toList());
    }
    functions(reachable, breaches);
    finish(breaches);
  }

  private static void absent(List<String> breaches, String what, Collection<?> items) {
    if (!items.isEmpty()) {
      breaches.add("[library-section] the library has " + what + ": " + items.size());
    }
  }

  private static void finish(List<String> breaches) {
    if (!breaches.isEmpty()) {
      throw new LibraryException(breaches);
    }
  }

  private static void functions(Reachable reachable, List<String> breaches) {
    for (var function : reachable.functions()) {
      var findings = new ArrayList<String>();
      var imported = function.imported();
      if (imported != null && !mayImport(imported)) {
        findings.add("imports " + imported + ", which neither the linker nor a device answers");
      }
      values("has the parameter", function.signature().params(), findings);
      values("returns", function.signature().results(), findings);
      if (function.hasCode()) {
        values("has a local", function.code().locals(), findings);
        var code = function.code();
        for (int i = 0; i < code.instructions().size(); i++) {
          var finding = finding(code.instructions().get(i));
          if (finding != null) {
            findings.add(finding + (code.offset(i) < 0 ? "" : " at offset " + code.offset(i)));
            break; // the first says enough
          }
        }
      }
      for (var finding : findings) {
        breaches.add("[library-rule] " + function + " " + finding + way(reachable, function));
      }
    }
  }

  private static void values(String what, List<ValueType> types, List<String> findings) {
    for (var type : types) {
      if (type.isReference()) {
        findings.add(what + " " + type + ", and the library deals in numbers only");
        return;
      }
    }
  }

  private static @Nullable String finding(Instruction instruction) {
    var opcode = instruction.opcode();
    if (instruction instanceof GlobalAccess access) {
      return "uses the global " + access.global() + "; state belongs in a block of mainstay:state";
    }
    if (!FEATURES.contains(opcode.feature())) {
      return "uses " + opcode.text() + " (" + opcode.feature() + ")";
    }
    if (FORBIDDEN.contains(opcode)) {
      return "uses " + opcode.text();
    }
    if (instruction instanceof FunctionAccess && opcode != Opcode.CALL) {
      return "uses " + opcode.text();
    }
    if (instruction instanceof MemoryAccess access && !access.memory().isImported()) {
      return "uses a memory that the module defines";
    }
    return null;
  }

  private static String way(Reachable reachable, WasmFunction function) {
    var way = reachable.way(function);
    if (way.size() == 1) {
      return "";
    }
    return "; called by way of "
        + way.subList(0, way.size() - 1).stream()
            .map(WasmFunction::toString)
            .collect(Collectors.joining(", "));
  }

  private static boolean mayImport(ImportName name) {
    return switch (name.module()) {
      case "wasi_snapshot_preview1" ->
          PREVIEW_1.contains(name.field()) || name.field().startsWith("sock_");
      case "mainstay:state" -> name.field().matches("[a-z0-9-]+:[0-9]+");
      case "mainstay:layout" -> name.field().matches("[a-z-]+");
      case "mainstay:trap" -> name.field().equals("unreachable") || TrapMessages.isOne(name);
      default -> LINKER.contains(name.toString());
    };
  }
}

package dev.mainstay.testing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.ActiveDataSegment;
import run.endive.wasm.types.ActiveElement;
import run.endive.wasm.types.ExternalType;
import run.endive.wasm.types.Instruction;
import run.endive.wasm.types.OpCode;

/**
 * What every preview-1 runtime takes: the instructions of 2017, sign extension, saturating
 * conversion, multiple values, one memory exported as {@code memory}, one table at most, and
 * imports of {@code wasi_snapshot_preview1} only.
 *
 * <p>Read with Endive's decoder, which shares nothing with the one that wrote the payload.
 */
public final class Floor {
  private static final Set<OpCode> ABOVE =
      Set.of(
          OpCode.THROW,
          OpCode.THROW_REF,
          OpCode.TRY_TABLE,
          OpCode.RETURN_CALL,
          OpCode.RETURN_CALL_INDIRECT,
          OpCode.CALL_REF,
          OpCode.RETURN_CALL_REF,
          OpCode.SELECT_T,
          OpCode.TABLE_GET,
          OpCode.TABLE_SET);

  private static final String PREVIEW_1 = "wasi_snapshot_preview1";
  private static final int LAST_OF_ONE_BYTE = OpCode.I64_EXTEND_32_S.opcode();

  private Floor() {}

  /**
   * Everything in a payload that some preview-1 runtime does not have, one sentence each; empty if
   * the payload runs everywhere.
   *
   * @param hostModules modules that the device offers besides preview 1
   */
  public static List<String> violations(Payload payload, String... hostModules) {
    var found = new LinkedHashSet<String>();
    var module = payload.module();
    imports(module, Set.of(hostModules), found);
    sections(module, found);
    var bodies = module.codeSection().functionBodies();
    int imported = module.importSection().count(ExternalType.FUNCTION);
    for (int i = 0; i < bodies.length; i++) {
      for (var instruction : bodies[i].instructions()) {
        if (!inFloor(instruction.opcode())) {
          found.add("function " + (imported + i) + " has " + instruction.opcode());
        }
      }
      for (var local : bodies[i].localTypes()) {
        if (!local.isNumeric()) {
          found.add("function " + (imported + i) + " has a local of type " + local);
        }
      }
    }
    return List.copyOf(found);
  }

  private static boolean inFloor(OpCode opcode) {
    return (opcode.opcode() <= LAST_OF_ONE_BYTE && !ABOVE.contains(opcode))
        || (opcode.opcode() >= OpCode.I32_TRUNC_SAT_F32_S.opcode()
            && opcode.opcode() <= OpCode.I64_TRUNC_SAT_F64_U.opcode());
  }

  private static void imports(WasmModule module, Set<String> hosts, Set<String> found) {
    module.importSection().stream()
        .forEach(
            i -> {
              if (i.importType() != ExternalType.FUNCTION) {
                found.add("imports the " + i.importType() + " " + i.module() + " " + i.name());
              } else if (!i.module().equals(PREVIEW_1) && !hosts.contains(i.module())) {
                found.add("imports " + i.module() + " " + i.name());
              }
            });
  }

  private static void sections(WasmModule module, Set<String> found) {
    for (int i = 0; i < module.typeSection().subTypeCount(); i++) {
      if (module.typeSection().getSubType(i).compType().funcType() == null) {
        found.add("type " + i + " is not a function type");
      }
    }
    if (module.tagSection().isPresent()) {
      found.add("has a tag section");
    }
    if (module.dataCountSection().isPresent()) {
      found.add("has a data count section");
    }
    if (module.memorySection().map(section -> section.memoryCount()).orElse(0) != 1) {
      found.add("does not have exactly one memory");
    }
    var exports = new ArrayList<String>();
    for (int i = 0; i < module.exportSection().exportCount(); i++) {
      var export = module.exportSection().getExport(i);
      if (export.exportType() == ExternalType.MEMORY) {
        exports.add(export.name());
      }
    }
    if (!exports.equals(List.of("memory"))) {
      found.add("exports its memory as " + exports + ", expected [memory]");
    }
    if (module.tableSection().tableCount() > 1) {
      found.add("has " + module.tableSection().tableCount() + " tables");
    }
    constants(module, found);
  }

  private static void constants(WasmModule module, Set<String> found) {
    for (var global : module.globalSection().globals()) {
      if (!global.valueType().isNumeric()) {
        found.add("has a global of type " + global.valueType());
      }
      constant("a global", global.initInstructions(), found);
    }
    for (var segment : module.dataSection().dataSegments()) {
      if (segment instanceof ActiveDataSegment active) {
        constant("a data segment", active.offsetInstructions(), found);
      } else {
        found.add("has a passive data segment");
      }
    }
    for (var element : module.elementSection().elements()) {
      if (element instanceof ActiveElement active) {
        constant("an element segment", active.offset(), found);
      } else {
        found.add("has an element segment that is not active");
      }
    }
  }

  /**
   * The constant expressions of 2017 are one constant or one imported global, and we import none.
   */
  private static void constant(String of, List<Instruction> expression, Set<String> found) {
    var instructions =
        expression.stream().map(Instruction::opcode).filter(o -> o != OpCode.END).toList();
    if (instructions.size() != 1 || !instructions.get(0).name().endsWith("_CONST")) {
      found.add(of + " begins with an extended constant: " + instructions);
    }
  }
}

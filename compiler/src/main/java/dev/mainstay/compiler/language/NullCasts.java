package dev.mainstay.compiler.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.backend.wasm.types.PreciseTypeInference;
import org.teavm.backend.wasm.types.PreciseValueType;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHierarchy;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.InvokeInstruction;

/**
 * Casts between classes that exclude each other, which only null passes (JLS 17, section 5.5).
 * TeaVM's code generator (0.15.0 and 0.16.0) sees that no object passes, and throws whatever the
 * value is; so it is shown an Object instead.
 */
final class NullCasts {
  private NullCasts() {}

  /** Hides what the casted values are. The program is in SSA form, and stays so. */
  static void hide(Program program, MethodReference method, ClassHierarchy classes) {
    List<CastInstruction> casts = new ArrayList<>();
    for (BasicBlock block : program.getBasicBlocks()) {
      for (Instruction instruction : block) {
        if (instruction instanceof CastInstruction cast) {
          casts.add(cast);
        }
      }
    }
    if (casts.isEmpty()) {
      return;
    }
    PreciseTypeInference types = new PreciseTypeInference(program, method, classes);
    casts.removeIf(cast -> !exclude(types.typeOf(cast.getValue()), cast.getTargetType(), classes));
    for (CastInstruction cast : casts) {
      InvokeInstruction any =
          Outcomes.any(cast.getValue(), program.createVariable(), cast.getLocation());
      cast.insertPrevious(any);
      cast.setValue(any.getReceiver());
    }
  }

  private static boolean exclude(
      @Nullable PreciseValueType from, ValueType to, ClassHierarchy classes) {
    return from != null
        && !from.isArrayUnwrap
        && !classes.isSuperType(from.valueType, to, true)
        && !classes.isSuperType(to, from.valueType, true);
  }
}

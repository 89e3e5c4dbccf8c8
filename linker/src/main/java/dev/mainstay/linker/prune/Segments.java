package dev.mainstay.linker.prune;

import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Instruction.I32Const;
import dev.mainstay.wasm.model.AbstractHeapType;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.ElementSegment;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.model.WasmTable;
import org.jspecify.annotations.Nullable;

/** What can be said about segments without running anything. */
public final class Segments {
  private Segments() {}

  /** The function that an expression refers to, or null if it is another expression. */
  public static @Nullable WasmFunction function(ConstantExpression expression) {
    return expression.instructions().size() == 1
            && expression.instructions().get(0) instanceof FunctionAccess access
        ? access.function()
        : null;
  }

  /** The number that an expression is, unsigned, or -1 if it is another expression. */
  public static long constant(@Nullable ConstantExpression expression) {
    return expression != null
            && expression.instructions().size() == 1
            && expression.instructions().get(0) instanceof I32Const number
        ? Integer.toUnsignedLong(number.value())
        : -1;
  }

  /**
   * Whether instantiating surely puts the references into a table of the module's own and does not
   * trap.
   */
  static boolean fits(ElementSegment segment, WasmTable table) {
    long offset = constant(segment.offset());
    return !table.isImported()
        && offset >= 0
        && offset + segment.elements().size() <= table.limits().minimum();
  }

  /**
   * Whether elements of a segment can be left out, which makes them null: where no call accepts the
   * function that stood there, the call traps either way. That holds only where nothing else is
   * written to the table before, or after.
   */
  static boolean splittable(ElementSegment segment, WasmTable table, WasmModule module) {
    return fits(segment, table)
        && table.initializer() == null
        && segment.type().heap() == AbstractHeapType.FUNC
        && module.elements().stream()
            .allMatch(
                other ->
                    other == segment
                        || other.table() != table
                        || (fits(other, table) && !overlap(other, segment)));
  }

  private static boolean overlap(ElementSegment one, ElementSegment other) {
    long start = constant(one.offset());
    long otherStart = constant(other.offset());
    return start < otherStart + other.elements().size()
        && otherStart < start + one.elements().size();
  }
}

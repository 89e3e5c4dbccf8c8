package dev.mainstay.lowering.objects;

import dev.mainstay.lowering.objects.FieldUses.Field;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.FieldAccess;
import dev.mainstay.wasm.code.Instruction.GlobalAccess;
import dev.mainstay.wasm.code.Instruction.TypeAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.code.StackWalker;
import dev.mainstay.wasm.code.StackWalker.Operand;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.StructType;
import dev.mainstay.wasm.model.Subtyping;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The fields of structs that can hold the address of an object on the heap: those to which such a
 * value is ever written. Fields that only ever hold null, small integers or static objects are none
 * of the collector's business.
 */
final class HeapFields {
  private final UnaryOperator<DefinedType> canonical;
  private final Predicate<ValueType> heapType;
  private final boolean compiledJava;
  private final Set<Field> written = new HashSet<>();

  /**
   * Looks at all that a module writes to fields.
   *
   * @param canonical maps types that the specification takes for equal to one of them
   * @param heapType whether a value of a type can be the address of an object on the heap
   * @param compiledJava whether the module is TeaVM's. Its objects begin with a reference to the
   *     table of their virtual methods, which lives as long as its class is known: what describes
   *     an array's class is held by what describes the class of its elements, and the others are
   *     static.
   */
  HeapFields(
      WasmModule module,
      Subtyping subtyping,
      UnaryOperator<DefinedType> canonical,
      Predicate<ValueType> heapType,
      boolean compiledJava) {
    this.canonical = canonical;
    this.heapType = heapType;
    this.compiledJava = compiledJava;
    for (var function : module.functions()) {
      if (function.hasCode() && function.code().instructions().stream().anyMatch(this::writes)) {
        read(subtyping, function);
      }
    }
  }

  private boolean writes(Instruction instruction) {
    return instruction.opcode() == Opcode.STRUCT_SET || instruction.opcode() == Opcode.STRUCT_NEW;
  }

  private void read(Subtyping subtyping, WasmFunction function) {
    var instructions = function.code().instructions();
    var walker = new StackWalker(subtyping, function);
    while (walker.next()) {
      if (!walker.reachable()) {
        continue;
      }
      var operands = walker.operands();
      if (walker.instruction() instanceof FieldAccess access
          && access.opcode() == Opcode.STRUCT_SET) {
        write(access.type(), access.field(), operands.get(operands.size() - 1), instructions);
      } else if (walker.instruction() instanceof TypeAccess made
          && made.opcode() == Opcode.STRUCT_NEW) {
        int count = made.type().struct().fields().size();
        for (int i = 0; i < count; i++) {
          write(made.type(), i, operands.get(operands.size() - count + i), instructions);
        }
      }
    }
  }

  private void write(DefinedType type, int field, Operand operand, List<Instruction> instructions) {
    if (heapType.test(operand.type()) && !isStatic(operand.producer(), instructions)) {
      written.add(field(type, field));
    }
  }

  /** Whether an instruction pushes what a global has had since before the program ran, or null. */
  private static boolean isStatic(int producer, List<Instruction> instructions) {
    if (producer < 0) {
      return false;
    }
    var instruction = instructions.get(producer);
    return instruction.opcode() == Opcode.REF_NULL
        || (instruction instanceof GlobalAccess access
            && !access.global().mutable()
            && !access.global().isImported());
  }

  private Field field(DefinedType type, int index) {
    return Field.of(type, index, canonical);
  }

  /** Whether a field can hold the address of an object on the heap. */
  boolean has(DefinedType type, int index) {
    var field = field(type, index);
    return written.contains(field) && !(compiledJava && isVirtualTable(field));
  }

  private static boolean isVirtualTable(Field field) {
    return field.index() == 0
        && "java.lang.Object".equals(field.declaring().name())
        && field.declaring().struct().fields().get(0).storage() instanceof ReferenceType reference
        && reference.heap() instanceof DefinedType table
        && table.composite() instanceof StructType;
  }
}

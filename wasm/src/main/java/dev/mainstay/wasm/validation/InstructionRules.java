package dev.mainstay.wasm.validation;

import dev.mainstay.wasm.code.Feature;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.*;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.FieldType;
import dev.mainstay.wasm.model.PackedType;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.StorageType;
import dev.mainstay.wasm.model.Subtyping;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import java.util.List;
import java.util.Set;

/** What has to hold for an instruction besides the types of its operands. */
final class InstructionRules {
  private final Subtyping types;
  private final Set<WasmFunction> referable;

  /**
   * Rules for the instructions of a module.
   *
   * @param referable the functions that {@code ref.func} may name in code
   */
  InstructionRules(Subtyping types, Set<WasmFunction> referable) {
    this.types = types;
    this.referable = referable;
  }

  /**
   * Checks an instruction of a function.
   *
   * @param results the function's results
   * @throws RuleException if a rule is broken
   */
  void check(Instruction instruction, List<ValueType> results) {
    var opcode = instruction.opcode();
    if (instruction instanceof GlobalAccess access) {
      require(
          opcode == Opcode.GLOBAL_GET || access.global().mutable(),
          "an immutable global",
          "a mutable one");
    } else if (instruction instanceof FunctionAccess access) {
      function(access, results);
    } else if (instruction instanceof CallIndirect call) {
      var elements = call.table().elementType();
      require(
          types.isSubtype(elements, ReferenceType.FUNCREF),
          "a table of " + elements,
          "of functions");
      if (opcode == Opcode.RETURN_CALL_INDIRECT) {
        tailCall(call.type(), results);
      }
    } else if (instruction instanceof TypeAccess access) {
      onType(access, results);
    } else if (instruction instanceof FieldAccess access) {
      var field = access.type().struct().fields().get(access.field());
      access(opcode == Opcode.STRUCT_GET, opcode == Opcode.STRUCT_SET, field);
    } else if (instruction instanceof ArrayData array) {
      var storage = array.type().array().element().storage();
      require(
          !(storage instanceof ReferenceType),
          "an array of references",
          "one of numbers or vectors");
      mutable(opcode == Opcode.ARRAY_INIT_DATA, array.type().array().element());
    } else if (instruction instanceof ArrayElements array) {
      matches(array.segment().type(), array.type().array().element().storage());
      mutable(opcode == Opcode.ARRAY_INIT_ELEM, array.type().array().element());
    } else if (instruction instanceof ArrayCopy copy) {
      mutable(true, copy.destination().array().element());
      matches(
          copy.source().array().element().storage(),
          copy.destination().array().element().storage());
    } else if (instruction instanceof TableInit init) {
      matches(init.segment().type(), init.table().elementType());
    } else if (instruction instanceof TableCopy copy) {
      matches(copy.source().elementType(), copy.destination().elementType());
    } else if (instruction instanceof MemoryAccess access) {
      alignment(opcode, access.alignment());
    } else if (instruction instanceof LaneMemoryAccess access) {
      alignment(opcode, access.alignment());
      lane(access.lane(), 16 >> opcode.naturalAlignment());
    } else if (instruction instanceof Lane access) {
      lane(access.lane(), lanes(opcode));
    } else if (instruction instanceof Shuffle shuffle) {
      for (int i = 0; i < 64; i += 8) {
        lane(((int) (shuffle.low() >>> i)) & 0xFF, 32);
        lane(((int) (shuffle.high() >>> i)) & 0xFF, 32);
      }
    } else if (instruction instanceof SelectTyped select) {
      require(select.types().size() == 1, select.types().size() + " types", "one");
    } else if (instruction instanceof BranchCast branch) {
      require(
          types.isSubtype(branch.to(), branch.from()),
          "a cast from " + branch.from() + " to " + branch.to(),
          "one to a subtype");
    }
  }

  private void function(FunctionAccess access, List<ValueType> results) {
    if (access.opcode() == Opcode.REF_FUNC) {
      require(
          referable.contains(access.function()),
          "a function that is referred to from code only",
          "one that an export, a global or an element segment names as well");
    } else if (access.opcode() == Opcode.RETURN_CALL) {
      tailCall(access.function().type(), results);
    }
  }

  private void tailCall(DefinedType callee, List<ValueType> results) {
    var returned = callee.function().results();
    boolean fits = returned.size() == results.size();
    for (int i = 0; fits && i < results.size(); i++) {
      fits = types.isSubtype(returned.get(i), results.get(i));
    }
    require(fits, "a tail call that returns " + returned, "the function's results " + results);
  }

  private void onType(TypeAccess access, List<ValueType> results) {
    switch (access.opcode()) {
      case RETURN_CALL_REF -> tailCall(access.type(), results);
      case STRUCT_NEW_DEFAULT -> access.type().struct().fields().forEach(InstructionRules::hasZero);
      case ARRAY_NEW_DEFAULT -> hasZero(access.type().array().element());
      case ARRAY_GET -> access(true, false, access.type().array().element());
      case ARRAY_GET_S, ARRAY_GET_U -> access(false, false, access.type().array().element());
      case ARRAY_SET, ARRAY_FILL -> mutable(true, access.type().array().element());
      default -> {}
    }
  }

  private static void hasZero(FieldType field) {
    require(
        !(field.storage() instanceof ValueType value && !value.defaultable()),
        "a field of type " + field.storage(),
        "types that have a default value");
  }

  /** Packed fields are read with an extension, the others without one. */
  private static void access(boolean plainGet, boolean set, FieldType field) {
    boolean packed = field.storage() instanceof PackedType;
    if (set) {
      mutable(true, field);
    } else {
      require(
          plainGet != packed,
          "a field of type " + field.storage(),
          plainGet ? "one that is not packed" : "a packed one");
    }
  }

  private static void mutable(boolean written, FieldType field) {
    require(!written || field.mutable(), "an immutable field", "a mutable one");
  }

  private void matches(StorageType found, StorageType expected) {
    boolean fits =
        (found instanceof ValueType a && expected instanceof ValueType b)
            ? types.isSubtype(a, b)
            : found.equals(expected);
    require(fits, "elements of type " + found, "of " + expected);
  }

  private static void alignment(Opcode opcode, int alignment) {
    int natural = opcode.naturalAlignment();
    boolean atomic = opcode.feature() == Feature.THREADS;
    require(
        atomic ? alignment == natural : alignment <= natural,
        "alignment 2^" + alignment,
        (atomic ? "2^" : "at most 2^") + natural);
  }

  private static void lane(int lane, int count) {
    require(lane < count, "lane " + lane, "one below " + count);
  }

  private static int lanes(Opcode opcode) {
    var text = opcode.text();
    return text.startsWith("i8x16")
        ? 16
        : text.startsWith("i16x8") ? 8 : text.contains("32x4") ? 4 : 2;
  }

  private static void require(boolean holds, String found, String expected) {
    if (!holds) {
      throw new RuleException(found, expected);
    }
  }
}

package dev.mainstay.wasm.code;

import dev.mainstay.wasm.model.AbstractHeapType;
import dev.mainstay.wasm.model.ArrayType;
import dev.mainstay.wasm.model.CompositeType;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.FieldType;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.HeapType;
import dev.mainstay.wasm.model.Limits;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.StructType;
import dev.mainstay.wasm.model.ValueType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an instruction takes from the operand stack, bottom first, and what it leaves there.
 *
 * @param params the types that its operands must have
 * @param results the types of its results
 */
public record StackEffect(List<ValueType> params, List<ValueType> results) {
  private static final ValueType I32 = NumberType.I32;
  private static final ReferenceType EQREF = ReferenceType.nullable(AbstractHeapType.EQ);
  private static final ReferenceType I31REF = ReferenceType.nullable(AbstractHeapType.I31);

  public StackEffect {
    params = List.copyOf(params);
    results = List.copyOf(results);
  }

  private static StackEffect of(List<ValueType> params, ValueType... results) {
    return new StackEffect(params, List.of(results));
  }

  /**
   * The effect of an instruction that has the same one wherever it stands in the function; null for
   * one whose effect depends on the operands or blocks there: {@code drop}, {@code select} without
   * a type, blocks, branches and {@code return}, {@code ref.is_null}, {@code ref.as_non_null}, and
   * the conversions between {@code any} and {@code extern}.
   *
   * @param locals the types of the function's parameters and locals
   * @throws IllegalArgumentException if the instruction refers to a type of the wrong kind, or to a
   *     local or field that is not there
   */
  public static @Nullable StackEffect of(Instruction instruction, List<ValueType> locals) {
    var signature = instruction.opcode().signature();
    if (signature != null) {
      return plain(instruction, signature);
    }
    if (instruction instanceof Instruction.LocalAccess access) {
      return local(access, locals);
    } else if (instruction instanceof Instruction.GlobalAccess access) {
      var type = access.global().type();
      return access.opcode() == Opcode.GLOBAL_GET ? of(List.of(), type) : of(List.of(type));
    } else if (instruction instanceof Instruction.FunctionAccess access) {
      return access.opcode() == Opcode.REF_FUNC
          ? of(List.of(), ReferenceType.nonNull(access.function().type()))
          : call(access.function().type());
    } else if (instruction instanceof Instruction.CallIndirect call) {
      return call(call.type(), call.table().limits().indexType());
    } else if (instruction instanceof Instruction.TypeAccess access) {
      return onType(access);
    } else if (instruction instanceof Instruction.FieldAccess access) {
      return field(access);
    } else if (instruction instanceof Instruction.SelectTyped select) {
      var params = new ArrayList<>(select.types());
      params.addAll(select.types());
      params.add(I32);
      return new StackEffect(params, select.types());
    } else if (instruction instanceof Instruction.TagAccess access) {
      var values = shape(access.tag().type(), FunctionType.class).params();
      return access.opcode() == Opcode.THROW ? of(values) : new StackEffect(List.of(), values);
    } else if (instruction instanceof Instruction.RefNull access) {
      return of(List.of(), ReferenceType.nullable(access.heap()));
    } else if (instruction instanceof Instruction.Cast cast) {
      var from = ReferenceType.nullable(cast.target().heap().top());
      return of(List.of(from), cast.opcode() == Opcode.REF_TEST ? I32 : cast.target());
    }
    var array = array(instruction);
    return array != null ? array : tablesAndMemories(instruction);
  }

  private static StackEffect plain(Instruction instruction, Signature signature) {
    var params = new ArrayList<ValueType>(signature.params());
    if (instruction instanceof Instruction.MemoryAccess access) {
      params.set(0, access.memory().limits().indexType());
    } else if (instruction instanceof Instruction.LaneMemoryAccess access) {
      params.set(0, access.memory().limits().indexType());
    }
    return new StackEffect(params, List.copyOf(signature.results()));
  }

  private static StackEffect local(Instruction.LocalAccess access, List<ValueType> locals) {
    if (access.local() < 0 || access.local() >= locals.size()) {
      throw new IllegalArgumentException("local %d of %d".formatted(access.local(), locals.size()));
    }
    var type = locals.get(access.local());
    return switch (access.opcode()) {
      case LOCAL_GET -> of(List.of(), type);
      case LOCAL_SET -> of(List.of(type));
      default -> of(List.of(type), type);
    };
  }

  private static StackEffect call(DefinedType type, ValueType... callee) {
    var function = shape(type, FunctionType.class);
    var params = new ArrayList<>(function.params());
    Collections.addAll(params, callee);
    return new StackEffect(params, function.results());
  }

  private static StackEffect onType(Instruction.TypeAccess access) {
    var type = access.type();
    var nullable = ReferenceType.nullable(type);
    var made = ReferenceType.nonNull(type);
    return switch (access.opcode()) {
      case CALL_REF, RETURN_CALL_REF -> call(type, nullable);
      case STRUCT_NEW ->
          of(
              shape(type, StructType.class).fields().stream().map(StackEffect::value).toList(),
              made);
      case STRUCT_NEW_DEFAULT -> of(List.of(), made);
      case ARRAY_NEW -> of(List.of(element(type), I32), made);
      case ARRAY_NEW_DEFAULT -> of(List.of(I32), made);
      case ARRAY_GET, ARRAY_GET_S, ARRAY_GET_U -> of(List.of(nullable, I32), element(type));
      case ARRAY_SET -> of(List.of(nullable, I32, element(type)));
      case ARRAY_FILL -> of(List.of(nullable, I32, element(type), I32));
      default -> throw new IllegalArgumentException(access.opcode().text() + " with a type");
    };
  }

  private static StackEffect field(Instruction.FieldAccess access) {
    var fields = shape(access.type(), StructType.class).fields();
    if (access.field() < 0 || access.field() >= fields.size()) {
      throw new IllegalArgumentException(
          "field %d of type %s with %d".formatted(access.field(), access.type(), fields.size()));
    }
    var object = ReferenceType.nullable(access.type());
    var value = value(fields.get(access.field()));
    return access.opcode() == Opcode.STRUCT_SET
        ? of(List.of(object, value))
        : of(List.of(object), value);
  }

  private static @Nullable StackEffect array(Instruction instruction) {
    if (instruction instanceof Instruction.ArrayNewFixed array) {
      return of(
          Collections.nCopies(array.count(), element(array.type())),
          ReferenceType.nonNull(array.type()));
    } else if (instruction instanceof Instruction.ArrayData array) {
      return segment(array.opcode() == Opcode.ARRAY_NEW_DATA, array.type());
    } else if (instruction instanceof Instruction.ArrayElements array) {
      return segment(array.opcode() == Opcode.ARRAY_NEW_ELEM, array.type());
    } else if (instruction instanceof Instruction.ArrayCopy copy) {
      return of(
          List.of(
              ReferenceType.nullable(copy.destination()),
              I32,
              ReferenceType.nullable(copy.source()),
              I32,
              I32));
    }
    return switch (instruction.opcode()) {
      case ARRAY_LEN -> of(List.of(ReferenceType.nullable(AbstractHeapType.ARRAY)), I32);
      case REF_EQ -> of(List.of(EQREF, EQREF), I32);
      case REF_I31 -> of(List.of(I32), ReferenceType.nonNull(AbstractHeapType.I31));
      case I31_GET_S, I31_GET_U -> of(List.of(I31REF), I32);
      default -> null;
    };
  }

  private static StackEffect segment(boolean isNew, DefinedType type) {
    shape(type, ArrayType.class);
    return isNew
        ? of(List.of(I32, I32), ReferenceType.nonNull(type))
        : of(List.of(ReferenceType.nullable(type), I32, I32, I32));
  }

  private static @Nullable StackEffect tablesAndMemories(Instruction instruction) {
    if (instruction instanceof Instruction.TableAccess access) {
      ValueType index = access.table().limits().indexType();
      ValueType element = access.table().elementType();
      return switch (access.opcode()) {
        case TABLE_GET -> of(List.of(index), element);
        case TABLE_SET -> of(List.of(index, element));
        case TABLE_SIZE -> of(List.of(), index);
        case TABLE_GROW -> of(List.of(element, index), index);
        default -> of(List.of(index, element, index));
      };
    } else if (instruction instanceof Instruction.TableCopy copy) {
      return copy(copy.destination().limits(), copy.source().limits());
    } else if (instruction instanceof Instruction.TableInit init) {
      return of(List.of(init.table().limits().indexType(), I32, I32));
    } else if (instruction instanceof Instruction.MemoryOperation operation) {
      ValueType index = operation.memory().limits().indexType();
      return switch (operation.opcode()) {
        case MEMORY_SIZE -> of(List.of(), index);
        case MEMORY_GROW -> of(List.of(index), index);
        default -> of(List.of(index, I32, index));
      };
    } else if (instruction instanceof Instruction.MemoryCopy copy) {
      return copy(copy.destination().limits(), copy.source().limits());
    } else if (instruction instanceof Instruction.MemoryInit init) {
      return of(List.of(init.memory().limits().indexType(), I32, I32));
    }
    return switch (instruction.opcode()) {
      case NOP, DATA_DROP, ELEM_DROP, CATCH_ALL, UNREACHABLE -> of(List.of());
      case THROW_REF -> of(List.of(ReferenceType.EXNREF));
      default -> null;
    };
  }

  /** The count of a copy is a 64-bit number only if both indices are. */
  private static StackEffect copy(Limits destination, Limits source) {
    var count = destination.index64() ? source.indexType() : I32;
    return of(List.of(destination.indexType(), source.indexType(), count));
  }

  private static ValueType value(FieldType field) {
    return field.storage().unpacked();
  }

  private static ValueType element(DefinedType type) {
    return value(shape(type, ArrayType.class).element());
  }

  static <T extends CompositeType> T shape(HeapType heap, Class<T> kind) {
    if (heap instanceof DefinedType type && kind.isInstance(type.composite())) {
      return kind.cast(type.composite());
    }
    throw new IllegalArgumentException("type " + heap + ", which is no " + kind.getSimpleName());
  }
}

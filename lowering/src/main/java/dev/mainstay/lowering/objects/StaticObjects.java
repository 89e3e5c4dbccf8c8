package dev.mainstay.lowering.objects;

import static java.util.Objects.requireNonNull;

import dev.mainstay.lowering.LoweringException;
import dev.mainstay.lowering.StaticMemory;
import dev.mainstay.lowering.tables.FunctionTable;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.ArrayNewFixed;
import dev.mainstay.wasm.code.Instruction.F32Const;
import dev.mainstay.wasm.code.Instruction.F64Const;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Instruction.GlobalAccess;
import dev.mainstay.wasm.code.Instruction.I32Const;
import dev.mainstay.wasm.code.Instruction.I64Const;
import dev.mainstay.wasm.code.Instruction.RefNull;
import dev.mainstay.wasm.code.Instruction.TypeAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.ElementSegment;
import dev.mainstay.wasm.model.PackedType;
import dev.mainstay.wasm.model.StorageType;
import dev.mainstay.wasm.model.StructType;
import dev.mainstay.wasm.model.WasmGlobal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Objects that globals are initialized with. They are made when the payload is linked, have fixed
 * addresses, and never die. Those that can refer to others lie together, one behind the other, so
 * that the collector can go through them.
 */
final class StaticObjects {
  /** A value of a constant expression: bits, or an object that has no address yet. */
  private record Value(long bits, @Nullable StaticObject object) {
    /** An i32: its bits, wrapped as in the machine. */
    static Value ofInt(long value) {
      int wrapped = (int) value;
      return of(wrapped);
    }

    static Value of(long bits) {
      return new Value(bits, null);
    }
  }

  private static final class StaticObject {
    private final DefinedType type;
    private final List<Value> values;
    private int address;

    StaticObject(DefinedType type, List<Value> values) {
      this.type = type;
      this.values = values;
    }
  }

  private final ObjectTypes types;
  private final FunctionTable functions;
  private final Map<WasmGlobal, Value> globals = new HashMap<>();
  private final Map<ElementSegment, List<Value>> segments = new HashMap<>();
  private final List<StaticObject> objects = new ArrayList<>();
  private int tracedStart;
  private int tracedEnd;

  StaticObjects(ObjectTypes types, FunctionTable functions) {
    this.types = types;
    this.functions = functions;
  }

  /** Evaluates the initializer of a global; those that it refers to come before it. */
  void add(WasmGlobal global) {
    globals.put(global, evaluate(global.initializer(), "global " + global));
  }

  /** Evaluates the elements of a segment; the globals that they refer to come before it. */
  void add(ElementSegment segment) {
    segments.put(
        segment,
        segment.elements().stream()
            .map(element -> evaluate(element, "an element of a segment"))
            .toList());
  }

  /**
   * Places all objects.
   *
   * @param memory where they go
   */
  void place(StaticMemory memory) {
    memory.reserve(0, 8);
    tracedStart = memory.end();
    for (var object : objects) {
      if (types.traced(object.type)) {
        object.address = memory.reserve(ObjectLayout.blockSize(size(object)), 8);
      }
    }
    tracedEnd = memory.end();
    for (var object : objects) {
      if (!types.traced(object.type)) {
        object.address = memory.reserve(ObjectLayout.blockSize(size(object)), 8);
      }
    }
    for (var object : objects) {
      memory.put(object.address, bytes(object));
    }
  }

  /** The first address of the objects that can refer to others. */
  int tracedStart() {
    return tracedStart;
  }

  /** The address behind the objects that can refer to others. */
  int tracedEnd() {
    return tracedEnd;
  }

  /** The bits that a global begins with, after {@link #place}. */
  long bits(WasmGlobal global) {
    var value = globals.get(global);
    if (value == null) {
      throw new IllegalStateException("global " + global + " was not added");
    }
    return bits(value);
  }

  /** The references of a segment, after {@link #place}. */
  int[] words(ElementSegment segment) {
    return requireNonNull(segments.get(segment)).stream()
        .mapToInt(value -> (int) bits(value))
        .toArray();
  }

  private static long bits(Value value) {
    return value.object() == null ? value.bits() : value.object().address;
  }

  private Value evaluate(ConstantExpression expression, String of) {
    Deque<Value> stack = new ArrayDeque<>();
    for (var instruction : expression.instructions()) {
      step(instruction, stack, of);
    }
    return stack.pop();
  }

  private void step(Instruction instruction, Deque<Value> stack, String of) {
    if (instruction instanceof I32Const constant) {
      stack.push(Value.of(constant.value()));
    } else if (instruction instanceof I64Const constant) {
      stack.push(Value.of(constant.value()));
    } else if (instruction instanceof F32Const constant) {
      stack.push(Value.of(constant.bits()));
    } else if (instruction instanceof F64Const constant) {
      stack.push(Value.of(constant.bits()));
    } else if (instruction instanceof RefNull) {
      stack.push(Value.of(0));
    } else if (instruction instanceof FunctionAccess access && access.opcode() == Opcode.REF_FUNC) {
      stack.push(Value.of(functions.index(access.function())));
    } else if (instruction instanceof GlobalAccess access
        && !access.global().mutable()
        && globals.containsKey(access.global())) {
      stack.push(globals.get(access.global()));
    } else if (instruction instanceof ArrayNewFixed fixed) {
      stack.push(make(fixed.type(), pop(stack, fixed.count())));
    } else if (instruction instanceof TypeAccess access) {
      allocate(access, stack, of);
    } else {
      arithmetic(instruction, stack, of);
    }
  }

  private void allocate(TypeAccess access, Deque<Value> stack, String of) {
    var type = access.type();
    switch (access.opcode()) {
      case STRUCT_NEW -> stack.push(make(type, pop(stack, type.struct().fields().size())));
      case STRUCT_NEW_DEFAULT ->
          stack.push(make(type, Collections.nCopies(type.struct().fields().size(), Value.of(0))));
      case ARRAY_NEW -> {
        int length = length(stack.pop(), of);
        stack.push(make(type, Collections.nCopies(length, stack.pop())));
      }
      case ARRAY_NEW_DEFAULT ->
          stack.push(make(type, Collections.nCopies(length(stack.pop(), of), Value.of(0))));
      default -> throw unsupported(access, of);
    }
  }

  private static void arithmetic(Instruction instruction, Deque<Value> stack, String of) {
    switch (instruction.opcode()) {
      case REF_I31 -> stack.push(Value.of((stack.pop().bits() << 1 | 1) & 0xFFFFFFFFL));
      case ANY_CONVERT_EXTERN, EXTERN_CONVERT_ANY -> {}
      case I32_ADD -> stack.push(Value.ofInt(stack.pop().bits() + stack.pop().bits()));
      case I32_MUL -> stack.push(Value.ofInt(stack.pop().bits() * stack.pop().bits()));
      case I32_SUB -> {
        long right = stack.pop().bits();
        stack.push(Value.ofInt(stack.pop().bits() - right));
      }
      case I64_ADD -> stack.push(Value.of(stack.pop().bits() + stack.pop().bits()));
      case I64_MUL -> stack.push(Value.of(stack.pop().bits() * stack.pop().bits()));
      case I64_SUB -> {
        long right = stack.pop().bits();
        stack.push(Value.of(stack.pop().bits() - right));
      }
      default -> throw unsupported(instruction, of);
    }
  }

  private static int length(Value value, String of) {
    long length = Integer.toUnsignedLong((int) value.bits());
    if (length > 1 << 28) {
      throw new LoweringException(
          "static-array",
          of
              + " is initialized with an array of "
              + length
              + " elements; at most "
              + (1 << 28)
              + " are possible");
    }
    return (int) length;
  }

  private static LoweringException unsupported(Instruction instruction, String of) {
    return new LoweringException(
        "unsupported-initializer",
        of
            + " is initialized with "
            + instruction.opcode().text()
            + ", which is not lowered in a constant expression");
  }

  private static List<Value> pop(Deque<Value> stack, int count) {
    var values = new ArrayList<Value>(count);
    for (int i = 0; i < count; i++) {
      values.add(stack.pop());
    }
    Collections.reverse(values);
    return values;
  }

  private Value make(DefinedType type, List<Value> values) {
    var object = new StaticObject(type, values);
    objects.add(object);
    return new Value(0, object);
  }

  private int size(StaticObject object) {
    if (object.type.composite() instanceof StructType) {
      return types.struct(object.type).size();
    }
    var element = object.type.array().element();
    return ObjectLayout.elementsOffset(element)
        + (object.values.size() << ObjectLayout.elementShift(element));
  }

  private byte[] bytes(StaticObject object) {
    var bytes = ByteBuffer.allocate(size(object)).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(0, types.number(object.type));
    if (object.type.composite() instanceof StructType struct) {
      var layout = types.struct(object.type);
      for (int i = 0; i < layout.offsets().length; i++) {
        if (layout.has(i)) {
          put(
              bytes,
              layout.offsets()[i],
              struct.fields().get(i).storage(),
              bits(object.values.get(i)));
        }
      }
    } else {
      var element = object.type.array().element();
      bytes.putInt(ObjectLayout.LENGTH_OFFSET, object.values.size());
      int at = ObjectLayout.elementsOffset(element);
      for (var value : object.values) {
        put(bytes, at, element.storage(), bits(value));
        at += ObjectLayout.size(element.storage());
      }
    }
    return bytes.array();
  }

  private static void put(ByteBuffer bytes, int offset, StorageType storage, long bits) {
    if (storage == PackedType.I8) {
      bytes.put(offset, (byte) bits);
    } else if (storage == PackedType.I16) {
      bytes.putShort(offset, (short) bits);
    } else if (ObjectLayout.size(storage) == 8) {
      bytes.putLong(offset, bits);
    } else if (ObjectLayout.size(storage) == 4) {
      bytes.putInt(offset, (int) bits);
    } else if (bits != 0) {
      throw new LoweringException(
          "unsupported-initializer", "a vector in a static object is not lowered yet");
    }
  }
}

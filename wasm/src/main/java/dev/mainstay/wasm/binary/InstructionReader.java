package dev.mainstay.wasm.binary;

import dev.mainstay.wasm.code.CatchClause;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.*;
import dev.mainstay.wasm.code.Label;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.WasmMemory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Decodes one instruction at a time, with everything that it refers to. */
final class InstructionReader {

  /** The labels that are visible where an instruction stands, and the number of its locals. */
  interface Scope {
    /** The label of the block {@code depth} blocks out. */
    Label label(BinaryInput in);

    /** The number of parameters and locals. */
    int locals();
  }

  private static final Scope CONSTANT =
      new Scope() {
        @Override
        public Label label(BinaryInput in) {
          throw in.malformed(in.position(), "a branch", "a constant expression");
        }

        @Override
        public int locals() {
          return 0;
        }
      };

  private final IndexSpaces spaces;
  private final TypeReader types;
  private final Map<Opcode, Simple> simple = new EnumMap<>(Opcode.class);

  InstructionReader(IndexSpaces spaces, TypeReader types) {
    this.spaces = spaces;
    this.types = types;
  }

  /** Reads an expression that needs no code to run: the initial value of something. */
  ConstantExpression constant(BinaryInput in) {
    var instructions = new ArrayList<Instruction>();
    while (true) {
      int start = in.position();
      var opcode = opcode(in);
      if (opcode == Opcode.END) {
        return new ConstantExpression(instructions);
      }
      if (!isConstant(opcode)) {
        throw in.malformed(start, opcode.text(), "an instruction of a constant expression");
      }
      instructions.add(operands(opcode, in, CONSTANT));
    }
  }

  private static boolean isConstant(Opcode opcode) {
    return switch (opcode) {
      case I32_CONST,
          I64_CONST,
          F32_CONST,
          F64_CONST,
          V128_CONST,
          REF_NULL,
          REF_FUNC,
          GLOBAL_GET,
          I32_ADD,
          I32_SUB,
          I32_MUL,
          I64_ADD,
          I64_SUB,
          I64_MUL,
          STRUCT_NEW,
          STRUCT_NEW_DEFAULT,
          ARRAY_NEW,
          ARRAY_NEW_DEFAULT,
          ARRAY_NEW_FIXED,
          ANY_CONVERT_EXTERN,
          EXTERN_CONVERT_ANY,
          REF_I31 ->
          true;
      default -> false;
    };
  }

  Opcode opcode(BinaryInput in) {
    int start = in.position();
    int first = in.u8("an instruction");
    if (first < 0xFB || first > 0xFE) {
      return Opcode.of(0, first)
          .orElseThrow(
              () -> in.malformed(start, "unknown opcode 0x%02x".formatted(first), "another one"));
    }
    int code = in.u32("the opcode behind prefix 0x%02x".formatted(first));
    return Opcode.of(first, code)
        .orElseThrow(
            () ->
                in.malformed(
                    start,
                    "unknown opcode 0x%02x 0x%02x".formatted(first, code),
                    "another number behind the prefix"));
  }

  /** Reads what follows {@code opcode}. */
  Instruction operands(Opcode opcode, BinaryInput in, Scope scope) {
    return switch (opcode.operands()) {
      case NONE -> simple(opcode);
      case BLOCK_TYPE -> new Block(opcode, types.block(in), new Label());
      case CATCH_CLAUSES -> new TryTable(types.block(in), new Label(), clauses(in, scope));
      case LABEL -> new Branch(opcode, scope.label(in));
      case LABELS -> branchTable(in, scope);
      case LABEL_CAST -> branchCast(opcode, in, scope);
      case LOCAL -> new LocalAccess(opcode, local(in, scope));
      case GLOBAL -> new GlobalAccess(opcode, spaces.global(in));
      case FUNCTION -> new FunctionAccess(opcode, spaces.function(in));
      case TYPE -> new TypeAccess(opcode, type(opcode, in));
      case TYPE_TABLE -> new CallIndirect(opcode, spaces.functionType(in), spaces.table(in));
      case TYPE_FIELD -> fieldAccess(opcode, in);
      case TYPE_COUNT -> new ArrayNewFixed(spaces.arrayType(in), fixedCount(in));
      case TYPE_DATA -> new ArrayData(opcode, spaces.arrayType(in), spaces.data(in));
      case TYPE_ELEMENT -> new ArrayElements(opcode, spaces.arrayType(in), spaces.element(in));
      case TYPE_TYPE -> new ArrayCopy(spaces.arrayType(in), spaces.arrayType(in));
      case TAG -> new TagAccess(opcode, spaces.tag(in));
      case TABLE -> new TableAccess(opcode, spaces.table(in));
      case TABLE_TABLE -> new TableCopy(spaces.table(in), spaces.table(in));
      case ELEMENT -> new ElementDrop(spaces.element(in));
      case ELEMENT_TABLE -> new TableInit(spaces.element(in), spaces.table(in));
      case DATA -> new DataDrop(spaces.data(in));
      case DATA_MEMORY -> new MemoryInit(spaces.data(in), spaces.memory(in));
      case MEMORY -> new MemoryOperation(opcode, spaces.memory(in));
      case MEMORY_MEMORY -> new MemoryCopy(spaces.memory(in), spaces.memory(in));
      case MEMORY_ACCESS -> {
        var access = access(in);
        yield new MemoryAccess(opcode, access.memory, access.alignment, access.offset);
      }
      case MEMORY_ACCESS_LANE -> {
        var access = access(in);
        yield new LaneMemoryAccess(
            opcode, access.memory, access.alignment, access.offset, in.u8("a lane"));
      }
      case LANE -> new Lane(opcode, in.u8("a lane"));
      case SHUFFLE -> new Shuffle(in.fixed64("sixteen lanes"), in.fixed64("sixteen lanes"));
      case HEAP_TYPE -> new RefNull(types.heap(in));
      case REFERENCE -> cast(opcode, in);
      case VALUE_TYPES ->
          new SelectTyped(types.values(in, "types of select", ReaderLimits.RESULTS));
      case I32 -> new I32Const(in.s32("a number"));
      case I64 -> new I64Const(in.s64("a number"));
      case F32 -> new F32Const(in.fixed32("four bytes of a number"));
      case F64 -> new F64Const(in.fixed64("eight bytes of a number"));
      case V128 ->
          new V128Const(in.fixed64("sixteen bytes of a vector"), in.fixed64("sixteen bytes"));
      case FENCE -> {
        int start = in.position();
        if (in.u8("a zero byte") != 0) {
          throw in.malformed(start, "a byte other than 0", "0 behind atomic.fence");
        }
        yield simple(opcode);
      }
    };
  }

  private Simple simple(Opcode opcode) {
    return simple.computeIfAbsent(opcode, Simple::new);
  }

  private List<CatchClause> clauses(BinaryInput in, Scope scope) {
    int count = in.count("catch clauses", ReaderLimits.LABELS);
    var clauses = new ArrayList<CatchClause>(count);
    for (int i = 0; i < count; i++) {
      int start = in.position();
      int kind = in.u8("a catch clause");
      if (kind > 3) {
        throw in.malformed(start, "catch clause " + kind, "0 to 3");
      }
      var tag = kind < 2 ? spaces.tag(in) : null;
      clauses.add(new CatchClause(tag, (kind & 1) != 0, scope.label(in)));
    }
    return clauses;
  }

  private static BranchTable branchTable(BinaryInput in, Scope scope) {
    int count = in.count("labels", ReaderLimits.LABELS);
    var labels = new ArrayList<Label>(count);
    for (int i = 0; i < count; i++) {
      labels.add(scope.label(in));
    }
    return new BranchTable(labels, scope.label(in));
  }

  private BranchCast branchCast(Opcode opcode, BinaryInput in, Scope scope) {
    int start = in.position();
    int flags = in.u8("the nullability of two types");
    if (flags > 3) {
      throw in.malformed(start, "flags " + flags, "the nullability of two types, 0 to 3");
    }
    var label = scope.label(in);
    var from = new ReferenceType((flags & 1) != 0, types.heap(in));
    var to = new ReferenceType((flags & 2) != 0, types.heap(in));
    return new BranchCast(opcode, label, from, to);
  }

  private static int local(BinaryInput in, Scope scope) {
    int start = in.position();
    int local = in.u32("the index of a local");
    if (local < 0 || local >= scope.locals()) {
      throw in.malformed(
          start,
          "local " + Integer.toUnsignedString(local),
          "one of the " + scope.locals() + " that the function has");
    }
    return local;
  }

  private DefinedType type(Opcode opcode, BinaryInput in) {
    return switch (opcode) {
      case CALL_REF, RETURN_CALL_REF -> spaces.functionType(in);
      case STRUCT_NEW, STRUCT_NEW_DEFAULT -> spaces.structType(in);
      default -> spaces.arrayType(in);
    };
  }

  private FieldAccess fieldAccess(Opcode opcode, BinaryInput in) {
    var type = spaces.structType(in);
    int start = in.position();
    int field = in.u32("the index of a field");
    int count = type.struct().fields().size();
    if (field < 0 || field >= count) {
      throw in.malformed(
          start,
          "field " + Integer.toUnsignedString(field),
          "one of the " + count + " that the struct has");
    }
    return new FieldAccess(opcode, type, field);
  }

  private static int fixedCount(BinaryInput in) {
    int start = in.position();
    int count = in.u32("the number of elements");
    if (count < 0 || count > ReaderLimits.ARRAY_OPERANDS) {
      throw in.tooLarge(
          start,
          Integer.toUnsignedString(count) + " elements",
          String.valueOf(ReaderLimits.ARRAY_OPERANDS));
    }
    return count;
  }

  private Cast cast(Opcode opcode, BinaryInput in) {
    boolean nullable = opcode == Opcode.REF_TEST_NULL || opcode == Opcode.REF_CAST_NULL;
    boolean test = opcode == Opcode.REF_TEST || opcode == Opcode.REF_TEST_NULL;
    return new Cast(
        test ? Opcode.REF_TEST : Opcode.REF_CAST, new ReferenceType(nullable, types.heap(in)));
  }

  private record Access(WasmMemory memory, int alignment, long offset) {}

  private Access access(BinaryInput in) {
    int start = in.position();
    int flags = in.u32("an alignment");
    if (flags < 0 || flags >= 0x80) {
      throw in.malformed(
          start,
          "alignment " + Integer.toUnsignedString(flags),
          "a power of two below 2^64, or with bit 6 and a memory");
    }
    // Bit 6 says that a memory's index follows (multi-memory); without it, it is memory 0.
    var memory =
        (flags & 0x40) != 0 ? spaces.memory(in) : spaces.first(in, spaces.memories(), "memory");
    int offsetStart = in.position();
    long offset = in.u64("an offset");
    if (!memory.limits().index64() && offset >>> 32 != 0) {
      throw in.malformed(
          offsetStart,
          "offset " + Long.toUnsignedString(offset),
          "one below 2^32 in a memory with 32-bit addresses");
    }
    return new Access(memory, flags & 0x3F, offset);
  }
}

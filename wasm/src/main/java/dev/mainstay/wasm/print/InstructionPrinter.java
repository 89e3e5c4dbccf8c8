package dev.mainstay.wasm.print;

import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.CatchClause;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.*;
import dev.mainstay.wasm.code.Label;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.WasmMemory;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One instruction as text. */
final class InstructionPrinter {
  private final Identifiers names;
  private final TypePrinter types;

  InstructionPrinter(Identifiers names, TypePrinter types) {
    this.names = names;
    this.types = types;
  }

  String print(Instruction instruction, Function<Label, String> labels) {
    var opcode = instruction.opcode();
    String operands = operands(instruction, labels);
    String name = opcode.text();
    return operands.isEmpty() ? name : name + " " + operands;
  }

  private String operands(Instruction instruction, Function<Label, String> labels) {
    var opcode = instruction.opcode();
    return switch (opcode.operands()) {
      case NONE, FENCE -> "";
      case BLOCK_TYPE -> {
        var block = (Block) instruction;
        yield labels.apply(block.label()) + block(block.type());
      }
      case CATCH_CLAUSES -> {
        var block = (TryTable) instruction;
        yield labels.apply(block.label())
            + block(block.type())
            + block.clauses().stream()
                .map(clause -> " (" + clause(clause, labels) + ")")
                .collect(Collectors.joining());
      }
      case LABEL -> labels.apply(((Branch) instruction).label());
      case LABELS -> {
        var table = (BranchTable) instruction;
        yield table.labels().stream()
                .map(label -> labels.apply(label) + " ")
                .collect(Collectors.joining())
            + labels.apply(table.otherwise());
      }
      case LABEL_CAST -> {
        var cast = (BranchCast) instruction;
        yield labels.apply(cast.label())
            + " "
            + types.value(cast.from())
            + " "
            + types.value(cast.to());
      }
      case LOCAL -> String.valueOf(((LocalAccess) instruction).local());
      case GLOBAL -> names.of(((GlobalAccess) instruction).global());
      case FUNCTION -> names.of(((FunctionAccess) instruction).function());
      case TYPE -> names.of(((TypeAccess) instruction).type());
      case TYPE_TABLE -> {
        var call = (CallIndirect) instruction;
        yield names.of(call.table()) + " (type " + names.of(call.type()) + ")";
      }
      case TYPE_FIELD -> {
        var access = (FieldAccess) instruction;
        yield names.of(access.type()) + " " + access.field();
      }
      case TYPE_COUNT -> {
        var array = (ArrayNewFixed) instruction;
        yield names.of(array.type()) + " " + array.count();
      }
      case TYPE_DATA -> {
        var array = (ArrayData) instruction;
        yield two(array.type(), array.segment());
      }
      case TYPE_ELEMENT -> {
        var array = (ArrayElements) instruction;
        yield two(array.type(), array.segment());
      }
      case TYPE_TYPE -> {
        var copy = (ArrayCopy) instruction;
        yield two(copy.destination(), copy.source());
      }
      case TAG -> names.of(((TagAccess) instruction).tag());
      case TABLE -> names.of(((TableAccess) instruction).table());
      case TABLE_TABLE -> {
        var copy = (TableCopy) instruction;
        yield two(copy.destination(), copy.source());
      }
      case ELEMENT -> names.of(((ElementDrop) instruction).segment());
      case ELEMENT_TABLE -> {
        var init = (TableInit) instruction;
        yield two(init.table(), init.segment());
      }
      case DATA -> names.of(((DataDrop) instruction).segment());
      case DATA_MEMORY -> {
        var init = (MemoryInit) instruction;
        yield two(init.memory(), init.segment());
      }
      case MEMORY -> names.of(((MemoryOperation) instruction).memory());
      case MEMORY_MEMORY -> {
        var copy = (MemoryCopy) instruction;
        yield two(copy.destination(), copy.source());
      }
      case MEMORY_ACCESS -> {
        var access = (MemoryAccess) instruction;
        yield access(opcode, access.memory(), access.alignment(), access.offset());
      }
      case MEMORY_ACCESS_LANE -> {
        var access = (LaneMemoryAccess) instruction;
        yield access(opcode, access.memory(), access.alignment(), access.offset())
            + " "
            + access.lane();
      }
      case LANE -> String.valueOf(((Lane) instruction).lane());
      case SHUFFLE -> {
        var shuffle = (Shuffle) instruction;
        yield bytes(shuffle.low()) + " " + bytes(shuffle.high());
      }
      case HEAP_TYPE -> types.heap(((RefNull) instruction).heap());
      case REFERENCE -> types.value(((Cast) instruction).target());
      case VALUE_TYPES ->
          ((SelectTyped) instruction)
              .types().stream()
                  .map(type -> "(result " + types.value(type) + ")")
                  .collect(Collectors.joining(" "));
      case I32 -> String.valueOf(((I32Const) instruction).value());
      case I64 -> String.valueOf(((I64Const) instruction).value());
      case F32 -> f32(((F32Const) instruction).bits());
      case F64 -> f64(((F64Const) instruction).bits());
      case V128 -> {
        var constant = (V128Const) instruction;
        yield "i64x2 " + constant.low() + " " + constant.high();
      }
    };
  }

  private String two(Object first, Object second) {
    return names.of(first) + " " + names.of(second);
  }

  private String block(BlockType type) {
    return types.signature(type.params(), type.results());
  }

  private String clause(CatchClause clause, Function<Label, String> labels) {
    var tag = clause.tag();
    return (tag == null ? "catch_all" : "catch")
        + (clause.withReference() ? "_ref " : " ")
        + (tag == null ? "" : names.of(tag) + " ")
        + labels.apply(clause.label());
  }

  private String access(Opcode opcode, WasmMemory memory, int alignment, long offset) {
    var text = new StringBuilder(names.of(memory));
    if (offset != 0) {
      text.append(" offset=").append(Long.toUnsignedString(offset));
    }
    if (alignment != opcode.naturalAlignment()) {
      text.append(" align=").append(1L << alignment);
    }
    return text.toString();
  }

  private static String bytes(long lanes) {
    var text = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      text.append(i == 0 ? "" : " ").append(lanes >>> (8 * i) & 0xFF);
    }
    return text.toString();
  }

  private static String f32(int bits) {
    float value = Float.intBitsToFloat(bits);
    return Float.isNaN(value)
        ? "%snan:0x%x".formatted(bits < 0 ? "-" : "", bits & 0x7FFFFF)
        : number(Float.toString(value));
  }

  private static String f64(long bits) {
    double value = Double.longBitsToDouble(bits);
    return Double.isNaN(value)
        ? "%snan:0x%x".formatted(bits < 0 ? "-" : "", bits & 0xFFFFFFFFFFFFFL)
        : number(Double.toString(value));
  }

  private static String number(String java) {
    return java.replace("Infinity", "inf");
  }
}

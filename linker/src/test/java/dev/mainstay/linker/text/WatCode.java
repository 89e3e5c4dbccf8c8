package dev.mainstay.linker.text;

import dev.mainstay.linker.text.SExpression.Atom;
import dev.mainstay.linker.text.SExpression.ListOf;
import dev.mainstay.linker.text.Wat.Fields;
import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Label;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmMemory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** The instructions of one function, from text. */
final class WatCode {
  private record Named(String name, Label label) {}

  private final Wat wat;
  private final Map<String, Integer> locals;
  private final List<ValueType> declared;
  private final List<Instruction> instructions = new ArrayList<>();
  private final Deque<Named> labels = new ArrayDeque<>();
  private final Label body = new Label();

  WatCode(Wat wat, Map<String, Integer> locals, List<ValueType> declared) {
    this.wat = wat;
    this.locals = locals;
    this.declared = declared;
  }

  List<Instruction> instructions() {
    return instructions;
  }

  void body(Fields fields) {
    while (!fields.atEnd()) {
      if (fields.peek() instanceof ListOf) {
        folded(fields.list());
      } else {
        plain(fields.word(), fields);
      }
    }
    instructions.add(new Instruction.Simple(Opcode.END));
  }

  Code build() {
    var offsets = new int[instructions.size()];
    Arrays.fill(offsets, -1);
    return new Code(declared, body, instructions, offsets);
  }

  /** An instruction in parentheses, with those that make its operands inside. */
  void folded(ListOf list) {
    var fields = new Fields(list.items());
    var opcode = fields.word();
    switch (opcode) {
      case "block", "loop" -> {
        begin(opcode, fields);
        while (!fields.atEnd()) {
          if (fields.peek() instanceof ListOf) {
            folded(fields.list());
          } else {
            plain(fields.word(), fields);
          }
        }
        end();
      }
      case "if" -> {
        var header = new ArrayList<SExpression>();
        while (fields.peek() instanceof Atom || fields.peekIs("result")) {
          header.add(fields.peek() instanceof Atom ? new Atom(fields.word()) : fields.list());
        }
        while (!fields.peekIs("then")) {
          folded(fields.list());
        }
        begin(opcode, new Fields(header));
        inside(fields.list());
        if (fields.peekIs("else")) {
          instructions.add(new Instruction.Simple(Opcode.ELSE));
          inside(fields.list());
        }
        end();
      }
      default -> {
        var operands = new ArrayList<SExpression>();
        while (!fields.atEnd()
            && (fields.peek() instanceof Atom
                || fields.peekIs("type")
                || fields.peekIs("param")
                || fields.peekIs("result"))) {
          operands.add(fields.peek() instanceof Atom ? new Atom(fields.word()) : fields.list());
        }
        while (!fields.atEnd()) {
          folded(fields.list());
        }
        plain(opcode, new Fields(operands));
      }
    }
  }

  private void inside(ListOf list) {
    var fields = new Fields(list.items());
    fields.word();
    while (!fields.atEnd()) {
      if (fields.peek() instanceof ListOf) {
        folded(fields.list());
      } else {
        plain(fields.word(), fields);
      }
    }
  }

  private void begin(String opcode, Fields fields) {
    var name =
        fields.peek() instanceof Atom atom && atom.text().startsWith("$") ? fields.word() : "";
    var results = new ArrayList<ValueType>();
    while (fields.peekIs("result")) {
      var result = new Fields(fields.list().items());
      result.word();
      while (!result.atEnd()) {
        results.add(result.value(wat));
      }
    }
    var label = new Label();
    labels.push(new Named(name, label));
    instructions.add(
        new Instruction.Block(opcode(opcode), new BlockType(List.of(), results), label));
  }

  private void end() {
    labels.pop();
    instructions.add(new Instruction.Simple(Opcode.END));
  }

  private static Opcode opcode(String text) {
    return Arrays.stream(Opcode.values())
        .filter(opcode -> opcode.text().equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(text));
  }

  private Label label(String name) {
    return labels.stream()
        .filter(named -> named.name().equals(name))
        .map(Named::label)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name));
  }

  private void plain(String text, Fields fields) {
    if (text.equals("block") || text.equals("loop") || text.equals("if")) {
      begin(text, fields);
      return;
    }
    if (text.equals("end")) {
      end();
      return;
    }
    instructions.add(instruction(opcode(text), fields));
  }

  private Instruction instruction(Opcode opcode, Fields fields) {
    return switch (opcode.operands()) {
      case NONE -> new Instruction.Simple(opcode);
      case I32 -> new Instruction.I32Const(Integer.decode(fields.word()));
      case I64 -> new Instruction.I64Const(Long.decode(fields.word()));
      case F32 ->
          new Instruction.F32Const(Float.floatToRawIntBits(Float.parseFloat(fields.word())));
      case F64 ->
          new Instruction.F64Const(Double.doubleToRawLongBits(Double.parseDouble(fields.word())));
      case LOCAL -> new Instruction.LocalAccess(opcode, locals.get(fields.word()));
      case GLOBAL -> new Instruction.GlobalAccess(opcode, wat.globals.get(fields.word()));
      case FUNCTION -> new Instruction.FunctionAccess(opcode, function(fields.word()));
      case LABEL -> new Instruction.Branch(opcode, label(fields.word()));
      case TYPE -> new Instruction.TypeAccess(opcode, wat.types.get(fields.word()));
      case TYPE_FIELD ->
          new Instruction.FieldAccess(
              opcode, wat.types.get(fields.word()), Integer.parseInt(fields.word()));
      case TYPE_TABLE -> {
        var table =
            fields.peek() instanceof Atom atom && atom.text().startsWith("$")
                ? wat.tables.get(fields.word())
                : wat.module.tables().get(0);
        yield new Instruction.CallIndirect(opcode, wat.signature(fields), table);
      }
      case TAG -> new Instruction.TagAccess(opcode, wat.tags.get(fields.word()));
      case TABLE -> new Instruction.TableAccess(opcode, wat.tables.get(fields.word()));
      case MEMORY -> new Instruction.MemoryOperation(opcode, memory());
      case MEMORY_MEMORY -> new Instruction.MemoryCopy(memory(), memory());
      case MEMORY_ACCESS -> {
        long offset = 0;
        while (fields.peek() instanceof Atom atom && atom.text().startsWith("offset=")) {
          offset = Long.parseLong(fields.word().substring("offset=".length()));
        }
        yield new Instruction.MemoryAccess(opcode, memory(), opcode.naturalAlignment(), offset);
      }
      case DATA -> new Instruction.DataDrop(wat.data.get(fields.word()));
      case DATA_MEMORY -> new Instruction.MemoryInit(wat.data.get(fields.word()), memory());
      case ELEMENT -> new Instruction.ElementDrop(wat.elements.get(fields.word()));
      case ELEMENT_TABLE ->
          new Instruction.TableInit(wat.elements.get(fields.word()), wat.module.tables().get(0));
      case HEAP_TYPE ->
          new Instruction.RefNull(
              ((ReferenceType)
                      wat.value(new ListOf(List.of(new Atom("ref"), new Atom(fields.word())))))
                  .heap());
      default -> throw new IllegalArgumentException(opcode.text());
    };
  }

  private WasmFunction function(String name) {
    var function = wat.functions.get(name);
    if (function == null) {
      throw new IllegalArgumentException(name);
    }
    return function;
  }

  private WasmMemory memory() {
    return wat.module.memories().get(0);
  }
}

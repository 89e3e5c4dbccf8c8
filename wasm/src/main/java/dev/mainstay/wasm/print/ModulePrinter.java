package dev.mainstay.wasm.print;

import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.Label;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.DataSegment;
import dev.mainstay.wasm.model.ElementSegment;
import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.ExternalItem;
import dev.mainstay.wasm.model.ImportName;
import dev.mainstay.wasm.model.RecursionGroup;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmMemory;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.model.WasmTable;
import dev.mainstay.wasm.model.WasmTag;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A module in the text format, one instruction a line, without folding. Names come from the
 * entities, made unique; locals are numbers, labels count within a function. It is meant for tests
 * and people: the same module gives the same text, and custom sections are left out.
 */
public final class ModulePrinter {
  private final WasmModule module;
  private final Identifiers names;
  private final TypePrinter types;
  private final InstructionPrinter instructions;
  private final StringBuilder out = new StringBuilder();

  private ModulePrinter(WasmModule module) {
    this.module = module;
    names = new Identifiers(module);
    types = new TypePrinter(names);
    instructions = new InstructionPrinter(names, types);
  }

  /** A whole module. */
  public static String print(WasmModule module) {
    var printer = new ModulePrinter(module);
    printer.module();
    return printer.out.toString();
  }

  /** One function of a module. */
  public static String print(WasmModule module, WasmFunction function) {
    var printer = new ModulePrinter(module);
    printer.function(function, "");
    return printer.out.toString();
  }

  private void module() {
    var name = module.name();
    line("", "(module" + (name == null ? "" : " $" + Identifiers.clean(name)));
    module.types().forEach(this::group);
    for (var items :
        List.of(
            module.functions(),
            module.tables(),
            module.memories(),
            module.globals(),
            module.tags())) {
      for (var item : items) {
        var from = item.imported();
        if (from != null) {
          line("  ", imported(item, from));
        }
      }
    }
    module.tables().stream().filter(item -> !item.isImported()).forEach(this::table);
    module.memories().stream()
        .filter(item -> !item.isImported())
        .forEach(memory -> line("  ", "(" + description(memory) + ")"));
    module.tags().stream()
        .filter(item -> !item.isImported())
        .forEach(tag -> line("  ", "(" + description(tag) + ")"));
    module.globals().stream()
        .filter(item -> !item.isImported())
        .forEach(
            global ->
                line("  ", "(" + description(global) + " " + constant(global.initializer()) + ")"));
    module.exports().forEach(this::export);
    var start = module.start();
    if (start != null) {
      line("  ", "(start " + names.of(start) + ")");
    }
    module.elements().forEach(this::element);
    module.functions().stream()
        .filter(item -> !item.isImported())
        .forEach(function -> function(function, "  "));
    module.data().forEach(this::data);
    line("", ")");
  }

  private void line(String indent, String text) {
    out.append(indent).append(text).append('\n');
  }

  private void group(RecursionGroup group) {
    boolean single = group.types().size() == 1;
    if (!single) {
      line("  ", "(rec");
    }
    group.types().forEach(type -> line(single ? "  " : "    ", types.definition(type)));
    if (!single) {
      line("  ", ")");
    }
  }

  private String imported(ExternalItem item, ImportName from) {
    return "(import %s %s (%s))"
        .formatted(quote(from.module()), quote(from.field()), description(item));
  }

  private String description(ExternalItem item) {
    String name = names.of(item);
    if (item instanceof WasmFunction function) {
      return "func " + name + " (type " + names.of(function.type()) + ")";
    } else if (item instanceof WasmTable table) {
      return "table "
          + name
          + " "
          + TypePrinter.limits(table.limits())
          + " "
          + types.value(table.elementType());
    } else if (item instanceof WasmMemory memory) {
      return "memory " + name + " " + TypePrinter.limits(memory.limits());
    } else if (item instanceof WasmGlobal global) {
      String type = types.value(global.type());
      return "global " + name + " " + (global.mutable() ? "(mut " + type + ")" : type);
    }
    return "tag " + name + " (type " + names.of(((WasmTag) item).type()) + ")";
  }

  private void table(WasmTable table) {
    var initializer = table.initializer();
    line(
        "  ",
        "(" + description(table) + (initializer == null ? "" : " " + constant(initializer)) + ")");
  }

  private void export(Export export) {
    var item = export.item();
    String kind = description(item);
    line(
        "  ",
        "(export %s (%s %s))"
            .formatted(quote(export.name()), kind.substring(0, kind.indexOf(' ')), names.of(item)));
  }

  /** The instructions in one line; in the flat form they need no parentheses. */
  private String constant(ConstantExpression expression) {
    return String.join(
        " ",
        expression.instructions().stream()
            .map(
                instruction ->
                    instructions.print(
                        instruction,
                        label -> {
                          throw new IllegalStateException("a label in a constant expression");
                        }))
            .toList());
  }

  private void element(ElementSegment segment) {
    var text = new StringBuilder("(elem ").append(names.of(segment));
    if (segment.mode() == ElementSegment.Mode.DECLARATIVE) {
      text.append(" declare");
    }
    place(text, "table", segment.table(), segment.offset());
    text.append(' ').append(types.value(segment.type()));
    segment
        .elements()
        .forEach(element -> text.append(" (item ").append(constant(element)).append(')'));
    line("  ", text.append(')').toString());
  }

  private void data(DataSegment segment) {
    var text = new StringBuilder("(data ").append(names.of(segment));
    place(text, "memory", segment.memory(), segment.offset());
    line("  ", text.append(' ').append(quote(segment.bytes())).append(')').toString());
  }

  private void place(
      StringBuilder text,
      String kind,
      @Nullable ExternalItem item,
      @Nullable ConstantExpression offset) {
    if (item != null && offset != null) {
      text.append(" (%s %s) (offset %s)".formatted(kind, names.of(item), constant(offset)));
    }
  }

  private void function(WasmFunction function, String indent) {
    var from = function.imported();
    if (from != null) {
      line(indent, imported(function, from));
      return;
    }
    var signature = function.signature();
    line(
        indent,
        "(" + description(function) + types.signature(signature.params(), signature.results()));
    if (function.hasCode()) {
      code(function.code(), indent + "  ");
    }
    line(indent, ")");
  }

  private void code(Code code, String indent) {
    if (!code.locals().isEmpty()) {
      line(indent, types.list("(local", code.locals()));
    }
    var labels = new IdentityHashMap<Label, String>();
    int depth = 0;
    var list = code.instructions();
    for (int i = 0; i < list.size(); i++) {
      var instruction = list.get(i);
      int shown = depth;
      switch (instruction.opcode()) {
        case BLOCK, LOOP, IF, TRY, TRY_TABLE -> depth++;
        case ELSE, CATCH, CATCH_ALL -> shown--;
        case END, DELEGATE -> shown = --depth;
        default -> {}
      }
      // The last end is the function's own, which its closing parenthesis stands for.
      if (shown >= 0 || i < list.size() - 1) {
        String text = instructions.print(instruction, label -> label(code, labels, label));
        line(indent + "  ".repeat(Math.max(shown, 0)), text);
      }
    }
  }

  private static String label(Code code, IdentityHashMap<Label, String> labels, Label label) {
    if (label == code.label()) {
      return "$body";
    }
    return labels.computeIfAbsent(label, key -> "$" + labels.size());
  }

  private static String quote(String text) {
    return quote(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String quote(byte[] bytes) {
    var text = new StringBuilder("\"");
    for (byte b : bytes) {
      int c = b & 0xFF;
      if (c < ' ' || c > '~' || c == '"' || c == '\\') {
        text.append("\\%02x".formatted(c));
      } else {
        text.append((char) c);
      }
    }
    return text.append('"').toString();
  }
}

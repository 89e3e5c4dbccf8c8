package dev.mainstay.linker.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.mainstay.linker.text.SExpression.Atom;
import dev.mainstay.linker.text.SExpression.ListOf;
import dev.mainstay.linker.text.SExpression.Text;
import dev.mainstay.wasm.binary.ModuleWriter;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.AbstractHeapType;
import dev.mainstay.wasm.model.ArrayType;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.DataSegment;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.ElementSegment;
import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.ExternalItem;
import dev.mainstay.wasm.model.FieldType;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.ImportName;
import dev.mainstay.wasm.model.Limits;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.RecursionGroup;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.StructType;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmMemory;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.model.WasmTable;
import dev.mainstay.wasm.model.WasmTag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Modules from text, for tests: the part of WebAssembly's text format that they need. Everything
 * that is referred to has a name.
 */
public final class Wat {
  final WasmModule module = new WasmModule();
  final Map<String, DefinedType> types = new HashMap<>();
  final Map<String, WasmFunction> functions = new HashMap<>();
  final Map<String, WasmGlobal> globals = new HashMap<>();
  final Map<String, WasmTable> tables = new HashMap<>();
  final Map<String, WasmTag> tags = new HashMap<>();
  final Map<String, DataSegment> data = new HashMap<>();
  final Map<String, ElementSegment> elements = new HashMap<>();
  private final List<Runnable> later = new ArrayList<>();

  private Wat() {}

  /** The module that a text describes. */
  public static WasmModule module(String text) {
    var wat = new Wat();
    for (var item : SExpression.parse(text).items()) {
      if (item instanceof ListOf list) {
        wat.item(list);
      }
    }
    wat.later.forEach(Runnable::run);
    return wat.module;
  }

  /** The module as bytes, with its names. */
  public static byte[] binary(String text) {
    return ModuleWriter.write(module(text));
  }

  private void item(ListOf list) {
    var fields = new Fields(list.items());
    fields.word();
    switch (list.head()) {
      case "type" -> {
        var type = new DefinedType();
        types.put(fields.name(), type);
        define(type, fields.list());
        module.types().add(RecursionGroup.of(type));
      }
      case "import" -> imported(fields);
      case "func" -> function(fields);
      case "memory" -> memory(fields);
      case "global" -> global(fields);
      case "table" -> table(fields);
      case "tag" -> {
        var name = fields.name();
        var tag = WasmTag.defined(signature(fields));
        tag.setName(name.substring(1));
        tags.put(name, tag);
        module.tags().add(tag);
      }
      case "export" -> later.add(() -> export(fields));
      case "start" -> later.add(() -> module.setStart(functions.get(fields.word())));
      case "data" -> data(fields);
      case "elem" -> elements(fields);
      default -> throw new IllegalArgumentException(list.head());
    }
  }

  private void define(DefinedType type, ListOf shape) {
    var fields = new Fields(shape.items());
    fields.word();
    switch (shape.head()) {
      case "func" -> type.define(signatureShape(fields), null, true);
      case "struct" -> {
        var members = new ArrayList<FieldType>();
        while (!fields.atEnd()) {
          members.add(field(new Fields(fields.list().items().subList(1, 2))));
        }
        type.define(new StructType(members), null, true);
      }
      case "array" -> type.define(new ArrayType(field(fields)), null, true);
      default -> throw new IllegalArgumentException(shape.head());
    }
  }

  private FieldType field(Fields fields) {
    if (fields.peekIs("mut")) {
      return new FieldType(new Fields(fields.list().items().subList(1, 2)).value(this), true);
    }
    return new FieldType(fields.value(this), false);
  }

  private void imported(Fields fields) {
    var from = new ImportName(fields.text(), fields.text());
    var list = fields.list();
    var inner = new Fields(list.items());
    inner.word();
    var name = inner.name();
    switch (list.head()) {
      case "func" -> {
        var function = WasmFunction.imported(from, signature(inner));
        function.setName(name.substring(1));
        functions.put(name, function);
        module.functions().add(function);
      }
      case "memory" -> module.memories().add(WasmMemory.imported(from, limits(inner)));
      case "global" -> {
        boolean mutable = inner.peekIs("mut");
        var type =
            mutable
                ? new Fields(inner.list().items().subList(1, 2)).value(this)
                : inner.value(this);
        var global = WasmGlobal.imported(from, type, mutable);
        globals.put(name, global);
        module.globals().add(global);
      }
      default -> throw new IllegalArgumentException(list.head());
    }
  }

  private void function(Fields fields) {
    var name = fields.name();
    var exports = new ArrayList<String>();
    while (fields.peekIs("export")) {
      exports.add(((Text) fields.list().items().get(1)).bytes());
    }
    var locals = new HashMap<String, Integer>();
    var type = signature(fields, locals);
    var function = WasmFunction.defined(type, null);
    function.setName(name.substring(1));
    functions.put(name, function);
    module.functions().add(function);
    exports.forEach(export -> module.exports().add(new Export(export, function)));
    var declared = new ArrayList<ValueType>();
    while (fields.peekIs("local")) {
      var local = new Fields(fields.list().items());
      local.word();
      locals.put(local.name(), type.function().params().size() + declared.size());
      declared.add(local.value(this));
    }
    later.add(
        () -> {
          var code = new WatCode(this, locals, declared);
          code.body(fields);
          function.setCode(code.build());
        });
  }

  DefinedType signature(Fields fields) {
    return signature(fields, new HashMap<>());
  }

  private DefinedType signature(Fields fields, Map<String, Integer> names) {
    if (fields.peekIs("type")) {
      var type = types.get(((Atom) fields.list().items().get(1)).text());
      while (fields.peekIs("param") || fields.peekIs("result")) {
        fields.list();
      }
      return type;
    }
    return module.functionType(signatureShape(fields, names));
  }

  private FunctionType signatureShape(Fields fields) {
    return signatureShape(fields, new HashMap<>());
  }

  private FunctionType signatureShape(Fields fields, Map<String, Integer> names) {
    var params = new ArrayList<ValueType>();
    while (fields.peekIs("param")) {
      var param = new Fields(fields.list().items());
      param.word();
      if (param.peek() instanceof Atom atom && atom.text().startsWith("$")) {
        names.put(param.name(), params.size());
      }
      while (!param.atEnd()) {
        params.add(param.value(this));
      }
    }
    var results = new ArrayList<ValueType>();
    while (fields.peekIs("result")) {
      var result = new Fields(fields.list().items());
      result.word();
      while (!result.atEnd()) {
        results.add(result.value(this));
      }
    }
    return new FunctionType(params, results);
  }

  private void memory(Fields fields) {
    if (fields.peek() instanceof Atom atom && atom.text().startsWith("$")) {
      fields.word();
    }
    var export = fields.peekIs("export") ? (Text) fields.list().items().get(1) : null;
    var memory = WasmMemory.defined(limits(fields));
    module.memories().add(memory);
    if (export != null) {
      module.exports().add(new Export(export.bytes(), memory));
    }
  }

  private static Limits limits(Fields fields) {
    long minimum = Long.parseLong(fields.word());
    return fields.peek() instanceof Atom atom && atom.text().matches("[0-9]+")
        ? Limits.between(minimum, Long.parseLong(fields.word()))
        : Limits.atLeast(minimum);
  }

  private void global(Fields fields) {
    var name = fields.name();
    var export = fields.peekIs("export") ? (Text) fields.list().items().get(1) : null;
    boolean mutable = fields.peekIs("mut");
    var type =
        mutable ? new Fields(fields.list().items().subList(1, 2)).value(this) : fields.value(this);
    var global = WasmGlobal.defined(type, mutable, ConstantExpression.i32(0));
    global.setName(name.substring(1));
    globals.put(name, global);
    module.globals().add(global);
    if (export != null) {
      module.exports().add(new Export(export.bytes(), global));
    }
    later.add(() -> global.redefine(type, constant(fields)));
  }

  private void table(Fields fields) {
    var name = fields.name();
    var table = WasmTable.defined(ReferenceType.FUNCREF, limits(fields), null);
    tables.put(name, table);
    module.tables().add(table);
  }

  private void export(Fields fields) {
    var name = fields.text();
    var inner = fields.list().items();
    var target = ((Atom) inner.get(1)).text();
    ExternalItem item =
        switch (((Atom) inner.get(0)).text()) {
          case "func" -> functions.get(target);
          case "memory" -> module.memories().get(0);
          case "global" -> globals.get(target);
          case "table" -> tables.get(target);
          case "tag" -> tags.get(target);
          default -> throw new IllegalArgumentException(target);
        };
    module.exports().add(new Export(name, item));
  }

  private void data(Fields fields) {
    var name = fields.peek() instanceof Atom ? fields.word() : "";
    if (fields.peek() instanceof Text text) {
      var segment = DataSegment.passive(text.bytes().getBytes(ISO_8859_1));
      data.put(name, segment);
      module.data().add(segment);
    } else {
      var offset = fields.list();
      module
          .data()
          .add(
              DataSegment.active(
                  module.memories().get(0),
                  constant(new Fields(List.of(offset))),
                  fields.text().getBytes(ISO_8859_1)));
    }
  }

  private void elements(Fields fields) {
    var name =
        fields.peek() instanceof Atom atom && atom.text().startsWith("$") ? fields.word() : "";
    if (fields.peek() instanceof Atom atom) {
      fields.word();
      boolean declare = atom.text().equals("declare");
      if (declare) {
        fields.word();
      }
      var segment =
          declare
              ? ElementSegment.declarative(ReferenceType.FUNCREF, List.of())
              : ElementSegment.passive(ReferenceType.FUNCREF, List.of());
      elements.put(name, segment);
      module.elements().add(segment);
      later.add(() -> segment.redefine(ReferenceType.FUNCREF, references(fields)));
      return;
    }
    var table =
        fields.peekIs("table")
            ? tables.get(((Atom) fields.list().items().get(1)).text())
            : module.tables().get(0);
    var offset = fields.list();
    var segment =
        ElementSegment.active(
            table, constant(new Fields(List.of(offset))), ReferenceType.FUNCREF, List.of());
    module.elements().add(segment);
    later.add(() -> segment.redefine(ReferenceType.FUNCREF, references(fields)));
  }

  private List<ConstantExpression> references(Fields fields) {
    var references = new ArrayList<ConstantExpression>();
    while (!fields.atEnd()) {
      var word = fields.word();
      if (word.startsWith("$")) {
        references.add(
            ConstantExpression.of(new FunctionAccess(Opcode.REF_FUNC, functions.get(word))));
      }
    }
    return references;
  }

  private ConstantExpression constant(Fields fields) {
    var code = new WatCode(this, Map.of(), List.of());
    while (!fields.atEnd()) {
      code.folded(fields.list());
    }
    return new ConstantExpression(List.<Instruction>copyOf(code.instructions()));
  }

  ValueType value(SExpression type) {
    if (type instanceof Atom atom) {
      return switch (atom.text()) {
        case "funcref" -> ReferenceType.FUNCREF;
        case "externref" -> ReferenceType.EXTERNREF;
        case "exnref" -> ReferenceType.EXNREF;
        default -> NumberType.valueOf(atom.text().toUpperCase(Locale.ROOT));
      };
    }
    var items = ((ListOf) type).items();
    boolean nullable = items.size() == 3;
    var heap = ((Atom) items.get(items.size() - 1)).text();
    return new ReferenceType(
        nullable,
        heap.startsWith("$")
            ? types.get(heap)
            : AbstractHeapType.valueOf(heap.toUpperCase(Locale.ROOT)));
  }

  /** Reads the members of a list. */
  static final class Fields {
    private final List<SExpression> items;
    private int at;

    Fields(List<SExpression> items) {
      this.items = items;
    }

    boolean atEnd() {
      return at == items.size();
    }

    SExpression peek() {
      return atEnd() ? new Atom("") : items.get(at);
    }

    boolean peekIs(String head) {
      return peek() instanceof ListOf list && list.head().equals(head);
    }

    String word() {
      return ((Atom) items.get(at++)).text();
    }

    /** A name, with its dollar sign; a dollar sign alone if there is none. */
    String name() {
      return peek() instanceof Atom atom && atom.text().startsWith("$") ? word() : "$";
    }

    String text() {
      return ((Text) items.get(at++)).bytes();
    }

    ListOf list() {
      return (ListOf) items.get(at++);
    }

    ValueType value(Wat wat) {
      return wat.value(items.get(at++));
    }
  }
}

package dev.mainstay.wasm.binary;

import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.AbstractHeapType;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.CustomSection;
import dev.mainstay.wasm.model.DataSegment;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.ElementSegment;
import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.ExternalItem;
import dev.mainstay.wasm.model.ImportName;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmMemory;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.model.WasmTable;
import dev.mainstay.wasm.model.WasmTag;
import dev.mainstay.wasm.validation.InvalidModuleException;
import dev.mainstay.wasm.validation.ModuleValidator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a core module: WebAssembly 3.0, the threads proposal, and exception handling in its older
 * encoding as well.
 *
 * <p>{@link #read} takes what has the right form; {@link #readValid} sees to it that types fit as
 * well, and is for whatever comes from outside. Indices are resolved, so that the model has no
 * dangling ones. Names of locals and labels are not kept.
 *
 * <p>Memory and time are bounded by the size of the file: no count is believed before the bytes for
 * it are there, and nothing exceeds {@link ReaderLimits}.
 */
public final class ModuleReader {
  private final byte[] file;
  private final WasmModule module = new WasmModule();
  private final IndexSpaces spaces = new IndexSpaces(module);
  private final IdentityHashMap<Object, Integer> origins = new IdentityHashMap<>();
  private final TypeReader types = new TypeReader(spaces, origins);
  private final InstructionReader instructions = new InstructionReader(spaces, types);
  private final List<WasmFunction> declared = new ArrayList<>();

  private ModuleReader(byte[] file) {
    this.file = file;
  }

  /**
   * Reads the module that a file contains.
   *
   * @throws MalformedModuleException if the bytes are not a module, or use what this reader does
   *     not know
   */
  public static WasmModule read(byte[] file) {
    var reader = new ModuleReader(file);
    reader.sections(RawSection.split(file));
    return reader.module;
  }

  /**
   * Reads the module that a file contains, and validates it.
   *
   * @throws MalformedModuleException if the bytes are not a module, or use what this reader does
   *     not know
   * @throws InvalidModuleException if they are one that is not valid
   */
  public static WasmModule readValid(byte[] file) {
    var reader = new ModuleReader(file);
    reader.sections(RawSection.split(file));
    ModuleValidator.check(reader.module, entity -> reader.origins.getOrDefault(entity, -1));
    return reader.module;
  }

  private void sections(List<RawSection> sections) {
    @Nullable RawSection code = null;
    @Nullable RawSection data = null;
    @Nullable RawSection names = null;
    int dataCount = -1;
    for (var section : sections) {
      var in = section.open(file);
      switch (section.id()) {
        case CUSTOM -> {
          String name = in.name("the name of a custom section");
          if (!name.equals(NameReader.SECTION)) {
            module.customs().add(new CustomSection(name, in.bytes(in.remaining(), "a section")));
          } else if (names == null) {
            names = new RawSection(section.id(), in.position(), section.end());
          }
        }
        case TYPE -> types.section(in, module);
        case IMPORT -> vector(in, "imports", ReaderLimits.IMPORTS, () -> imported(in));
        case FUNCTION -> vector(in, "functions", ReaderLimits.FUNCTIONS, () -> function(in));
        case TABLE ->
            vector(in, "tables", ReaderLimits.TABLES, () -> add(module.tables(), table(in)));
        case MEMORY ->
            vector(
                in,
                "memories",
                ReaderLimits.MEMORIES,
                () -> add(module.memories(), WasmMemory.defined(types.memoryLimits(in))));
        case TAG ->
            vector(
                in,
                "tags",
                ReaderLimits.TAGS,
                () -> add(module.tags(), WasmTag.defined(tagType(in))));
        case GLOBAL -> vector(in, "globals", ReaderLimits.GLOBALS, () -> global(in));
        case EXPORT -> exports(in);
        case START -> {
          origins.put(module, in.position());
          module.setStart(spaces.function(in));
          in.expectEnd("the start section");
        }
        case ELEMENT -> vector(in, "element segments", ReaderLimits.SEGMENTS, () -> element(in));
        case DATA_COUNT -> {
          dataCount = in.u32("the number of data segments");
          in.expectEnd("the number of data segments");
          spaces.announceData();
        }
        case CODE -> code = section;
        case DATA -> data = section;
      }
    }
    data(data, dataCount);
    if (names != null) {
      new NameReader(module, spaces.types()).read(names.open(file));
    }
    code(code);
  }

  /** Reads items, and notes where each stood. */
  private void vector(BinaryInput in, String what, int limit, Supplier<Object> item) {
    int count = in.count(what, limit);
    for (int i = 0; i < count; i++) {
      int start = in.position();
      origins.put(item.get(), start);
    }
    in.expectEnd("the " + what);
  }

  private static <T> T add(List<? super T> list, T item) {
    list.add(item);
    return item;
  }

  private ExternalItem imported(BinaryInput in) {
    var from = new ImportName(in.name("a module's name"), in.name("an import's name"));
    int start = in.position();
    int kind = in.u8("a kind of import");
    return switch (kind) {
      case ExternalKind.FUNCTION ->
          add(module.functions(), WasmFunction.imported(from, spaces.functionType(in)));
      case ExternalKind.TABLE -> {
        var type = types.reference(in);
        yield add(module.tables(), WasmTable.imported(from, type, types.tableLimits(in)));
      }
      case ExternalKind.MEMORY ->
          add(module.memories(), WasmMemory.imported(from, types.memoryLimits(in)));
      case ExternalKind.GLOBAL -> {
        var type = types.value(in);
        boolean mutable = in.flag("a global's mutability");
        yield add(module.globals(), WasmGlobal.imported(from, type, mutable));
      }
      case ExternalKind.TAG -> {
        tagAttribute(in);
        yield add(module.tags(), WasmTag.imported(from, spaces.functionType(in)));
      }
      default -> throw in.malformed(start, "kind " + kind, "a kind of import, 0 to 4");
    };
  }

  private DefinedType tagType(BinaryInput in) {
    tagAttribute(in);
    return spaces.functionType(in);
  }

  private static void tagAttribute(BinaryInput in) {
    int start = in.position();
    int attribute = in.u8("a tag's attribute");
    if (attribute != 0) {
      throw in.malformed(start, "attribute " + attribute, "0, an exception");
    }
  }

  private WasmFunction function(BinaryInput in) {
    var function = WasmFunction.defined(spaces.functionType(in), null);
    module.functions().add(function);
    declared.add(function);
    return function;
  }

  private WasmTable table(BinaryInput in) {
    int start = in.position();
    if (in.peek("a table") != 0x40) {
      var type = types.reference(in);
      return WasmTable.defined(type, types.tableLimits(in), null);
    }
    in.u8("a table with an initializer");
    if (in.u8("a zero byte") != 0) {
      throw in.malformed(start, "a form of table that is not known", "40 00 for an initializer");
    }
    var type = types.reference(in);
    var limits = types.tableLimits(in);
    return WasmTable.defined(type, limits, instructions.constant(in));
  }

  private WasmGlobal global(BinaryInput in) {
    var type = types.value(in);
    boolean mutable = in.flag("a global's mutability");
    var global = WasmGlobal.defined(type, mutable, instructions.constant(in));
    module.globals().add(global);
    return global;
  }

  private void exports(BinaryInput in) {
    var seen = new HashSet<String>();
    vector(
        in,
        "exports",
        ReaderLimits.EXPORTS,
        () -> {
          int start = in.position();
          String name = in.name("an export's name");
          if (!seen.add(name)) {
            throw in.malformed(start, "a second export \"" + name + "\"", "names that differ");
          }
          int kindStart = in.position();
          int kind = in.u8("a kind of export");
          return add(
              module.exports(),
              new Export(
                  name,
                  switch (kind) {
                    case ExternalKind.FUNCTION -> spaces.function(in);
                    case ExternalKind.TABLE -> spaces.table(in);
                    case ExternalKind.MEMORY -> spaces.memory(in);
                    case ExternalKind.GLOBAL -> spaces.global(in);
                    case ExternalKind.TAG -> spaces.tag(in);
                    default ->
                        throw in.malformed(kindStart, "kind " + kind, "a kind of export, 0 to 4");
                  }));
        });
  }

  /**
   * One of eight forms: bit 0 says passive or declarative, bit 1 (then) declarative or (else) that
   * table and type are given, bit 2 that elements are expressions.
   */
  private ElementSegment element(BinaryInput in) {
    int start = in.position();
    int form = in.u32("the form of an element segment");
    if (form < 0 || form > 7) {
      throw in.malformed(start, "form " + Integer.toUnsignedString(form), "0 to 7");
    }
    boolean active = (form & 1) == 0;
    boolean explicit = (form & 2) != 0;
    boolean expressions = (form & 4) != 0;
    WasmTable table = null;
    ConstantExpression offset = null;
    if (active) {
      table = explicit ? spaces.table(in) : spaces.first(in, spaces.tables(), "table");
      offset = instructions.constant(in);
    }
    var type = expressions ? ReferenceType.FUNCREF : ReferenceType.nonNull(AbstractHeapType.FUNC);
    if (!active || explicit) {
      if (expressions) {
        type = types.reference(in);
      } else {
        elementKind(in);
      }
    }
    int count = in.count("elements", ReaderLimits.TABLE_ELEMENTS);
    var elements = new ArrayList<ConstantExpression>(count);
    for (int i = 0; i < count; i++) {
      elements.add(
          expressions
              ? instructions.constant(in)
              : ConstantExpression.of(
                  new Instruction.FunctionAccess(Opcode.REF_FUNC, spaces.function(in))));
    }
    return add(
        module.elements(),
        table != null && offset != null
            ? ElementSegment.active(table, offset, type, elements)
            : explicit
                ? ElementSegment.declarative(type, elements)
                : ElementSegment.passive(type, elements));
  }

  private static void elementKind(BinaryInput in) {
    int start = in.position();
    int kind = in.u8("a kind of elements");
    if (kind != 0) {
      throw in.malformed(start, "kind " + kind, "0, functions");
    }
  }

  private void data(@Nullable RawSection section, int announced) {
    if (section != null) {
      var in = section.open(file);
      vector(in, "data segments", ReaderLimits.SEGMENTS, () -> data(in));
    }
    if (announced != -1 && announced != module.data().size()) {
      throw new MalformedModuleException(
          section == null ? file.length : section.start(),
          "",
          module.data().size() + " data segments",
          Integer.toUnsignedString(announced) + ", as the data count section says");
    }
  }

  private DataSegment data(BinaryInput in) {
    int start = in.position();
    int form = in.u32("the form of a data segment");
    if (form < 0 || form > 2) {
      throw in.malformed(start, "form " + Integer.toUnsignedString(form), "0 to 2");
    }
    WasmMemory memory = null;
    ConstantExpression offset = null;
    if (form != 1) {
      memory = form == 2 ? spaces.memory(in) : spaces.first(in, spaces.memories(), "memory");
      offset = instructions.constant(in);
    }
    byte[] bytes = in.bytes(in.u32("the length of a data segment"), "data");
    return add(
        module.data(),
        memory != null && offset != null
            ? DataSegment.active(memory, offset, bytes)
            : DataSegment.passive(bytes));
  }

  private void code(@Nullable RawSection section) {
    int first = module.functions().size() - declared.size();
    int found = 0;
    if (section != null) {
      var in = section.open(file);
      found = in.count("functions' codes", ReaderLimits.FUNCTIONS);
      var reader = new CodeReader(instructions, types);
      for (int i = 0; i < Math.min(found, declared.size()); i++) {
        var function = declared.get(i);
        int index = first + i;
        int length = in.count("bytes of a function's code", ReaderLimits.CODE);
        var body = in.slice(length, "code", () -> "function " + index + " " + function);
        function.setCode(reader.read(body, function));
      }
      if (found <= declared.size()) {
        in.expectEnd("the functions' codes");
      }
    }
    if (found != declared.size()) {
      throw new MalformedModuleException(
          section == null ? file.length : section.start(),
          "",
          found + " functions with code",
          declared.size() + ", as the function section says");
    }
  }
}

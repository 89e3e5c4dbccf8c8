package dev.mainstay.wasm.binary;

import dev.mainstay.wasm.model.DataSegment;
import dev.mainstay.wasm.model.ExternalItem;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmMemory;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.model.WasmTable;
import dev.mainstay.wasm.model.WasmTag;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Writes a core module. Index spaces are numbered now: imports first, then in the order of the
 * module's lists. Numbers take as few bytes as they can, a section that would be empty is left out,
 * and the same module gives the same bytes.
 *
 * <p>What a module needs because of its code is added to what is written, not to the model:
 * function types for blocks with parameters or several results, a declarative element segment for
 * functions that only {@code ref.func} mentions, the number of data segments.
 */
public final class ModuleWriter {

  /** What becomes of the entities' names. */
  public enum Names {
    /** They are written to the name section. */
    KEEP,
    /** They are left out. */
    OMIT
  }

  private static final byte[] HEADER = {0, 'a', 's', 'm', 1, 0, 0, 0};

  private final WasmModule module;
  private final Indices indices;
  private final TypeWriter types;
  private final InstructionWriter instructions;
  private final BinaryOutput out = new BinaryOutput();

  private ModuleWriter(WasmModule module) {
    this.module = module;
    indices = new Indices(module);
    types = new TypeWriter(indices);
    instructions = new InstructionWriter(indices, types);
  }

  /**
   * The bytes of a module, with a name section.
   *
   * @throws IllegalStateException if something in the module refers to what is not in its lists, or
   *     if the blocks of a function's code are not properly nested
   */
  public static byte[] write(WasmModule module) {
    return write(module, Names.KEEP);
  }

  /**
   * The bytes of a module.
   *
   * @throws IllegalStateException if something in the module refers to what is not in its lists, or
   *     if the blocks of a function's code are not properly nested
   */
  public static byte[] write(WasmModule module, Names names) {
    return new ModuleWriter(module).all(names);
  }

  private byte[] all(Names names) {
    // Code comes first, because it decides what the sections before it have to contain.
    var code = new BinaryOutput();
    var writer = new CodeWriter(indices, types, instructions);
    var defined = defined(module.functions());
    code.u32(defined.size());
    for (var function : defined) {
      writer.write(function, code);
    }
    var called = List.copyOf(instructions.referenced());
    boolean announceData = instructions.usesData();

    out.bytes(HEADER);
    typeSection();
    imports();
    vector(
        SectionId.FUNCTION, defined, (function, part) -> part.u32(indices.type(function.type())));
    vector(SectionId.TABLE, defined(module.tables()), this::table);
    vector(
        SectionId.MEMORY,
        defined(module.memories()),
        (memory, part) -> TypeWriter.limits(memory.limits(), part));
    vector(SectionId.TAG, defined(module.tags()), this::tag);
    vector(SectionId.GLOBAL, defined(module.globals()), this::global);
    vector(
        SectionId.EXPORT,
        module.exports(),
        (export, part) -> {
          indices.at(() -> "export \"" + export.name() + "\"");
          part.name(export.name());
          part.u8(kind(export.item()));
          part.u32(index(export.item()));
        });
    start();
    elements(called);
    if (announceData) {
      var part = new BinaryOutput();
      part.u32(module.data().size());
      section(SectionId.DATA_COUNT, part);
    }
    if (!defined.isEmpty()) {
      section(SectionId.CODE, code);
    }
    vector(SectionId.DATA, module.data(), this::data);
    customs(names);
    return out.toByteArray();
  }

  private void section(SectionId id, BinaryOutput contents) {
    out.u8(id.code());
    out.sized(contents);
  }

  private <T> void vector(SectionId id, List<T> items, BiConsumer<T, BinaryOutput> write) {
    if (items.isEmpty()) {
      return;
    }
    var part = new BinaryOutput();
    part.u32(items.size());
    for (var item : items) {
      write.accept(item, part);
    }
    section(id, part);
  }

  private static <T extends ExternalItem> List<T> defined(List<T> items) {
    return items.stream().filter(item -> !item.isImported()).toList();
  }

  private void typeSection() {
    int count = module.types().size() + indices.added().size();
    if (count == 0) {
      return;
    }
    var part = new BinaryOutput();
    part.u32(count);
    for (var group : module.types()) {
      types.group(group, part);
    }
    for (var shape : indices.added()) {
      types.composite(shape, part);
    }
    section(SectionId.TYPE, part);
  }

  private void imports() {
    var imported = new ArrayList<ExternalItem>();
    for (var items :
        List.of(
            module.functions(),
            module.tables(),
            module.memories(),
            module.globals(),
            module.tags())) {
      items.stream().filter(ExternalItem::isImported).forEach(imported::add);
    }
    vector(SectionId.IMPORT, imported, this::imported);
  }

  private void imported(ExternalItem item, BinaryOutput part) {
    var from = item.imported();
    if (from == null) {
      throw new AssertionError(item);
    }
    indices.at(() -> "import " + from);
    part.name(from.module());
    part.name(from.field());
    part.u8(kind(item));
    if (item instanceof WasmFunction function) {
      part.u32(indices.type(function.type()));
    } else if (item instanceof WasmTable table) {
      tableType(table, part);
    } else if (item instanceof WasmMemory memory) {
      TypeWriter.limits(memory.limits(), part);
    } else if (item instanceof WasmGlobal global) {
      globalType(global, part);
    } else if (item instanceof WasmTag tag) {
      tag(tag, part);
    }
  }

  private static int kind(ExternalItem item) {
    if (item instanceof WasmFunction) {
      return ExternalKind.FUNCTION;
    } else if (item instanceof WasmTable) {
      return ExternalKind.TABLE;
    } else if (item instanceof WasmMemory) {
      return ExternalKind.MEMORY;
    } else if (item instanceof WasmGlobal) {
      return ExternalKind.GLOBAL;
    }
    return ExternalKind.TAG;
  }

  private int index(ExternalItem item) {
    if (item instanceof WasmFunction function) {
      return indices.function(function);
    } else if (item instanceof WasmTable table) {
      return indices.table(table);
    } else if (item instanceof WasmMemory memory) {
      return indices.memory(memory);
    } else if (item instanceof WasmGlobal global) {
      return indices.global(global);
    }
    return indices.tag((WasmTag) item);
  }

  private void table(WasmTable table, BinaryOutput part) {
    indices.at(() -> "table " + indices.table(table));
    var initializer = table.initializer();
    if (initializer == null) {
      tableType(table, part);
    } else {
      part.u8(0x40);
      part.u8(0);
      tableType(table, part);
      instructions.constant(initializer, part);
    }
  }

  private void tableType(WasmTable table, BinaryOutput part) {
    types.value(table.elementType(), part);
    TypeWriter.limits(table.limits(), part);
  }

  private void tag(WasmTag tag, BinaryOutput part) {
    part.u8(0);
    part.u32(indices.type(tag.type()));
  }

  private void global(WasmGlobal global, BinaryOutput part) {
    indices.at(() -> "global " + global);
    globalType(global, part);
    instructions.constant(global.initializer(), part);
  }

  private void globalType(WasmGlobal global, BinaryOutput part) {
    types.value(global.type(), part);
    part.u8(global.mutable() ? 1 : 0);
  }

  private void start() {
    var function = module.start();
    if (function != null) {
      indices.at(() -> "the start section");
      var part = new BinaryOutput();
      part.u32(indices.function(function));
      section(SectionId.START, part);
    }
  }

  private void elements(List<WasmFunction> called) {
    var writer = new ElementWriter(module, indices, types, instructions);
    vector(SectionId.ELEMENT, writer.segments(called), writer::write);
  }

  private void data(DataSegment segment, BinaryOutput part) {
    indices.at(() -> "data segment " + indices.data(segment));
    var memory = segment.memory();
    var offset = segment.offset();
    if (memory == null || offset == null) {
      part.u32(1);
    } else {
      int index = indices.memory(memory);
      part.u32(index == 0 ? 0 : 2);
      if (index != 0) {
        part.u32(index);
      }
      instructions.constant(offset, part);
    }
    part.u32(segment.bytes().length);
    part.bytes(segment.bytes());
  }

  private void customs(Names names) {
    for (var custom : module.customs()) {
      custom(custom.name(), custom.bytes());
    }
    if (names == Names.KEEP) {
      byte[] contents = NameWriter.write(module).toByteArray();
      if (contents.length > 0) {
        custom(NameReader.SECTION, contents);
      }
    }
  }

  private void custom(String name, byte[] bytes) {
    var part = new BinaryOutput();
    part.name(name);
    part.bytes(bytes);
    section(SectionId.CUSTOM, part);
  }
}

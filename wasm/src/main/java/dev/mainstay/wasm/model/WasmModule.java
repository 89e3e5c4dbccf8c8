package dev.mainstay.wasm.model;

import dev.mainstay.wasm.source.SourcePositions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A core module as a graph of entities. Instructions, exports and segments refer to functions,
 * globals, types and so on by the entity itself; index spaces exist only in the binary format and
 * are numbered when the module is written: imports first, then the order of these lists. So adding,
 * removing or merging items never renumbers anything.
 *
 * <p>A module is mutable and belongs to one pass at a time; the lists are the live ones. It is not
 * safe for use by several threads.
 */
public final class WasmModule {
  private final List<RecursionGroup> types = new ArrayList<>();
  private final List<WasmFunction> functions = new ArrayList<>();
  private final List<WasmTable> tables = new ArrayList<>();
  private final List<WasmMemory> memories = new ArrayList<>();
  private final List<WasmGlobal> globals = new ArrayList<>();
  private final List<WasmTag> tags = new ArrayList<>();
  private final List<Export> exports = new ArrayList<>();
  private final List<ElementSegment> elements = new ArrayList<>();
  private final List<DataSegment> data = new ArrayList<>();
  private final List<CustomSection> customs = new ArrayList<>();
  private final SourcePositions positions = new SourcePositions();
  private @Nullable WasmFunction start;
  private @Nullable String name;

  /** The type section. */
  public List<RecursionGroup> types() {
    return types;
  }

  /** All functions, imported and defined, in any order; likewise the other lists. */
  public List<WasmFunction> functions() {
    return functions;
  }

  /** All tables. */
  public List<WasmTable> tables() {
    return tables;
  }

  /** All memories. */
  public List<WasmMemory> memories() {
    return memories;
  }

  /** All globals; a defined one may refer in its initializer to those before it. */
  public List<WasmGlobal> globals() {
    return globals;
  }

  /** All exception tags. */
  public List<WasmTag> tags() {
    return tags;
  }

  /** The exports, in the order in which they are written. */
  public List<Export> exports() {
    return exports;
  }

  /** The element segments. */
  public List<ElementSegment> elements() {
    return elements;
  }

  /** The data segments. */
  public List<DataSegment> data() {
    return data;
  }

  /** The custom sections except the name section, which is spread over the entities' names. */
  public List<CustomSection> customs() {
    return customs;
  }

  /** What the positions of instructions stand for. */
  public SourcePositions positions() {
    return positions;
  }

  /** The function that runs when the module is instantiated, or null. */
  public @Nullable WasmFunction start() {
    return start;
  }

  /** Sets the function that runs when the module is instantiated. */
  public void setStart(@Nullable WasmFunction function) {
    start = function;
  }

  /** The module's name, or null. */
  public @Nullable String name() {
    return name;
  }

  /** Sets the module's name. */
  public void setName(@Nullable String newName) {
    name = newName;
  }

  /** The item exported as {@code exportName}. */
  public Optional<ExternalItem> exported(String exportName) {
    return exports.stream()
        .filter(export -> export.name().equals(exportName))
        .map(Export::item)
        .findFirst();
  }

  /** The function exported as {@code exportName}. */
  public Optional<WasmFunction> exportedFunction(String exportName) {
    return exported(exportName)
        .filter(WasmFunction.class::isInstance)
        .map(WasmFunction.class::cast);
  }

  /** Adds a final function type of its own group, or finds one of this shape that is there. */
  public DefinedType functionType(FunctionType shape) {
    for (var group : types) {
      if (group.types().size() == 1) {
        var type = group.types().get(0);
        if (type.isFinal() && type.supertype() == null && type.composite().equals(shape)) {
          return type;
        }
      }
    }
    var type = DefinedType.of(shape);
    types.add(RecursionGroup.of(type));
    return type;
  }
}

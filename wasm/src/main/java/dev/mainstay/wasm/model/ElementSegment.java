package dev.mainstay.wasm.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** References that the module brings along for its tables. */
public final class ElementSegment {

  /** What becomes of a segment when the module is instantiated. */
  public enum Mode {
    /** It is written to a table. */
    ACTIVE,
    /** It waits for {@code table.init}, {@code array.new_elem} or {@code array.init_elem}. */
    PASSIVE,
    /** It only declares that its functions may be used by {@code ref.func}. */
    DECLARATIVE
  }

  private final Mode mode;
  private final @Nullable WasmTable table;
  private final @Nullable ConstantExpression offset;
  private ReferenceType type;
  private List<ConstantExpression> elements;
  private @Nullable String name;

  private ElementSegment(
      Mode mode,
      @Nullable WasmTable table,
      @Nullable ConstantExpression offset,
      ReferenceType type,
      List<ConstantExpression> elements) {
    this.mode = mode;
    this.table = table;
    this.offset = offset;
    this.type = type;
    this.elements = List.copyOf(elements);
  }

  /** References for a place in {@code table}. */
  public static ElementSegment active(
      WasmTable table,
      ConstantExpression offset,
      ReferenceType type,
      List<ConstantExpression> elements) {
    return new ElementSegment(Mode.ACTIVE, table, offset, type, elements);
  }

  /** References that an instruction places. */
  public static ElementSegment passive(ReferenceType type, List<ConstantExpression> elements) {
    return new ElementSegment(Mode.PASSIVE, null, null, type, elements);
  }

  /** A declaration of functions that {@code ref.func} uses. */
  public static ElementSegment declarative(ReferenceType type, List<ConstantExpression> elements) {
    return new ElementSegment(Mode.DECLARATIVE, null, null, type, elements);
  }

  /** What becomes of the segment when the module is instantiated. */
  public Mode mode() {
    return mode;
  }

  /** The table of an active segment, else null. */
  public @Nullable WasmTable table() {
    return table;
  }

  /** The index in the table of an active segment, else null. */
  public @Nullable ConstantExpression offset() {
    return offset;
  }

  /** The type of the elements. */
  public ReferenceType type() {
    return type;
  }

  /** One expression an element. */
  public List<ConstantExpression> elements() {
    return elements;
  }

  /** Changes type and elements together. */
  public void redefine(ReferenceType newType, List<ConstantExpression> newElements) {
    type = newType;
    elements = List.copyOf(newElements);
  }

  /** The name from the name section, or null. */
  public @Nullable String name() {
    return name;
  }

  /** Sets the name that is written to the name section. */
  public void setName(@Nullable String newName) {
    name = newName;
  }
}

package dev.mainstay.wasm.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type of the module's type section, as an entity: two defined types are the same Java object or
 * are told apart, even where the specification's iso-recursive equality says they are equal (see
 * {@link TypeEquality}). Its shape is set once, after all types of its recursion group exist, so
 * that types can refer to each other.
 */
public final class DefinedType implements HeapType {
  private @Nullable CompositeType composite;
  private @Nullable DefinedType supertype;
  private boolean isFinal = true;
  private @Nullable String name;
  private List<String> fieldNames = List.of();

  /** A type whose shape follows by {@link #define}. */
  public DefinedType() {}

  /** A final type without a supertype. */
  public static DefinedType of(CompositeType composite) {
    var type = new DefinedType();
    type.define(composite, null, true);
    return type;
  }

  /**
   * Gives the type its shape.
   *
   * @throws IllegalStateException if it has one already
   */
  public void define(CompositeType shape, @Nullable DefinedType declaredSupertype, boolean last) {
    if (composite != null) {
      throw new IllegalStateException("type " + this + " is defined twice");
    }
    composite = shape;
    supertype = declaredSupertype;
    isFinal = last;
  }

  /**
   * Changes the shape; supertype and finality stay. The caller changes everything that depends on
   * it.
   */
  public void redefine(CompositeType shape) {
    composite = shape;
  }

  /**
   * The type's shape.
   *
   * @throws IllegalStateException before {@link #define}
   */
  public CompositeType composite() {
    if (composite == null) {
      throw new IllegalStateException("type " + this + " is used before it is defined");
    }
    return composite;
  }

  /** The declared supertype, or null. */
  public @Nullable DefinedType supertype() {
    return supertype;
  }

  /** Whether no type may have this one as its supertype. */
  public boolean isFinal() {
    return isFinal;
  }

  /** The shape as a function. */
  public FunctionType function() {
    return (FunctionType) composite();
  }

  /** The shape as a struct. */
  public StructType struct() {
    return (StructType) composite();
  }

  /** The shape as an array. */
  public ArrayType array() {
    return (ArrayType) composite();
  }

  /** The name from the name section, or null. */
  public @Nullable String name() {
    return name;
  }

  /** Sets the name that is written to the name section. */
  public void setName(@Nullable String newName) {
    name = newName;
  }

  /** The fields' names from the name section; empty, or shorter than the fields, where unknown. */
  public List<String> fieldNames() {
    return fieldNames;
  }

  /** Sets the fields' names; an empty string stands for none. */
  public void setFieldNames(List<String> names) {
    fieldNames = List.copyOf(names);
  }

  /** This type and its supertypes, from the root down to this type. */
  public List<DefinedType> chain() {
    var chain = new ArrayList<DefinedType>();
    for (@Nullable DefinedType type = this; type != null; type = type.supertype) {
      chain.add(0, type);
    }
    return chain;
  }

  @Override
  public AbstractHeapType top() {
    return composite() instanceof FunctionType ? AbstractHeapType.FUNC : AbstractHeapType.ANY;
  }

  @Override
  public String toString() {
    return name != null ? "$" + name : "$(unnamed)";
  }
}

package dev.mainstay.wasm.model;

import static dev.mainstay.wasm.model.AbstractHeapType.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SubtypingTest {
  private final WasmModule module = new WasmModule();

  /** A list type whose elements are {@code element}, or itself where that is null. */
  private DefinedType list(NumberType value, DefinedType supertype) {
    var type = new DefinedType();
    type.define(
        new StructType(
            List.of(
                new FieldType(value, false), new FieldType(ReferenceType.nullable(type), true))),
        supertype,
        false);
    return type;
  }

  private DefinedType added(DefinedType type) {
    module.types().add(RecursionGroup.of(type));
    return type;
  }

  @Test
  void typesThatReferToThemselvesAreEqualIfTheirGroupsAre() {
    var a = added(list(NumberType.I32, null));
    var b = added(list(NumberType.I32, null));
    var other = added(list(NumberType.I64, null));
    var c = list(NumberType.I32, null);
    var d = list(NumberType.I32, null);
    module.types().add(new RecursionGroup(List.of(c, d)));
    var equality = TypeEquality.of(module);
    assertTrue(equality.equal(a, b));
    assertEquals(a, equality.canonical(b));
    assertFalse(equality.equal(a, other));
    assertFalse(equality.equal(a, c), "another group");
    assertFalse(equality.equal(c, d), "another place in the group");
  }

  @Test
  void equalityGoesThroughEarlierGroups() {
    var a = added(list(NumberType.I32, null));
    var b = added(list(NumberType.I32, null));
    var arrayOfA = added(arrayOf(a));
    var arrayOfB = added(arrayOf(b));
    var subOfA = added(list(NumberType.F32, a));
    var subOfB = added(list(NumberType.F32, b));
    var loose = DefinedType.of(new ArrayType(new FieldType(ReferenceType.nonNull(a), true)));
    var equality = TypeEquality.of(module);
    assertTrue(equality.equal(arrayOfA, arrayOfB));
    assertTrue(equality.equal(subOfA, subOfB));
    assertFalse(equality.equal(arrayOfA, loose), "not in the module when it was looked at");
    assertTrue(equality.equal(ReferenceType.nonNull(a), ReferenceType.nonNull(b)));
    assertFalse(equality.equal(ReferenceType.nonNull(a), ReferenceType.nullable(b)));
  }

  private static DefinedType arrayOf(DefinedType element) {
    return DefinedType.of(new ArrayType(new FieldType(ReferenceType.nonNull(element), true)));
  }

  @Test
  void functionsWithParametersAndResultsInOtherPlacesDiffer() {
    List<ValueType> one = List.of(NumberType.I32);
    var takes = added(DefinedType.of(new FunctionType(one, List.of())));
    var leaves = added(DefinedType.of(new FunctionType(List.of(), one)));
    assertFalse(TypeEquality.of(module).equal(takes, leaves));
  }

  @Test
  void declaredSupertypes() {
    var base = added(list(NumberType.I32, null));
    var sameBase = added(list(NumberType.I32, null));
    var middle = added(list(NumberType.I64, base));
    var leaf = added(list(NumberType.F32, middle));
    var types = new Subtyping(module);
    assertTrue(types.isSubtype(leaf, base));
    assertTrue(types.isSubtype(leaf, sameBase));
    assertFalse(types.isSubtype(base, leaf));
    assertTrue(types.isSubtype(ReferenceType.nonNull(leaf), ReferenceType.nullable(base)));
    assertFalse(types.isSubtype(ReferenceType.nullable(leaf), ReferenceType.nonNull(base)));
    assertTrue(types.isSubtype(NumberType.I32, NumberType.I32));
    assertFalse(types.isSubtype(NumberType.I32, NumberType.I64));
    assertFalse(types.isSubtype(NumberType.I32, ReferenceType.FUNCREF));
  }

  @Test
  void abstractTypes() {
    var struct = added(list(NumberType.I32, null));
    var array = added(arrayOf(struct));
    var function = added(DefinedType.of(new FunctionType(List.of(), List.of())));
    Map<HeapType, Set<HeapType>> supertypes =
        Map.ofEntries(
            Map.entry(ANY, Set.of(ANY)),
            Map.entry(EQ, Set.of(EQ, ANY)),
            Map.entry(I31, Set.of(I31, EQ, ANY)),
            Map.entry(STRUCT, Set.of(STRUCT, EQ, ANY)),
            Map.entry(ARRAY, Set.of(ARRAY, EQ, ANY)),
            Map.entry(NONE, Set.of(NONE, I31, STRUCT, ARRAY, EQ, ANY, struct, array)),
            Map.entry(FUNC, Set.of(FUNC)),
            Map.entry(NOFUNC, Set.of(NOFUNC, FUNC, function)),
            Map.entry(EXTERN, Set.of(EXTERN)),
            Map.entry(NOEXTERN, Set.of(NOEXTERN, EXTERN)),
            Map.entry(EXN, Set.of(EXN)),
            Map.entry(NOEXN, Set.of(NOEXN, EXN)),
            Map.entry(struct, Set.of(struct, STRUCT, EQ, ANY)),
            Map.entry(array, Set.of(array, ARRAY, EQ, ANY)),
            Map.entry(function, Set.of(function, FUNC)));
    var types = new Subtyping(module);
    for (var sub : supertypes.keySet()) {
      for (var type : supertypes.keySet()) {
        assertEquals(
            supertypes.get(sub).contains(type), types.isSubtype(sub, type), sub + " <: " + type);
      }
    }
  }
}

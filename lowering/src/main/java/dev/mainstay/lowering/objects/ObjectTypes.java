package dev.mainstay.lowering.objects;

import static java.util.Objects.requireNonNull;

import dev.mainstay.lowering.LoweringException;
import dev.mainstay.lowering.StaticMemory;
import dev.mainstay.lowering.weak.WeakReferences.Cells;
import dev.mainstay.wasm.model.ArrayType;
import dev.mainstay.wasm.model.CompositeType;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.StorageType;
import dev.mainstay.wasm.model.StructType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and layouts of the types of which objects are made. Numbers are given in preorder over
 * the tree of subtypes, and only to types of which there can be objects: so the objects of a type
 * and its subtypes have consecutive numbers, and a type whose only objects are its own is told by
 * one comparison.
 */
final class ObjectTypes {
  /**
   * Where a struct's fields lie, and how large it is, in bytes; at 0, the header, what has no room.
   */
  record Struct(int[] offsets, int size) {
    /** Whether a field has room: all have that some instruction reads or sets. */
    boolean has(int field) {
      return offsets[field] > 0;
    }
  }

  private static final int ENTRY_SIZE = 8;
  private static final int KIND_STRUCT = 0;
  private static final int KIND_ARRAY = 1;
  private static final int KIND_REFERENCE_ARRAY = 2;
  private static final int KIND_LARGE_STRUCT = 3;
  private static final int KIND_WEAK = 4;
  private static final int MAX_TYPES = 0xFFFF;

  /** How many words behind the header the bit map of an entry covers. */
  private static final int MAPPED_WORDS = 32;

  private final UnaryOperator<DefinedType> canonical;
  private final Cells cells;
  private final FieldUses uses;
  private final Map<DefinedType, Range> ranges = new HashMap<>();
  private final Map<DefinedType, Struct> structs = new HashMap<>();
  private final List<DefinedType> numbered = new ArrayList<>();
  private final Range allStructs;
  private final Range allArrays;

  /** The numbers of the types of which objects are made while the program runs. */
  private final BitSet onHeap = new BitSet();

  private @Nullable HeapFields heapFields;

  /**
   * Numbers types.
   *
   * @param forest the trees of the module's types
   * @param instantiated the types that some instruction or initializer makes objects of
   * @param made those among them that an instruction makes objects of while the program runs
   * @param canonical maps types that the specification takes for equal to one of them
   * @param cells the types of weak references
   * @param uses which fields need room
   */
  ObjectTypes(
      TypeForest forest,
      Set<DefinedType> instantiated,
      Set<DefinedType> made,
      UnaryOperator<DefinedType> canonical,
      Cells cells,
      FieldUses uses) {
    this.canonical = canonical;
    this.cells = cells;
    this.uses = uses;
    numbered.add(DefinedType.of(new StructType(List.of()))); // number 0 is no type
    var counted = new HashSet<DefinedType>();
    instantiated.forEach(type -> counted.add(canonical.apply(type)));
    allStructs = number(forest, StructType.class, counted);
    allArrays = number(forest, ArrayType.class, counted);
    made.forEach(type -> onHeap.set(number(type)));
    if (numbered.size() > MAX_TYPES) {
      throw new LoweringException(
          "too-many-types",
          "the module makes objects of "
              + numbered.size()
              + " types, but a header has room for "
              + MAX_TYPES
              + "; leave unused code out of the module");
    }
  }

  private Range number(
      TypeForest forest, Class<? extends CompositeType> kind, Set<DefinedType> counted) {
    int first = numbered.size();
    var starts = new HashMap<DefinedType, Integer>();
    forest.walk(
        kind,
        type -> {
          starts.put(type, numbered.size());
          if (counted.contains(type)) {
            numbered.add(type);
          }
        },
        type -> ranges.put(type, new Range(requireNonNull(starts.get(type)), numbered.size() - 1)));
    return new Range(first, numbered.size() - 1);
  }

  /** The numbers of a type's objects and of its subtypes' objects. */
  Range range(DefinedType type) {
    return requireNonNull(ranges.get(canonical.apply(type)));
  }

  /** The numbers of all structs. */
  Range structRange() {
    return allStructs;
  }

  /** The numbers of all arrays. */
  Range arrayRange() {
    return allArrays;
  }

  /** The number of a type of which objects are made. */
  int number(DefinedType type) {
    return range(type).first();
  }

  /** The number of soft references, 0 if there are none. */
  int softNumber() {
    return cells.soft() == null ? 0 : number(cells.soft());
  }

  /** The layout of a struct type: its supertype's fields first, each where it lies there. */
  Struct struct(DefinedType type) {
    var known = structs.get(type);
    if (known != null) {
      return known;
    }
    for (var ancestor : type.chain()) {
      if (!structs.containsKey(ancestor)) {
        structs.put(ancestor, layOut(ancestor));
      }
    }
    return requireNonNull(structs.get(type));
  }

  private Struct layOut(DefinedType type) {
    var fields = type.struct().fields();
    var offsets = new int[fields.size()];
    int end = ObjectLayout.HEADER_SIZE;
    int inherited = 0;
    var parent = type.supertype();
    if (parent != null) {
      var above = requireNonNull(structs.get(parent));
      inherited = above.offsets().length;
      System.arraycopy(above.offsets(), 0, offsets, 0, inherited);
      end = above.size();
    }
    for (int i = inherited; i < fields.size(); i++) {
      // What a cell holds is the collector's.
      if (!uses.isUsed(type, i) && !cells.isCell(type)) {
        continue;
      }
      int alignment = ObjectLayout.alignment(fields.get(i).storage());
      end = (end + alignment - 1) & -alignment;
      offsets[i] = end;
      end += ObjectLayout.size(fields.get(i).storage());
    }
    if (end > 0xFFFF) {
      throw new LoweringException(
          "struct-too-large",
          "type "
              + type
              + " has "
              + fields.size()
              + " fields, "
              + end
              + " bytes; at most 65535 bytes are possible");
    }
    return new Struct(offsets, end);
  }

  /**
   * Whether a value can be the address of an object on the heap, so that the collector must know
   * it. Not so what refers to types whose objects are all static: those never die.
   */
  boolean refersToHeap(StorageType storage) {
    return ObjectLayout.traced(storage)
        && (!(storage instanceof ReferenceType reference
                && reference.heap() instanceof DefinedType type)
            || isOnHeap(range(type)));
  }

  private boolean isOnHeap(Range range) {
    int next = onHeap.nextSetBit(range.first());
    return next >= 0 && next <= range.last();
  }

  /** Says which fields can hold the address of an object on the heap; all, until then. */
  void setHeapFields(HeapFields fields) {
    heapFields = fields;
  }

  private boolean refersToHeap(DefinedType type, int field) {
    return struct(type).has(field)
        && refersToHeap(type.struct().fields().get(field).storage())
        && (heapFields == null || heapFields.has(type, field));
  }

  /** Whether the collector must look into objects of a type. */
  boolean traced(DefinedType type) {
    var composite = type.composite();
    if (composite instanceof StructType struct) {
      return IntStream.range(0, struct.fields().size()).anyMatch(i -> refersToHeap(type, i));
    }
    return composite instanceof ArrayType array && ObjectLayout.traced(array.element().storage());
  }

  /**
   * Places the table that tells the collector sizes and references of each type, 8 bytes a number.
   *
   * @return its address
   */
  int placeTable(StaticMemory memory) {
    var table = ByteBuffer.allocate(numbered.size() * ENTRY_SIZE).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 1; i < numbered.size(); i++) {
      table.position(i * ENTRY_SIZE);
      var type = numbered.get(i);
      if (type.composite() instanceof ArrayType array) {
        table.putShort((short) 0);
        table.put(
            (byte)
                (ObjectLayout.traced(array.element().storage())
                    ? KIND_REFERENCE_ARRAY
                    : KIND_ARRAY));
        table.put((byte) ObjectLayout.elementShift(array.element()));
      } else {
        putStruct(table, type, memory);
      }
    }
    return memory.place(table.array(), 4);
  }

  private void putStruct(ByteBuffer table, DefinedType type, StaticMemory memory) {
    var layout = struct(type);
    var fields = type.struct().fields();
    var references = new ArrayList<Integer>();
    for (int i = 0; i < fields.size(); i++) {
      if (refersToHeap(type, i)) {
        references.add(layout.offsets()[i]);
      }
    }
    table.putShort((short) ObjectLayout.blockSize(layout.size()));
    if (layout.size() <= ObjectLayout.HEADER_SIZE + 4 * MAPPED_WORDS) {
      int map = 0;
      for (int offset : references) {
        map |= 1 << ((offset - ObjectLayout.HEADER_SIZE) / 4);
      }
      int kind = type == cells.weak() ? KIND_WEAK : KIND_STRUCT;
      table.put((byte) kind).put((byte) 0).putInt(map);
    } else {
      var list = ByteBuffer.allocate(2 + 2 * references.size()).order(ByteOrder.LITTLE_ENDIAN);
      list.putShort((short) references.size());
      references.forEach(offset -> list.putShort((short) (int) offset));
      table.put((byte) KIND_LARGE_STRUCT).put((byte) 0).putInt(memory.place(list.array(), 4));
    }
  }
}

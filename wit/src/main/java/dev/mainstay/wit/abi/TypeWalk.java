package dev.mainstay.wit.abi;

import dev.mainstay.wit.WitType;
import dev.mainstay.wit.WitType.Primitive;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The way of values through core values and memory, type by type; the steps add up. */
final class TypeWalk {
  private final List<Step> steps;
  private final int[] slots;

  TypeWalk() {
    this(new ArrayList<>(), new int[1]);
  }

  private TypeWalk(List<Step> steps, int[] slots) {
    this.steps = steps;
    this.slots = slots;
  }

  /** The steps until now. */
  List<Step> steps() {
    return List.copyOf(steps);
  }

  /** Whether the type has a way of its own through memory, which others only refer to. */
  private static boolean isNamed(WitType type) {
    return type instanceof WitType.RecordType || type instanceof WitType.VariantType;
  }

  /** Value → its core values. */
  void lower(WitType type, Place place) {
    if (type instanceof WitType.Alias alias) {
      lower(alias.target(), place);
    } else if (isArray(type)) {
      add(new Step.LowerArray(type, place));
    } else if (type instanceof Primitive primitive) {
      add(new Step.LowerPrimitive(primitive, place));
    } else if (type instanceof WitType.ListOf list) {
      add(new Step.LowerList(list, storing(list.element(), place.part(0)), place));
    } else if (type instanceof WitType.RecordType || type instanceof WitType.TupleOf) {
      List<WitType> fields = Cases.fields(type);
      List<Step.Slot> slots = split(type, place);
      for (int i = 0; i < fields.size(); i++) {
        add(new Step.Get(slots.get(i)));
        lower(fields.get(i), place.part(i));
      }
    } else if (Layout.isVariant(type)) {
      lowerCases(type, place);
    } else if (type instanceof WitType.EnumType enumeration) {
      add(new Step.LowerEnum(enumeration, place));
    } else if (type instanceof WitType.FlagsType flags) {
      add(new Step.LowerFlags(flags, place));
    } else {
      add(new Step.LowerHandle(type, place));
    }
  }

  private void lowerCases(WitType type, Place place) {
    List<CoreType> joined = Flattening.joined(type);
    List<Operand> results = new ArrayList<>(List.of(Operand.I32));
    joined.forEach(core -> results.add(new Operand.Core(core)));
    List<Block> blocks = new ArrayList<>();
    for (Optional<WitType> payload : Cases.payloads(type)) {
      TypeWalk block = inside();
      // The discriminant goes first, so the payload, already there, steps aside.
      Optional<Step.Slot> slot = payload.map(p -> block.let(new Operand.Value(p), "payload"));
      block.add(new Step.Constant(CoreType.I32, blocks.size()));
      List<CoreType> flat = payload.map(Flattening::flatten).orElse(List.of());
      if (payload.isPresent()) {
        block.add(new Step.Get(slot.orElseThrow()));
        block.lower(payload.get(), place.part(blocks.size()));
        block.cast(flat, joined.subList(0, flat.size()));
      }
      for (CoreType unused : joined.subList(flat.size(), joined.size())) {
        block.add(new Step.Constant(unused, 0));
      }
      blocks.add(new Block(value(payload), block.steps, results));
    }
    add(new Step.LowerCases(type, blocks, results, place));
  }

  /** Core values → the value. */
  void lift(WitType type, Place place) {
    if (isNamed(type)) {
      add(new Step.LiftNamed((WitType.Definition) type, place));
    } else {
      liftParts(type, place);
    }
  }

  void liftParts(WitType type, Place place) {
    if (type instanceof WitType.Alias alias) {
      lift(alias.target(), place);
    } else if (isArray(type)) {
      add(new Step.LiftArray(type, place));
    } else if (type instanceof Primitive primitive) {
      add(new Step.LiftPrimitive(primitive, place));
    } else if (type instanceof WitType.ListOf list) {
      add(new Step.LiftList(list, loading(list.element(), place.part(0)), place));
    } else if (type instanceof WitType.RecordType || type instanceof WitType.TupleOf) {
      List<Step.Slot> slots = letAll(Flattening.flatten(type));
      List<WitType> fields = Cases.fields(type);
      int next = 0;
      for (int i = 0; i < fields.size(); i++) {
        int end = next + Flattening.flatten(fields.get(i)).size();
        slots.subList(next, end).forEach(slot -> add(new Step.Get(slot)));
        lift(fields.get(i), place.part(i));
        next = end;
      }
      add(new Step.Build(type, place));
    } else if (Layout.isVariant(type)) {
      List<CoreType> joined = Flattening.joined(type);
      List<Step.Slot> slots = letAll(joined);
      List<Block> blocks = new ArrayList<>();
      for (Optional<WitType> payload : Cases.payloads(type)) {
        TypeWalk block = inside();
        if (payload.isPresent()) {
          List<CoreType> flat = Flattening.flatten(payload.get());
          slots.subList(0, flat.size()).forEach(slot -> block.add(new Step.Get(slot)));
          block.cast(joined.subList(0, flat.size()), flat);
          block.lift(payload.get(), place.part(blocks.size()));
        }
        blocks.add(new Block(List.of(), block.steps, value(payload)));
      }
      add(new Step.LiftCases(type, blocks, place));
    } else if (type instanceof WitType.EnumType enumeration) {
      add(new Step.LiftEnum(enumeration, place));
    } else if (type instanceof WitType.FlagsType flags) {
      add(new Step.LiftFlags(flags, place));
    } else {
      add(new Step.LiftHandle(type, place));
    }
  }

  /** Value → memory at the offset from the slot's address. */
  void store(WitType type, Step.Slot area, int offset, Place place) {
    if (isNamed(type)) {
      add(new Step.Get(area));
      add(new Step.StoreNamed((WitType.Definition) type, offset, place));
    } else {
      storeParts(type, area, offset, place);
    }
  }

  void storeParts(WitType type, Step.Slot area, int offset, Place place) {
    if (type instanceof WitType.Alias alias) {
      store(alias.target(), area, offset, place);
    } else if (type instanceof WitType.RecordType || type instanceof WitType.TupleOf) {
      List<WitType> fields = Cases.fields(type);
      List<Integer> offsets = Layout.offsets(fields);
      List<Step.Slot> slots = split(type, place);
      for (int i = 0; i < fields.size(); i++) {
        add(new Step.Get(slots.get(i)));
        store(fields.get(i), area, offset + offsets.get(i), place.part(i));
      }
    } else if (Layout.isVariant(type)) {
      List<Optional<WitType>> payloads = Cases.payloads(type);
      Access discriminant = Access.unsigned(Layout.discriminantSize(payloads.size()));
      List<Block> blocks = new ArrayList<>();
      for (Optional<WitType> payload : payloads) {
        TypeWalk block = inside();
        Place part = place.part(blocks.size());
        payload.ifPresent(p -> block.store(p, area, offset + Layout.payloadOffset(type), part));
        block.add(new Step.Constant(CoreType.I32, blocks.size()));
        block.put(discriminant, area, offset);
        blocks.add(new Block(value(payload), block.steps, List.of()));
      }
      add(new Step.LowerCases(type, blocks, List.of(), place));
    } else {
      // One or several core values, lying one behind the other.
      lower(type, place);
      List<CoreType> flat = Flattening.flatten(type);
      Access access = access(type);
      for (int i = flat.size() - 1; i >= 0; i--) {
        put(access, area, offset + 4 * i);
      }
    }
  }

  private void put(Access access, Step.Slot area, int offset) {
    add(new Step.Get(area));
    add(new Step.Store(access, offset));
  }

  /** Memory at the offset from the slot's address → the value. */
  void load(WitType type, Step.Slot area, int offset, Place place) {
    if (isNamed(type)) {
      add(new Step.Get(area));
      add(new Step.LoadNamed((WitType.Definition) type, offset, place));
    } else {
      loadParts(type, area, offset, place);
    }
  }

  void loadParts(WitType type, Step.Slot area, int offset, Place place) {
    if (type instanceof WitType.Alias alias) {
      load(alias.target(), area, offset, place);
    } else if (type instanceof WitType.RecordType || type instanceof WitType.TupleOf) {
      List<WitType> fields = Cases.fields(type);
      List<Integer> offsets = Layout.offsets(fields);
      for (int i = 0; i < fields.size(); i++) {
        load(fields.get(i), area, offset + offsets.get(i), place.part(i));
      }
      add(new Step.Build(type, place));
    } else if (Layout.isVariant(type)) {
      List<Optional<WitType>> payloads = Cases.payloads(type);
      List<Block> blocks = new ArrayList<>();
      for (Optional<WitType> payload : payloads) {
        TypeWalk block = inside();
        Place part = place.part(blocks.size());
        payload.ifPresent(p -> block.load(p, area, offset + Layout.payloadOffset(type), part));
        blocks.add(new Block(List.of(), block.steps, value(payload)));
      }
      add(new Step.Get(area));
      add(new Step.Load(Access.unsigned(Layout.discriminantSize(payloads.size())), offset));
      add(new Step.LiftCases(type, blocks, place));
    } else {
      List<CoreType> flat = Flattening.flatten(type);
      for (int i = 0; i < flat.size(); i++) {
        add(new Step.Get(area));
        add(new Step.Load(access(type), offset + 4 * i));
      }
      lift(type, place);
    }
  }

  /**
   * How a type that is no record and no variant lies in memory; each of its words, if it has
   * several.
   */
  private static Access access(WitType type) {
    if (type instanceof Primitive primitive) {
      return switch (primitive) {
        case S8 -> Access.I32_8_SIGNED;
        case BOOL, U8 -> Access.I32_8_UNSIGNED;
        case S16 -> Access.I32_16_SIGNED;
        case U16 -> Access.I32_16_UNSIGNED;
        case S32, U32, CHAR, STRING -> Access.I32;
        case S64, U64 -> Access.I64;
        case F32 -> Access.F32;
        case F64 -> Access.F64;
      };
    } else if (type instanceof WitType.FlagsType || type instanceof WitType.EnumType) {
      return Access.unsigned(Layout.size(type));
    }
    return Access.I32;
  }

  /** Whether lists of it are arrays of the language, or it is a string, which is one too. */
  private static boolean isArray(WitType type) {
    return type == Primitive.STRING
        || (type instanceof WitType.ListOf list
            && list.element() instanceof Primitive primitive
            && primitive.isNumber());
  }

  private Block storing(WitType element, Place place) {
    TypeWalk block = inside();
    Step.Slot address = block.let(Operand.I32, "address");
    block.store(element, address, 0, place);
    return new Block(List.of(new Operand.Value(element), Operand.I32), block.steps, List.of());
  }

  private Block loading(WitType element, Place place) {
    TypeWalk block = inside();
    Step.Slot address = block.let(Operand.I32, "address");
    block.load(element, address, 0, place);
    return new Block(List.of(Operand.I32), block.steps, List.of(new Operand.Value(element)));
  }

  private List<Step.Slot> split(WitType type, Place place) {
    add(new Step.Split(type, place));
    List<Operand> operands = new ArrayList<>();
    Cases.fields(type).forEach(field -> operands.add(new Operand.Value(field)));
    return lets(operands, "field");
  }

  private List<Step.Slot> letAll(List<CoreType> types) {
    List<Operand> operands = new ArrayList<>();
    types.forEach(type -> operands.add(new Operand.Core(type)));
    return lets(operands, "flat");
  }

  /**
   * Puts what lies on the stack into slots; the result is in the order of the operands, the topmost
   * last.
   */
  private List<Step.Slot> lets(List<Operand> operands, String hint) {
    List<Step.Slot> slots = new ArrayList<>();
    for (int i = operands.size() - 1; i >= 0; i--) {
      slots.add(let(operands.get(i), hint));
    }
    Collections.reverse(slots);
    return slots;
  }

  Step.Slot let(Operand type, String hint) {
    Step.Slot slot = new Step.Slot(slots[0]++, type, hint);
    add(new Step.Let(slot));
    return slot;
  }

  private void cast(List<CoreType> from, List<CoreType> to) {
    if (from.equals(to)) {
      return;
    }
    List<Step.Slot> slots = letAll(from);
    for (int i = 0; i < from.size(); i++) {
      add(new Step.Get(slots.get(i)));
      if (from.get(i) != to.get(i)) {
        add(new Step.Cast(from.get(i), to.get(i)));
      }
    }
  }

  private static List<Operand> value(Optional<WitType> payload) {
    return payload.<List<Operand>>map(p -> List.of(new Operand.Value(p))).orElse(List.of());
  }

  private TypeWalk inside() {
    return new TypeWalk(new ArrayList<>(), slots);
  }

  void add(Step step) {
    steps.add(step);
  }
}

package dev.mainstay.wit.abi;

import dev.mainstay.wit.WitFunction;
import dev.mainstay.wit.WitType;
import dev.mainstay.wit.WitType.Primitive;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Runs the walk of an import against that of the export of the same function, with one memory: what
 * the caller passes and gets back should be what the callee gets and returns.
 *
 * <p>Values: numbers are Long (floats as raw bits), bool and char too; strings String; lists,
 * records and tuples List; variants {@link Choice}; enums and handles Long; flags a List of
 * Boolean.
 */
final class Interpreter extends StepMachine<Object> {
  /** The case of a variant, option or result, and its payload. */
  record Choice(int index, Optional<Object> payload) {}

  private static final class Heap {
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
    private int top = 8;

    int allocate(int size, int alignment) {
      top = (top + alignment - 1) & -alignment;
      int address = top;
      top += size;
      // Whatever is read must have been written.
      for (int i = address; i < top; i++) {
        bytes.put(i, (byte) 0xAA);
      }
      return address;
    }
  }

  private final Heap heap;
  private final List<Object> arguments;
  private final UnaryOperator<List<Object>> callee;
  private List<Object> result = List.of();

  private Interpreter(Heap heap, List<Object> arguments, UnaryOperator<List<Object>> callee) {
    this.heap = heap;
    this.arguments = arguments;
    this.callee = callee;
  }

  /** Calls the function through both walks; {@code body} is its implementation. */
  static List<Object> call(
      WitFunction function, List<Object> arguments, UnaryOperator<List<Object>> body) {
    Heap heap = new Heap();
    CoreSignature imported = CoreSignature.ofImport(function);
    Interpreter caller =
        new Interpreter(
            heap,
            arguments,
            flat -> {
              // What a host does: the result's area of the callee is copied to that of the caller.
              boolean copies = imported.indirectResult();
              List<Object> own = copies ? flat.subList(0, flat.size() - 1) : flat;
              Interpreter called = new Interpreter(heap, own, body);
              called.run(Walk.ofExport(function));
              if (!copies) {
                return called.result;
              }
              int from = ((Long) called.result.get(0)).intValue();
              int to = ((Long) flat.get(flat.size() - 1)).intValue();
              int size = Layout.size(function.result().orElseThrow());
              for (int i = 0; i < size; i++) {
                heap.bytes.put(to + i, heap.bytes.get(from + i));
              }
              return List.of();
            });
    caller.run(Walk.ofImport(function));
    return caller.result;
  }

  @Override
  protected List<Object> step(Step step, List<Object> in) {
    if (step instanceof Step.Parameter parameter) {
      return List.of(arguments.get(parameter.index()));
    } else if (step instanceof Step.Constant constant) {
      return List.of((long) constant.value());
    } else if (step instanceof Step.LowerPrimitive) {
      return List.of(mask(in.get(0), step.gives().get(0)));
    } else if (step instanceof Step.LiftPrimitive lift) {
      return List.of(lift(lift.type(), (Long) in.get(0)));
    } else if (step instanceof Step.LowerArray lower) {
      return lowerArray(lower.type(), in.get(0));
    } else if (step instanceof Step.LiftArray lift) {
      return List.of(liftArray(lift.type(), in));
    } else if (step instanceof Step.LowerList lower) {
      List<?> elements = (List<?>) in.get(0);
      int size = Layout.size(lower.type().element());
      long at = heap.allocate(size * elements.size(), Layout.alignment(lower.type().element()));
      for (int i = 0; i < elements.size(); i++) {
        run(lower.element(), List.of(elements.get(i), at + (long) i * size));
      }
      return List.of(at, (long) elements.size());
    } else if (step instanceof Step.LiftList lift) {
      int size = Layout.size(lift.type().element());
      List<Object> elements = new ArrayList<>();
      for (long i = 0; i < (Long) in.get(1); i++) {
        elements.addAll(run(lift.element(), List.of((Long) in.get(0) + i * size)));
      }
      return List.of(elements);
    } else if (step instanceof Step.Split) {
      return List.copyOf((List<?>) in.get(0));
    } else if (step instanceof Step.Build) {
      return List.of(in);
    } else if (step instanceof Step.LowerCases lower) {
      Choice choice = (Choice) in.get(0);
      return run(lower.cases().get(choice.index()), choice.payload().stream().toList());
    } else if (step instanceof Step.LiftCases lift) {
      int index = ((Long) in.get(0)).intValue();
      List<Object> payload = run(lift.cases().get(index), List.of());
      return List.of(new Choice(index, payload.stream().findFirst()));
    } else if (step instanceof Step.LowerFlags flags) {
      long[] words = new long[Layout.words(flags.type())];
      List<?> set = (List<?>) in.get(0);
      for (int i = 0; i < set.size(); i++) {
        words[i / 32] |= (Boolean) set.get(i) ? 1L << (i % 32) : 0;
      }
      List<Object> out = new ArrayList<>();
      for (long word : words) {
        out.add(word);
      }
      return out;
    } else if (step instanceof Step.LiftFlags flags) {
      List<Object> set = new ArrayList<>();
      for (int i = 0; i < flags.type().labels().size(); i++) {
        set.add((((Long) in.get(i / 32) >> (i % 32)) & 1) != 0);
      }
      return List.of(set);
    } else if (step instanceof Step.LowerEnum
        || step instanceof Step.LiftEnum
        || step instanceof Step.LowerHandle
        || step instanceof Step.LiftHandle) {
      return in;
    } else if (step instanceof Step.Cast) {
      return List.of(mask(in.get(0), step.gives().get(0)));
    } else if (step instanceof Step.Load load) {
      return List.of(load(load.access(), ((Long) in.get(0)).intValue() + load.offset()));
    } else if (step instanceof Step.Store store) {
      store(store.access(), ((Long) in.get(1)).intValue() + store.offset(), (Long) in.get(0));
      return List.of();
    } else if (step instanceof Step.StoreNamed named) {
      return named(
          Walk.ofStore(named.type()), List.of(in.get(0), (Long) in.get(1) + named.offset()));
    } else if (step instanceof Step.LoadNamed named) {
      return named(Walk.ofLoad(named.type()), List.of((Long) in.get(0) + named.offset()));
    } else if (step instanceof Step.LiftNamed named) {
      return named(Walk.ofLift(named.type()), in);
    } else if (step instanceof Step.Area area) {
      return List.of((long) heap.allocate(area.size(), area.alignment()));
    } else if (step instanceof Step.FreeParameters) {
      return List.of();
    } else if (step instanceof Step.CallCore || step instanceof Step.CallValue) {
      return callee.apply(in);
    } else if (step instanceof Step.Return) {
      result = in;
      return List.of();
    }
    throw new IllegalStateException(step.toString());
  }

  private List<Object> named(List<Step> walk, List<Object> parameters) {
    Interpreter inside = new Interpreter(heap, parameters, callee);
    inside.run(walk);
    return inside.result;
  }

  private static Long mask(Object value, Operand type) {
    boolean isShort = type.equals(Operand.I32) || type.equals(new Operand.Core(CoreType.F32));
    return isShort ? (Long) value & 0xFFFFFFFFL : (Long) value;
  }

  private static Object lift(Primitive type, long core) {
    return switch (type) {
      case BOOL -> core != 0 ? 1L : 0L;
      case S8 -> (long) (byte) core;
      case U8 -> core & 0xFF;
      case S16 -> (long) (short) core;
      case U16 -> core & 0xFFFF;
      case S32 -> (long) (int) core;
      default -> core;
    };
  }

  private List<Object> lowerArray(WitType type, Object value) {
    if (value instanceof String text) {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      int at = heap.allocate(utf8.length, 1);
      heap.bytes.put(at, utf8);
      return List.of((long) at, (long) utf8.length);
    }
    int size = Layout.size(((WitType.ListOf) type).element());
    List<?> elements = (List<?>) value;
    int at = heap.allocate(size * elements.size(), size);
    for (int i = 0; i < elements.size(); i++) {
      store(sized(size), at + i * size, (Long) elements.get(i));
    }
    return List.of((long) at, (long) elements.size());
  }

  private Object liftArray(WitType type, List<Object> in) {
    int at = ((Long) in.get(0)).intValue();
    int length = ((Long) in.get(1)).intValue();
    if (type == Primitive.STRING) {
      byte[] utf8 = new byte[length];
      heap.bytes.get(at, utf8);
      return new String(utf8, StandardCharsets.UTF_8);
    }
    Primitive element = (Primitive) ((WitType.ListOf) type).element();
    int size = Layout.size(element);
    List<Object> elements = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      elements.add(lift(element, load(sized(size), at + i * size)));
    }
    return elements;
  }

  private static Access sized(int size) {
    return size == 8 ? Access.I64 : Access.unsigned(size);
  }

  private long load(Access access, int address) {
    return switch (access) {
      case I32_8_SIGNED -> heap.bytes.get(address) & 0xFFFFFFFFL;
      case I32_8_UNSIGNED -> heap.bytes.get(address) & 0xFFL;
      case I32_16_SIGNED -> heap.bytes.getShort(address) & 0xFFFFFFFFL;
      case I32_16_UNSIGNED -> heap.bytes.getShort(address) & 0xFFFFL;
      case I32, F32 -> heap.bytes.getInt(address) & 0xFFFFFFFFL;
      case I64, F64 -> heap.bytes.getLong(address);
    };
  }

  private void store(Access access, int address, long value) {
    switch (access) {
      case I32_8_SIGNED, I32_8_UNSIGNED -> heap.bytes.put(address, (byte) value);
      case I32_16_SIGNED, I32_16_UNSIGNED -> heap.bytes.putShort(address, (short) value);
      case I32, F32 -> heap.bytes.putInt(address, (int) value);
      case I64, F64 -> heap.bytes.putLong(address, value);
    }
  }
}

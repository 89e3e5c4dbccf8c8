package dev.mainstay.wit.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.wit.InterfaceName;
import dev.mainstay.wit.Resource;
import dev.mainstay.wit.Wasi;
import dev.mainstay.wit.WitFunction;
import dev.mainstay.wit.WitInterface;
import dev.mainstay.wit.WitPackage;
import dev.mainstay.wit.WitType;
import dev.mainstay.wit.WitType.Primitive;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WalkTest {
  private static final InterfaceName OWNER = InterfaceName.parse("test:types/all@1.0.0");

  /** Sees every block, and so lets every step be held to what it says; knows nothing of values. */
  private static final class Counter extends StepMachine<Object> {
    private int steps;

    @Override
    protected List<Object> step(Step step, List<Object> operands) {
      steps++;
      List<Block> blocks = List.of();
      if (step instanceof Step.LowerCases lower) {
        blocks = lower.cases();
      } else if (step instanceof Step.LiftCases lift) {
        blocks = lift.cases();
      } else if (step instanceof Step.LowerList lower) {
        blocks = List.of(lower.element());
      } else if (step instanceof Step.LiftList lift) {
        blocks = List.of(lift.element());
      }
      for (Block block : blocks) {
        run(block, List.copyOf(block.inputs()));
      }
      if (step instanceof Step.StoreNamed named) {
        named(Walk.ofStore(named.type()));
      } else if (step instanceof Step.LoadNamed named) {
        named(Walk.ofLoad(named.type()));
      } else if (step instanceof Step.LiftNamed named) {
        named(Walk.ofLift(named.type()));
      }
      return List.copyOf(step.gives());
    }

    private void named(List<Step> walk) {
      Counter counter = new Counter();
      counter.run(walk);
      steps += counter.steps;
    }
  }

  @Test
  void theStepsOfEveryWasiFunctionFitTogether() throws IOException {
    int functions = 0;
    for (WitPackage pkg : Wasi.packages("0.2.12")) {
      for (WitInterface each : pkg.interfaces()) {
        for (WitFunction function : each.functions()) {
          Counter counter = new Counter();
          counter.run(Walk.ofImport(function));
          counter.run(Walk.ofExport(function));
          assertTrue(counter.steps >= 4, function.coreName());
          functions++;
        }
      }
    }
    assertTrue(functions > 150, functions + " functions");
  }

  @Test
  void randomValuesOfRandomTypesGoThroughUnchanged() {
    for (int seed = 0; seed < 3000; seed++) {
      Random random = new Random(seed);
      List<WitFunction.Parameter> parameters = new ArrayList<>();
      List<Object> arguments = new ArrayList<>();
      int count = random.nextInt(6);
      for (int i = 0; i < count; i++) {
        WitType type = type(random, 3);
        parameters.add(new WitFunction.Parameter("p" + i, type));
        arguments.add(value(random, type));
      }
      boolean hasResult = random.nextInt(4) > 0;
      WitType resultType = type(random, 3);
      Object result = value(random, resultType);
      WitFunction function =
          WitFunction.free("f", parameters, hasResult ? Optional.of(resultType) : Optional.empty());
      String what = "seed " + seed + ": " + function;
      List<Object> returned =
          Interpreter.call(
              function,
              arguments,
              received -> {
                assertEquals(arguments, received, what);
                return hasResult ? List.of(result) : List.of();
              });
      assertEquals(hasResult ? List.of(result) : List.of(), returned, what);
    }
  }

  @Test
  void sixteenCoreValuesAreParametersAndSeventeenAreMemory() {
    List<WitFunction.Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      parameters.add(new WitFunction.Parameter("p" + i, Primitive.U8));
    }
    WitFunction sixteen = WitFunction.free("f", parameters, Optional.of(Primitive.STRING));
    assertEquals(17, CoreSignature.ofImport(sixteen).parameters().size());
    assertEquals("[i32]", CoreSignature.ofExport(sixteen).results().toString());
    parameters.add(new WitFunction.Parameter("p16", Primitive.U64));
    WitFunction seventeen = WitFunction.free("f", parameters, Optional.of(Primitive.STRING));
    assertEquals("(i32, i32) -> ()", CoreSignature.ofImport(seventeen).toString());
    assertEquals("(i32) -> (i32)", CoreSignature.ofExport(seventeen).toString());
    assertEquals(24, Layout.offsets(CoreSignature.parameterTypes(seventeen)).get(16) + 8);
  }

  @Test
  void casesShareCoreValuesOfATypeThatHoldsAll() {
    WitType mixed =
        variant(
            Optional.of(Primitive.F32),
            Optional.of(Primitive.U8),
            Optional.of(Primitive.STRING),
            Optional.empty());
    assertEquals("[i32, i32, i32]", Flattening.flatten(mixed).toString());
    WitType wide = variant(Optional.of(Primitive.F64), Optional.of(Primitive.F32));
    assertEquals("[i32, i64]", Flattening.flatten(wide).toString());
    WitType same = variant(Optional.of(Primitive.F64), Optional.of(Primitive.F64));
    assertEquals("[i32, f64]", Flattening.flatten(same).toString());
  }

  @Test
  void discriminantsGrowWithTheNumberOfCases() {
    assertEquals(1, Layout.discriminantSize(1));
    assertEquals(1, Layout.discriminantSize(256));
    assertEquals(2, Layout.discriminantSize(257));
    assertEquals(2, Layout.discriminantSize(65536));
    assertEquals(4, Layout.discriminantSize(65537));
  }

  @Test
  void flagsTakeAsManyBytesAsTheyNeed() {
    assertEquals(List.of(1, 1, 2, 2, 4, 4, 8), sizes(1, 8, 9, 16, 17, 32, 33));
    assertEquals(4, Layout.alignment(flags(33)));
    assertEquals(2, Flattening.flatten(flags(33)).size());
  }

  private static List<Integer> sizes(int... labels) {
    List<Integer> sizes = new ArrayList<>();
    for (int each : labels) {
      sizes.add(Layout.size(flags(each)));
    }
    return sizes;
  }

  @Test
  void onlyResultsThatHoldMemoryAreHandedBack() {
    WitType nested =
        new WitType.OptionOf(new WitType.TupleOf(List.of(Primitive.U8, Primitive.STRING)));
    assertTrue(CoreSignature.hasPostReturn(WitFunction.free("f", List.of(), Optional.of(nested))));
    WitType plain = new WitType.OptionOf(new WitType.TupleOf(List.of(Primitive.U8, Primitive.F32)));
    assertEquals(
        false, CoreSignature.hasPostReturn(WitFunction.free("f", List.of(), Optional.of(plain))));
    assertEquals(
        false, CoreSignature.hasPostReturn(WitFunction.free("f", List.of(), Optional.empty())));
  }

  @Test
  void aStepThatFindsSomethingElseIsAMistake() {
    List<Step> wrong =
        List.of(
            new Step.Constant(CoreType.I64, 1), new Step.LiftPrimitive(Primitive.U8, Place.root()));
    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> new Counter().run(wrong));
    assertTrue(e.getMessage().contains("expected i32 on the stack, found i64"), e.getMessage());
    List<Step> tooMuch = List.of(new Step.Constant(CoreType.I32, 1));
    assertThrows(IllegalStateException.class, () -> new Counter().run(tooMuch));
  }

  @SafeVarargs
  private static WitType variant(Optional<WitType>... payloads) {
    List<WitType.Case> cases = new ArrayList<>();
    for (Optional<WitType> payload : payloads) {
      cases.add(new WitType.Case("c" + cases.size(), payload, ""));
    }
    return new WitType.VariantType(OWNER, "choice", cases, "");
  }

  private static WitType.FlagsType flags(int count) {
    return new WitType.FlagsType(OWNER, "flags-type", labels(count), "");
  }

  private static List<WitType.Label> labels(int count) {
    List<WitType.Label> labels = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      labels.add(new WitType.Label("l" + i, ""));
    }
    return labels;
  }

  private static WitType type(Random random, int depth) {
    int kind = random.nextInt(depth == 0 ? 16 : 26);
    return switch (kind) {
      case 13 -> new WitType.EnumType(OWNER, "e", labels(1 + random.nextInt(300)), "");
      case 14 -> flags(1 + random.nextInt(70));
      case 15 -> new WitType.Own(new Resource(OWNER, "r", ""));
      case 16, 17 -> new WitType.ListOf(type(random, depth - 1));
      case 18 -> new WitType.OptionOf(type(random, depth - 1));
      case 19 -> new WitType.ResultOf(payload(random, depth), payload(random, depth));
      case 20, 21 -> tuple(random, depth);
      case 22 -> record(random, depth);
      case 23, 24 -> variant(random, depth);
      case 25 -> new WitType.Alias(OWNER, "alias", type(random, depth - 1), "");
      default -> List.of(Primitive.values()).get(kind);
    };
  }

  private static WitType tuple(Random random, int depth) {
    List<WitType> elements = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      elements.add(type(random, depth - 1));
    }
    return new WitType.TupleOf(elements);
  }

  private static WitType record(Random random, int depth) {
    List<WitType.Field> fields = new ArrayList<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      fields.add(new WitType.Field("f" + i, type(random, depth - 1), ""));
    }
    return new WitType.RecordType(OWNER, "rec", fields, "");
  }

  private static WitType variant(Random random, int depth) {
    List<WitType.Case> cases = new ArrayList<>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      cases.add(new WitType.Case("c" + i, payload(random, depth), ""));
    }
    return new WitType.VariantType(OWNER, "var", cases, "");
  }

  private static Optional<WitType> payload(Random random, int depth) {
    return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(type(random, depth - 1));
  }

  private static Object value(Random random, WitType type) {
    if (type instanceof WitType.Alias alias) {
      return value(random, alias.target());
    } else if (type instanceof Primitive primitive) {
      return switch (primitive) {
        case BOOL -> (long) random.nextInt(2);
        case S8 -> (long) (byte) random.nextInt();
        case U8 -> random.nextInt() & 0xFFL;
        case S16 -> (long) (short) random.nextInt();
        case U16 -> random.nextInt() & 0xFFFFL;
        case S32 -> (long) random.nextInt();
        case U32, F32 -> random.nextInt() & 0xFFFFFFFFL;
        case CHAR -> (long) random.nextInt(0xD800);
        case S64, U64, F64 -> random.nextLong();
        case STRING -> "x".repeat(random.nextInt(3)) + random.nextInt(9);
      };
    } else if (type instanceof WitType.ListOf list) {
      List<Object> values = new ArrayList<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        values.add(value(random, list.element()));
      }
      return values;
    } else if (type instanceof WitType.EnumType enumeration) {
      return (long) random.nextInt(enumeration.labels().size());
    } else if (type instanceof WitType.FlagsType flags) {
      List<Object> set = new ArrayList<>();
      flags.labels().forEach(label -> set.add(random.nextBoolean()));
      return set;
    } else if (type instanceof WitType.Own || type instanceof WitType.Borrow) {
      return random.nextInt() & 0xFFFFFFFFL;
    } else if (Layout.isVariant(type)) {
      List<Optional<WitType>> payloads = Cases.payloads(type);
      int index = random.nextInt(payloads.size());
      return new Interpreter.Choice(index, payloads.get(index).map(p -> value(random, p)));
    }
    List<Object> values = new ArrayList<>();
    Cases.fields(type).forEach(field -> values.add(value(random, field)));
    return values;
  }
}

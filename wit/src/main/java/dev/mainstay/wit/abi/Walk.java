package dev.mainstay.wit.abi;

import dev.mainstay.wit.WitFunction;
import dev.mainstay.wit.WitType;
import java.util.List;
import java.util.Optional;

/**
 * The way of a call through the Canonical ABI, as steps.
 *
 * <p>A walk knows the specification and nothing of the language that the steps are printed in:
 * which order, which offsets, what goes through memory. It leaves out who owns Java's memory; the
 * printer decides that at the steps that allocate.
 *
 * <p>A record or variant that has a name goes through memory on a way of its own, to which the
 * steps of functions and of other types only refer: what a printer makes of it exists once.
 */
public final class Walk {
  private Walk() {}

  /**
   * The body of a function that looks like {@code function} to the language and calls the imported
   * core function.
   */
  public static List<Step> ofImport(WitFunction function) {
    return imported(function);
  }

  /** The body of a core function that calls {@code function} in the language. */
  public static List<Step> ofExport(WitFunction function) {
    return exported(function);
  }

  /**
   * The body of a function of the language that takes a value of the type and an address, and
   * stores the one at the other: what {@link Step.StoreNamed} stands for.
   */
  public static List<Step> ofStore(WitType.Definition type) {
    TypeWalk walk = new TypeWalk();
    walk.add(new Step.Parameter(0, new Operand.Value(type)));
    walk.add(new Step.Parameter(1, Operand.I32));
    walk.storeParts(type, walk.let(Operand.I32, "at"), 0, Place.root());
    walk.add(new Step.Return(Optional.empty()));
    return walk.steps();
  }

  /**
   * The body of a function of the language that takes an address and returns the value there: what
   * {@link Step.LoadNamed} stands for.
   */
  public static List<Step> ofLoad(WitType.Definition type) {
    TypeWalk walk = new TypeWalk();
    walk.add(new Step.Parameter(0, Operand.I32));
    walk.loadParts(type, walk.let(Operand.I32, "at"), 0, Place.root());
    walk.add(new Step.Return(Optional.of(new Operand.Value(type))));
    return walk.steps();
  }

  /**
   * The body of a function of the language that takes core values and returns the value that they
   * are: what {@link Step.LiftNamed} stands for.
   */
  public static List<Step> ofLift(WitType.Definition type) {
    TypeWalk walk = new TypeWalk();
    int index = 0;
    for (CoreType core : Flattening.flatten(type)) {
      walk.add(new Step.Parameter(index++, new Operand.Core(core)));
    }
    walk.liftParts(type, Place.root());
    walk.add(new Step.Return(Optional.of(new Operand.Value(type))));
    return walk.steps();
  }

  private static List<Step> imported(WitFunction function) {
    TypeWalk types = new TypeWalk();
    CoreSignature signature = CoreSignature.ofImport(function);
    List<WitType> parameters = CoreSignature.parameterTypes(function);
    if (signature.indirectParameters()) {
      types.add(
          new Step.Area(
              Step.Area.Purpose.PARAMETERS, Layout.size(parameters), Layout.alignment(parameters)));
      Step.Slot area = types.let(Operand.I32, "parameters");
      List<Integer> offsets = Layout.offsets(parameters);
      for (int i = 0; i < parameters.size(); i++) {
        types.add(new Step.Parameter(i, new Operand.Value(parameters.get(i))));
        types.store(parameters.get(i), area, offsets.get(i), Place.parameter(i));
      }
      types.add(new Step.Get(area));
    } else {
      for (int i = 0; i < parameters.size(); i++) {
        types.add(new Step.Parameter(i, new Operand.Value(parameters.get(i))));
        types.lower(parameters.get(i), Place.parameter(i));
      }
    }
    Optional<WitType> result = function.result();
    if (result.isPresent() && signature.indirectResult()) {
      types.add(area(Step.Area.Purpose.RETURN, result.get()));
      Step.Slot area = types.let(Operand.I32, "area");
      types.add(new Step.Get(area));
      types.add(new Step.CallCore(function, signature));
      types.load(result.get(), area, 0, Place.result());
    } else {
      types.add(new Step.CallCore(function, signature));
      result.ifPresent(type -> types.lift(type, Place.result()));
    }
    types.add(new Step.Return(result.map(Operand.Value::new)));
    return types.steps();
  }

  private static List<Step> exported(WitFunction function) {
    TypeWalk types = new TypeWalk();
    CoreSignature signature = CoreSignature.ofExport(function);
    List<WitType> parameters = CoreSignature.parameterTypes(function);
    if (signature.indirectParameters()) {
      types.add(new Step.Parameter(0, Operand.I32));
      Step.Slot area = types.let(Operand.I32, "parameters");
      List<Integer> offsets = Layout.offsets(parameters);
      for (int i = 0; i < parameters.size(); i++) {
        types.load(parameters.get(i), area, offsets.get(i), Place.parameter(i));
      }
      types.add(new Step.Get(area));
      types.add(new Step.FreeParameters(Layout.size(parameters), Layout.alignment(parameters)));
    } else {
      int index = 0;
      for (int i = 0; i < parameters.size(); i++) {
        for (CoreType core : Flattening.flatten(parameters.get(i))) {
          types.add(new Step.Parameter(index++, new Operand.Core(core)));
        }
        types.lift(parameters.get(i), Place.parameter(i));
      }
    }
    types.add(new Step.CallValue(function));
    Optional<WitType> result = function.result();
    if (result.isPresent() && signature.indirectResult()) {
      Step.Slot value = types.let(new Operand.Value(result.get()), "result");
      types.add(area(Step.Area.Purpose.RESULT, result.get()));
      Step.Slot area = types.let(Operand.I32, "area");
      types.add(new Step.Get(value));
      types.store(result.get(), area, 0, Place.result());
      types.add(new Step.Get(area));
    } else {
      result.ifPresent(type -> types.lower(type, Place.result()));
    }
    types.add(
        new Step.Return(signature.results().stream().<Operand>map(Operand.Core::new).findFirst()));
    return types.steps();
  }

  private static Step area(Step.Area.Purpose purpose, WitType type) {
    return new Step.Area(purpose, Layout.size(type), Layout.alignment(type));
  }
}

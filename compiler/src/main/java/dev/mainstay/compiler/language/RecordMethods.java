package dev.mainstay.compiler.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.teavm.classlib.impl.record.ObjectMethodsSubstitutor;
import org.teavm.dependency.BootstrapMethodSubstitutor;
import org.teavm.dependency.DynamicCallSite;
import org.teavm.model.BasicBlock;
import org.teavm.model.MethodHandle;
import org.teavm.model.MethodReference;
import org.teavm.model.PrimitiveType;
import org.teavm.model.RuntimeConstant;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ConditionEmitter;
import org.teavm.model.emit.PhiEmitter;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.model.util.InvokeDynamicUtil;

/**
 * What a record's {@code equals} and {@code hashCode} are made of, where TeaVM's (0.16.0) differ:
 * {@code float} and {@code double} components are equal if {@code compare} says so, NaN to itself
 * and 0.0 not to -0.0 (Java SE 17, {@code java.lang.Record}); the hash code is the one that the JDK
 * makes, for which nobody gives a promise. {@code toString} is TeaVM's.
 */
final class RecordMethods implements BootstrapMethodSubstitutor {
  static final MethodReference BOOTSTRAP =
      new MethodReference(
          "java.lang.runtime.ObjectMethods",
          "bootstrap",
          ValueType.object("java.lang.invoke.MethodHandles$Lookup"),
          ValueType.object("java.lang.String"),
          ValueType.object("java.lang.invoke.TypeDescriptor"),
          ValueType.object("java.lang.Class"),
          ValueType.object("java.lang.String"),
          ValueType.arrayOf(ValueType.object("java.lang.invoke.MethodHandle")),
          ValueType.object("java.lang.Object"));

  /** The bootstrap method's arguments before the getters: the class, and the components' names. */
  private static final int FIRST_GETTER = 2;

  private final BootstrapMethodSubstitutor rest = new ObjectMethodsSubstitutor();

  @Override
  public ValueEmitter substitute(DynamicCallSite site, ProgramEmitter body) {
    return switch (site.getCalledMethod().getName()) {
      case "equals" -> isEqual(site, body);
      case "hashCode" -> hash(site, body);
      default -> rest.substitute(site, body);
    };
  }

  private static List<MethodHandle> getters(DynamicCallSite site) {
    List<RuntimeConstant> arguments = site.getBootstrapArguments();
    List<MethodHandle> getters = new ArrayList<>();
    for (RuntimeConstant argument : arguments.subList(FIRST_GETTER, arguments.size())) {
      getters.add(argument.getMethodHandle());
    }
    return getters;
  }

  private static ValueEmitter isEqual(DynamicCallSite site, ProgramEmitter body) {
    ValueType type = site.getBootstrapArguments().get(0).getValueType();
    ValueEmitter one = site.getArguments().get(0);
    ValueEmitter other = site.getArguments().get(1);
    BasicBlock end = body.prepareBlock();
    PhiEmitter result = body.phi(ValueType.INTEGER, end);
    body.when(one.isSame(other)).thenDo(() -> leave(body, 1, result, end));
    // A record is final: whatever is an instance is of its class.
    body.when(other.instanceOf(type).isFalse()).thenDo(() -> leave(body, 0, result, end));
    ValueEmitter same = other.cast(type);
    for (MethodHandle getter : getters(site)) {
      ValueEmitter mine = InvokeDynamicUtil.invoke(body, getter, one);
      ValueEmitter its = InvokeDynamicUtil.invoke(body, getter, same);
      body.when(isEqual(body, getter.getValueType(), mine, its).not())
          .thenDo(() -> leave(body, 0, result, end));
    }
    leave(body, 1, result, end);
    body.enter(end);
    return result.getValue();
  }

  private static void leave(ProgramEmitter body, int value, PhiEmitter result, BasicBlock end) {
    body.constant(value).propagateTo(result);
    body.jump(end);
  }

  private static ConditionEmitter isEqual(
      ProgramEmitter body, ValueType type, ValueEmitter mine, ValueEmitter its) {
    if (type instanceof ValueType.Primitive primitive) {
      return switch (primitive.getKind()) {
        case BOOLEAN, BYTE, SHORT, CHARACTER, INTEGER -> mine.isEqualTo(its);
        case LONG -> mine.compareTo(its).isEqualTo(body.constant(0));
        case FLOAT, DOUBLE ->
            body.invoke(box(primitive.getKind()), "compare", int.class, mine, its)
                .isEqualTo(body.constant(0));
      };
    }
    return body.invoke(
            Objects.class, "equals", boolean.class, mine.cast(Object.class), its.cast(Object.class))
        .isTrue();
  }

  private static ValueEmitter hash(DynamicCallSite site, ProgramEmitter body) {
    ValueEmitter receiver = site.getArguments().get(0);
    ValueEmitter result = null;
    for (MethodHandle getter : getters(site)) {
      ValueEmitter component = InvokeDynamicUtil.invoke(body, getter, receiver);
      ValueEmitter hash = hash(body, getter.getValueType(), component);
      result = result == null ? hash : result.mul(31).add(hash);
    }
    return result == null ? body.constant(0) : result;
  }

  private static ValueEmitter hash(ProgramEmitter body, ValueType type, ValueEmitter component) {
    return type instanceof ValueType.Primitive primitive
        ? body.invoke(box(primitive.getKind()), "hashCode", int.class, component)
        : body.invoke(Objects.class, "hashCode", int.class, component.cast(Object.class));
  }

  private static Class<?> box(PrimitiveType kind) {
    return switch (kind) {
      case BOOLEAN -> Boolean.class;
      case BYTE -> Byte.class;
      case SHORT -> Short.class;
      case CHARACTER -> Character.class;
      case INTEGER -> Integer.class;
      case LONG -> Long.class;
      case FLOAT -> Float.class;
      case DOUBLE -> Double.class;
    };
  }
}

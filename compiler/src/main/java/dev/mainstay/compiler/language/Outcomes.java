package dev.mainstay.compiler.language;

import dev.mainstay.compiler.library.GuestNames;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.backend.wasm.TeaVMWasmGCHost;
import org.teavm.dependency.AbstractDependencyListener;
import org.teavm.dependency.DependencyAgent;
import org.teavm.dependency.DependencyListener;
import org.teavm.dependency.MethodDependency;
import org.teavm.model.MethodReference;
import org.teavm.model.TextLocation;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;

/**
 * Calls of guest-runtime's {@code Outcomes}, which no optimization of TeaVM's knows and which come
 * to nothing in the module: {@code keep} uses a value, {@code same} yields it as it is, {@code any}
 * yields a reference of which the code generator does not know the class either.
 *
 * <p>There is one method of each for a kind of value: {@code int} and all that is narrower, {@code
 * long}, {@code float}, {@code double}, and references, whose kind is {@code Object}.
 */
final class Outcomes {
  static final String OWNER = GuestNames.PACKAGE + "Outcomes";
  private static final ValueType OBJECT = ValueType.object("java.lang.Object");
  private static final List<ValueType> KINDS =
      List.of(ValueType.INTEGER, ValueType.LONG, ValueType.FLOAT, ValueType.DOUBLE, OBJECT);

  private static final MethodReference ANY = new MethodReference(OWNER, "any", OBJECT, OBJECT);

  private Outcomes() {}

  /** The kind of a type's values. */
  static ValueType kind(ValueType type) {
    if (!(type instanceof ValueType.Primitive primitive)) {
      return OBJECT;
    }
    return switch (primitive.getKind()) {
      case LONG -> ValueType.LONG;
      case FLOAT -> ValueType.FLOAT;
      case DOUBLE -> ValueType.DOUBLE;
      default -> ValueType.INTEGER;
    };
  }

  /** A call that uses a value of a type. */
  static InvokeInstruction keep(ValueType type, Variable value, @Nullable TextLocation location) {
    return call(keep(kind(type)), value, location);
  }

  /** A call that gives {@code receiver} what {@code value} has, of a kind. */
  static InvokeInstruction same(
      ValueType kind, Variable value, Variable receiver, @Nullable TextLocation location) {
    InvokeInstruction call = call(same(kind), value, location);
    call.setReceiver(receiver);
    return call;
  }

  /** A call that gives {@code receiver} the reference that {@code value} is. */
  static InvokeInstruction any(Variable value, Variable receiver, @Nullable TextLocation location) {
    InvokeInstruction call = call(ANY, value, location);
    call.setReceiver(receiver);
    return call;
  }

  private static InvokeInstruction call(
      MethodReference method, Variable value, @Nullable TextLocation location) {
    InvokeInstruction call = new InvokeInstruction();
    call.setType(InvocationType.SPECIAL);
    call.setMethod(method);
    call.setArguments(value);
    call.setLocation(location);
    return call;
  }

  private static MethodReference keep(ValueType kind) {
    return new MethodReference(OWNER, "keep", kind, ValueType.VOID);
  }

  private static MethodReference same(ValueType kind) {
    return new MethodReference(OWNER, "same", kind, kind);
  }

  /** Tells TeaVM that what goes into {@code same} comes out of it. */
  static DependencyListener flow() {
    MethodReference same = same(OBJECT);
    return new AbstractDependencyListener() {
      @Override
      public void methodReached(DependencyAgent agent, MethodDependency method) {
        if (method.getReference().equals(same)) {
          method.getVariable(1).connect(method.getResult());
        }
      }
    };
  }

  /** Makes nothing of the calls. */
  static void install(TeaVMWasmGCHost target) {
    target.contributeToCodeGen(
        (context, registry) -> {
          for (ValueType kind : KINDS) {
            registry
                .inlineIntrinsics()
                .registerIntrinsic(
                    keep(kind),
                    (call, generation, code) -> {
                      generation.generate(code, call.getArguments().get(0));
                      code.drop();
                    });
            registry
                .inlineIntrinsics()
                .registerIntrinsic(
                    same(kind),
                    (call, generation, code) ->
                        generation.generate(code, call.getArguments().get(0)));
          }
          registry
              .inlineIntrinsics()
              .registerIntrinsic(
                  ANY,
                  (call, generation, code) ->
                      generation.generate(
                          code.block(context.typeMapper().mapType(OBJECT)),
                          call.getArguments().get(0)));
        });
  }
}

package dev.mainstay.compiler;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.teavm.backend.wasm.TeaVMWasmGCHost;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderSource;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;

/**
 * A guest's classes, in which whatever can throw does so although nobody uses its outcome: a
 * division, a cast, an element, a field. TeaVM leaves out what yields a value that is not used,
 * together with its checks; so each such value is handed to {@code Outcomes.keep}, which comes to
 * nothing in the module. Java's library is left as it is.
 *
 * <p>To be put below TeaVM's own first optimizations, which would find nothing left otherwise.
 */
final class KeptOutcomes implements ClassHolderSource {
  private static final String OWNER = GuestNames.PACKAGE + "Outcomes";
  private static final List<ValueType> KINDS =
      List.of(
          ValueType.INTEGER,
          ValueType.LONG,
          ValueType.FLOAT,
          ValueType.DOUBLE,
          ValueType.object("java.lang.Object"));

  private final ClassHolderSource classes;

  /** The classes that have been looked at: a source gives the same one out again. */
  private final Set<String> done = new HashSet<>();

  KeptOutcomes(ClassHolderSource classes) {
    this.classes = classes;
  }

  @Override
  public ClassHolder get(String name) {
    ClassHolder type = classes.get(name);
    if (type != null && done.add(name) && GuestNames.isGuests(name)) {
      for (MethodHolder method : type.getMethods()) {
        if (method.getProgram() != null) {
          new OutcomesOfMethod(method).keep();
        }
      }
    }
    return type;
  }

  /** The method that uses a value of a type. */
  static MethodReference keeping(ValueType type) {
    ValueType kind =
        type instanceof ValueType.Primitive primitive
            ? switch (primitive.getKind()) {
              case LONG -> ValueType.LONG;
              case FLOAT -> ValueType.FLOAT;
              case DOUBLE -> ValueType.DOUBLE;
              default -> ValueType.INTEGER;
            }
            : ValueType.object("java.lang.Object");
    return new MethodReference(OWNER, "keep", kind, ValueType.VOID);
  }

  /** Makes nothing of the calls. */
  static void install(TeaVMWasmGCHost target) {
    target.contributeToCodeGen(
        (context, registry) -> {
          for (ValueType kind : KINDS) {
            registry
                .inlineIntrinsics()
                .registerIntrinsic(
                    keeping(kind),
                    (call, generation, code) -> {
                      generation.generate(code, call.getArguments().get(0));
                      code.drop();
                    });
          }
        });
  }
}

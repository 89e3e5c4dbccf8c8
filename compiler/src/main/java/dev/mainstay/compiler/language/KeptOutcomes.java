package dev.mainstay.compiler.language;

import dev.mainstay.compiler.library.GuestNames;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.teavm.backend.wasm.TeaVMWasmGCHost;
import org.teavm.dependency.AbstractDependencyListener;
import org.teavm.dependency.DependencyAgent;
import org.teavm.dependency.DependencyListener;
import org.teavm.dependency.MethodDependency;
import org.teavm.model.ClassHierarchy;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderSource;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;

/**
 * Classes as TeaVM's optimizations are to see them. In the guest's own, whatever can throw does so
 * although nobody uses its outcome: a division, a cast, an element, a field. TeaVM leaves out what
 * yields a value that is not used, together with its checks; so each such value is handed to {@code
 * Outcomes.keep}, which comes to nothing in the module. Java's library is left as it is. In all
 * classes, handlers find what they should; see {@link HandlerVersions}.
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
  private final ClassHierarchy hierarchy;

  /** The classes that have been looked at: a source gives the same one out again. */
  private final Set<String> done = new HashSet<>();

  KeptOutcomes(ClassHolderSource classes) {
    this.classes = classes;
    this.hierarchy = new ClassHierarchy(classes);
  }

  @Override
  public ClassHolder get(String name) {
    ClassHolder type = classes.get(name);
    if (type != null && done.add(name)) {
      for (MethodHolder method : type.getMethods()) {
        if (method.getProgram() != null) {
          if (GuestNames.isGuests(name)) {
            new OutcomesOfMethod(method).keep();
          }
          HandlerVersions.pin(method, hierarchy);
          NestedArrayLiterals.spell(method.getProgram());
        }
      }
    }
    return type;
  }

  /** The method that yields a value of a kind as it is. */
  static MethodReference same(ValueType kind) {
    return new MethodReference(OWNER, "same", kind, kind);
  }

  /** The method that uses a value of a type. */
  static MethodReference keeping(ValueType type) {
    return new MethodReference(OWNER, "keep", kind(type), ValueType.VOID);
  }

  /** The type of the methods for values of a type. */
  static ValueType kind(ValueType type) {
    if (!(type instanceof ValueType.Primitive primitive)) {
      return ValueType.object("java.lang.Object");
    }
    return switch (primitive.getKind()) {
      case LONG -> ValueType.LONG;
      case FLOAT -> ValueType.FLOAT;
      case DOUBLE -> ValueType.DOUBLE;
      default -> ValueType.INTEGER;
    };
  }

  /** Tells TeaVM that what goes into {@code same} comes out of it. */
  static DependencyListener flow() {
    MethodReference same = same(ValueType.object("java.lang.Object"));
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
                    keeping(kind),
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
        });
  }
}

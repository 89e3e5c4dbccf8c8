package dev.mainstay.compiler.language;

import org.teavm.backend.wasm.WasmGCTarget;
import org.teavm.model.ClassHolderSource;
import org.teavm.model.transformation.AssertionRemoval;
import org.teavm.vm.TeaVM;

/**
 * What the language says and TeaVM does not do: mended in a program before, and while, TeaVM works
 * on it.
 */
public final class JavaLanguage {
  private JavaLanguage() {}

  /** Classes as TeaVM's first optimizations are to see them; needs guest-runtime. */
  public static ClassHolderSource prepared(ClassHolderSource classes) {
    return new PreparedClasses(classes);
  }

  /** TeaVM's Wasm GC target, with what mends a program between its steps. */
  public static WasmGCTarget target() {
    CheckedTarget target = new CheckedTarget();
    Outcomes.install(target);
    FailingInitializers.install(target);
    return target;
  }

  /** Adds what mends a class when TeaVM comes to it. */
  public static void install(TeaVM vm) {
    // As on a JVM that is not told -ea.
    vm.add(new AssertionRemoval());
    vm.add(new SuperInitializers());
    vm.add(new ArrayStoreChecks());
    vm.add(new FailingInitializers());
    vm.add(Outcomes.flow());
    // In the place of those that TeaVM's library has brought.
    vm.add(RecordMethods.BOOTSTRAP, new RecordMethods());
    vm.add(Concatenations.BOOTSTRAP, new Concatenations());
  }
}

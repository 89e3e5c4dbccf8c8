package dev.mainstay.compiler.language;

import org.jspecify.annotations.Nullable;
import org.teavm.backend.wasm.TeaVMWasmGCHost;
import org.teavm.backend.wasm.WasmGCTarget;
import org.teavm.model.ClassHierarchy;
import org.teavm.model.MethodReader;
import org.teavm.model.Program;
import org.teavm.vm.TeaVMTargetController;

/** TeaVM's Wasm GC target, without what it gets wrong. */
// TeaVM finds a target's extensions by the interfaces that its class names itself, not those above.
final class CheckedTarget extends WasmGCTarget implements TeaVMWasmGCHost {
  private @Nullable ClassHierarchy classes;

  @Override
  public void setController(TeaVMTargetController controller) {
    super.setController(controller);
    classes = new ClassHierarchy(controller.getUnprocessedClassSource());
  }

  @Override
  public void beforeInlining(Program program, MethodReader method) {
    HandlerValues.separate(program);
    super.beforeInlining(program, method);
  }

  @Override
  public void beforeOptimizations(Program program, MethodReader method) {
    HandlerValues.separate(program);
    ConstantOperands.check(program);
    super.beforeOptimizations(program, method);
  }

  @Override
  public void afterOptimizations(Program program, MethodReader method) {
    super.afterOptimizations(program, method);
    HandlerBodies.separate(program);
    Negations.replace(program);
    EvaluationOrder.keep(program);
    if (classes != null) {
      NullCasts.hide(program, method.getReference(), classes);
    }
  }
}

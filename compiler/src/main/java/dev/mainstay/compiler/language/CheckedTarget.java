package dev.mainstay.compiler.language;

import org.teavm.backend.wasm.TeaVMWasmGCHost;
import org.teavm.backend.wasm.WasmGCTarget;
import org.teavm.model.MethodReader;
import org.teavm.model.Program;

/** TeaVM's Wasm GC target, without what it gets wrong. */
// TeaVM finds a target's extensions by the interfaces that its class names itself, not those above.
final class CheckedTarget extends WasmGCTarget implements TeaVMWasmGCHost {
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
  }
}

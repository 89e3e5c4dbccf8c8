package dev.mainstay.compiler;

import org.teavm.backend.wasm.WasmGCTarget;
import org.teavm.model.MethodReader;
import org.teavm.model.Program;

/** TeaVM's Wasm GC target, with the checks that it leaves out by mistake. */
final class CheckedTarget extends WasmGCTarget {
  @Override
  public void beforeOptimizations(Program program, MethodReader method) {
    ConstantOperands.check(program);
    super.beforeOptimizations(program, method);
  }
}

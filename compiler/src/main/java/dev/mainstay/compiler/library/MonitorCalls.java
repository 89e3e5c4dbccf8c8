package dev.mainstay.compiler.library;

import java.util.ArrayList;
import java.util.List;
import org.teavm.model.AccessLevel;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.TryCatchBlock;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ClassConstantInstruction;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.JumpInstruction;
import org.teavm.model.instructions.MonitorEnterInstruction;
import org.teavm.model.instructions.MonitorExitInstruction;
import org.teavm.model.instructions.RaiseInstruction;

/**
 * Has a program with threads call guest-runtime's {@code Monitors} where it says {@code
 * synchronized}. Calls, so that whoever calls what may wait for a monitor is known to wait itself:
 * TeaVM 0.15.0 finds that out for a method only if it waits for something else, too, and fails when
 * another one comes to a monitor that is not free.
 */
final class MonitorCalls implements ClassHolderTransformer {
  private static final String MONITORS = "java.lang.Monitors";
  private static final ValueType OBJECT = ValueType.object("java.lang.Object");

  /** Behind the name of a synchronized method: the same, to be called in the monitor. */
  private static final String INSIDE = "$inside";

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    for (MethodHolder method : List.copyOf(type.getMethods())) {
      Program program = method.getProgram();
      if (program == null) {
        continue;
      }
      for (BasicBlock block : program.getBasicBlocks()) {
        replace(block);
      }
      if (method.hasModifier(ElementModifier.SYNCHRONIZED)) {
        wrap(type, method);
      }
    }
  }

  private static void replace(BasicBlock block) {
    List<Instruction> instructions = new ArrayList<>();
    block.forEach(instructions::add);
    for (Instruction instruction : instructions) {
      InvokeInstruction call = null;
      if (instruction instanceof MonitorEnterInstruction enter) {
        call = call("enter", enter.getObjectRef());
      } else if (instruction instanceof MonitorExitInstruction exit) {
        call = call("exit", exit.getObjectRef());
      }
      if (call != null) {
        call.setLocation(instruction.getLocation());
        instruction.replace(call);
      }
    }
  }

  private static InvokeInstruction call(String name, Variable object) {
    InvokeInstruction call = new InvokeInstruction();
    call.setType(InvocationType.SPECIAL);
    call.setMethod(new MethodReference(MONITORS, name, OBJECT, ValueType.VOID));
    call.setArguments(object);
    return call;
  }

  /** Enter, the method as it was, exit, whether it returns or throws. */
  private static void wrap(ClassHolder type, MethodHolder method) {
    MethodHolder inside =
        new MethodHolder(method.getName() + INSIDE, method.getDescriptor().getSignature());
    inside.setLevel(AccessLevel.PRIVATE);
    boolean isStatic = method.hasModifier(ElementModifier.STATIC);
    if (isStatic) {
      inside.getModifiers().add(ElementModifier.STATIC);
    }
    inside.setProgram(method.getProgram());
    type.addMethod(inside);
    method.getModifiers().remove(ElementModifier.SYNCHRONIZED);

    Program program = new Program();
    Variable self = program.createVariable();
    Variable[] arguments = new Variable[method.parameterCount()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = program.createVariable();
    }
    BasicBlock enter = program.createBasicBlock();
    BasicBlock body = program.createBasicBlock();
    BasicBlock returning = program.createBasicBlock();
    BasicBlock throwing = program.createBasicBlock();

    Variable object = self;
    if (isStatic) {
      ClassConstantInstruction constant = new ClassConstantInstruction();
      constant.setConstant(ValueType.object(type.getName()));
      object = program.createVariable();
      constant.setReceiver(object);
      enter.add(constant);
    }
    enter.add(call("enter", object));
    enter.add(jump(body));

    InvokeInstruction call = new InvokeInstruction();
    call.setType(InvocationType.SPECIAL);
    call.setMethod(inside.getReference());
    if (!isStatic) {
      call.setInstance(self);
    }
    call.setArguments(arguments);
    boolean hasResult = method.getResultType() != ValueType.VOID;
    if (hasResult) {
      call.setReceiver(program.createVariable());
    }
    body.add(call);
    body.add(jump(returning));
    TryCatchBlock handler = new TryCatchBlock();
    handler.setHandler(throwing);
    body.getTryCatchBlocks().add(handler);

    returning.add(call("exit", object));
    ExitInstruction result = new ExitInstruction();
    if (hasResult) {
      result.setValueToReturn(call.getReceiver());
    }
    returning.add(result);

    throwing.setExceptionVariable(program.createVariable());
    throwing.add(call("exit", object));
    RaiseInstruction raise = new RaiseInstruction();
    raise.setException(throwing.getExceptionVariable());
    throwing.add(raise);
    method.setProgram(program);
  }

  private static JumpInstruction jump(BasicBlock target) {
    JumpInstruction jump = new JumpInstruction();
    jump.setTarget(target);
    return jump;
  }
}

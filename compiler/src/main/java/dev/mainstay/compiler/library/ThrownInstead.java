package dev.mainstay.compiler.library;

import dev.mainstay.compiler.problems.CompilerFailure;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ConstructInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;

/**
 * Exceptions of the library's methods, made by methods of guest-runtime: what such a method makes
 * without a message becomes a call with its own parameters. The way on which nothing is thrown
 * stays as it is, so it costs nothing.
 */
final class ThrownInstead {
  private static final MethodDescriptor NO_MESSAGE = new MethodDescriptor("<init>", ValueType.VOID);

  private ThrownInstead() {}

  /**
   * Has the exceptions of a method made by another.
   *
   * @param maker the static method that makes them; the receiver is its first parameter if there is
   *     one
   * @param signature the parameters of the library's methods of that name, and a result, which may
   *     be another than theirs
   * @throws CompilerFailure if there is no such method that makes one
   */
  static void by(MethodReference maker, ClassHolder type, ValueType[] signature) {
    boolean found = false;
    ValueType[] parameters = Arrays.copyOf(signature, signature.length - 1);
    for (MethodHolder method : type.getMethods()) {
      if (method.getName().equals(maker.getName())
          && method.getProgram() != null
          && Arrays.equals(method.getParameterTypes(), parameters)) {
        found |= replace(method.getProgram(), maker, maker.parameterCount() - parameters.length);
      }
    }
    if (!found) {
      throw new CompilerFailure(
          "TeaVM's library has no method that makes an exception without a message, for " + maker,
          null);
    }
  }

  /**
   * @param receivers 1 if the maker wants the receiver
   */
  private static boolean replace(Program program, MethodReference maker, int receivers) {
    Set<Variable> made = new HashSet<>();
    for (BasicBlock block : program.getBasicBlocks()) {
      for (Instruction instruction : block) {
        if (instruction instanceof InvokeInstruction call
            && call.getMethod().getDescriptor().equals(NO_MESSAGE)
            && call.getType() == InvocationType.SPECIAL
            && call.getMethod().getClassName().endsWith("Exception")) {
          made.add(call.getInstance());
          call.delete();
        }
      }
    }
    for (BasicBlock block : program.getBasicBlocks()) {
      for (Instruction instruction : block) {
        if (instruction instanceof ConstructInstruction construct
            && made.contains(construct.getReceiver())) {
          InvokeInstruction call = new InvokeInstruction();
          call.setType(InvocationType.SPECIAL);
          call.setMethod(maker);
          Variable[] arguments = new Variable[maker.parameterCount()];
          for (int i = 0; i < arguments.length; i++) {
            arguments[i] = program.variableAt(i + 1 - receivers);
          }
          call.setArguments(arguments);
          call.setReceiver(construct.getReceiver());
          call.setLocation(construct.getLocation());
          construct.replace(call);
        }
      }
    }
    return !made.isEmpty();
  }
}

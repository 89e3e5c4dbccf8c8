package dev.mainstay.compiler.analysis;

import dev.mainstay.compiler.resources.ResourceNames;
import dev.mainstay.compiler.resources.TimeZones;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.teavm.diagnostics.Diagnostics;
import org.teavm.model.BasicBlock;
import org.teavm.model.CallLocation;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.FieldReference;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ConstructInstruction;
import org.teavm.model.instructions.DoubleConstantInstruction;
import org.teavm.model.instructions.FloatConstantInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.LongConstantInstruction;
import org.teavm.model.instructions.NullConstantInstruction;
import org.teavm.model.instructions.PutFieldInstruction;

/**
 * Finds the classes, methods and fields that a method uses and that are not there.
 *
 * <p>TeaVM does that too, but gives up the rest of a method at the first one, and with it whatever
 * only the rest reaches. Here the instruction is reported and then replaced by a constant, so that
 * one compilation finds them all.
 */
public final class References implements ClassHolderTransformer {
  private final Map<MethodReference, Program> programs = new HashMap<>();
  private final ResourceNames resources;
  private final TimeZones zones;

  /** Also has the resources and time zones looked for. */
  public References(ResourceNames resources, TimeZones zones) {
    this.resources = resources;
    this.zones = zones;
  }

  /** Remembers the programs of the class, as the analysis changes them when it asks for them. */
  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    for (MethodHolder method : type.getMethods()) {
      if (method.getProgram() != null) {
        programs.put(method.getReference(), method.getProgram());
      }
    }
  }

  /** Checks a method that the payload reaches; to be called before the analysis looks at it. */
  void check(MethodReference method, ClassReaderSource classes, Diagnostics diagnostics) {
    Program program = programs.remove(method);
    if (program == null) {
      return;
    }
    resources.find(method, program);
    zones.find(method, program);
    for (BasicBlock block : program.getBasicBlocks()) {
      List<Instruction> instructions = new ArrayList<>();
      block.forEach(instructions::add);
      for (Instruction instruction : instructions) {
        CallLocation place = new CallLocation(method, instruction.getLocation());
        if (instruction instanceof InvokeInstruction call) {
          MethodReference called = call.getMethod();
          if (lacks(called.getClassName(), classes, diagnostics, place)) {
            replace(call, call.getReceiver(), called.getReturnType());
          } else if (classes.resolve(called) == null) {
            diagnostics.error(place, "Method {{m0}} was not found", called);
            replace(call, call.getReceiver(), called.getReturnType());
          }
        } else if (instruction instanceof GetFieldInstruction read) {
          if (lacks(read.getField(), classes, diagnostics, place)) {
            replace(read, read.getReceiver(), read.getFieldType());
          }
        } else if (instruction instanceof PutFieldInstruction write) {
          if (lacks(write.getField(), classes, diagnostics, place)) {
            write.delete();
          }
        } else if (instruction instanceof ConstructInstruction creation
            && lacks(creation.getType(), classes, diagnostics, place)) {
          replace(creation, creation.getReceiver(), ValueType.object(creation.getType()));
        }
      }
    }
  }

  private static boolean lacks(
      String type, ClassReaderSource classes, Diagnostics diagnostics, CallLocation place) {
    if (classes.get(type) != null) {
      return false;
    }
    diagnostics.error(place, "Class {{c0}} was not found", type);
    return true;
  }

  private static boolean lacks(
      FieldReference field,
      ClassReaderSource classes,
      Diagnostics diagnostics,
      CallLocation place) {
    if (lacks(field.getClassName(), classes, diagnostics, place)) {
      return true;
    }
    if (classes.resolve(field) != null) {
      return false;
    }
    diagnostics.error(place, "Field {{f0}} was not found", field);
    return true;
  }

  private static void replace(
      Instruction instruction, @Nullable Variable receiver, ValueType type) {
    if (receiver == null) {
      instruction.delete();
      return;
    }
    Instruction constant = constant(receiver, type);
    constant.setLocation(instruction.getLocation());
    instruction.replace(constant);
  }

  private static Instruction constant(Variable receiver, ValueType type) {
    if (!(type instanceof ValueType.Primitive primitive)) {
      NullConstantInstruction constant = new NullConstantInstruction();
      constant.setReceiver(receiver);
      return constant;
    }
    return switch (primitive.getKind()) {
      case LONG -> {
        LongConstantInstruction constant = new LongConstantInstruction();
        constant.setReceiver(receiver);
        yield constant;
      }
      case FLOAT -> {
        FloatConstantInstruction constant = new FloatConstantInstruction();
        constant.setReceiver(receiver);
        yield constant;
      }
      case DOUBLE -> {
        DoubleConstantInstruction constant = new DoubleConstantInstruction();
        constant.setReceiver(receiver);
        yield constant;
      }
      case BOOLEAN, BYTE, SHORT, CHARACTER, INTEGER -> {
        IntegerConstantInstruction constant = new IntegerConstantInstruction();
        constant.setReceiver(receiver);
        yield constant;
      }
    };
  }
}

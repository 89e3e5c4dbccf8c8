package dev.mainstay.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teavm.interop.Export;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.FieldReference;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.util.ProgramUtils;
import org.teavm.model.util.UsageExtractor;
import org.teavm.runtime.StringInfo;
import org.teavm.runtime.reflect.ClassInfo;

/**
 * Methods whose bodies cannot be written in Java, as they reach into what TeaVM keeps to itself.
 */
final class PlatformBodies implements ClassHolderTransformer {
  private static final MethodDescriptor MAIN =
      new MethodDescriptor("main", String[].class, void.class);
  private static final ValueType STRING_ARRAY = ValueType.parse(String[].class);
  private static final String PRINT_STREAM = "java.io.PrintStream";
  private static final String FILTER_OUTPUT_STREAM = "java.io.FilterOutputStream";

  private final Optional<String> mainClass;

  PlatformBodies(Optional<String> mainClass) {
    this.mainClass = mainClass;
  }

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (type.getName().startsWith("org.teavm.")) {
      dropExports(type);
    }
    switch (type.getName()) {
      case "java.lang.Throwable" -> dropNativeStack(type, context);
      case GuestNames.COMMAND_CLASS -> callMain(type, context);
      case GuestNames.PACKAGE + "Characters" -> readCharacters(type, context);
      case GuestNames.PACKAGE + "Failures" -> readName(type, context);
      case GuestNames.PACKAGE + "StandardStream" -> skipBuffers(type);
      default -> {}
    }
  }

  /** A stack trace would be an object of the host's. */
  private static void dropNativeStack(ClassHolder type, ClassHolderTransformerContext context) {
    MethodHolder fill =
        Bodies.open(type, new MethodDescriptor("fillInStackTrace", Throwable.class), false);
    ProgramEmitter body = ProgramEmitter.create(fill, context.getHierarchy());
    body.var(0, Throwable.class).returnValue();
    MethodHolder ensure =
        Bodies.open(type, new MethodDescriptor("ensureStackTrace", void.class), false);
    ProgramEmitter.create(ensure, context.getHierarchy()).exit();
  }

  /**
   * What TeaVM exports for its own loader, which is JavaScript: memory for direct buffers, the
   * event loop. An export is a root, and these would keep an allocator in every payload.
   */
  private static void dropExports(ClassHolder type) {
    for (MethodHolder method : type.getMethods()) {
      if (method.getAnnotations().get(Export.class.getName()) != null) {
        method.getAnnotations().remove(Export.class.getName());
      }
    }
  }

  /** Arguments are decoded only for a main method that looks at them. */
  private void callMain(ClassHolder type, ClassHolderTransformerContext context) {
    if (mainClass.isEmpty()) {
      return;
    }
    MethodHolder caller = Bodies.open(type, new MethodDescriptor("main", void.class), true);
    ProgramEmitter body = ProgramEmitter.create(caller, context.getHierarchy());
    MethodReader main =
        context.getHierarchy().getClassSource().get(mainClass.get()).getMethod(MAIN);
    ValueEmitter arguments =
        main.getProgram() != null && usesArguments(ProgramUtils.copy(main.getProgram()))
            ? body.invoke(
                new MethodReference(GuestNames.PACKAGE + "Environment", "arguments", STRING_ARRAY))
            : body.constructArray(String.class, 0);
    body.invoke(main.getReference(), arguments);
    body.exit();
  }

  private static boolean usesArguments(Program program) {
    Variable parameter = program.variableAt(1);
    UsageExtractor usages = new UsageExtractor();
    for (BasicBlock block : program.getBasicBlocks()) {
      if (block.getPhis().stream()
          .flatMap(phi -> phi.getIncomings().stream())
          .anyMatch(incoming -> incoming.getValue() == parameter)) {
        return true;
      }
      for (Instruction instruction : block) {
        instruction.acceptVisitor(usages);
        for (Variable used : usages.getUsedVariables()) {
          if (used == parameter) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static void readCharacters(ClassHolder type, ClassHolderTransformerContext context) {
    MethodHolder method =
        Bodies.open(type, new MethodDescriptor("of", String.class, char[].class), true);
    ProgramEmitter body = ProgramEmitter.create(method, context.getHierarchy());
    GetFieldInstruction read = new GetFieldInstruction();
    read.setInstance(body.var(1, String.class).getVariable());
    read.setField(new FieldReference("java.lang.String", "characters"));
    read.setFieldType(ValueType.parse(char[].class));
    read.setReceiver(body.getProgram().createVariable());
    body.addInstruction(read);
    body.var(read.getReceiver(), char[].class).returnValue();
  }

  private static void readName(ClassHolder type, ClassHolderTransformerContext context) {
    MethodHolder method =
        Bodies.open(type, new MethodDescriptor("nameOf", Class.class, String.class), true);
    ProgramEmitter body = ProgramEmitter.create(method, context.getHierarchy());
    body.var(1, Class.class)
        .invokeSpecial(
            new MethodReference(
                Class.class.getName(), "getClassInfo", ValueType.parse(ClassInfo.class)))
        .invokeVirtual("name", StringInfo.class)
        .invokeVirtual("getStringObject", String.class)
        .returnValue();
  }

  /** The constructor of the stream's grandparent in place of its parent's. */
  private static void skipBuffers(ClassHolder type) {
    List<InvokeInstruction> calls = new ArrayList<>();
    for (MethodHolder method : type.getMethods()) {
      if (method.getName().equals("<init>") && method.getProgram() != null) {
        for (BasicBlock block : method.getProgram().getBasicBlocks()) {
          for (Instruction instruction : block) {
            if (instruction instanceof InvokeInstruction call
                && call.getMethod().getClassName().equals(PRINT_STREAM)
                && call.getMethod().getName().equals("<init>")) {
              calls.add(call);
            }
          }
        }
      }
    }
    for (InvokeInstruction call : calls) {
      call.setMethod(new MethodReference(FILTER_OUTPUT_STREAM, call.getMethod().getDescriptor()));
    }
  }
}

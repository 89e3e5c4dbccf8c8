package dev.mainstay.compiler.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teavm.backend.wasm.runtime.WasmGCSupport;
import org.teavm.interop.Export;
import org.teavm.model.AccessLevel;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldHolder;
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
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.PutFieldInstruction;
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
  private static final ValueType STRING_RESOURCE =
      ValueType.object("org.teavm.platform.metadata.StringResource");
  private static final String PRINT_STREAM = "java.io.PrintStream";
  private static final String FILTER_OUTPUT_STREAM = "java.io.FilterOutputStream";

  private final Optional<String> mainClass;
  private final boolean threads;

  PlatformBodies(Optional<String> mainClass, boolean threads) {
    this.mainClass = mainClass;
    this.threads = threads;
  }

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (type.getName().startsWith("org.teavm.")) {
      dropExports(type);
    }
    switch (type.getName()) {
      case "java.lang.Throwable" -> replaceStack(type, context);
      case GuestNames.HIDDEN_CLASS -> reveal(type, context);
      case GuestNames.PACKAGE + "StandardStream" -> skipBuffers(type);
      default -> {}
    }
  }

  /** TeaVM's stack trace is an object of the host's; ours is a field of numbers. */
  private static void replaceStack(ClassHolder type, ClassHolderTransformerContext context) {
    MethodHolder fill =
        Bodies.open(type, new MethodDescriptor("fillInStackTrace", Throwable.class), false);
    ProgramEmitter body = ProgramEmitter.create(fill, context.getHierarchy());
    FieldHolder trace = new FieldHolder("trace");
    trace.setType(ValueType.parse(char[].class));
    trace.setLevel(AccessLevel.PUBLIC);
    type.addField(trace);
    ValueEmitter failure = body.var(0, Throwable.class);
    // A module of bare functions is compiled without guest-runtime.
    boolean platform =
        context.getHierarchy().getClassSource().get(GuestNames.PACKAGE + "Traces") != null;
    (platform
            ? body.invoke(
                GuestNames.PACKAGE + "Traces", "fill", ValueType.parse(Throwable.class), failure)
            : failure)
        .returnValue();
    if (platform) {
      leaveSuppressedNull(type);
    }
    MethodHolder ensure =
        Bodies.open(type, new MethodDescriptor("ensureStackTrace", void.class), false);
    ProgramEmitter.create(ensure, context.getHierarchy()).exit();
  }

  /** No empty array for each exception: guest-runtime's methods know what null stands for. */
  private static void leaveSuppressedNull(ClassHolder type) {
    for (MethodHolder method : type.getMethods()) {
      if (method.getName().equals("<init>") && method.getProgram() != null) {
        for (BasicBlock block : method.getProgram().getBasicBlocks()) {
          for (Instruction instruction : block) {
            if (instruction instanceof PutFieldInstruction write
                && write.getField().getFieldName().equals("suppressed")) {
              write.delete();
            }
          }
        }
      }
    }
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

  /** Gives each native method of {@code Hidden} its body. */
  private void reveal(ClassHolder type, ClassHolderTransformerContext context) {
    for (MethodHolder method : type.getMethods()) {
      if (!method.hasModifier(ElementModifier.NATIVE)) {
        continue;
      }
      Bodies.open(type, method.getDescriptor(), true);
      ProgramEmitter body = ProgramEmitter.create(method, context.getHierarchy());
      switch (method.getName()) {
        case "characters" -> read("java.lang.String", "characters", method, body);
        case "buffer" -> read("java.lang.AbstractStringBuilder", "buffer", method, body);
        case "modifications" -> read("java.util.AbstractList", "modCount", method, body);
        case "trace" -> read("java.lang.Throwable", "trace", method, body);
        case "setTrace" -> write("java.lang.Throwable", "trace", method, body);
        case "suppressed" -> read("java.lang.Throwable", "suppressed", method, body);
        case "suppressionEnabled" ->
            read("java.lang.Throwable", "suppressionEnabled", method, body);
        case "setSuppressed" -> write("java.lang.Throwable", "suppressed", method, body);
        case "string" ->
            body.invoke(
                    "java.lang.String",
                    "fromArray",
                    method.getResultType(),
                    body.var(1, method.parameterType(0)))
                .returnValue();
        case "className" ->
            body.var(1, Class.class)
                .invokeSpecial(
                    new MethodReference(
                        Class.class.getName(), "getClassInfo", ValueType.parse(ClassInfo.class)))
                .invokeVirtual("name", StringInfo.class)
                .invokeVirtual("getStringObject", String.class)
                .returnValue();
        case "characterClasses" ->
            body.invoke(Character.class.getName(), "obtainClasses", STRING_RESOURCE)
                .invokeVirtual("getValue", String.class)
                .returnValue();
        case "nextConstantByte" ->
            body.invoke(WasmGCSupport.class.getName(), "nextByte", ValueType.BYTE).returnValue();
        case "copy" ->
            body.invoke(
                    System.class.getName(),
                    "fastArraycopy",
                    body.var(1, Object.class),
                    body.var(2, int.class),
                    body.var(3, Object.class),
                    body.var(4, int.class),
                    body.var(5, int.class))
                .exit();
        case "start" -> {
          if (threads) {
            body.invoke("java.lang.Scheduler", "command");
          } else {
            body.invoke(GuestNames.COMMAND_CLASS, "alone");
          }
          body.exit();
        }
        case "main" -> callMain(body, context);
        default -> throw new IllegalStateException("nothing is known of " + method.getReference());
      }
    }
  }

  private static void read(String owner, String field, MethodHolder method, ProgramEmitter body) {
    Bodies.read(
            body,
            body.var(1, ValueType.object(owner)),
            new FieldReference(owner, field),
            method.getResultType())
        .returnValue();
  }

  private static void write(String owner, String field, MethodHolder method, ProgramEmitter body) {
    ValueType type = method.parameterType(1);
    Bodies.write(
        body,
        body.var(1, ValueType.object(owner)),
        new FieldReference(owner, field),
        type,
        body.var(2, type));
    body.exit();
  }

  /** Arguments are decoded only for a main method that looks at them. */
  private void callMain(ProgramEmitter body, ClassHolderTransformerContext context) {
    if (mainClass.isPresent()) {
      MethodReader main =
          context.getHierarchy().getClassSource().get(mainClass.get()).getMethod(MAIN);
      ValueEmitter arguments =
          main.getProgram() != null && usesArguments(ProgramUtils.copy(main.getProgram()))
              ? body.invoke(
                  new MethodReference(
                      GuestNames.PACKAGE + "Environment", "arguments", STRING_ARRAY))
              : body.constantNull(String[].class);
      body.invoke(main.getReference(), arguments);
    }
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

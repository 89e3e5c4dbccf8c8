package dev.mainstay.compiler.analysis;

import dev.mainstay.compiler.library.GuestNames;
import java.util.List;
import java.util.Properties;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.teavm.common.ServiceRepository;
import org.teavm.dependency.DependencyNode;
import org.teavm.dependency.MethodDependency;
import org.teavm.dependency.PreciseDependencyAnalyzer;
import org.teavm.diagnostics.Diagnostics;
import org.teavm.interop.Async;
import org.teavm.model.BasicBlockReader;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.ProgramReader;
import org.teavm.model.ReferenceCache;
import org.teavm.model.TryCatchBlockReader;
import org.teavm.model.ValueType;
import org.teavm.model.VariableReader;
import org.teavm.parsing.resource.ResourceProvider;

/**
 * TeaVM's analysis of which types reach which variables. What a method refers to is checked first,
 * by {@link References}; and the analysis is told that a handler may catch what no instruction
 * throws: the exceptions of the virtual machine, which the generated code and the linker raise, and
 * those of the initializers of classes. Without it a call on such an exception would have no
 * receiver, and its class no name.
 */
public final class GuestAnalyzer extends PreciseDependencyAnalyzer {
  private static final List<String> RAISED =
      List.of(
          "java.lang.NullPointerException",
          "java.lang.ArrayIndexOutOfBoundsException",
          "java.lang.ClassCastException",
          "java.lang.ArithmeticException",
          "java.lang.NegativeArraySizeException",
          "java.lang.OutOfMemoryError",
          "java.lang.StackOverflowError");

  private static final MethodReference START =
      new MethodReference("java.lang.Thread", "start", ValueType.VOID);

  /** What TeaVM's monitors call where they wait: in a program without threads they never do. */
  private static final String ENTER_WAIT = "monitorEnterWait";

  private static final MethodDescriptor INITIALIZER = new MethodDescriptor("<clinit>", void.class);

  private final References references;

  /** What initializers of the guest's classes throw, wherever one of them is used. */
  private final DependencyNode byInitializers = createNode();

  private final boolean threads;
  private final Diagnostics diagnostics;

  /**
   * An analysis.
   *
   * @param threads whether the program may start threads; if it does and may not, {@link
   *     ThreadsFound}
   */
  public GuestAnalyzer(
      References references,
      boolean threads,
      ClassReaderSource classSource,
      ResourceProvider resourceProvider,
      ClassLoader classLoader,
      ServiceRepository services,
      Diagnostics diagnostics,
      ReferenceCache referenceCache,
      String[] platformTags,
      Supplier<Properties> properties) {
    super(
        classSource,
        resourceProvider,
        classLoader,
        services,
        diagnostics,
        referenceCache,
        platformTags,
        properties);
    this.references = references;
    this.threads = threads;
    this.diagnostics = diagnostics;
  }

  @Override
  protected void processMethod(MethodDependency method) {
    if (!threads && needsThreads(method)) {
      throw new ThreadsFound(
          method.getReference(), new CallChains(this).toCallerOf(method.getReference()));
    }
    references.check(method.getReference(), getClassSource(), diagnostics);
    super.processMethod(method);
    if (method.getReference().getDescriptor().equals(INITIALIZER)
        && GuestNames.isGuests(method.getReference().getClassName())) {
      method.getThrown().connect(byInitializers);
    }
    ProgramReader program = method.getMethod().getProgram();
    if (program == null) {
      return;
    }
    for (int i = 0; i < program.basicBlockCount(); i++) {
      BasicBlockReader block = program.basicBlockAt(i);
      for (TryCatchBlockReader region : block.readTryCatchBlocks()) {
        VariableReader variable = region.getHandler().getExceptionVariable();
        DependencyNode caught = variable == null ? null : method.getVariable(variable.getIndex());
        if (caught != null) {
          RAISED.stream()
              .filter(type -> isCaught(region.getExceptionType(), type))
              .forEach(type -> caught.propagate(getClassType(type)));
          byInitializers.connect(
              caught, type -> isCaught(region.getExceptionType(), type.getValueType()));
        }
      }
    }
  }

  private static boolean needsThreads(MethodDependency method) {
    MethodReader reader = method.getMethod();
    return method.getReference().equals(START)
        || (reader != null
            && reader.getAnnotations().get(Async.class.getName()) != null
            && !reader.getName().equals(ENTER_WAIT));
  }

  private boolean isCaught(@Nullable String caught, String raised) {
    return isCaught(caught, ValueType.object(raised));
  }

  private boolean isCaught(@Nullable String caught, ValueType raised) {
    return caught == null
        || getClassHierarchy().isSuperType(ValueType.object(caught), raised, false);
  }
}

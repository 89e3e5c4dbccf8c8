package dev.mainstay.compiler.analysis;

import dev.mainstay.compiler.problems.Problem;
import dev.mainstay.compiler.problems.ProblemKind;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.teavm.diagnostics.DefaultProblemTextConsumer;
import org.teavm.diagnostics.ProblemSeverity;
import org.teavm.model.FieldReference;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.vm.TeaVM;

/** Puts what TeaVM reports into our words. */
public final class ProblemReader {
  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparing((Problem problem) -> problem.chain().isEmpty())
          .thenComparing(
              problem ->
                  problem.chain().stream().map(Problem.Frame::className).findFirst().orElse(""))
          .thenComparing(
              problem ->
                  problem.chain().stream().mapToInt(Problem.Frame::line).findFirst().orElse(0))
          .thenComparing(Problem::found);

  private final CallChains chains;

  private ProblemReader(CallChains chains) {
    this.chains = chains;
  }

  /** Every problem of the build, each once, in the order of their places. */
  public static List<Problem> read(TeaVM vm) {
    ProblemReader reader = new ProblemReader(new CallChains(vm.getDependencyInfo()));
    return vm.getProblemProvider().getProblems().stream()
        .map(reader::translate)
        .distinct()
        .sorted(BY_PLACE)
        .toList();
  }

  private Problem translate(org.teavm.diagnostics.Problem problem) {
    Problem.Severity severity =
        problem.getSeverity() == ProblemSeverity.ERROR
            ? Problem.Severity.ERROR
            : Problem.Severity.WARNING;
    List<Problem.Frame> chain = chains.to(problem.getLocation());
    Object[] subject = problem.getParams();
    return switch (problem.getText()) {
      case "Class {{c0}} was not found" ->
          new Problem(
              severity,
              ProblemKind.MISSING_CLASS,
              "there is no class " + subject[0] + " for the guest",
              chain);
      case "Class {{c0}} extends {{c1}}, which is missing in the classpath" ->
          new Problem(
              severity,
              ProblemKind.MISSING_CLASS,
              "there is no class "
                  + subject[1]
                  + " for the guest, which "
                  + subject[0]
                  + " extends",
              chain);
      case "Class {{c0}} implements {{c1}}, which is missing in the classpath" ->
          new Problem(
              severity,
              ProblemKind.MISSING_CLASS,
              "there is no interface "
                  + subject[1]
                  + " for the guest, which "
                  + subject[0]
                  + " implements",
              chain);
      case "Method {{m0}} was not found" ->
          new Problem(
              severity,
              ProblemKind.MISSING_METHOD,
              "there is no method " + signature((MethodReference) subject[0]) + " for the guest",
              chain);
      case "Field {{f0}} was not found" ->
          new Problem(
              severity,
              ProblemKind.MISSING_FIELD,
              "there is no field " + name((FieldReference) subject[0]) + " for the guest",
              chain);
      case "Bootstrap method {{m0}} was not found" ->
          new Problem(
              severity,
              ProblemKind.UNKNOWN_BOOTSTRAP,
              "invokedynamic with the bootstrap method "
                  + signature((MethodReference) subject[0])
                  + ", which the compiler does not know",
              chain);
      case "Method is not annotated with {{c0}}" ->
          new Problem(
              severity,
              ProblemKind.NATIVE_METHOD,
              "the method "
                  + signature(problem.getLocation().getMethod())
                  + " is native and imports nothing",
              chains.toCallerOf(problem.getLocation().getMethod()));
      default -> new Problem(severity, ProblemKind.NOT_COMPILED, words(problem), chain);
    };
  }

  /** TeaVM's own words, without the stack trace that some of them carry. */
  private static String words(org.teavm.diagnostics.Problem problem) {
    DefaultProblemTextConsumer words = new DefaultProblemTextConsumer();
    problem.render(words);
    return words.getText().lines().findFirst().orElse("");
  }

  private static String name(FieldReference field) {
    return field.getClassName() + "." + field.getFieldName();
  }

  /** As in Java: {@code int java.lang.Math.fma(int, int)}. */
  private static String signature(MethodReference method) {
    return typeName(method.getReturnType())
        + " "
        + method.getClassName()
        + "."
        + method.getName()
        + Stream.of(method.getParameterTypes())
            .map(ProblemReader::typeName)
            .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String typeName(ValueType type) {
    if (type instanceof ValueType.Array array) {
      return typeName(array.getItemType()) + "[]";
    }
    if (type instanceof ValueType.Object object) {
      return object.getClassName();
    }
    if (type instanceof ValueType.Primitive primitive) {
      return switch (primitive.getKind()) {
        case BOOLEAN -> "boolean";
        case BYTE -> "byte";
        case SHORT -> "short";
        case CHARACTER -> "char";
        case INTEGER -> "int";
        case LONG -> "long";
        case FLOAT -> "float";
        case DOUBLE -> "double";
      };
    }
    return "void";
  }
}

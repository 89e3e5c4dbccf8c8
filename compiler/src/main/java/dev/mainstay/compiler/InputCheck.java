package dev.mainstay.compiler;

import java.util.ArrayList;
import java.util.List;
import org.teavm.interop.Export;
import org.teavm.model.ClassReader;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodReader;

/** Finds what is wrong with the input before anything is compiled. */
final class InputCheck {
  private static final MethodDescriptor MAIN =
      new MethodDescriptor("main", String[].class, void.class);

  private InputCheck() {}

  static List<Problem> check(CompilerInput input, ClassReaderSource classes) {
    List<Problem> problems = new ArrayList<>();
    if (input.mainClass().isPresent() && classes.get(GuestNames.COMMAND_CLASS) == null) {
      problems.add(
          error(
              ProblemKind.MISSING_GUEST_RUNTIME,
              "the guest's class path has no " + GuestNames.COMMAND_CLASS));
    }
    input.mainClass().ifPresent(name -> checkMain(name, classes, problems));
    for (String name : input.exportClasses()) {
      checkExports(name, classes, problems);
    }
    return problems;
  }

  private static void checkMain(String name, ClassReaderSource classes, List<Problem> problems) {
    ClassReader type = classes.get(name);
    if (type == null) {
      problems.add(error(ProblemKind.MISSING_MAIN_CLASS, "there is no class " + name));
      return;
    }
    MethodReader main = type.getMethod(MAIN);
    if (main == null || !main.hasModifier(ElementModifier.STATIC)) {
      problems.add(
          error(ProblemKind.MISSING_MAIN_METHOD, name + " has no static method main(String[])"));
    }
  }

  private static void checkExports(String name, ClassReaderSource classes, List<Problem> problems) {
    ClassReader type = classes.get(name);
    if (type == null) {
      problems.add(error(ProblemKind.MISSING_EXPORT_CLASS, "there is no class " + name));
      return;
    }
    boolean exports =
        type.getMethods().stream()
            .anyMatch(
                method ->
                    method.hasModifier(ElementModifier.STATIC)
                        && method.getAnnotations().get(Export.class.getName()) != null);
    if (!exports) {
      problems.add(error(ProblemKind.NO_EXPORTS, name + " has no exported method"));
    }
  }

  private static Problem error(ProblemKind kind, String found) {
    return new Problem(Problem.Severity.ERROR, kind, found, List.of());
  }
}

package dev.mainstay.compiler;

import dev.mainstay.compiler.library.GuestNames;
import dev.mainstay.compiler.problems.Problem;
import dev.mainstay.compiler.problems.ProblemKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.teavm.interop.Export;
import org.teavm.model.AnnotationReader;
import org.teavm.model.ClassReader;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodReader;
import org.teavm.parsing.resource.ResourceProvider;

/** Finds what is wrong with the input before anything is compiled. */
final class InputCheck {
  private static final MethodDescriptor MAIN =
      new MethodDescriptor("main", String[].class, void.class);

  private InputCheck() {}

  static List<Problem> check(
      CompilerInput input, ClassReaderSource classes, ResourceProvider resources) {
    List<Problem> problems = new ArrayList<>();
    if (input.mainClass().isPresent() && classes.get(GuestNames.COMMAND_CLASS) == null) {
      problems.add(
          error(
              ProblemKind.MISSING_GUEST_RUNTIME,
              "the guest's class path has no " + GuestNames.COMMAND_CLASS));
    }
    input.mainClass().ifPresent(name -> checkMain(name, classes, problems));
    Map<String, String> exports = new HashMap<>();
    if (input.mainClass().isPresent()) {
      exports.put("_start", GuestNames.COMMAND_CLASS + ".start");
    }
    for (String name : input.exportClasses()) {
      checkExports(name, classes, exports, problems);
    }
    for (String name : input.resources()) {
      // Folders of a class path find a name with a slash in front as well, payloads do not.
      if (name.startsWith("/") || resources.getResource(name) == null) {
        problems.add(
            error(
                ProblemKind.MISSING_RESOURCE,
                "the guest's class path has no resource `" + name + "`"));
      }
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

  private static void checkExports(
      String name, ClassReaderSource classes, Map<String, String> exports, List<Problem> problems) {
    ClassReader type = classes.get(name);
    if (type == null) {
      problems.add(error(ProblemKind.MISSING_EXPORT_CLASS, "there is no class " + name));
      return;
    }
    boolean any = false;
    for (MethodReader method : type.getMethods()) {
      AnnotationReader export = method.getAnnotations().get(Export.class.getName());
      if (export != null && method.hasModifier(ElementModifier.STATIC)) {
        any = true;
        String exported = export.getValue("name").getString();
        String here = name + "." + method.getName();
        String before = exports.putIfAbsent(exported, here);
        if (before != null) {
          problems.add(
              error(
                  ProblemKind.DUPLICATE_EXPORT,
                  before + " and " + here + " are both exported as `" + exported + "`"));
        }
      }
    }
    if (!any) {
      problems.add(error(ProblemKind.NO_EXPORTS, name + " has no exported static method"));
    }
  }

  private static Problem error(ProblemKind kind, String found) {
    return new Problem(Problem.Severity.ERROR, kind, found, List.of());
  }
}

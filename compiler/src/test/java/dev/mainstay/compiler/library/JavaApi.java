package dev.mainstay.compiler.library;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.tools.ToolProvider;

/** The public classes of Java 17's packages, with a use of each constructor and method. */
final class JavaApi {
  /**
   * A constructor or method.
   *
   * @param name its name and the simple names of its parameters' types
   * @param use a statement that calls it
   */
  record Member(String name, String use) {}

  private JavaApi() {}

  /** By the class's name, in their order. */
  static SortedMap<String, List<Member>> of(List<String> packages) {
    var reader = new Reader(packages);
    var task =
        ToolProvider.getSystemJavaCompiler()
            .getTask(
                new StringWriter(),
                null,
                null,
                List.of("--release", "17", "-proc:only"),
                List.of("java.lang.Object"),
                null);
    task.setProcessors(List.of(reader));
    if (!task.call()) {
      throw new IllegalStateException("Java's classes cannot be read");
    }
    return reader.classes;
  }

  @SupportedAnnotationTypes("*")
  private static final class Reader extends AbstractProcessor {
    private final List<String> packages;
    private final SortedMap<String, List<Member>> classes = new TreeMap<>();

    Reader(List<String> packages) {
      this.packages = packages;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      for (String name : packages) {
        var elements = processingEnv.getElementUtils().getPackageElement(name);
        for (TypeElement type : ElementFilter.typesIn(elements.getEnclosedElements())) {
          if (type.getModifiers().contains(Modifier.PUBLIC)) {
            classes.put(type.getQualifiedName().toString(), members(type));
          }
        }
      }
      return false;
    }

    private List<Member> members(TypeElement type) {
      List<Member> members = new ArrayList<>();
      String owner = type.getQualifiedName().toString();
      boolean isAbstract =
          type.getModifiers().contains(Modifier.ABSTRACT) || type.getKind() == ElementKind.ENUM;
      for (Element element : type.getEnclosedElements()) {
        if (!(element instanceof ExecutableElement method)
            || !method.getModifiers().contains(Modifier.PUBLIC)
            || (method.getKind() == ElementKind.CONSTRUCTOR && isAbstract)) {
          continue;
        }
        List<String> arguments = new ArrayList<>();
        List<String> simple = new ArrayList<>();
        for (VariableElement parameter : method.getParameters()) {
          String erased = processingEnv.getTypeUtils().erasure(parameter.asType()).toString();
          arguments.add("(" + erased + ") " + nothing(parameter.asType()));
          simple.add(erased.substring(erased.lastIndexOf('.') + 1));
        }
        String list = "(" + String.join(", ", arguments) + ");";
        String name = method.getSimpleName().toString();
        boolean constructor = method.getKind() == ElementKind.CONSTRUCTOR;
        String receiver =
            method.getModifiers().contains(Modifier.STATIC) ? owner : "Main.<" + owner + ">any()";
        members.add(
            new Member(
                (constructor ? "new" : name) + "(" + String.join(", ", simple) + ")",
                (constructor || method.getReturnType().getKind() != TypeKind.VOID
                        ? "var result = "
                        : "")
                    + (constructor ? "new " + owner : receiver + "." + name)
                    + list));
      }
      return members;
    }

    private static String nothing(TypeMirror type) {
      return switch (type.getKind()) {
        case BOOLEAN -> "false";
        case BYTE, SHORT, CHAR, INT, LONG, FLOAT, DOUBLE -> "0";
        default -> "null";
      };
    }
  }
}

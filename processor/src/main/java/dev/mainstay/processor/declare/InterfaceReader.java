package dev.mainstay.processor.declare;

import dev.mainstay.processor.model.BoundFunction;
import dev.mainstay.processor.model.BoundInterface;
import dev.mainstay.processor.model.BoundType;
import dev.mainstay.processor.report.Message;
import dev.mainstay.processor.report.Report;
import dev.mainstay.wit.InterfaceName;
import dev.mainstay.wit.Names;
import dev.mainstay.wit.WitFunction;
import dev.mainstay.wit.WitInterface;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Annotated Java interfaces, read as WIT interfaces. */
final class InterfaceReader {
  private final Elements elements;
  private final Types types;
  private final Report report;
  private final TypeReader typeReader;

  InterfaceReader(Elements elements, Types types, Report report) {
    this.elements = elements;
    this.types = types;
    this.report = report;
    this.typeReader = new TypeReader(report);
  }

  /** The interface; empty if something is wrong with it, all of which has been reported. */
  Optional<BoundInterface> read(TypeElement type, AnnotationMirror annotation) {
    int before = report.errors();
    String simpleName = type.getSimpleName().toString();
    if (type.getKind() != ElementKind.INTERFACE) {
      report.error(
          type,
          Message.NOT_AN_INTERFACE,
          simpleName,
          kind(type),
          annotation.getAnnotationType().asElement().getSimpleName());
      return Optional.empty();
    }
    checkInterface(type);
    Optional<InterfaceName> name = name(type, annotation);
    List<BoundFunction> functions = new ArrayList<>();
    Map<String, ExecutableElement> taken = new HashMap<>();
    Set<String> methods = new TreeSet<>();
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      methods.add(method.getSimpleName().toString());
      if (method.getModifiers().contains(Modifier.ABSTRACT)) {
        function(method, taken).ifPresent(functions::add);
      }
    }
    if (name.isEmpty() || report.errors() > before) {
      return Optional.empty();
    }
    WitInterface wit =
        new WitInterface(
            name.get(), List.of(), functions.stream().map(BoundFunction::wit).toList(), docs(type));
    return Optional.of(
        new BoundInterface(
            wit, Nesting.javaClass(elements, type), Nesting.isPublic(type), functions, methods));
  }

  private void checkInterface(TypeElement type) {
    String simpleName = type.getSimpleName().toString();
    for (TypeElement e : Nesting.outwards(type)) {
      if (e.getModifiers().contains(Modifier.PRIVATE)) {
        report.error(type, Message.HIDDEN_INTERFACE, e.getSimpleName());
      }
    }
    if (type.getModifiers().contains(Modifier.SEALED)) {
      report.error(type, Message.SEALED_INTERFACE, simpleName);
    }
    if (!type.getTypeParameters().isEmpty()) {
      report.error(type, Message.GENERIC_INTERFACE, simpleName);
    }
    for (ExecutableElement member : ElementFilter.methodsIn(elements.getAllMembers(type))) {
      if (member.getModifiers().contains(Modifier.ABSTRACT)
          && member.getEnclosingElement() instanceof TypeElement owner
          && !owner.equals(type)) {
        report.error(
            type,
            Message.SUPER_INTERFACE,
            simpleName,
            member.getSimpleName(),
            owner.getSimpleName(),
            simpleName);
      }
    }
  }

  private Optional<InterfaceName> name(TypeElement type, AnnotationMirror annotation) {
    AnnotationValue value = Annotations.value(annotation, "value");
    if (value == null || !(value.getValue() instanceof String text)) {
      // The compiler has said that the value is missing, or is no string.
      return Optional.empty();
    }
    try {
      return Optional.of(InterfaceName.parse(text));
    } catch (IllegalArgumentException e) {
      String example = Names.kebab(type.getSimpleName().toString());
      report.error(
          type,
          annotation,
          value,
          Message.INTERFACE_NAME,
          String.valueOf(e.getMessage()),
          Names.isName(example) ? example : "gpio");
      return Optional.empty();
    }
  }

  private Optional<BoundFunction> function(
      ExecutableElement method, Map<String, ExecutableElement> taken) {
    int before = report.errors();
    String name = method.getSimpleName().toString();
    if (!method.getTypeParameters().isEmpty()) {
      report.error(method, Message.GENERIC_METHOD, name);
    }
    for (TypeMirror thrown : method.getThrownTypes()) {
      if (isChecked(elements, types, thrown)) {
        report.error(method, Message.THROWS, name, thrown);
      }
    }
    Optional<String> witName = witName(method);
    witName.ifPresent(
        wit -> {
          ExecutableElement other = taken.putIfAbsent(wit.toLowerCase(Locale.ROOT), method);
          if (other != null) {
            report.error(method, Message.DUPLICATE_NAME, signature(other), signature(method), wit);
          }
        });

    List<BoundFunction.Parameter> parameters = new ArrayList<>();
    List<WitFunction.Parameter> witParameters = new ArrayList<>();
    Map<String, VariableElement> takenParameters = new HashMap<>();
    List<VariableElement> declared = List.copyOf(method.getParameters());
    for (VariableElement parameter : declared) {
      String parameterName = parameter.getSimpleName().toString();
      if (method.isVarArgs() && parameter.equals(declared.get(declared.size() - 1))) {
        String array = parameter.asType().toString();
        report.error(parameter, Message.VARARGS, name, array.replaceAll("(\\[\\]|\\.\\.\\.)$", ""));
        continue;
      }
      Optional<BoundType> type = typeReader.read(parameter, parameter.asType(), parameterName);
      Optional<String> wit = witName(parameter);
      wit.ifPresent(
          w -> {
            VariableElement other =
                takenParameters.putIfAbsent(w.toLowerCase(Locale.ROOT), parameter);
            if (other != null) {
              report.error(
                  parameter, Message.DUPLICATE_NAME, other.getSimpleName(), parameterName, w);
            }
          });
      if (type.isPresent() && wit.isPresent()) {
        parameters.add(new BoundFunction.Parameter(parameterName, type.get()));
        witParameters.add(new WitFunction.Parameter(wit.get(), type.get().wit()));
      }
    }

    Optional<BoundType> result = Optional.empty();
    boolean isVoid = method.getReturnType().getKind() == TypeKind.VOID;
    if (!isVoid) {
      result = typeReader.read(method, method.getReturnType(), "the result of " + name);
    }
    if (report.errors() > before
        || witName.isEmpty()
        || parameters.size() < declared.size()
        || result.isPresent() == isVoid) {
      return Optional.empty();
    }
    WitFunction wit =
        new WitFunction(
            witName.get(),
            new WitFunction.Kind.Free(),
            witParameters,
            result.map(BoundType::wit),
            docs(method));
    return Optional.of(new BoundFunction(wit, name, parameters, result));
  }

  /** The name that an annotation gives, or the Java name in kebab-case. */
  private Optional<String> witName(Element element) {
    Optional<AnnotationMirror> annotation = Annotations.find(element, Annotations.WIT_NAME);
    String kebab = Names.kebab(element.getSimpleName().toString());
    if (annotation.isEmpty()) {
      if (!Names.isName(kebab)) {
        report.error(element, Message.NO_WIT_NAME, element.getSimpleName(), kebab);
        return Optional.empty();
      }
      return Optional.of(kebab);
    }
    AnnotationValue value = Annotations.value(annotation.get(), "value");
    if (value == null || !(value.getValue() instanceof String name)) {
      return Optional.empty();
    }
    if (!Names.isName(name)) {
      String near = Names.kebab(name.startsWith("%") ? name.substring(1) : name);
      String hint = Names.isName(near) ? ". Did you mean \"" + near + "\"?" : "";
      report.error(element, annotation.get(), value, Message.WIT_NAME, name, hint);
      return Optional.empty();
    }
    return Optional.of(name);
  }

  /** The text of a Javadoc comment up to its first tag, as WIT has comments. */
  private String docs(Element element) {
    String comment = elements.getDocComment(element);
    if (comment == null) {
      return "";
    }
    List<String> lines = new ArrayList<>();
    for (String line : comment.lines().toList()) {
      String text = line.strip();
      if (text.startsWith("@")) {
        break;
      }
      lines.add(
          text.replaceAll("\\{@(?:code|literal|link|linkplain) ([^}]*)}", "$1")
              .replaceAll("</?[a-zA-Z]+>", ""));
    }
    return String.join("\n", lines).strip();
  }

  private static String signature(ExecutableElement method) {
    List<String> parameters =
        method.getParameters().stream().map(p -> TypeReader.plain(p.asType())).toList();
    return method.getSimpleName() + "(" + String.join(", ", parameters) + ")";
  }

  private static String kind(TypeElement type) {
    return switch (type.getKind()) {
      case ANNOTATION_TYPE -> "an annotation";
      case ENUM -> "an enum";
      case RECORD -> "a record";
      default -> "a class";
    };
  }

  static boolean isChecked(Elements elements, Types types, TypeMirror thrown) {
    if (!(thrown instanceof DeclaredType)) {
      return thrown.getKind() != TypeKind.ERROR;
    }
    for (String unchecked : List.of("java.lang.RuntimeException", "java.lang.Error")) {
      TypeElement type = elements.getTypeElement(unchecked);
      if (type != null && types.isSubtype(thrown, type.asType())) {
        return false;
      }
    }
    return true;
  }
}

package dev.mainstay.processor.declare;

import dev.mainstay.processor.model.BoundFunction;
import dev.mainstay.processor.model.BoundType;
import dev.mainstay.processor.report.Message;
import dev.mainstay.processor.report.Report;
import dev.mainstay.wit.WitFunction;
import dev.mainstay.wit.WitType;
import dev.mainstay.wit.WitType.Primitive;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Methods, read as functions. */
final class FunctionReader {
  private final Elements elements;
  private final Report report;
  private final WitNames names;
  private final TypeReader types;
  private final ParameterReader parameters;
  private final Resources resources;
  private final ExceptionReader exceptions;

  FunctionReader(
      Elements elements,
      Report report,
      WitNames names,
      TypeReader types,
      Resources resources,
      ExceptionReader exceptions) {
    this.elements = elements;
    this.report = report;
    this.names = names;
    this.types = types;
    this.parameters = new ParameterReader(report, names, types);
    this.resources = resources;
    this.exceptions = exceptions;
  }

  /**
   * The function that a method is.
   *
   * @param resource the resource whose method it is, if it stands in one
   * @param scope the names of the interface's functions
   * @return empty if something is wrong with it, all of which has been reported
   */
  Optional<BoundFunction> read(
      ExecutableElement method, Optional<TypeElement> resource, WitNames.Scope scope, Use use) {
    int before = report.errors();
    String name = method.getSimpleName().toString();
    if (!method.getTypeParameters().isEmpty()) {
      report.error(method, Message.GENERIC_METHOD, name);
    }
    ParameterReader.Parts parts = new ParameterReader.Parts();
    Optional<WitFunction.Kind> kind = kind(method, resource);
    if (resource.isPresent()) {
      self(resource.get(), parts);
    }
    parameters.read(method, parts, use);
    Optional<BoundFunction.Thrown> thrown = exceptions.read(method, use.result(false));

    boolean isVoid = method.getReturnType().getKind() == TypeKind.VOID;
    Optional<BoundType> result = Optional.empty();
    if (!isVoid) {
      String what = "the result of " + name;
      result =
          types.read(method, method.getReturnType(), what, use.result(!parts.buffers.isEmpty()));
      result.ifPresent(type -> resources.checkResult(method, type, what));
    }
    parameters.checkBuffers(method, parts, result, use);
    Optional<String> witName =
        kind.isPresent() && kind.get() instanceof WitFunction.Kind.Constructor
            ? Optional.of("constructor")
            : names.name(method);
    if (report.errors() > before
        || witName.isEmpty()
        || kind.isEmpty()
        || parts.declared.size() < method.getParameters().size()
        || result.isPresent() == isVoid) {
      return Optional.empty();
    }
    Optional<WitType> witResult = result.map(BoundType::wit);
    if (thrown.isPresent()) {
      witResult =
          Optional.of(new WitType.ResultOf(witResult, thrown.get().error().map(BoundType::wit)));
    }
    WitFunction wit =
        new WitFunction(witName.get(), kind.get(), parts.wit, witResult, names.docs(method));
    if (!checkKind(method, wit)) {
      return Optional.empty();
    }
    scope.take(wit, signature(method), method, use.direction() == Use.Direction.IMPORT);
    return report.errors() > before
        ? Optional.empty()
        : Optional.of(
            new BoundFunction(
                wit, name, parts.parameters, result, thrown, parts.buffers, parts.declared));
  }

  private void self(TypeElement resource, ParameterReader.Parts parts) {
    resources
        .read(resource)
        .ifPresent(
            declared -> {
              WitType.Borrow borrow = new WitType.Borrow(declared.wit());
              parts.wit.add(new WitFunction.Parameter("self", borrow));
              parts.parameters.add(
                  new BoundFunction.Parameter(
                      "this",
                      new BoundType.Handle(
                          borrow, Nesting.javaClass(elements, resource), declared.isExported())));
            });
  }

  private Optional<WitFunction.Kind> kind(
      ExecutableElement method, Optional<TypeElement> resource) {
    Optional<AnnotationMirror> fixed = Annotations.find(method, Annotations.WIT_STATIC);
    boolean constructs = Annotations.find(method, Annotations.WIT_CONSTRUCTOR).isPresent();
    String name = method.getSimpleName().toString();
    if (resource.isPresent()) {
      if (fixed.isPresent() || constructs) {
        String mark = constructs ? "WitConstructor" : "WitStatic";
        report.error(method, Message.RESOURCE_FUNCTION, mark, name, resource.get().getSimpleName());
        return Optional.empty();
      }
      return resources.read(resource.get()).map(d -> new WitFunction.Kind.Method(d.wit()));
    }
    if (constructs && fixed.isPresent()) {
      report.error(method, Message.TWO_TYPES, name, "WitConstructor", "WitStatic");
      return Optional.empty();
    }
    if (constructs) {
      return constructed(method)
          .flatMap(resources::read)
          .map(d -> new WitFunction.Kind.Constructor(d.wit()));
    }
    return fixed.isPresent()
        ? fixed(method, fixed.get())
        : Optional.of(new WitFunction.Kind.Free());
  }

  /** The resource that a constructor returns, by itself or in a result. */
  private Optional<TypeElement> constructed(ExecutableElement method) {
    TypeMirror type = method.getReturnType();
    if (type instanceof DeclaredType declared
        && TypeReader.plain(type).startsWith(Annotations.RESULT + "<")) {
      type = declared.getTypeArguments().get(0);
    }
    if (type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && Resources.isResource(element)
        && isBeside(method, element)) {
      return Optional.of(element);
    }
    report.error(
        method,
        Message.CONSTRUCTOR_RESULT,
        method.getSimpleName(),
        TypeReader.plain(method.getReturnType()),
        around(method));
    return Optional.empty();
  }

  private Optional<WitFunction.Kind> fixed(ExecutableElement method, AnnotationMirror mirror) {
    AnnotationValue value = Annotations.value(mirror, "value");
    if (value == null
        || !(value.getValue() instanceof TypeMirror type)
        || type.getKind() == TypeKind.ERROR) {
      return Optional.empty();
    }
    if (type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && Resources.isResource(element)
        && isBeside(method, element)) {
      return resources.read(element).map(d -> new WitFunction.Kind.Static(d.wit()));
    }
    report.error(
        method,
        mirror,
        value,
        Message.STATIC_RESOURCE,
        method.getSimpleName(),
        TypeReader.plain(type),
        around(method));
    return Optional.empty();
  }

  /** A constructor's result is its resource, or a result of it and an error. */
  private boolean checkKind(ExecutableElement method, WitFunction wit) {
    if (!(wit.kind() instanceof WitFunction.Kind.Constructor constructor)) {
      return true;
    }
    WitType own = new WitType.Own(constructor.resource());
    WitType result = wit.result().orElse(Primitive.BOOL);
    boolean isRight =
        result.equals(own)
            || (result instanceof WitType.ResultOf both && both.ok().equals(Optional.of(own)));
    if (!isRight) {
      report.error(
          method,
          Message.CONSTRUCTOR_RESULT,
          method.getSimpleName(),
          TypeReader.plain(method.getReturnType()),
          around(method));
    }
    return isRight;
  }

  /** Whether the resource is nested in the interface that the method stands in. */
  private static boolean isBeside(ExecutableElement method, TypeElement resource) {
    return method.getEnclosingElement() instanceof TypeElement around
        && around.equals(resource.getEnclosingElement());
  }

  private static String around(ExecutableElement method) {
    return method.getEnclosingElement() instanceof TypeElement type
        ? type.getSimpleName().toString()
        : "";
  }

  static String signature(ExecutableElement method) {
    List<String> parameters =
        method.getParameters().stream().map(p -> TypeReader.plain(p.asType())).toList();
    return method.getSimpleName() + "(" + String.join(", ", parameters) + ")";
  }
}

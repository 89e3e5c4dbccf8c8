package dev.mainstay.processor.declare;

import dev.mainstay.processor.model.BoundFunction;
import dev.mainstay.processor.model.BoundType;
import dev.mainstay.processor.model.Carrier;
import dev.mainstay.processor.report.Message;
import dev.mainstay.processor.report.Report;
import dev.mainstay.wit.WitFunction;
import dev.mainstay.wit.WitType;
import dev.mainstay.wit.WitType.Primitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Methods, read as functions. */
final class FunctionReader {
  /** As many as the guest runtime has globals for. */
  private static final int MOST_BUFFERS = 4;

  private final Elements elements;
  private final Report report;
  private final WitNames names;
  private final TypeReader types;
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
    this.resources = resources;
    this.exceptions = exceptions;
  }

  /** What has been read of a method's parameters. */
  private static final class Parts {
    private final List<BoundFunction.Parameter> parameters = new ArrayList<>();
    private final List<WitFunction.Parameter> wit = new ArrayList<>();
    private final List<BoundFunction.Buffer> buffers = new ArrayList<>();
    private final List<BoundFunction.Declared> declared = new ArrayList<>();
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
    Parts parts = new Parts();
    Optional<WitFunction.Kind> kind = kind(method, resource);
    if (resource.isPresent()) {
      self(resource.get(), parts);
    }
    parameters(method, parts, use);
    Optional<BoundFunction.Thrown> thrown = exceptions.read(method, use.result(false));

    boolean isVoid = method.getReturnType().getKind() == TypeKind.VOID;
    Optional<BoundType> result = Optional.empty();
    if (!isVoid) {
      String what = "the result of " + name;
      result =
          types.read(method, method.getReturnType(), what, use.result(!parts.buffers.isEmpty()));
      result.ifPresent(type -> resources.checkResult(method, type, what));
    }
    checkBuffers(method, parts, result, use);
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

  private void self(TypeElement resource, Parts parts) {
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

  // What kind of function.

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

  // Parameters, among them those of buffers.

  private void parameters(ExecutableElement method, Parts parts, Use use) {
    List<VariableElement> declared = List.copyOf(method.getParameters());
    WitNames.Scope scope = names.scope();
    for (int i = 0; i < declared.size(); i++) {
      VariableElement parameter = declared.get(i);
      String name = parameter.getSimpleName().toString();
      if (method.isVarArgs() && i == declared.size() - 1) {
        String array = parameter.asType().toString();
        report.error(
            parameter,
            Message.VARARGS,
            method.getSimpleName(),
            array.replaceAll("(\\[\\]|\\.\\.\\.)$", ""));
      } else if (isMarked(parameter, Annotations.CALLER_BUFFER)) {
        if (buffer(declared, i, parts, scope, use)) {
          i += 2;
        }
      } else if (isMarked(parameter, Annotations.SLICE)) {
        if (slice(declared, i, parts, scope, use)) {
          i += 2;
        }
      } else {
        parameter(
            parameter,
            types.read(parameter, parameter.asType(), name, use.parameter()),
            parts,
            scope);
      }
    }
  }

  private static boolean isMarked(VariableElement parameter, String annotation) {
    return Annotations.find(parameter, annotation)
        .or(() -> Annotations.find(parameter.asType(), annotation))
        .isPresent();
  }

  private void parameter(
      VariableElement parameter, Optional<BoundType> type, Parts parts, WitNames.Scope scope) {
    String name = parameter.getSimpleName().toString();
    Optional<String> wit = names.name(parameter);
    wit.ifPresent(w -> scope.take(/* name= */ w, /* what= */ name, parameter));
    if (type.isPresent() && wit.isPresent()) {
      parts.parameters.add(new BoundFunction.Parameter(name, type.get()));
      parts.wit.add(new WitFunction.Parameter(wit.get(), type.get().wit()));
      parts.declared.add(new BoundFunction.Declared(name, type, Carrier.INT));
    }
  }

  /** A buffer at that index, and the two ints behind it; whether they are there. */
  private boolean buffer(
      List<VariableElement> declared, int index, Parts parts, WitNames.Scope scope, Use use) {
    VariableElement array = declared.get(index);
    String name = array.getSimpleName().toString();
    boolean isPlace = isPlace(declared, index);
    if (!isPart(array, isPlace, Message.BUFFER)) {
      return isPlace;
    }
    if (use.direction() == Use.Direction.EXPORT) {
      report.error(array, Message.BUFFER_EXPORT, name);
      return true;
    }
    VariableElement offset = declared.get(index + 1);
    VariableElement length = declared.get(index + 2);
    parts.buffers.add(
        new BoundFunction.Buffer(
            name, offset.getSimpleName().toString(), length.getSimpleName().toString()));
    parts.declared.add(new BoundFunction.Declared(name, Optional.empty(), Carrier.BYTES));
    parts.declared.add(
        new BoundFunction.Declared(
            offset.getSimpleName().toString(), Optional.empty(), Carrier.INT));
    if (isMarked(length, Annotations.CALLER_BUFFER)) {
      parts.declared.add(
          new BoundFunction.Declared(
              length.getSimpleName().toString(), Optional.empty(), Carrier.INT));
    } else {
      parameter(length, length(length), parts, scope);
    }
    return true;
  }

  /** A slice at that index, and the two ints behind it; whether they are there. */
  private boolean slice(
      List<VariableElement> declared, int index, Parts parts, WitNames.Scope scope, Use use) {
    VariableElement array = declared.get(index);
    boolean isPlace = isPlace(declared, index);
    if (!isPart(array, isPlace, Message.SLICE)) {
      return isPlace;
    }
    if (use.direction() == Use.Direction.EXPORT) {
      report.error(array, Message.SLICE_EXPORT, array.getSimpleName());
      return true;
    }
    String offset = declared.get(index + 1).getSimpleName().toString();
    String length = declared.get(index + 2).getSimpleName().toString();
    parameter(
        array,
        Optional.of(new BoundType.Slice(new WitType.ListOf(Primitive.U8), offset, length)),
        parts,
        scope);
    for (String name : List.of(offset, length)) {
      parts.declared.add(new BoundFunction.Declared(name, Optional.empty(), Carrier.INT));
    }
    return true;
  }

  /** Whether two ints stand behind the parameter at that index. */
  private static boolean isPlace(List<VariableElement> declared, int index) {
    return index + 2 < declared.size()
        && declared.get(index + 1).asType().getKind() == TypeKind.INT
        && declared.get(index + 2).asType().getKind() == TypeKind.INT;
  }

  private boolean isPart(VariableElement array, boolean isPlace, Message message) {
    String type = TypeReader.plain(array.asType());
    if (type.equals("byte[]") && isPlace) {
      return true;
    }
    report.error(
        array,
        message,
        array.getSimpleName(),
        type.equals("byte[]") ? "is not followed by two ints" : "is of type " + type);
    return false;
  }

  /** The length of a place in an array, which fits any integer that it may be in WIT. */
  private Optional<BoundType> length(VariableElement length) {
    Set<String> choices = TypeReader.choices(length);
    if (choices.equals(Set.of("U64"))) {
      return Optional.of(new BoundType.Simple(Primitive.U64, Carrier.INT));
    }
    return types.read(length, length.asType(), length.getSimpleName().toString(), Use.byItself());
  }

  private void checkBuffers(
      ExecutableElement method, Parts parts, Optional<BoundType> result, Use use) {
    int buffers = parts.buffers.size();
    if (buffers == 0 || use.direction() == Use.Direction.EXPORT) {
      return;
    }
    String name = method.getSimpleName().toString();
    int lists = result.map(FunctionReader::counts).orElse(0);
    if (result.isPresent() && lists != buffers) {
      report.error(method, Message.BUFFER_RESULT, name, buffers, lists);
    } else if (result.isEmpty() && method.getReturnType().getKind() == TypeKind.VOID) {
      report.error(method, Message.BUFFER_RESULT, name, buffers, 0);
    }
    if (buffers > MOST_BUFFERS) {
      report.error(method, Message.MANY_BUFFERS, name, buffers, MOST_BUFFERS);
    }
  }

  private static int counts(BoundType type) {
    int counts = type instanceof BoundType.Count ? 1 : 0;
    for (Optional<BoundType> part : type.parts()) {
      counts += part.map(FunctionReader::counts).orElse(0);
    }
    return counts;
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

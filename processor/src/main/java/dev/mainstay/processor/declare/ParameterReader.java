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
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/** Parameters of methods, those of buffers and slices among them, which are three each. */
final class ParameterReader {
  /** As many as the guest runtime has globals for. */
  private static final int MOST_BUFFERS = 4;

  private final Report report;
  private final WitNames names;
  private final TypeReader types;

  ParameterReader(Report report, WitNames names, TypeReader types) {
    this.report = report;
    this.names = names;
    this.types = types;
  }

  /** What has been read of a method's parameters. */
  static final class Parts {
    final List<BoundFunction.Parameter> parameters = new ArrayList<>();
    final List<WitFunction.Parameter> wit = new ArrayList<>();
    final List<BoundFunction.Buffer> buffers = new ArrayList<>();
    final List<BoundFunction.Declared> declared = new ArrayList<>();
  }

  /** Reads all parameters of a method, behind what is in {@code parts} already. */
  void read(ExecutableElement method, Parts parts, Use use) {
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

  /** Reports what does not fit between the buffers and the result that says how full they are. */
  void checkBuffers(ExecutableElement method, Parts parts, Optional<BoundType> result, Use use) {
    int buffers = parts.buffers.size();
    if (buffers == 0 || use.direction() == Use.Direction.EXPORT) {
      return;
    }
    String name = method.getSimpleName().toString();
    int lists = result.map(ParameterReader::counts).orElse(0);
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
      counts += part.map(ParameterReader::counts).orElse(0);
    }
    return counts;
  }
}

package dev.mainstay.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.mainstay.processor.model.BoundResource;
import dev.mainstay.processor.model.BoundType;
import dev.mainstay.processor.model.Carrier;
import dev.mainstay.processor.model.JavaClass;
import dev.mainstay.wit.WitFunction;
import dev.mainstay.wit.WitPrinter;
import dev.mainstay.wit.abi.CoreType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The names that generated code uses, and what all generated classes have. */
final class Glue {
  static final ClassName IMPORT = ClassName.get("org.teavm.interop", "Import");
  static final ClassName EXPORT = ClassName.get("org.teavm.interop", "Export");
  static final ClassName MEMORY = ClassName.get("dev.mainstay.guest.memory", "Memory");
  static final ClassName ARENA = ClassName.get("dev.mainstay.guest.memory", "Arena");
  static final ClassName RETAINED = ClassName.get("dev.mainstay.guest.memory", "Retained");
  static final ClassName STRINGS = ClassName.get("dev.mainstay.guest.abi", "Strings");
  static final ClassName LISTS = ClassName.get("dev.mainstay.guest.abi", "Lists");
  static final ClassName NUMBERS = ClassName.get("dev.mainstay.guest.abi", "Numbers");
  static final ClassName RETURN_AREA = ClassName.get("dev.mainstay.guest.abi", "ReturnArea");
  static final ClassName RESULT_AREA = ClassName.get("dev.mainstay.guest.abi", "ResultArea");
  static final ClassName VARIANTS = ClassName.get("dev.mainstay.guest.abi", "Variants");
  static final ClassName FLAGS = ClassName.get("dev.mainstay.guest.abi", "Flags");
  static final ClassName CALLER_BUFFERS =
      ClassName.get("dev.mainstay.guest.memory", "CallerBuffers");
  static final ClassName HANDLE = ClassName.get("dev.mainstay.guest.resource", "Handle");
  static final ClassName LENT = ClassName.get("dev.mainstay.guest.resource", "Lent");
  static final ClassName RESOURCE_TABLE =
      ClassName.get("dev.mainstay.guest.resource", "ResourceTable");
  static final ClassName RESULT = ClassName.get("dev.mainstay.annotations", "Result");
  static final ClassName BUFFER_TOO_SMALL =
      ClassName.get("dev.mainstay.annotations", "BufferTooSmallException");
  static final ClassName FAILURE = ClassName.get("dev.mainstay.guest.abi", "Failure");

  private Glue() {}

  /**
   * A class of glue, marked as generated where the guest's module path has the annotation for it.
   */
  static TypeSpec.Builder type(JavaClass name, Optional<JavaClass> generated) {
    TypeSpec.Builder type = TypeSpec.classBuilder(className(name));
    generated.ifPresent(
        annotation ->
            type.addAnnotation(
                AnnotationSpec.builder(className(annotation))
                    .addMember("value", "$S", "dev.mainstay.processor.WasiProcessor")
                    .build()));
    return type;
  }

  static ClassName className(JavaClass name) {
    List<String> simple = name.simpleNames();
    return ClassName.get(
        name.packageName(), simple.get(0), simple.subList(1, simple.size()).toArray(String[]::new));
  }

  static TypeName typeName(CoreType type) {
    return switch (type) {
      case I32 -> TypeName.INT;
      case I64 -> TypeName.LONG;
      case F32 -> TypeName.FLOAT;
      case F64 -> TypeName.DOUBLE;
    };
  }

  static TypeName typeName(Carrier carrier) {
    return switch (carrier) {
      case BOOLEAN -> TypeName.BOOLEAN;
      case BYTE -> TypeName.BYTE;
      case SHORT -> TypeName.SHORT;
      case INT -> TypeName.INT;
      case LONG -> TypeName.LONG;
      case FLOAT -> TypeName.FLOAT;
      case DOUBLE -> TypeName.DOUBLE;
      case STRING -> ClassName.get(String.class);
      case BYTES -> ArrayTypeName.of(TypeName.BYTE);
      case SHORTS -> ArrayTypeName.of(TypeName.SHORT);
      case INTS -> ArrayTypeName.of(TypeName.INT);
      case LONGS -> ArrayTypeName.of(TypeName.LONG);
      case FLOATS -> ArrayTypeName.of(TypeName.FLOAT);
      case DOUBLES -> ArrayTypeName.of(TypeName.DOUBLE);
    };
  }

  /** The Java type as source has it. */
  static TypeName typeName(BoundType type) {
    if (type instanceof BoundType.Simple simple) {
      return typeName(simple.carrier());
    } else if (type instanceof BoundType.Elements elements) {
      return generic(List.class, typeName(elements.element()));
    } else if (type instanceof BoundType.Fields fields) {
      return className(fields.type());
    } else if (type instanceof BoundType.Cases cases) {
      return className(cases.type());
    } else if (type instanceof BoundType.Constants constants) {
      return className(constants.type());
    } else if (type instanceof BoundType.ConstantSet set) {
      return generic(EnumSet.class, className(set.type()));
    } else if (type instanceof BoundType.Maybe maybe) {
      return maybe
          .primitive()
          .<TypeName>map(Glue::optional)
          .orElseGet(() -> generic(Optional.class, typeName(maybe.value())));
    } else if (type instanceof BoundType.Either either) {
      return result(RESULT, either);
    } else if (type instanceof BoundType.Handle handle) {
      return className(handle.type());
    } else if (type instanceof BoundType.Slice) {
      return typeName(Carrier.BYTES);
    }
    return TypeName.INT;
  }

  /** A side of a result, {@code Ok} or {@code Err}. */
  static TypeName typeName(BoundType.Either type, String side) {
    return result(RESULT.nestedClass(side), type);
  }

  private static TypeName result(ClassName name, BoundType.Either type) {
    TypeName none = ClassName.get(Void.class);
    return ParameterizedTypeName.get(
        name,
        type.ok().map(ok -> typeName(ok).box()).orElse(none),
        type.error().map(error -> typeName(error).box()).orElse(none));
  }

  private static TypeName generic(Class<?> type, TypeName argument) {
    return ParameterizedTypeName.get(ClassName.get(type), argument.box());
  }

  private static ClassName optional(Carrier carrier) {
    return switch (carrier) {
      case INT -> ClassName.get(OptionalInt.class);
      case LONG -> ClassName.get(OptionalLong.class);
      default -> ClassName.get(OptionalDouble.class);
    };
  }

  /** The class with the way of a named type through memory. */
  static ClassName typeGlue(BoundType type) {
    return className(javaClass(type).generated("Glue"));
  }

  /** The Java class of a named type. */
  static JavaClass javaClass(BoundType type) {
    if (type instanceof BoundType.Fields fields) {
      return fields.type();
    } else if (type instanceof BoundType.Cases cases) {
      return cases.type();
    } else if (type instanceof BoundType.Constants constants) {
      return constants.type();
    } else if (type instanceof BoundType.ConstantSet set) {
      return set.type();
    }
    throw new IllegalStateException(type + " has no name");
  }

  /** The class with the handles of a resource. */
  static ClassName resourceGlue(BoundType.Handle type) {
    return className(BoundResource.glue(type.type(), type.isExported()));
  }

  /** The method that is the core function of this name, in its own module. */
  static AnnotationSpec importFrom(String module, String name) {
    return AnnotationSpec.builder(IMPORT)
        .addMember("module", "$S", module)
        .addMember("name", "$S", name)
        .build();
  }

  /** The method that the host calls by this name. */
  static AnnotationSpec exportAs(String name) {
    return AnnotationSpec.builder(EXPORT).addMember("name", "$S", name).build();
  }

  /** The file of a generated class. */
  static JavaFile file(JavaClass name, TypeSpec type) {
    return JavaFile.builder(name.packageName(), type)
        .skipJavaLangImports(true)
        .indent("  ")
        .build();
  }

  /** The WIT signature, for a Javadoc comment. */
  static String signature(WitFunction function) {
    return "{@code " + WitPrinter.print(function) + "}";
  }
}

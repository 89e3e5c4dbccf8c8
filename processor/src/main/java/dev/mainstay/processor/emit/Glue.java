package dev.mainstay.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.mainstay.processor.model.Carrier;
import dev.mainstay.processor.model.JavaClass;
import dev.mainstay.wit.WitFunction;
import dev.mainstay.wit.WitPrinter;
import dev.mainstay.wit.abi.CoreType;
import java.util.List;
import java.util.Optional;

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

  /** The WIT signature, for a Javadoc comment. */
  static String signature(WitFunction function) {
    return "{@code " + WitPrinter.print(function) + "}";
  }
}

package dev.mainstay.wit2java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.mainstay.wit.Named;
import dev.mainstay.wit.WitType;
import dev.mainstay.wit.WitType.Primitive;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** The Java types, with their annotations, that carry the types of an interface. */
final class TypeReferences {
  private static final String ANNOTATIONS = "dev.mainstay.annotations";

  private final Plan plan;
  private final Contract contract;

  /** Where a type stands, as it decides who owns a handle that nothing is said about. */
  enum Place {
    /** A parameter: lent. */
    PARAMETER,
    /** A result, or a part of a type: owned. */
    ELSEWHERE
  }

  TypeReferences(Plan plan, Contract contract) {
    this.plan = plan;
    this.contract = contract;
  }

  /** An annotation of ours. */
  static ClassName annotation(String simpleName) {
    return ClassName.get(ANNOTATIONS, simpleName);
  }

  /** The type in that place. */
  TypeName type(WitType type, Place place) {
    WitType resolved = Contract.resolve(type);
    if (resolved instanceof Primitive primitive) {
      return primitive(primitive);
    } else if (resolved instanceof WitType.ListOf list) {
      return list(list, place);
    } else if (resolved instanceof WitType.OptionOf option) {
      return option(option, place);
    } else if (resolved instanceof WitType.ResultOf result) {
      return ParameterizedTypeName.get(
          annotation("Result"), side(result.ok(), place), side(result.error(), place));
    } else if (resolved instanceof WitType.TupleOf tuple) {
      ClassName known = contract.tuples().get(tuple);
      if (known == null) {
        known = contract.nested(TypeNames.tuple(tuple));
        contract.tuples().put(tuple, known);
      }
      return known;
    } else if (resolved instanceof WitType.Own own) {
      TypeName name = definition(own.resource());
      return place == Place.PARAMETER ? annotated(name, "Own") : name;
    } else if (resolved instanceof WitType.Borrow borrow) {
      TypeName name = definition(borrow.resource());
      return place == Place.PARAMETER ? name : annotated(name, "Borrow");
    }
    ClassName name = definition((WitType.Definition) resolved);
    return resolved instanceof WitType.FlagsType
        ? ParameterizedTypeName.get(ClassName.get(EnumSet.class), name)
        : name;
  }

  /** The class of a type or resource with a name. */
  ClassName definition(Named named) {
    return plan.owner(named, contract).definition(named);
  }

  private TypeName side(Optional<WitType> type, Place place) {
    return type.map(t -> type(t, place).box()).orElse(ClassName.get(Void.class));
  }

  private static TypeName primitive(Primitive primitive) {
    return switch (primitive) {
      case BOOL -> TypeName.BOOLEAN;
      case S8 -> TypeName.BYTE;
      case S16 -> TypeName.SHORT;
      case S32 -> TypeName.INT;
      case S64 -> TypeName.LONG;
      case U8 -> annotated(TypeName.INT, "U8");
      case U16 -> annotated(TypeName.INT, "U16");
      case U32 -> annotated(TypeName.LONG, "U32");
      case U64 -> annotated(TypeName.LONG, "U64");
      case F32 -> TypeName.FLOAT;
      case F64 -> TypeName.DOUBLE;
      case CHAR -> annotated(TypeName.INT, "WitChar");
      case STRING -> ClassName.get(String.class);
    };
  }

  private TypeName list(WitType.ListOf list, Place place) {
    WitType element = Contract.resolve(list.element());
    if (element instanceof Primitive primitive && primitive.isNumber()) {
      return ArrayTypeName.of(
          switch (primitive) {
            case U8 -> TypeName.BYTE;
            case S8 -> annotated(TypeName.BYTE, "S8");
            case U16 -> annotated(TypeName.SHORT, "U16");
            case U32 -> annotated(TypeName.INT, "U32");
            case U64 -> annotated(TypeName.LONG, "U64");
            default -> primitive(primitive);
          });
    }
    return ParameterizedTypeName.get(ClassName.get(List.class), type(element, place).box());
  }

  private TypeName option(WitType.OptionOf option, Place place) {
    WitType value = Contract.resolve(option.value());
    if (value instanceof Primitive primitive && isOptionalPrimitive(primitive)) {
      return optional(primitive);
    }
    return ParameterizedTypeName.get(ClassName.get(Optional.class), type(value, place).box());
  }

  private static boolean isOptionalPrimitive(Primitive primitive) {
    return switch (primitive) {
      case BOOL, S8, S16, F32, STRING -> false;
      case U8, U16, S32, U32, S64, U64, F64, CHAR -> true;
    };
  }

  /** OptionalInt and its like, for what int, long and double carry. */
  private static TypeName optional(Primitive primitive) {
    TypeName carrier = primitive(primitive);
    String name = JavaNames.capitalized(carrier.withoutAnnotations().toString());
    ClassName optional = ClassName.get("java.util", "Optional" + name);
    return carrier.annotations().isEmpty() ? optional : optional.annotated(carrier.annotations());
  }

  private static TypeName annotated(TypeName type, String annotation) {
    return type.annotated(AnnotationSpec.builder(annotation(annotation)).build());
  }
}

package dev.mainstay.wit2java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.mainstay.wit.WitType;
import dev.mainstay.wit2java.TypeReferences.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the records, enums, sealed interfaces and exceptions that are nested in an interface. */
final class DefinitionWriter {
  private final TypeReferences references;
  private final Contract contract;

  DefinitionWriter(TypeReferences references, Contract contract) {
    this.references = references;
    this.contract = contract;
  }

  /** What says the name in WIT, where the Java name does not. */
  static Optional<AnnotationSpec> said(String wit, String java) {
    return JavaNames.said(wit, java)
        .map(
            name ->
                AnnotationSpec.builder(TypeReferences.annotation("WitName"))
                    .addMember("value", "$S", name)
                    .build());
  }

  /** The class of a type that has one. */
  TypeSpec write(WitType.Definition definition) {
    ClassName name = contract.definition(definition);
    if (definition instanceof WitType.RecordType record) {
      return record(record, name);
    } else if (definition instanceof WitType.VariantType variant) {
      return variant(variant, name);
    } else if (definition instanceof WitType.EnumType enumeration) {
      return constants("WitEnum", definition, enumeration.labels(), name);
    } else if (definition instanceof WitType.FlagsType flags) {
      return constants("WitFlags", definition, flags.labels(), name);
    }
    WitType.Alias alias = (WitType.Alias) definition;
    return tuple((WitType.TupleOf) alias.target(), name, alias.docs());
  }

  private TypeSpec record(WitType.RecordType record, ClassName name) {
    JavaNames.Scope scope = new JavaNames.Scope();
    MethodSpec.Builder components = MethodSpec.constructorBuilder();
    List<String> docs = new ArrayList<>();
    if (!record.docs().isEmpty()) {
      docs.add(Javadoc.of(record.docs()));
    }
    List<String> tags = new ArrayList<>();
    for (WitType.Field field : record.fields()) {
      String component = scope.take(JavaNames.member(field.name()));
      components.addParameter(component(field.name(), component, field.type()));
      if (!field.docs().isEmpty()) {
        tags.add(Javadoc.tag("@param " + component, field.docs()));
      }
    }
    if (!tags.isEmpty()) {
      docs.add(String.join("\n", tags));
    }
    TypeSpec.Builder type = nested(TypeSpec.recordBuilder(name), "WitRecord", record.name(), name);
    if (!docs.isEmpty()) {
      type.addJavadoc("$L", String.join("\n\n", docs));
    }
    return type.recordConstructor(components.build()).build();
  }

  /** A tuple. */
  TypeSpec tuple(WitType.TupleOf tuple, ClassName name, String docs) {
    TypeSpec.Builder type =
        TypeSpec.recordBuilder(name)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addAnnotation(TypeReferences.annotation("WitTuple"));
    if (!docs.isEmpty()) {
      type.addJavadoc("$L", Javadoc.of(docs));
    }
    List<String> names = TypeNames.elements(tuple);
    MethodSpec.Builder components = MethodSpec.constructorBuilder();
    for (int i = 0; i < names.size(); i++) {
      TypeName element = references.type(tuple.elements().get(i), Place.ELSEWHERE);
      components.addParameter(ParameterSpec.builder(element, names.get(i)).build());
    }
    return type.recordConstructor(components.build()).build();
  }

  private TypeSpec variant(WitType.VariantType variant, ClassName name) {
    TypeSpec.Builder type =
        nested(TypeSpec.interfaceBuilder(name), "WitVariant", variant.name(), name)
            .addModifiers(Modifier.SEALED);
    if (!variant.docs().isEmpty()) {
      type.addJavadoc("$L", Javadoc.of(variant.docs()));
    }
    JavaNames.Scope scope = new JavaNames.Scope();
    // No class may be called as one around it.
    name.simpleNames().forEach(scope::take);
    for (WitType.Case each : variant.cases()) {
      String simple = scope.take(JavaNames.type(each.name()));
      MethodSpec.Builder payload = MethodSpec.constructorBuilder();
      each.type()
          .ifPresent(
              wit ->
                  payload.addParameter(
                      ParameterSpec.builder(references.type(wit, Place.ELSEWHERE), "value")
                          .build()));
      TypeSpec.Builder record =
          TypeSpec.recordBuilder(simple)
              .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
              .addSuperinterface(name)
              .recordConstructor(payload.build());
      if (!each.docs().isEmpty()) {
        record.addJavadoc("$L", Javadoc.of(each.docs()));
      }
      said(each.name(), simple).ifPresent(record::addAnnotation);
      type.addType(record.build());
    }
    return type.build();
  }

  private static TypeSpec constants(
      String annotation,
      WitType.Definition definition,
      List<WitType.Label> labels,
      ClassName name) {
    TypeSpec.Builder type = nested(TypeSpec.enumBuilder(name), annotation, definition.name(), name);
    if (!definition.docs().isEmpty()) {
      type.addJavadoc("$L", Javadoc.of(definition.docs()));
    }
    for (WitType.Label label : labels) {
      String constant = JavaNames.constant(label.name());
      TypeSpec.Builder body = TypeSpec.anonymousClassBuilder("");
      if (!label.docs().isEmpty()) {
        body.addJavadoc("$L", Javadoc.of(label.docs()));
      }
      said(label.name(), constant).ifPresent(body::addAnnotation);
      type.addEnumConstant(constant, body.build());
    }
    return type.build();
  }

  /** An exception that carries the error of a result. */
  TypeSpec exception(Contract.Thrown thrown) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(thrown.name())
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .superclass(TypeReferences.annotation("WitException"))
            .addField(
                FieldSpec.builder(
                        TypeName.LONG,
                        "serialVersionUID",
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                    .initializer("1")
                    .build());
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC);
    if (thrown.error().isEmpty()) {
      return type.addJavadoc("A failure that says no more.")
          .addMethod(constructor.addJavadoc("A failure.").build())
          .build();
    }
    WitType error = thrown.error().get();
    TypeName carried = references.type(error, Place.ELSEWHERE);
    constructor.addJavadoc("A failure with this error.").addParameter(carried, "error");
    if (error instanceof WitType.EnumType) {
      constructor.addStatement("super(error.name())");
    } else if (error == WitType.Primitive.STRING) {
      constructor.addStatement("super(error)");
    }
    return type.addJavadoc("A failure, and its error.")
        .addField(carried, "error", Modifier.PRIVATE, Modifier.FINAL, Modifier.TRANSIENT)
        .addMethod(constructor.addStatement("this.error = error").build())
        .addMethod(
            MethodSpec.methodBuilder("error")
                .addJavadoc("The error.")
                .addModifiers(Modifier.PUBLIC)
                .returns(carried)
                .addStatement("return error")
                .build())
        .build();
  }

  private ParameterSpec component(String wit, String name, WitType type) {
    ParameterSpec.Builder spec =
        ParameterSpec.builder(references.type(type, Place.ELSEWHERE), name);
    said(wit, name).ifPresent(spec::addAnnotation);
    return spec.build();
  }

  private static TypeSpec.Builder nested(
      TypeSpec.Builder type, String annotation, String wit, ClassName name) {
    type.addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addAnnotation(TypeReferences.annotation(annotation));
    said(wit, name.simpleName()).ifPresent(type::addAnnotation);
    return type;
  }
}

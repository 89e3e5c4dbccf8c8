package dev.mainstay.wit2java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.mainstay.wit.Named;
import dev.mainstay.wit.Resource;
import dev.mainstay.wit.WitFunction;
import dev.mainstay.wit.WitType;
import dev.mainstay.wit2java.TypeReferences.Place;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the Java interface of a contract, with everything that is nested in it. */
final class InterfaceWriter {
  private final Plan plan;
  private final Contract contract;
  private final TypeReferences references;
  private final DefinitionWriter definitions;

  InterfaceWriter(Plan plan, Contract contract) {
    this.plan = plan;
    this.contract = contract;
    this.references = new TypeReferences(plan, contract);
    this.definitions = new DefinitionWriter(references, contract);
  }

  TypeSpec write() {
    ClassName name = contract.name();
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(name)
            .addModifiers(Modifier.PUBLIC)
            .addAnnotation(
                AnnotationSpec.builder(
                        TypeReferences.annotation(
                            contract.direction() == Direction.EXPORT ? "WasiExport" : "WasiImport"))
                    .addMember("value", "$S", contract.wit().name().toString())
                    .build());
    docs(contract.wit().docs()).ifPresent(text -> type.addJavadoc("$L", text));
    JavaNames.Scope methods = new JavaNames.Scope();
    for (WitFunction function : contract.wit().functions()) {
      if (!(function.kind() instanceof WitFunction.Kind.Method)) {
        type.addMethod(method(function, methods));
      }
    }
    for (Named named : contract.wit().types()) {
      if (named instanceof Resource resource) {
        type.addType(resource(resource));
      } else if (Contract.isClass(named)) {
        type.addType(definitions.write((WitType.Definition) named));
      }
    }
    contract.exceptions().values().forEach(thrown -> type.addType(definitions.exception(thrown)));
    for (int written = 0; written < contract.tuples().size(); written++) {
      // A tuple may be made of tuples that are used nowhere else, and so grow the list.
      WitType.TupleOf tuple = List.copyOf(contract.tuples().keySet()).get(written);
      ClassName tupleName = List.copyOf(contract.tuples().values()).get(written);
      type.addType(definitions.tuple(tuple, tupleName, ""));
    }
    return type.build();
  }

  private TypeSpec resource(Resource resource) {
    ClassName name = contract.definition(resource);
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(name)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addAnnotation(TypeReferences.annotation("WitResource"))
            .addSuperinterface(AutoCloseable.class);
    docs(resource.docs()).ifPresent(text -> type.addJavadoc("$L", text));
    DefinitionWriter.said(resource.name(), name.simpleName()).ifPresent(type::addAnnotation);
    JavaNames.Scope methods = new JavaNames.Scope();
    // Java's own: it drops the handle.
    methods.take("close");
    for (WitFunction function : contract.wit().functions()) {
      if (function.kind() instanceof WitFunction.Kind.Method method
          && method.resource().equals(resource)) {
        type.addMethod(method(function, methods));
      }
    }
    return type.addMethod(
            MethodSpec.methodBuilder("close")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .build())
        .build();
  }

  private MethodSpec method(WitFunction function, JavaNames.Scope scope) {
    String name = scope.take(name(function));
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT);
    docs(function.docs()).ifPresent(text -> method.addJavadoc("$L", text));
    if (function.kind() instanceof WitFunction.Kind.Constructor) {
      method.addAnnotation(TypeReferences.annotation("WitConstructor"));
    } else {
      if (function.kind() instanceof WitFunction.Kind.Static fixed) {
        method.addAnnotation(
            AnnotationSpec.builder(TypeReferences.annotation("WitStatic"))
                .addMember("value", "$T.class", references.definition(fixed.resource()))
                .build());
      }
      DefinitionWriter.said(function.name(), name).ifPresent(method::addAnnotation);
    }
    parameters(function, method);
    Optional<WitType> result = function.result();
    Optional<WitType.ResultOf> fallible = Contract.fallible(function);
    if (fallible.isPresent()) {
      result = fallible.get().ok();
      method.addException(plan.thrown(fallible.get().error(), contract).name());
    }
    return method
        .returns(result.map(type -> references.type(type, Place.ELSEWHERE)).orElse(TypeName.VOID))
        .build();
  }

  private void parameters(WitFunction function, MethodSpec.Builder method) {
    boolean isMethod = function.kind() instanceof WitFunction.Kind.Method;
    JavaNames.Scope scope = new JavaNames.Scope();
    for (WitFunction.Parameter parameter :
        function.parameters().subList(isMethod ? 1 : 0, function.parameters().size())) {
      String name = scope.take(JavaNames.member(parameter.name()));
      ParameterSpec.Builder spec =
          ParameterSpec.builder(references.type(parameter.type(), Place.PARAMETER), name);
      DefinitionWriter.said(parameter.name(), name).ifPresent(spec::addAnnotation);
      method.addParameter(spec.build());
    }
  }

  /** Constructors and static functions stand beside those of other resources, and say whose. */
  private static String name(WitFunction function) {
    if (function.kind() instanceof WitFunction.Kind.Constructor constructor) {
      return JavaNames.member("new-" + constructor.resource().name());
    } else if (function.kind() instanceof WitFunction.Kind.Static fixed) {
      return JavaNames.member(fixed.resource().name() + "-" + function.name());
    }
    return JavaNames.member(function.name());
  }

  private static Optional<String> docs(String docs) {
    return Optional.of(docs).filter(text -> !text.isEmpty()).map(Javadoc::of);
  }
}

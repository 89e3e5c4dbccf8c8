package dev.mainstay.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.mainstay.processor.model.BoundFunction;
import dev.mainstay.processor.model.BoundInterface;
import dev.mainstay.processor.model.JavaClass;
import dev.mainstay.wit.InterfaceName;
import dev.mainstay.wit.abi.CoreSignature;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the class through which the guest calls an imported interface. */
public final class ImportWriter {
  private final BoundInterface contract;
  private final NameAllocator methods = new NameAllocator();

  private ImportWriter(BoundInterface contract) {
    this.contract = contract;
    contract.methods().forEach(methods::newName);
    methods.newName("instance");
  }

  /**
   * The class for the interface.
   *
   * @param generated the annotation that marks generated code, if the guest has it
   */
  public static JavaFile write(BoundInterface contract, Optional<JavaClass> generated) {
    return new ImportWriter(contract).write(generated);
  }

  private JavaFile write(Optional<JavaClass> generated) {
    JavaClass name = contract.type().generated("Import");
    ClassName self = Glue.className(name);
    TypeName type = Glue.className(contract.type());
    TypeSpec.Builder glue =
        Glue.type(name, generated)
            .addModifiers(Modifier.FINAL)
            .addSuperinterface(type)
            .alwaysQualify(contract.nested().toArray(String[]::new))
            .addJavadoc("The outside world's {@code $L}.\n", contract.wit().name())
            .addField(
                FieldSpec.builder(
                        type, "INSTANCE", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer("new $T()", self)
                    .build())
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    MethodSpec.Builder instance =
        MethodSpec.methodBuilder("instance")
            .addJavadoc("The interface, whose methods are the host's functions.\n")
            .addModifiers(Modifier.STATIC)
            .returns(type)
            .addStatement("return INSTANCE");
    if (contract.isPublic()) {
      glue.addModifiers(Modifier.PUBLIC);
      instance.addModifiers(Modifier.PUBLIC);
    }
    glue.addMethod(instance.build());
    Map<String, String> cores = new HashMap<>();
    for (BoundFunction function : contract.functions()) {
      String shared = cores.get(function.wit().coreName());
      String core = shared == null ? methods.newName(function.method() + "Core") : shared;
      glue.addMethod(method(function, core));
      if (shared == null) {
        cores.put(function.wit().coreName(), core);
        glue.addMethod(coreMethod(contract.wit().name(), function, core));
      }
    }
    return Glue.file(name, glue.build());
  }

  /** The Java method of an imported function. */
  static MethodSpec method(BoundFunction function, String core) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(function.method())
            .addJavadoc("$L\n", Glue.signature(function.wit()))
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC);
    function.result().ifPresent(result -> method.returns(Glue.typeName(result)));
    function.thrown().ifPresent(thrown -> method.addException(Glue.className(thrown.type())));
    for (BoundFunction.Declared parameter : function.declared()) {
      method.addParameter(ImportPrinter.typeName(parameter), parameter.name());
    }
    return method.addCode(ImportPrinter.print(function, core)).build();
  }

  /** The core function. */
  static MethodSpec coreMethod(InterfaceName module, BoundFunction function, String core) {
    CoreSignature signature = CoreSignature.ofImport(function.wit());
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(core)
            .addAnnotation(Glue.importFrom(module.toString(), function.wit().coreName()))
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.NATIVE);
    signature.results().forEach(result -> method.returns(Glue.typeName(result)));
    List<String> names = CoreNames.of(function, signature);
    for (int i = 0; i < names.size(); i++) {
      method.addParameter(Glue.typeName(signature.parameters().get(i)), names.get(i));
    }
    return method.build();
  }
}

package dev.mainstay.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.mainstay.processor.model.BoundFunction;
import dev.mainstay.processor.model.BoundResource;
import dev.mainstay.processor.model.JavaClass;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Writes the class with the handles of a resource. Its static methods are the same for imported and
 * exported ones: {@code give} and {@code lend} make an index of an object, {@code given} and {@code
 * lent} an object of an index.
 */
public final class ResourceWriter {
  private final BoundResource resource;
  private final TypeName type;
  private final NameAllocator names = new NameAllocator();

  private ResourceWriter(BoundResource resource) {
    this.resource = resource;
    this.type = Glue.className(resource.type());
  }

  /**
   * The class for the resource.
   *
   * @param generated the annotation that marks generated code, if the guest has it
   */
  public static JavaFile write(BoundResource resource, Optional<JavaClass> generated) {
    ResourceWriter writer = new ResourceWriter(resource);
    return Glue.file(
        resource.glue(),
        resource.isExported() ? writer.exported(generated) : writer.imported(generated));
  }

  private TypeSpec.Builder glue(Optional<JavaClass> generated, String whose) {
    TypeSpec.Builder glue =
        Glue.type(resource.glue(), generated)
            .addModifiers(Modifier.FINAL)
            .addJavadoc(
                "$L resource {@code $L} of {@code $L}: {@link $T}.\n",
                whose,
                resource.wit().name(),
                resource.wit().owner(),
                type)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    if (resource.isPublic()) {
      glue.addModifiers(Modifier.PUBLIC);
    }
    return glue;
  }

  private MethodSpec.Builder method(String name, String docs) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name).addJavadoc(docs).addModifiers(Modifier.STATIC);
    if (resource.isPublic()) {
      method.addModifiers(Modifier.PUBLIC);
    }
    return method;
  }

  private MethodSpec core(String name, String module, String field, boolean answers) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addAnnotation(Glue.importFrom(module, field))
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.NATIVE)
            .addParameter(int.class, "index");
    if (answers) {
      method.returns(int.class);
    }
    return method.build();
  }

  // Imported: an object with an index of the host's.

  private TypeSpec imported(Optional<JavaClass> generated) {
    resource.methods().forEach(names::newName);
    String drop = names.newName("dropCore");
    ClassName instance = Glue.className(resource.glue()).nestedClass("Instance");
    TypeSpec.Builder glue = glue(generated, "The outside world's");
    TypeSpec.Builder inner =
        TypeSpec.classBuilder(instance)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addSuperinterface(type)
            .addField(
                FieldSpec.builder(Glue.HANDLE, "handle", Modifier.PRIVATE, Modifier.FINAL).build())
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(int.class, "index")
                    .addStatement("handle = new $T(index, $S)", Glue.HANDLE, resource.wit().name())
                    .build());
    glue.addMethod(
        method("lend", "The index, for the length of a call.\n")
            .returns(int.class)
            .addParameter(type, "resource")
            .addStatement("return (($T) resource).handle.index()", instance)
            .build());
    glue.addMethod(
        method("give", "The index, which is the other side's from now on.\n")
            .returns(int.class)
            .addParameter(type, "resource")
            .addStatement("return (($T) resource).handle.take()", instance)
            .build());
    glue.addMethod(
        method("given", "The resource with this index, which is the guest's from now on.\n")
            .returns(type)
            .addParameter(int.class, "index")
            .addStatement("return new $T(index)", instance)
            .build());
    glue.addMethod(
        method("lent", "The resource with this index, which is closed when the call ends.\n")
            .returns(type)
            .addParameter(int.class, "index")
            .addStatement("$T resource = new $T(index)", instance, instance)
            .addStatement("$T.add(resource, resource.handle)", Glue.LENT)
            .addStatement("return resource")
            .build());
    Map<String, String> cores = new HashMap<>();
    for (BoundFunction function : resource.functions()) {
      String core = cores.get(function.wit().coreName());
      if (core == null) {
        core = names.newName(function.method() + "Core");
        cores.put(function.wit().coreName(), core);
        glue.addMethod(ImportWriter.coreMethod(resource.wit().owner(), function, core));
      }
      inner.addMethod(ImportWriter.method(function, core));
    }
    inner.addMethod(
        MethodSpec.methodBuilder("close")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .addStatement("$L(handle.take())", drop)
            .build());
    glue.addMethod(
        core(
            drop,
            resource.wit().owner().toString(),
            "[resource-drop]" + resource.wit().name(),
            false));
    return glue.addType(inner.build()).build();
  }

  // Exported: an index of the guest's, the representation, for an object.

  private TypeSpec exported(Optional<JavaClass> generated) {
    String module = "[export]" + resource.wit().owner();
    String name = resource.wit().name();
    TypeName table = ParameterizedTypeName.get(Glue.RESOURCE_TABLE, type);
    TypeSpec.Builder glue = glue(generated, "The guest's");
    glue.addField(
        FieldSpec.builder(table, "TABLE", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .initializer("new $T<>()", Glue.RESOURCE_TABLE)
            .build());
    glue.addMethod(
        method("give", "A new handle, which is the host's from now on.\n")
            .returns(int.class)
            .addParameter(type, "resource")
            .addStatement(
                "return newCore(TABLE.add($T.requireNonNull(resource, $S)))", Objects.class, name)
            .build());
    glue.addMethod(
        method("given", "The resource that the host gives back by its handle.\n")
            .returns(type)
            .addParameter(int.class, "index")
            .addStatement("int representation = repCore(index)")
            .addStatement("$T resource = TABLE.take(representation)", type)
            .addComment("The host calls the destructor now, which finds nothing to destroy.")
            .addStatement("dropCore(index)")
            .addStatement("TABLE.release(representation)")
            .addStatement("return resource")
            .build());
    glue.addMethod(
        method("lent", "The resource that the host names by its representation.\n")
            .returns(type)
            .addParameter(int.class, "representation")
            .addStatement("return TABLE.get(representation)")
            .build());
    String failure = "failure";
    glue.addMethod(
        MethodSpec.methodBuilder("destructor")
            .addJavadoc("Closes the resource: the host has dropped its handle.\n")
            .addAnnotation(Glue.exportAs(resource.wit().owner() + "#[dtor]" + name))
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addParameter(int.class, "representation")
            .beginControlFlow("try")
            .addStatement("int armed = $T.suspend()", Glue.CALLER_BUFFERS)
            .addStatement("$T resource = TABLE.remove(representation)", type)
            .beginControlFlow("if (resource != null)")
            .addStatement("resource.close()")
            .endControlFlow()
            .addStatement("$T.resume(armed)", Glue.CALLER_BUFFERS)
            .nextControlFlow("catch ($T $L)", Throwable.class, failure)
            .addStatement("$T.trap($L)", Glue.FAILURE, failure)
            .endControlFlow()
            .build());
    glue.addMethod(core("newCore", module, "[resource-new]" + name, true));
    glue.addMethod(core("repCore", module, "[resource-rep]" + name, true));
    glue.addMethod(core("dropCore", module, "[resource-drop]" + name, false));
    return glue.build();
  }
}

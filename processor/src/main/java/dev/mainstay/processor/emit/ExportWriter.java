package dev.mainstay.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.mainstay.processor.model.BoundFunction;
import dev.mainstay.processor.model.Export;
import dev.mainstay.processor.model.JavaClass;
import dev.mainstay.wit.abi.CoreSignature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the class through which the host calls an exported interface. */
public final class ExportWriter {
  private final Export export;
  private final ClassName holder;
  private final NameAllocator members = new NameAllocator();

  private ExportWriter(Export export) {
    this.export = export;
    this.holder = Glue.className(export.implementation().holder());
    functions().forEach(function -> members.newName(function.method(), function));
  }

  /**
   * The class for the export.
   *
   * @param generated the annotation that marks generated code, if the guest has it
   */
  public static JavaFile write(Export export, Optional<JavaClass> generated) {
    return new ExportWriter(export).write(generated);
  }

  private JavaFile write(Optional<JavaClass> generated) {
    JavaClass name = export.glue();
    TypeSpec.Builder glue =
        Glue.type(name, generated)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addJavadoc(
                "The guest's {@code $L}, for the host: {@link $T}.\n",
                export.contract().wit().name(),
                Glue.className(export.implementation().type()))
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    for (BoundFunction function : functions()) {
      boolean hasPostReturn = CoreSignature.hasPostReturn(function.wit());
      String retained = members.newName(function.method() + "Result");
      if (hasPostReturn) {
        glue.addField(
            FieldSpec.builder(
                    Glue.RETAINED, retained, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("new $T()", Glue.RETAINED)
                .build());
      }
      glue.addMethod(coreMethod(function, retained));
      if (hasPostReturn) {
        glue.addMethod(postReturn(function, retained));
      }
    }
    return Glue.file(name, glue.build());
  }

  /** Those of the interface, then the methods of its resources. */
  private List<BoundFunction> functions() {
    List<BoundFunction> functions = new ArrayList<>(export.contract().functions());
    export.contract().resources().forEach(resource -> functions.addAll(resource.functions()));
    return functions;
  }

  private MethodSpec coreMethod(BoundFunction function, String retained) {
    CoreSignature signature = CoreSignature.ofExport(function.wit());
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(members.get(function))
            .addJavadoc("$L\n", Glue.signature(function.wit()))
            .addAnnotation(Glue.exportAs(coreName(function)))
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC);
    signature.results().forEach(result -> method.returns(Glue.typeName(result)));
    List<String> names = CoreNames.of(function, signature);
    for (int i = 0; i < names.size(); i++) {
      method.addParameter(Glue.typeName(signature.parameters().get(i)), names.get(i));
    }
    return method.addCode(ExportPrinter.print(function, holder, retained, names)).build();
  }

  /** The function by which the host says that it has read the result. */
  private MethodSpec postReturn(BoundFunction function, String retained) {
    return MethodSpec.methodBuilder(members.newName(function.method() + "Post"))
        .addJavadoc("Frees the memory of what {@link #$L} returned.\n", members.get(function))
        .addAnnotation(Glue.exportAs("cabi_post_" + coreName(function)))
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addParameter(int.class, "area")
        .addStatement("$L.release()", retained)
        .build();
  }

  private String coreName(BoundFunction function) {
    return export.contract().wit().name() + "#" + function.wit().coreName();
  }
}

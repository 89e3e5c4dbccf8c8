package dev.mainstay.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.mainstay.processor.model.Implementation;
import dev.mainstay.processor.model.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Writes the class that holds the one instance of a class that implements exports, however many
 * those are.
 */
public final class HolderWriter {
  private HolderWriter() {}

  /**
   * The class for the implementation.
   *
   * @param generated the annotation that marks generated code, if the guest has it
   */
  public static JavaFile write(Implementation implementation, Optional<JavaClass> generated) {
    JavaClass name = implementation.holder();
    ClassName type = Glue.className(implementation.type());
    List<CodeBlock> arguments = new ArrayList<>();
    for (JavaClass imported : implementation.imports()) {
      arguments.add(CodeBlock.of("$T.instance()", Glue.className(imported.generated("Import"))));
    }
    MethodSpec.Builder get =
        MethodSpec.methodBuilder("get")
            .addJavadoc("The instance; built when it is asked for the first time.\n")
            .addModifiers(Modifier.STATIC)
            .returns(type)
            .beginControlFlow("if (instance == null)")
            .addStatement("instance = new $T($L)", type, CodeBlock.join(arguments, ", "))
            .endControlFlow()
            .addStatement("return instance");
    implementation.thrown().forEach(thrown -> get.addException(Glue.className(thrown)));
    TypeSpec holder =
        Glue.type(name, generated)
            .addModifiers(Modifier.FINAL)
            .addJavadoc("The guest's one {@link $T}.\n", type)
            .addField(type, "instance", Modifier.PRIVATE, Modifier.STATIC)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
            .addMethod(get.build())
            .build();
    return Glue.file(name, holder);
  }
}

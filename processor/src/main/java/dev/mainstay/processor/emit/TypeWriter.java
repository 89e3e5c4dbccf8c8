package dev.mainstay.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.mainstay.processor.model.BoundType;
import dev.mainstay.processor.model.JavaClass;
import dev.mainstay.processor.model.Outline;
import dev.mainstay.wit.WitType;
import dev.mainstay.wit.abi.CoreType;
import dev.mainstay.wit.abi.Flattening;
import dev.mainstay.wit.abi.Layout;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the class with the way of a named type through core values and memory, for all glue. */
public final class TypeWriter {
  private final BoundType type;
  private final boolean isPublic;

  private TypeWriter(BoundType type, boolean isPublic) {
    this.type = type;
    this.isPublic = isPublic;
  }

  /**
   * The class for a record, variant, enum or flags.
   *
   * @param generated the annotation that marks generated code, if the guest has it
   */
  public static JavaFile write(BoundType type, Optional<JavaClass> generated) {
    boolean isPublic =
        (type instanceof BoundType.Fields fields && fields.isPublic())
            || (type instanceof BoundType.Cases cases && cases.isPublic())
            || (type instanceof BoundType.Constants constants && constants.isPublic())
            || (type instanceof BoundType.ConstantSet set && set.isPublic());
    return new TypeWriter(type, isPublic).write(generated);
  }

  private JavaFile write(Optional<JavaClass> generated) {
    JavaClass name = Glue.javaClass(type).generated("Glue");
    TypeSpec.Builder glue =
        Glue.type(name, generated)
            .addModifiers(Modifier.FINAL)
            .addJavadoc(
                "{@link $T}, which is {@code $L} in WIT, in memory.\n",
                Glue.className(Glue.javaClass(type)),
                ((WitType.Definition) type.wit()).name())
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    FieldSpec.Builder outline =
        FieldSpec.builder(String.class, Outline.FIELD, Modifier.STATIC, Modifier.FINAL)
            .initializer("$S", Outline.of((WitType.Definition) type.wit()));
    if (isPublic) {
      glue.addModifiers(Modifier.PUBLIC);
      outline.addModifiers(Modifier.PUBLIC);
    }
    glue.addField(outline.build());
    if (type instanceof BoundType.Constants constants) {
      constants(glue, Glue.className(constants.type()));
      glue.addMethod(enumMethod(Glue.className(constants.type())));
    } else if (type instanceof BoundType.ConstantSet set) {
      constants(glue, Glue.className(set.type()));
      glue.addMethod(flagsMethod(set));
    } else {
      memory(glue);
    }
    return Glue.file(name, glue.build());
  }

  /** {@code values()} makes a new array each time. */
  private static void constants(TypeSpec.Builder glue, ClassName constant) {
    glue.addField(
        FieldSpec.builder(
                ArrayTypeName.of(constant),
                "CONSTANTS",
                Modifier.PRIVATE,
                Modifier.STATIC,
                Modifier.FINAL)
            .initializer("$T.values()", constant)
            .build());
  }

  private MethodSpec enumMethod(ClassName constant) {
    return method("lift")
        .addJavadoc("The constant with this index. Traps if there is none.\n")
        .returns(constant)
        .addParameter(int.class, "index")
        .addStatement("return CONSTANTS[$T.check(index, CONSTANTS.length)]", Glue.VARIANTS)
        .build();
  }

  private MethodSpec flagsMethod(BoundType.ConstantSet set) {
    MethodSpec.Builder method =
        method("lift")
            .addJavadoc("The constants whose bits are set, 32 in a word; other bits are ignored.\n")
            .returns(Glue.typeName(set))
            .addStatement(
                "$T flags = $T.noneOf($T.class)",
                Glue.typeName(set),
                EnumSet.class,
                Glue.className(set.type()));
    for (int i = 0; i < Layout.words(set.wit()); i++) {
      method
          .addParameter(int.class, "word" + i)
          .addStatement("$T.lift(flags, CONSTANTS, $L, word$L)", Glue.FLAGS, i, i);
    }
    return method.addStatement("return flags").build();
  }

  private void memory(TypeSpec.Builder glue) {
    TypeName java = Glue.typeName(type);
    MethodSpec.Builder store =
        method("store")
            .addJavadoc("Stores the value at the address.\n")
            .addParameter(java, "value")
            .addParameter(int.class, "at");
    if (Layout.holdsMemory(type.wit())) {
      store.addParameter(Glue.RETAINED, "retained");
    }
    glue.addMethod(store.addCode(TypePrinter.store(type)).build());
    glue.addMethod(
        method("load")
            .addJavadoc("The value at the address, whose memory elsewhere is free afterwards.\n")
            .returns(java)
            .addParameter(int.class, "at")
            .addCode(TypePrinter.load(type))
            .build());
    List<CoreType> flat = Flattening.flatten(type.wit());
    if (flat.size() > Flattening.MAX_PARAMETERS) {
      return;
    }
    MethodSpec.Builder lift =
        method("lift").addJavadoc("The value of these core values.\n").returns(java);
    List<String> names = new ArrayList<>();
    for (CoreType core : flat) {
      String parameter = "core" + names.size();
      names.add(parameter);
      lift.addParameter(Glue.typeName(core), parameter);
    }
    glue.addMethod(lift.addCode(TypePrinter.lift(type, names)).build());
  }

  private MethodSpec.Builder method(String name) {
    MethodSpec.Builder method = MethodSpec.methodBuilder(name).addModifiers(Modifier.STATIC);
    if (isPublic) {
      method.addModifiers(Modifier.PUBLIC);
    }
    return method;
  }
}

package dev.mainstay.compiler.language;

import org.jspecify.annotations.Nullable;
import org.teavm.model.AccessLevel;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ClassReader;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.Program;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.InitClassInstruction;

/**
 * Makes a class initialize its superclass before itself, as Java does; TeaVM initializes a class
 * for its own members only. (JLS 17, section 12.4.2, step 7, for classes; a superinterface with
 * default methods is still initialized late.)
 *
 * <p>Only classes of the guest, below others of the guest: nothing in Java's library can see the
 * difference.
 */
final class SuperInitializers implements ClassHolderTransformer {
  private static final MethodDescriptor INITIALIZER = new MethodDescriptor("<clinit>", void.class);

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    // The bodies of an enum's constants are initialized by the enum itself.
    if (type.hasModifier(ElementModifier.INTERFACE) || type.hasModifier(ElementModifier.ENUM)) {
      return;
    }
    String initialized = nearest(type.getParent(), context.getHierarchy().getClassSource());
    if (initialized == null || ofTheLibrary(type.getName())) {
      return;
    }
    InitClassInstruction call = new InitClassInstruction();
    call.setClassName(initialized);
    MethodHolder initializer = type.getMethod(INITIALIZER);
    if (initializer == null) {
      type.addMethod(initializer(call));
    } else {
      initializer.getProgram().basicBlockAt(0).addFirst(call);
    }
  }

  /** The first class from here upwards that has something to initialize. */
  private static @Nullable String nearest(@Nullable String name, ClassReaderSource classes) {
    while (name != null && !ofTheLibrary(name)) {
      ClassReader type = classes.get(name);
      if (type == null) {
        return null;
      }
      if (type.getMethod(INITIALIZER) != null) {
        return name;
      }
      name = type.getParent();
    }
    return null;
  }

  private static boolean ofTheLibrary(String name) {
    return name.startsWith("java.") || name.startsWith("org.teavm.");
  }

  private static MethodHolder initializer(InitClassInstruction call) {
    MethodHolder initializer = new MethodHolder(INITIALIZER);
    initializer.setLevel(AccessLevel.PACKAGE_PRIVATE);
    initializer.getModifiers().add(ElementModifier.STATIC);
    Program program = new Program();
    program.createVariable();
    BasicBlock block = program.createBasicBlock();
    block.add(call);
    block.add(new ExitInstruction());
    initializer.setProgram(program);
    return initializer;
  }
}

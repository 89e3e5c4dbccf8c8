package dev.mainstay.compiler.language;

import dev.mainstay.compiler.library.GuestNames;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.teavm.model.AccessLevel;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ClassReader;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.ElementModifier;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReader;
import org.teavm.model.Program;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.InitClassInstruction;

/**
 * Makes a class initialize its superclass before itself, and those of its superinterfaces that have
 * default methods, as Java does (JLS 17, section 12.4.2, step 7); TeaVM initializes a class for its
 * own members only.
 *
 * <p>Only classes of the guest, and of those above them only the guest's: nothing in Java's library
 * can see the difference.
 */
final class SuperInitializers implements ClassHolderTransformer {
  private static final MethodDescriptor INITIALIZER = new MethodDescriptor("<clinit>", void.class);

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (type.hasModifier(ElementModifier.INTERFACE) || !GuestNames.isGuests(type.getName())) {
      return;
    }
    ClassReaderSource classes = context.getHierarchy().getClassSource();
    Set<String> initialized = new LinkedHashSet<>();
    String above = nearest(type.getParent(), classes);
    // The bodies of an enum's constants are initialized by the enum itself.
    if (above != null && !type.hasModifier(ElementModifier.ENUM)) {
      initialized.add(above);
    }
    for (String name : type.getInterfaces()) {
      addInterfaces(name, classes, initialized);
    }
    if (initialized.isEmpty()) {
      return;
    }
    MethodHolder initializer = type.getMethod(INITIALIZER);
    if (initializer == null) {
      initializer = emptyInitializer();
      type.addMethod(initializer);
    }
    Instruction first = initializer.getProgram().basicBlockAt(0).getFirstInstruction();
    for (String name : initialized) {
      InitClassInstruction call = new InitClassInstruction();
      call.setClassName(name);
      first.insertPrevious(call);
    }
  }

  /** The first class from here upwards that has something to initialize. */
  private static @Nullable String nearest(@Nullable String name, ClassReaderSource classes) {
    String at = name;
    while (at != null && GuestNames.isGuests(at)) {
      // Has been transformed: what it initializes itself counts.
      ClassReader type = classes.get(at);
      if (type == null) {
        return null;
      }
      if (type.getMethod(INITIALIZER) != null) {
        return at;
      }
      at = type.getParent();
    }
    return null;
  }

  /** Adds an interface, behind those above it, if it is initialized with the class. */
  private static void addInterfaces(
      String name, ClassReaderSource classes, Set<String> initialized) {
    ClassReader type = GuestNames.isGuests(name) ? classes.get(name) : null;
    if (type == null) {
      return;
    }
    type.getInterfaces().forEach(above -> addInterfaces(above, classes, initialized));
    if (type.getMethod(INITIALIZER) != null
        && type.getMethods().stream().anyMatch(SuperInitializers::isDefault)) {
      initialized.add(name);
    }
  }

  private static boolean isDefault(MethodReader method) {
    return !method.hasModifier(ElementModifier.ABSTRACT)
        && !method.hasModifier(ElementModifier.STATIC);
  }

  private static MethodHolder emptyInitializer() {
    MethodHolder initializer = new MethodHolder(INITIALIZER);
    initializer.setLevel(AccessLevel.PACKAGE_PRIVATE);
    initializer.getModifiers().add(ElementModifier.STATIC);
    Program program = new Program();
    program.createVariable();
    program.createBasicBlock().add(new ExitInstruction());
    initializer.setProgram(program);
    return initializer;
  }
}

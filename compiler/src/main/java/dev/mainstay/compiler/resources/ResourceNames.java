package dev.mainstay.compiler.resources;

import java.io.IOException;
import java.net.URL;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.teavm.classlib.ResourceSupplier;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.instructions.ClassConstantInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.StringConstantInstruction;
import org.teavm.parsing.resource.ResourceProvider;

/**
 * The resources of the class path that go into a payload: those that the build names, and those
 * that a method which the payload reaches asks for by a constant, {@code
 * Main.class.getResourceAsStream("table.txt")}.
 *
 * <p>A class loader, as that is what TeaVM asks for whom to ask: this one knows of {@link
 * ResourceSuppliers} alone, whatever else is on the compiler's class path.
 */
@SuppressWarnings("deprecation") // See ResourceSuppliers.
public final class ResourceNames extends ClassLoader {
  private static final String SERVICE = "META-INF/services/" + ResourceSupplier.class.getName();
  private static final String GET = "getResourceAsStream";
  private static final String GET_SYSTEM = "getSystemResourceAsStream";
  private static final String CLASS = "java.lang.Class";
  private static final String CLASS_LOADER = "java.lang.ClassLoader";

  private final ResourceProvider resources;
  private final SortedSet<String> names;

  /**
   * The resources of one compilation.
   *
   * @param resources the class path
   * @param named what the build names
   */
  public ResourceNames(ClassLoader parent, ResourceProvider resources, Collection<String> named) {
    super(parent);
    this.resources = resources;
    this.names = new TreeSet<>(named);
  }

  String[] all() {
    return names.toArray(new String[0]);
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    URL ours = name.equals(SERVICE) ? ResourceNames.class.getResource("resource-suppliers") : null;
    return ours == null
        ? super.getResources(name)
        : Collections.enumeration(Collections.singleton(ours));
  }

  /** Adds what a method asks for. */
  public void find(MethodReference method, Program program) {
    for (BasicBlock block : program.getBasicBlocks()) {
      for (Instruction instruction : block) {
        if (instruction instanceof InvokeInstruction call) {
          String name = name(method, call);
          if (name != null && resources.getResource(name) != null) {
            names.add(name);
          }
        }
      }
    }
  }

  private static @Nullable String name(MethodReference method, InvokeInstruction call) {
    String owner = call.getMethod().getClassName();
    boolean ofClass = owner.equals(CLASS) && call.getMethod().getName().equals(GET);
    boolean ofLoader =
        owner.equals(CLASS_LOADER)
            && (call.getMethod().getName().equals(GET)
                || call.getMethod().getName().equals(GET_SYSTEM));
    if ((!ofClass && !ofLoader)
        || !(Constants.definition(call, call.getArguments().get(0))
            instanceof StringConstantInstruction constant)) {
      return null;
    }
    String name = constant.getConstant();
    if (ofLoader) {
      return name;
    }
    if (name.startsWith("/")) {
      return name.substring(1);
    }
    // The class is a constant, or it is that of the object itself.
    String type =
        Constants.definition(call, call.getInstance())
                    instanceof ClassConstantInstruction constantClass
                && constantClass.getConstant() instanceof ValueType.Object object
            ? object.getClassName()
            : method.getClassName();
    return type.substring(0, type.lastIndexOf('.') + 1).replace('.', '/') + name;
  }
}

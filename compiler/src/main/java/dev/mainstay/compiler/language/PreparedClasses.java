package dev.mainstay.compiler.language;

import dev.mainstay.compiler.library.GuestNames;
import java.util.HashSet;
import java.util.Set;
import org.teavm.model.ClassHierarchy;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderSource;
import org.teavm.model.MethodHolder;

/**
 * Classes as TeaVM's optimizations are to see them: a guest's own with what can throw although
 * nobody uses its outcome ({@link UnusedOutcomes}) and what Java says of arrays ({@link
 * ArrayTypes}), all of them with handlers that find what they should ({@link HandlerVersions}) and
 * arrays of arrays that TeaVM makes no literals of ({@link NestedArrayLiterals}).
 *
 * <p>To be put below TeaVM's own first optimizations, which would find nothing left otherwise.
 */
final class PreparedClasses implements ClassHolderSource {
  private final ClassHolderSource classes;
  private final ClassHierarchy hierarchy;

  /** The classes that have been looked at: a source gives the same one out again. */
  private final Set<String> done = new HashSet<>();

  PreparedClasses(ClassHolderSource classes) {
    this.classes = classes;
    this.hierarchy = new ClassHierarchy(classes);
  }

  @Override
  public ClassHolder get(String name) {
    ClassHolder type = classes.get(name);
    if (type != null && done.add(name)) {
      for (MethodHolder method : type.getMethods()) {
        if (method.getProgram() != null) {
          if (GuestNames.isGuests(name)) {
            UnusedOutcomes.keep(method);
            ArrayTypes.ask(method.getProgram());
          }
          HandlerVersions.pin(method, hierarchy);
          NestedArrayLiterals.spell(method.getProgram());
        }
      }
    }
    return type;
  }
}

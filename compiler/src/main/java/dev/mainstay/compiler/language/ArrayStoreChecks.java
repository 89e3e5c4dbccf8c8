package dev.mainstay.compiler.language;

import dev.mainstay.compiler.library.GuestNames;
import org.teavm.model.ClassHierarchy;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodHolder;

/**
 * Checks what a guest's own classes store into arrays of references (JLS 17, section 15.26.1),
 * which TeaVM does not. Java's library is left as it is: its own arrays hold what they are made
 * for. No check is made where it must hold: of null, of what is seen to fit an array that was made
 * right there, and of elements whose class is final.
 */
final class ArrayStoreChecks implements ClassHolderTransformer {
  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    ClassHierarchy classes = context.getHierarchy();
    if (!GuestNames.isGuests(type.getName())
        || classes.getClassSource().get(GuestNames.PACKAGE + "ArrayStores") == null) {
      return;
    }
    for (MethodHolder method : type.getMethods()) {
      if (method.getProgram() != null) {
        new ArrayStoresOfMethod(method, classes).check();
      }
    }
  }
}

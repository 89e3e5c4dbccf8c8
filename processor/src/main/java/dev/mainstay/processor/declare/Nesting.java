package dev.mainstay.processor.declare;

import dev.mainstay.processor.model.JavaClass;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Types in types: who sees them, and what they are called from outside. */
final class Nesting {
  private Nesting() {}

  /** The type, the type around it, and so on to the top-level one. */
  static List<TypeElement> outwards(TypeElement type) {
    List<TypeElement> chain = new ArrayList<>();
    Element element = type;
    while (element instanceof TypeElement each) {
      chain.add(each);
      element = each.getEnclosingElement();
    }
    return chain;
  }

  /** Whether all packages see the type. */
  static boolean isPublic(TypeElement type) {
    List<TypeElement> chain = outwards(type);
    for (int i = 0; i < chain.size(); i++) {
      boolean isInInterface =
          i + 1 < chain.size()
              && (chain.get(i + 1).getKind() == ElementKind.INTERFACE
                  || chain.get(i + 1).getKind() == ElementKind.ANNOTATION_TYPE);
      if (!isInInterface && !chain.get(i).getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }

  /** The name of the type. */
  static JavaClass javaClass(Elements elements, TypeElement type) {
    List<String> names = new ArrayList<>();
    outwards(type).forEach(each -> names.add(each.getSimpleName().toString()));
    Collections.reverse(names);
    return new JavaClass(elements.getPackageOf(type).getQualifiedName().toString(), names);
  }

  /** Whether generated code beside the type does not see it. */
  static boolean isHidden(TypeElement type) {
    return outwards(type).stream().anyMatch(e -> e.getModifiers().contains(Modifier.PRIVATE));
  }

  /** What it is, for a message. */
  static String kind(TypeElement type) {
    return switch (type.getKind()) {
      case ANNOTATION_TYPE -> "an annotation";
      case ENUM -> "an enum";
      case RECORD -> "a record";
      case INTERFACE -> "an interface";
      default -> "a class";
    };
  }
}

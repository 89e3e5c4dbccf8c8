package dev.mainstay.wit2java;

import dev.mainstay.wit.Names;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;

/**
 * WIT's names in Java: {@code on-message} is {@code OnMessage}, {@code onMessage} or {@code
 * ON_MESSAGE}, with an underscore behind what Java keeps for itself.
 */
final class JavaNames {
  /** What every object has, and no record component may be called. */
  private static final Set<String> OF_OBJECT =
      Set.of(
          "clone",
          "equals",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait");

  private JavaNames() {}

  /** A class's name. */
  static String type(String wit) {
    StringBuilder name = new StringBuilder();
    words(wit).forEach(word -> name.append(capitalized(word)));
    return name.toString();
  }

  /** A method's, a parameter's or a component's name. */
  static String member(String wit) {
    String type = type(wit);
    String name = type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
    return SourceVersion.isName(name) && !OF_OBJECT.contains(name) ? name : name + "_";
  }

  /** A constant's name. */
  static String constant(String wit) {
    return wit.replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /** A part of a package's name. */
  static String packagePart(String wit) {
    String name = String.join("", words(wit));
    return SourceVersion.isName(name) ? name : name + "_";
  }

  /** The name to say by {@code @WitName}; empty if the Java name says it. */
  static Optional<String> said(String wit, String java) {
    return Names.kebab(java).equals(wit) ? Optional.empty() : Optional.of(wit);
  }

  static String capitalized(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static List<String> words(String wit) {
    return List.of(wit.toLowerCase(Locale.ROOT).split("-", -1));
  }

  /**
   * Names of one scope. Two that differ only in case would be one file on some machines, so the
   * second gets an underscore.
   */
  static final class Scope {
    private final Set<String> taken = new TreeSet<>();

    /** The name, or what is free and nearest to it. */
    String take(String name) {
      String free = name;
      while (!taken.add(free.toLowerCase(Locale.ROOT))) {
        free += "_";
      }
      return free;
    }
  }
}

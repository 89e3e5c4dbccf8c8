package dev.mainstay.processor.declare;

import dev.mainstay.processor.report.Message;
import dev.mainstay.processor.report.Report;
import dev.mainstay.wit.Names;
import dev.mainstay.wit.WitFunction;
import dev.mainstay.wit.WitPrinter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/** What elements are called in WIT, and their comments. */
final class WitNames {
  private final Elements elements;
  private final Report report;

  WitNames(Elements elements, Report report) {
    this.elements = elements;
    this.report = report;
  }

  /** Names of one scope, where each may be there once, whatever its case. */
  final class Scope {
    private final Map<String, String> taken = new HashMap<>();
    private final Map<String, String> functions = new HashMap<>();

    /** Takes the name for what a message calls {@code what}; reports who has it already. */
    void take(String name, String what, Element place) {
      String other = taken.putIfAbsent(name.toLowerCase(Locale.ROOT), what);
      if (other != null) {
        report.error(place, Message.DUPLICATE_NAME, other, what, name);
      }
    }

    /**
     * Takes the name of a function for a method.
     *
     * @param canShare whether several methods may be one function, in every parameter and in what
     *     it returns: an imported one, with the caller's buffer and without, say
     */
    void take(WitFunction function, String what, Element place, boolean canShare) {
      String printed = WitPrinter.print(function);
      String other = functions.putIfAbsent(function.coreName(), printed);
      if (!canShare || !printed.equals(other)) {
        take(function.coreName(), what, place);
      }
    }
  }

  /** An empty scope. */
  Scope scope() {
    return new Scope();
  }

  /** The name that an annotation gives, or the Java name in kebab-case. */
  Optional<String> name(Element element) {
    Optional<AnnotationMirror> annotation = Annotations.find(element, Annotations.WIT_NAME);
    String kebab = Names.kebab(element.getSimpleName().toString());
    if (annotation.isEmpty()) {
      if (!Names.isName(kebab)) {
        report.error(element, Message.NO_WIT_NAME, element.getSimpleName(), kebab);
        return Optional.empty();
      }
      return Optional.of(kebab);
    }
    AnnotationValue value = Annotations.value(annotation.get(), "value");
    if (value == null || !(value.getValue() instanceof String name)) {
      return Optional.empty();
    }
    if (!Names.isName(name)) {
      String near = Names.kebab(name.startsWith("%") ? name.substring(1) : name);
      String hint = Names.isName(near) ? ". Did you mean \"" + near + "\"?" : "";
      report.error(element, annotation.get(), value, Message.WIT_NAME, name, hint);
      return Optional.empty();
    }
    return Optional.of(name);
  }

  /** The text of a Javadoc comment up to its first tag, as WIT has comments: in Markdown. */
  String docs(Element element) {
    String comment = elements.getDocComment(element);
    return comment == null ? "" : Comments.description(comment);
  }

  /** What a record's Javadoc comment says about its components, by their names. */
  Map<String, String> componentDocs(Element record) {
    String comment = elements.getDocComment(record);
    return comment == null ? Map.of() : Comments.parameters(comment);
  }
}

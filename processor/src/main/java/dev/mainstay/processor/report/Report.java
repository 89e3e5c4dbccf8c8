package dev.mainstay.processor.report;

import java.io.PrintWriter;
import java.io.StringWriter;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong: every message goes to the compiler at once, at its place, and none stops
 * the others.
 */
public final class Report {
  private final Messager messager;
  private int errors;

  /** A report to this compiler. */
  public Report(Messager messager) {
    this.messager = messager;
  }

  /** An error at an element. */
  public void error(Element place, Message message, Object... arguments) {
    errors++;
    messager.printMessage(Diagnostic.Kind.ERROR, message.format(arguments), place);
  }

  /** An error at a value in an annotation. */
  public void error(
      Element place,
      AnnotationMirror annotation,
      @Nullable AnnotationValue value,
      Message message,
      Object... arguments) {
    errors++;
    String text = message.format(arguments);
    if (value == null) {
      messager.printMessage(Diagnostic.Kind.ERROR, text, place, annotation);
    } else {
      messager.printMessage(Diagnostic.Kind.ERROR, text, place, annotation, value);
    }
  }

  /** An error that has no place. */
  public void error(Message message, Object... arguments) {
    errors++;
    messager.printMessage(Diagnostic.Kind.ERROR, message.format(arguments));
  }

  /**
   * A mistake of the processor's own, which came out while it was at this element; the compiler
   * goes on.
   */
  public void internal(Element place, RuntimeException failure) {
    error(place, Message.INTERNAL, trace(failure));
  }

  /** A mistake of the processor's own, nobody knows where. */
  public void internal(RuntimeException failure) {
    error(Message.INTERNAL, trace(failure));
  }

  private static String trace(RuntimeException failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }

  /** How many errors there are so far. */
  public int errors() {
    return errors;
  }
}

package dev.mainstay.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.mainstay.processor.model.BoundFunction;
import dev.mainstay.processor.model.BoundType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The part of an import's glue that has to do with the caller's buffers. */
final class BufferPrinter {
  private final GluePrinter glue;
  private final BoundFunction function;
  private final List<String> addresses = new ArrayList<>();
  private final List<String> counts = new ArrayList<>();

  BufferPrinter(GluePrinter glue, BoundFunction function) {
    this.glue = glue;
    this.function = function;
  }

  boolean isUsed() {
    return !function.buffers().isEmpty();
  }

  /** Throws if a place is not in its array. */
  void check() {
    for (BoundFunction.Buffer buffer : function.buffers()) {
      glue.body.addStatement(
          "$T.checkFromIndexSize($N, $N, $N.length)",
          Objects.class,
          buffer.offset(),
          buffer.length(),
          buffer.array());
    }
  }

  /** Offers the buffers to whoever allocates from here on. */
  void arm() {
    String method = "arm";
    for (BoundFunction.Buffer buffer : function.buffers()) {
      glue.body.addStatement(
          "$T.$L($N, $N, $N)",
          Glue.CALLER_BUFFERS,
          method,
          buffer.array(),
          buffer.offset(),
          buffer.length());
      method = "add";
    }
  }

  /** Ends the offer. */
  void disarm() {
    if (isUsed()) {
      glue.body.addStatement("$T.disarm()", Glue.CALLER_BUFFERS);
      for (BoundFunction.Buffer buffer : function.buffers()) {
        glue.body.addStatement("$T.keep($N)", Glue.MEMORY, buffer.array());
      }
    }
  }

  /** A list, whose length is its value; where it is, is looked at last of all. */
  Term lift(BoundType.Count type, CodeBlock address, CodeBlock length) {
    String array = function.buffers().get(counts.size()).array();
    String at = glue.name(array + "At");
    String count = glue.name(array + "Count");
    glue.body.addStatement("int $L = $L", at, address);
    glue.body.addStatement("int $L = $L", count, length);
    addresses.add(at);
    counts.add(count);
    return Term.value(CodeBlock.of("$L", count), type, count);
  }

  /**
   * Sees to it that the bytes are in the buffers, when all else has been lifted; returns the result
   * again.
   */
  CodeBlock land(CodeBlock result) {
    Term value =
        glue.variable(Term.value(result, function.result().orElseThrow(), "result"), "result");
    List<CodeBlock> held = new ArrayList<>();
    List<CodeBlock> tooLong = new ArrayList<>();
    List<CodeBlock> arrays = new ArrayList<>();
    List<String> bytes = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      BoundFunction.Buffer buffer = function.buffers().get(i);
      held.add(
          CodeBlock.of(
              "$T.holds($N, $N, $N, $L, $L)",
              Glue.CALLER_BUFFERS,
              buffer.array(),
              buffer.offset(),
              buffer.length(),
              addresses.get(i),
              counts.get(i)));
      String variable = glue.name(buffer.array() + "Bytes");
      bytes.add(variable);
      arrays.add(CodeBlock.of("$L", variable));
      tooLong.add(CodeBlock.of("$L.length > $N", variable, buffer.length()));
    }
    glue.body.beginControlFlow(
        held.size() == 1 ? "if (!$L)" : "if (!($L))", CodeBlock.join(held, " && "));
    for (int i = 0; i < bytes.size(); i++) {
      glue.body.addStatement(
          "byte[] $L = $T.liftBytes($L, $L)",
          bytes.get(i),
          Glue.LISTS,
          addresses.get(i),
          counts.get(i));
    }
    glue.body.beginControlFlow("if ($L)", CodeBlock.join(tooLong, " || "));
    glue.body.addStatement("throw new $T($L)", Glue.BUFFER_TOO_SMALL, CodeBlock.join(arrays, ", "));
    glue.body.endControlFlow();
    for (int i = 0; i < bytes.size(); i++) {
      BoundFunction.Buffer buffer = function.buffers().get(i);
      glue.body.addStatement(
          "$T.arraycopy($L, 0, $N, $N, $L.length)",
          System.class,
          bytes.get(i),
          buffer.array(),
          buffer.offset(),
          bytes.get(i));
    }
    glue.body.endControlFlow();
    return value.code();
  }
}

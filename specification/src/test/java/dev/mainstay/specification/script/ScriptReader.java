package dev.mainstay.specification.script;

import dev.mainstay.specification.script.Command.Abort;
import dev.mainstay.specification.script.Command.Refusal;
import dev.mainstay.specification.script.Value.NumberKind;
import dev.mainstay.specification.script.Value.ReferenceKind;
import dev.mainstay.specification.text.Expression;
import dev.mainstay.specification.text.Expression.Atom;
import dev.mainstay.specification.text.Expression.Parenthesized;
import dev.mainstay.specification.text.Expression.Quoted;
import dev.mainstay.specification.text.ExpressionReader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads scripts. What it does not know is an error, so that nothing is passed over. */
public final class ScriptReader {
  /** What a file begins with that is one module without parentheses around it. */
  private static final Set<String> FIELDS =
      Set.of("type", "import", "func", "table", "memory", "global", "export", "start", "elem");

  private final String source;

  private ScriptReader(String source) {
    this.source = source;
  }

  /**
   * Reads a script.
   *
   * @param name what it is called
   * @throws IllegalArgumentException if a command is not known
   */
  public static Script read(String name, String source) {
    try {
      return new Script(name, new ScriptReader(source).commands());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ", " + e.getMessage(), e);
    }
  }

  private List<Command> commands() {
    var expressions = ExpressionReader.read(source);
    if (!expressions.isEmpty()
        && expressions.get(0) instanceof Parenthesized first
        && FIELDS.contains(first.head())) {
      var text = new ModuleText.Text("(module\n" + source + "\n)");
      return List.of(new Command.Define(first.span().line(), null, text, false));
    }
    return expressions.stream().map(e -> command(list(e))).toList();
  }

  private Command command(Parenthesized list) {
    int line = list.span().line();
    var rest = list.elements().subList(1, list.elements().size());
    return switch (list.head()) {
      case "module" -> module(list);
      case "register" -> new Command.Register(line, text(rest.get(0)), id(rest, 1));
      case "invoke", "get" -> new Command.Perform(line, action(list));
      case "assert_return" ->
          new Command.AssertReturn(
              line,
              action(list(rest.get(0))),
              rest.subList(1, rest.size()).stream().map(e -> value(list(e))).toList());
      case "assert_trap" ->
          list(rest.get(0)).head().equals("module")
              ? refusal(line, rest, Refusal.TRAP)
              : abort(line, rest, Abort.TRAP);
      case "assert_exception" -> abort(line, rest, Abort.EXCEPTION);
      case "assert_exhaustion" -> abort(line, rest, Abort.EXHAUSTION);
      case "assert_malformed" -> refusal(line, rest, Refusal.MALFORMED);
      case "assert_invalid" -> refusal(line, rest, Refusal.INVALID);
      case "assert_unlinkable" -> refusal(line, rest, Refusal.UNLINKABLE);
      default -> throw unknown("command", list);
    };
  }

  private Command abort(int line, List<Expression> rest, Abort how) {
    return new Command.AssertAbort(
        line, action(list(rest.get(0))), how, rest.size() > 1 ? text(rest.get(1)) : "");
  }

  private Command refusal(int line, List<Expression> rest, Refusal why) {
    return new Command.AssertModule(
        line, moduleText(list(rest.get(0))), why, text(rest.get(rest.size() - 1)));
  }

  private Command module(Parenthesized list) {
    var elements = list.elements();
    int line = list.span().line();
    if (isKeyword(elements, 1, "instance")) {
      return new Command.Instantiate(line, id(elements, 2), id(elements, 3));
    }
    boolean definition = isKeyword(elements, 1, "definition");
    return new Command.Define(line, id(elements, definition ? 2 : 1), moduleText(list), definition);
  }

  private ModuleText moduleText(Parenthesized list) {
    var elements = list.elements();
    int next = isKeyword(elements, 1, "definition") ? 2 : 1;
    int content = id(elements, next) == null ? next : next + 1;
    if (isKeyword(elements, content, "binary")) {
      return new ModuleText.Binary(bytes(elements, content + 1));
    }
    if (isKeyword(elements, content, "quote")) {
      String text = new String(bytes(elements, content + 1), StandardCharsets.UTF_8);
      return new ModuleText.Quote(text.stripLeading().startsWith("(module") ? text : wrap(text));
    }
    int from = elements.get(next - 1).span().end();
    return new ModuleText.Text("(module" + source.substring(from, list.span().end()));
  }

  private static String wrap(String fields) {
    return "(module\n" + fields + "\n)";
  }

  private static byte[] bytes(List<Expression> elements, int from) {
    var bytes = new ByteArrayOutputStream();
    for (var element : elements.subList(from, elements.size())) {
      bytes.writeBytes(((Quoted) element).bytes());
    }
    return bytes.toByteArray();
  }

  private static Action action(Parenthesized list) {
    var rest = list.elements().subList(1, list.elements().size());
    var instance = id(rest, 0);
    var operands = new ArrayList<>(rest.subList(instance == null ? 0 : 1, rest.size()));
    String export = text(operands.remove(0));
    return switch (list.head()) {
      case "invoke" ->
          new Action.Invoke(instance, export, operands.stream().map(e -> value(list(e))).toList());
      case "get" -> new Action.Get(instance, export);
      default -> throw unknown("action", list);
    };
  }

  private static Value value(Parenthesized list) {
    var elements = list.elements();
    String operand = elements.size() > 1 && elements.get(1) instanceof Atom a ? a.text() : "";
    return switch (list.head()) {
      case "i32.const" -> NumberReader.read(NumberKind.I32, operand);
      case "i64.const" -> NumberReader.read(NumberKind.I64, operand);
      case "f32.const" -> NumberReader.read(NumberKind.F32, operand);
      case "f64.const" -> NumberReader.read(NumberKind.F64, operand);
      case "v128.const" -> new Value.Vector();
      case "ref.null" -> new Value.Null();
      case "ref.host" -> new Value.Host(Integer.parseInt(operand));
      case "ref.extern" ->
          operand.isEmpty()
              ? new Value.AnyReference(ReferenceKind.EXTERN)
              : new Value.Extern(Integer.parseInt(operand));
      case "ref.any", "ref.eq", "ref.i31", "ref.struct", "ref.array", "ref.func", "ref.exn" ->
          new Value.AnyReference(
              ReferenceKind.valueOf(list.head().substring(4).toUpperCase(Locale.ROOT)));
      default -> throw unknown("value", list);
    };
  }

  private static Parenthesized list(Expression expression) {
    if (expression instanceof Parenthesized list) {
      return list;
    }
    throw new IllegalArgumentException(
        "line " + expression.span().line() + ": expected a parenthesis");
  }

  private static String text(Expression expression) {
    if (expression instanceof Quoted quoted) {
      return quoted.text();
    }
    throw new IllegalArgumentException("line " + expression.span().line() + ": expected a string");
  }

  private static boolean isKeyword(List<Expression> elements, int at, String keyword) {
    return elements.size() > at
        && elements.get(at) instanceof Atom atom
        && atom.text().equals(keyword);
  }

  private static @Nullable String id(List<Expression> elements, int at) {
    return elements.size() > at
            && elements.get(at) instanceof Atom atom
            && atom.text().startsWith("$")
        ? atom.text()
        : null;
  }

  private static IllegalArgumentException unknown(String what, Parenthesized list) {
    return new IllegalArgumentException(
        "line " + list.span().line() + ": unknown " + what + " " + list.head());
  }
}

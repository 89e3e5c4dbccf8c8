package dev.mainstay.symbols;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How frames look in reports, each on a line of its own. A pattern's first group is what stays in
 * front of a frame.
 */
enum ReportFormat {
  /** Stack traces of payloads without names in them. */
  MAINSTAY("(.*\\bat )\\$(\\d{1,9})\\s*", true, m -> new Address.Traced(decimal(m, 2))),

  /**
   * Wasmtime, and wasm3 (0.5, with {@code d_m3RecordBacktraces}; from its source): the offset of
   * the instruction in the file, the module, the function's name or index.
   */
  WASMTIME(
      "(.*\\b\\d+: +0x([0-9a-f]{1,8}) - )[^!]*!.*",
      false,
      m -> new Address.Offset(hexadecimal(m, 2))),

  /**
   * V8 and SpiderMonkey, and JavaScriptCore without an offset: the index of the function, and the
   * offset of the instruction in the file.
   */
  JAVASCRIPT(
      "(.*?\\bat |)(?:\\S+ \\()?[^\\s(]*wasm-function\\[(\\d{1,9})\\](?::0x([0-9a-f]{1,8})|@\\S.*)?\\)?\\s*",
      true,
      m ->
          m.group(3) == null
              ? new Address.Index(decimal(m, 2))
              : new Address.InFunction(decimal(m, 2), hexadecimal(m, 3))),

  /**
   * WAMR (2.4, {@code wasm_runtime_dump_call_stack}; from its source): the classic interpreter's
   * offset in the file is where it will go on, which is behind the instruction; the fast one's is
   * of another kind.
   */
  WAMR(
      "(.*#\\d+: 0x([0-9a-f]{1,8}) - )\\$f(\\d{1,9})\\s*",
      false,
      m -> new Address.InFunction(decimal(m, 3), hexadecimal(m, 2) - 1)),

  /** The classes that Endive's compiler makes, in stack traces of the JVM. */
  ENDIVE(
      "(.*\\bat )\\S*\\$FuncGroup_\\d+\\.func_(\\d{1,9})\\(.*\\)\\s*",
      true,
      m -> new Address.Index(decimal(m, 2)));

  /** A frame that was recognized in a line. */
  record Recognized(String before, boolean repeated, Address address) {}

  private final Pattern pattern;
  private final boolean repeated;
  private final Function<Matcher, Address> address;

  ReportFormat(String pattern, boolean repeated, Function<Matcher, Address> address) {
    this.pattern = Pattern.compile(pattern);
    this.repeated = repeated;
    this.address = address;
  }

  /** The frame in a line, if there is one. */
  static Optional<Recognized> recognize(String line) {
    for (var format : values()) {
      var matcher = format.pattern.matcher(line);
      if (matcher.matches()) {
        return Optional.of(
            new Recognized(matcher.group(1), format.repeated, format.address.apply(matcher)));
      }
    }
    return Optional.empty();
  }

  private static int decimal(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static int hexadecimal(Matcher matcher, int group) {
    return (int) Long.parseLong(matcher.group(group), 16);
  }
}

package dev.mainstay.specification.script;

/** A module in a script. */
public sealed interface ModuleText {
  /** A module in the text format, as a file of its own. */
  record Text(String text) implements ModuleText {}

  /** A module in the text format that may be malformed, out of quotes. */
  record Quote(String text) implements ModuleText {}

  /** A module in the binary format. */
  record Binary(byte[] bytes) implements ModuleText {}
}

package dev.mainstay.linker.verify;

import dev.mainstay.wasm.model.WasmFunction;

/** Functions' names as their authors know them. */
final class FunctionNames {
  private FunctionNames() {}

  /**
   * The name of a function. TeaVM's {@code java.lang.String::length} becomes {@code
   * java.lang.String.length}; constructors are {@code java.lang.String.new}, class initializers
   * {@code java.lang.String.static}.
   */
  static String show(WasmFunction function) {
    var name = function.name();
    if (name == null) {
      var imported = function.imported();
      return imported != null ? imported.toString() : "(a function without a name)";
    }
    int separator = name.indexOf("::");
    if (separator < 0) {
      return name;
    }
    var member = name.substring(separator + 2);
    if (member.startsWith("<init>")) {
      member = "new";
    } else if (member.startsWith("<clinit>")) {
      member = "static";
    }
    return name.substring(0, separator) + "." + member;
  }
}

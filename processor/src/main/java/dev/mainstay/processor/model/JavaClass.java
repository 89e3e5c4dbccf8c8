package dev.mainstay.processor.model;

import java.util.List;

/** The name of a top-level or nested class: package, and the simple names from the outermost in. */
public record JavaClass(String packageName, List<String> simpleNames) {
  public JavaClass {
    simpleNames = List.copyOf(simpleNames);
  }

  /**
   * The class that is generated for this one, in its package: for the nested {@code Board.Gpio} and
   * the suffix {@code Import}, {@code Board_GpioImport}.
   */
  public JavaClass generated(String suffix) {
    return new JavaClass(packageName, List.of(String.join("_", simpleNames) + suffix));
  }

  /** The qualified name as source has it, with dots between nested classes too. */
  @Override
  public String toString() {
    return (packageName.isEmpty() ? "" : packageName + ".") + String.join(".", simpleNames);
  }
}

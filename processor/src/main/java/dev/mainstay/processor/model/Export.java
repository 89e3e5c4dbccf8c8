package dev.mainstay.processor.model;

/** An exported interface and the class that implements it. */
public record Export(BoundInterface contract, Implementation implementation) {
  /**
   * The class that is generated: beside the implementation, which need not be visible from
   * elsewhere.
   */
  public JavaClass glue() {
    return new JavaClass(
        implementation.type().packageName(), contract.type().generated("Export").simpleNames());
  }
}

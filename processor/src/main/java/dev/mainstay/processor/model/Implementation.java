package dev.mainstay.processor.model;

import java.util.List;

/**
 * A class that implements exported interfaces, and what its constructor wants.
 *
 * @param imports the {@code @WasiImport} interfaces that the constructor takes, in order
 * @param thrown the checked exceptions that the constructor declares
 */
public record Implementation(JavaClass type, List<JavaClass> imports, List<JavaClass> thrown) {
  public Implementation {
    imports = List.copyOf(imports);
    thrown = List.copyOf(thrown);
  }

  /** The class that is generated to hold the one instance. */
  public JavaClass holder() {
    return type.generated("Instance");
  }
}

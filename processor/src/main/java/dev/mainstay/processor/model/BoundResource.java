package dev.mainstay.processor.model;

import dev.mainstay.wit.Resource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A resource and the Java interface that it is.
 *
 * @param isPublic whether the Java interface can be seen from other packages
 * @param functions the resource's methods
 * @param methods the names of all methods of the Java interface: names that glue must not take
 */
public record BoundResource(
    Resource wit,
    JavaClass type,
    boolean isPublic,
    boolean isExported,
    List<BoundFunction> functions,
    Set<String> methods) {
  public BoundResource {
    functions = List.copyOf(functions);
    methods = new TreeSet<>(methods);
  }

  /** The class that is generated for it. */
  public JavaClass glue() {
    return glue(type, isExported);
  }

  /** The class that is generated for a resource that is this interface. */
  public static JavaClass glue(JavaClass type, boolean isExported) {
    return type.generated(isExported ? "Export" : "Import");
  }
}

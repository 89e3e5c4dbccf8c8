package dev.mainstay.processor.model;

import dev.mainstay.wit.WitInterface;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A WIT interface and the Java interface that it is.
 *
 * @param isPublic whether the Java interface can be seen from other packages
 * @param methods the names of all methods of the Java interface, those with a body included: names
 *     that glue must not take
 */
public record BoundInterface(
    WitInterface wit,
    JavaClass type,
    boolean isPublic,
    List<BoundFunction> functions,
    Set<String> methods) {
  public BoundInterface {
    functions = List.copyOf(functions);
    methods = new TreeSet<>(methods);
  }
}

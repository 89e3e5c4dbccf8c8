package dev.mainstay.processor.model;

import dev.mainstay.wit.Named;
import dev.mainstay.wit.WitInterface;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A WIT interface and the Java interface that it is.
 *
 * @param functions those of the Java interface itself: constructors and static functions of
 *     resources among them, their methods not
 * @param isPublic whether the Java interface can be seen from other packages
 * @param foreign the types of other interfaces that it uses
 * @param methods the names of all methods of the Java interface, those with a body included: names
 *     that glue must not take
 * @param nested the names of the classes in the Java interface, which hide others from glue that
 *     implements it
 */
public record BoundInterface(
    WitInterface wit,
    JavaClass type,
    boolean isPublic,
    List<BoundFunction> functions,
    List<BoundResource> resources,
    List<Named> foreign,
    Set<String> methods,
    Set<String> nested) {
  public BoundInterface {
    functions = List.copyOf(functions);
    resources = List.copyOf(resources);
    foreign = List.copyOf(foreign);
    methods = new TreeSet<>(methods);
    nested = new TreeSet<>(nested);
  }
}

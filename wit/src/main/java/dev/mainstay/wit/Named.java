package dev.mainstay.wit;

/** What has a name in an interface: a type or a resource. */
public sealed interface Named permits WitType.Definition, Resource {
  /** The interface that it is defined in. */
  InterfaceName owner();

  /** Its name in kebab-case, unescaped. */
  String name();

  /** What its comment says, without comment marks; empty if it has none. */
  String docs();
}

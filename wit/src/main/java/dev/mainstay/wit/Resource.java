package dev.mainstay.wit;

/**
 * Something that stays on its own side and is known to the other by a handle. Its functions stand
 * in the interface.
 */
public record Resource(InterfaceName owner, String name, String docs) implements Named {
  public Resource {
    Names.check(name);
  }
}

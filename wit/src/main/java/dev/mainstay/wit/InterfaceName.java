package dev.mainstay.wit;

import java.util.Optional;

/**
 * An interface's full name, {@code namespace:package/interface@version}: the module name of its
 * functions in a core module.
 */
public record InterfaceName(PackageName pkg, String name) {
  public InterfaceName {
    Names.check(name);
  }

  /**
   * Reads {@code namespace:package/interface} or {@code namespace:package/interface@version}.
   *
   * @throws IllegalArgumentException if it is something else; the message says where it goes wrong
   */
  public static InterfaceName parse(String text) {
    int colon = text.indexOf(':');
    int slash = text.indexOf('/', colon + 1);
    if (colon < 0 || slash < 0) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no interface name: namespace:package/interface@version is one");
    }
    int at = text.indexOf('@', slash);
    PackageName pkg =
        new PackageName(
            text.substring(0, colon),
            text.substring(colon + 1, slash),
            at < 0 ? Optional.empty() : Optional.of(text.substring(at + 1)));
    return new InterfaceName(pkg, text.substring(slash + 1, at < 0 ? text.length() : at));
  }

  /** The full name. */
  @Override
  public String toString() {
    return pkg.namespace()
        + ":"
        + pkg.name()
        + "/"
        + name
        + pkg.version().map(v -> "@" + v).orElse("");
  }
}

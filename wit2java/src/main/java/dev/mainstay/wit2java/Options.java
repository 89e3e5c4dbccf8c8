package dev.mainstay.wit2java;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is to become Java, and where it goes.
 *
 * <p>A package of WIT is named {@code namespace:name}, without a version. An interface is named
 * {@code name} if it is in the package that was asked for, or {@code namespace:package/name}, with
 * or without a version; an asterisk in place of the interface's name stands for all.
 *
 * @param world the world whose side the guest takes: what it imports, the guest calls, what it
 *     exports, the guest implements. Without a world and without lists it is the only one there is,
 *     and where there is none, all interfaces are imported
 * @param imports interfaces that the guest calls
 * @param exports interfaces that the guest implements
 * @param prefix the Java package that the others are in; empty for none: {@code acme:board} is
 *     {@code prefix.acme.board}
 * @param packages packages of WIT that have another Java package than that
 * @param existing packages of WIT whose Java is there already, and the Java package that it is in
 */
public record Options(
    Optional<String> world,
    List<String> imports,
    List<String> exports,
    String prefix,
    Map<String, String> packages,
    Map<String, String> existing) {
  public Options {
    imports = List.copyOf(imports);
    exports = List.copyOf(exports);
    packages = new TreeMap<>(packages);
    existing = new TreeMap<>(existing);
  }

  /** The only world, in packages named as in WIT. */
  public static Options defaults() {
    return new Options(Optional.empty(), List.of(), List.of(), "", Map.of(), Map.of());
  }

  /** The same with this world. */
  public Options withWorld(String world) {
    return new Options(Optional.of(world), imports, exports, prefix, packages, existing);
  }

  /** The same with these interfaces for the guest to call. */
  public Options withImports(List<String> imports) {
    return new Options(world, imports, exports, prefix, packages, existing);
  }

  /** The same with these interfaces for the guest to implement. */
  public Options withExports(List<String> exports) {
    return new Options(world, imports, exports, prefix, packages, existing);
  }

  /** The same with this package around the others. */
  public Options withPrefix(String prefix) {
    return new Options(world, imports, exports, prefix, packages, existing);
  }

  /** The same with these Java packages for packages of WIT. */
  public Options withPackages(Map<String, String> packages) {
    return new Options(world, imports, exports, prefix, packages, existing);
  }

  /** The same with these packages of WIT left out, as their Java is there already. */
  public Options withExisting(Map<String, String> existing) {
    return new Options(world, imports, exports, prefix, packages, existing);
  }
}

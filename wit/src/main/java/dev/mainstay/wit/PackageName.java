package dev.mainstay.wit;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A package's name, {@code namespace:name@version}; the version, a semantic one, may be missing.
 */
public record PackageName(String namespace, String name, Optional<String> version) {
  private static final Pattern VERSION =
      Pattern.compile(
          "(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?");

  public PackageName {
    Names.check(namespace);
    Names.check(name);
    version.ifPresent(
        v -> {
          if (!VERSION.matcher(v).matches()) {
            throw new IllegalArgumentException(
                "\"" + v + "\" is no version: three numbers such as 1.0.0");
          }
        });
  }

  /** The name with {@code @version} behind it, if there is one. */
  @Override
  public String toString() {
    return namespace + ":" + name + version.map(v -> "@" + v).orElse("");
  }
}

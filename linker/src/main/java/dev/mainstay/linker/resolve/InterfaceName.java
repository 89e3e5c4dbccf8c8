package dev.mainstay.linker.resolve;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of an interface as core modules import it: {@code wasi:io/streams@0.2.12} in today's
 * scheme, {@code cm32p2|wasi:io/streams@0.2} in that of the component model's build targets.
 *
 * @param scheme which of the two
 * @param path package and interface, {@code wasi:io/streams}
 * @param version what stands behind the at sign, or null
 */
public record InterfaceName(Scheme scheme, String path, @Nullable String version) {

  /** The two ways of naming. */
  public enum Scheme {
    /** That of wit-component and wit-bindgen. */
    LEGACY,
    /** That of component-model pull request 378. */
    BUILD_TARGET
  }

  private static final String BUILD_TARGET_PREFIX = "cm32p2|";

  private static final Pattern NAME =
      Pattern.compile("([a-z][a-z0-9-]*:[a-z][a-z0-9-]*/[a-z][a-z0-9-]*)(?:@(.+))?");

  /**
   * Semantic versioning 2.0: three numbers, a pre-release behind a hyphen, build data behind a
   * plus.
   */
  private static final Pattern VERSION =
      Pattern.compile(
          "(?<major>0|[1-9]\\d*)\\.(?<minor>0|[1-9]\\d*)(?:\\.(?<patch>0|[1-9]\\d*)"
              + "(?:-(?<pre>[0-9A-Za-z.-]+))?(?:\\+[0-9A-Za-z.-]+)?)?");

  /** Reads the module part of an import; empty if it does not name an interface. */
  public static Optional<InterfaceName> parse(String module) {
    boolean buildTarget = module.startsWith(BUILD_TARGET_PREFIX);
    var match = NAME.matcher(buildTarget ? module.substring(BUILD_TARGET_PREFIX.length()) : module);
    return match.matches()
        ? Optional.of(
            new InterfaceName(
                buildTarget ? Scheme.BUILD_TARGET : Scheme.LEGACY, match.group(1), match.group(2)))
        : Optional.empty();
  }

  /** Whether this is one of WASI's interfaces. */
  public boolean isWasi() {
    return path.startsWith("wasi:");
  }

  /** How the version stands to the WASI 0.2 that we know. */
  public Track track() {
    if (version == null) {
      return Track.NONE;
    }
    var match = VERSION.matcher(version);
    if (!match.matches()) {
      return Track.OTHER;
    }
    if (match.group("pre") != null) {
      return Track.PRERELEASE;
    }
    return match.group("major").equals("0") && match.group("minor").equals("2")
        ? Track.WASI_0_2
        : Track.OTHER;
  }

  /** The kinds of versions that make a difference. */
  public enum Track {
    /** Any patch of 0.2: they are compatible with each other. */
    WASI_0_2,
    /** A pre-release: compatible with nothing but itself. */
    PRERELEASE,
    /** Another version, or none that can be read. */
    OTHER,
    /** No version. */
    NONE
  }

  /**
   * The field of an import in today's scheme: {@code r_drop} of the build-target scheme is {@code
   * [resource-drop]r}.
   */
  public String legacyField(String field) {
    return scheme == Scheme.BUILD_TARGET && field.endsWith("_drop") && !field.startsWith("[")
        ? "[resource-drop]" + field.substring(0, field.length() - "_drop".length())
        : field;
  }
}

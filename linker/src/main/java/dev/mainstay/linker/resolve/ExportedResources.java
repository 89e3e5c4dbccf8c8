package dev.mainstay.linker.resolve;

import dev.mainstay.wasm.model.ImportName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The intrinsics of a resource that the guest exports, in both naming schemes: {@code
 * [export]acme:board/pins@1.0.0} with {@code [resource-new]pin}, {@code [resource-rep]pin} and
 * {@code [resource-drop]pin}; {@code cm32p2|_ex_acme:board/pins@1.0} with {@code pin_new}, {@code
 * pin_rep} and {@code pin_drop}.
 *
 * <p>A host that knows components answers them from a handle table. A preview-1 host calls the core
 * functions as they are, whose methods take the representation: there the handle is the
 * representation, {@code new} and {@code rep} are the identity, and {@code drop} is the destructor.
 * The table is then the guest's own, which is what tells a handle that is none.
 *
 * @param kind what is asked for
 * @param destructor the name of the export that destroys the resource
 */
public record ExportedResources(Kind kind, String destructor) {
  /** What is asked for. */
  public enum Kind {
    NEW,
    REP,
    DROP
  }

  private static final String LEGACY = "[export]";
  private static final String BUILD_TARGET = "cm32p2|_ex_";

  /** Whether an import asks for one of them. */
  public static boolean isOne(ImportName name) {
    return parse(name.module(), name.field()).isPresent();
  }

  /** What an import asks for, and the export that destroys the resource; empty for all others. */
  static Optional<ExportedResources> parse(String module, String field) {
    for (Kind kind : List.of(Kind.values())) {
      String name = kind.name().toLowerCase(Locale.ROOT);
      String prefix = "[resource-" + name + "]";
      String suffix = "_" + name;
      if (module.startsWith(LEGACY) && field.startsWith(prefix)) {
        String resource = field.substring(prefix.length());
        String owner = module.substring(LEGACY.length());
        return Optional.of(new ExportedResources(kind, owner + "#[dtor]" + resource));
      } else if (module.startsWith(BUILD_TARGET) && field.endsWith(suffix)) {
        String resource = field.substring(0, field.length() - suffix.length());
        String owner = module.substring(BUILD_TARGET.length());
        return Optional.of(
            new ExportedResources(kind, "cm32p2|" + owner + "|" + resource + "_dtor"));
      }
    }
    return Optional.empty();
  }
}

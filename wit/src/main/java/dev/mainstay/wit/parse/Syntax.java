package dev.mainstay.wit.parse;

import java.util.List;
import java.util.Optional;

/** A file as it is written, names not resolved. */
final class Syntax {
  private Syntax() {}

  /** A name where it stands. */
  record Name(String text, Position position) {}

  /** {@code local} or {@code namespace:package/name@version}. */
  record Path(Optional<String> pkg, Optional<String> version, Name name) {}

  record PackageId(String name, Optional<String> version) {}

  record File(
      String path, Optional<PackageId> pkg, List<Interface> interfaces, List<World> worlds) {}

  record Interface(Name name, List<Item> items, String docs) {}

  record World(Name name, List<WorldItem> items) {}

  record WorldItem(Verb verb, Path path) {
    enum Verb {
      IMPORT,
      EXPORT,
      INCLUDE
    }
  }

  sealed interface Item {}

  record Use(Path from, List<Used> names) implements Item {}

  record Used(Name name, Name as) {}

  record Function(
      Name name,
      boolean isStatic,
      boolean isConstructor,
      List<Parameter> parameters,
      Optional<Type> result,
      String docs)
      implements Item {}

  record Parameter(Name name, Type type) {}

  sealed interface Definition extends Item {
    Name name();
  }

  record ResourceItem(Name name, List<Function> functions, String docs) implements Definition {}

  record RecordItem(Name name, List<Field> fields, String docs) implements Definition {}

  record Field(Name name, Type type, String docs) {}

  record VariantItem(Name name, List<Case> cases, String docs) implements Definition {}

  record Case(Name name, Optional<Type> type, String docs) {}

  record EnumItem(Name name, List<Case> labels, String docs) implements Definition {}

  record FlagsItem(Name name, List<Case> labels, String docs) implements Definition {}

  record AliasItem(Name name, Type target, String docs) implements Definition {}

  /** A type: a name with arguments, of which {@code _} is none. */
  record Type(Name name, boolean isEscaped, List<Optional<Type>> arguments) {}
}

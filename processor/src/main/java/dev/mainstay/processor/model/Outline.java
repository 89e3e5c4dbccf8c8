package dev.mainstay.processor.model;

import dev.mainstay.wit.WitPrinter;
import dev.mainstay.wit.WitType;
import java.util.List;

/**
 * What a named type is made of, on one line. A library's glue has it as a constant, so that another
 * compilation sees whether it reads the same in the class file: compilers before JDK 22 hide the
 * annotations inside of types there.
 */
public final class Outline {
  /** The constant's name. */
  public static final String FIELD = "WIT";

  private Outline() {}

  /** The outline; parts that have a name of their own are named. */
  public static String of(WitType.Definition type) {
    if (type instanceof WitType.RecordType record) {
      List<String> fields =
          record.fields().stream()
              .map(field -> field.name() + ": " + WitPrinter.print(field.type()))
              .toList();
      return outline("record", type, fields);
    } else if (type instanceof WitType.VariantType variant) {
      List<String> cases =
          variant.cases().stream()
              .map(c -> c.name() + c.type().map(t -> "(" + WitPrinter.print(t) + ")").orElse(""))
              .toList();
      return outline("variant", type, cases);
    } else if (type instanceof WitType.EnumType enumeration) {
      return outline("enum", type, labels(enumeration.labels()));
    } else if (type instanceof WitType.FlagsType flags) {
      return outline("flags", type, labels(flags.labels()));
    }
    return WitPrinter.print(((WitType.Alias) type).target());
  }

  private static List<String> labels(List<WitType.Label> labels) {
    return labels.stream().map(WitType.Label::name).toList();
  }

  private static String outline(String keyword, WitType.Definition type, List<String> parts) {
    return keyword + " " + type.name() + " { " + String.join(", ", parts) + " }";
  }
}

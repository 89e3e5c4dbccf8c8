package dev.mainstay.wit2java;

import dev.mainstay.wit.InterfaceName;
import dev.mainstay.wit.Named;
import dev.mainstay.wit.WitFunction;
import dev.mainstay.wit.WitInterface;
import dev.mainstay.wit.WitPackage;
import dev.mainstay.wit.WitPrinter;
import dev.mainstay.wit.WitType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An interface as text, without what Java has no place for: aliases are what they stand for, types
 * come in the order of their names, and a resource's functions as Java has them, constructors and
 * static ones first.
 */
final class Normalized {
  private Normalized() {}

  static String text(WitInterface each) {
    InterfaceName name = each.name();
    List<Named> types = new ArrayList<>();
    for (Named type : each.types()) {
      if (!(type instanceof WitType.Alias)) {
        types.add(type instanceof WitType.Definition definition ? (Named) plain(definition) : type);
      }
    }
    types.sort(Comparator.comparing(Named::name));
    List<WitFunction> functions = new ArrayList<>();
    for (WitFunction function : each.functions()) {
      functions.add(
          new WitFunction(
              function.name(),
              function.kind(),
              function.parameters().stream()
                  .map(p -> new WitFunction.Parameter(p.name(), plain(p.type())))
                  .toList(),
              function.result().map(Normalized::plain),
              function.docs()));
    }
    functions.sort(Comparator.comparing(f -> f.kind() instanceof WitFunction.Kind.Method));
    return WitPrinter.print(
        new WitPackage(
            name.pkg(), List.of(new WitInterface(name, types, functions, each.docs())), List.of()));
  }

  private static WitType plain(WitType type) {
    if (type instanceof WitType.Alias alias) {
      return plain(alias.target());
    } else if (type instanceof WitType.ListOf list) {
      return new WitType.ListOf(plain(list.element()));
    } else if (type instanceof WitType.OptionOf option) {
      return new WitType.OptionOf(plain(option.value()));
    } else if (type instanceof WitType.ResultOf result) {
      return new WitType.ResultOf(plain(result.ok()), plain(result.error()));
    } else if (type instanceof WitType.TupleOf tuple) {
      return new WitType.TupleOf(tuple.elements().stream().map(Normalized::plain).toList());
    } else if (type instanceof WitType.RecordType record) {
      return new WitType.RecordType(
          record.owner(),
          record.name(),
          record.fields().stream()
              .map(f -> new WitType.Field(f.name(), plain(f.type()), f.docs()))
              .toList(),
          record.docs());
    } else if (type instanceof WitType.VariantType variant) {
      return new WitType.VariantType(
          variant.owner(),
          variant.name(),
          variant.cases().stream()
              .map(c -> new WitType.Case(c.name(), plain(c.type()), c.docs()))
              .toList(),
          variant.docs());
    }
    return type;
  }

  private static Optional<WitType> plain(Optional<WitType> type) {
    return type.map(Normalized::plain);
  }
}

package dev.mainstay.wasi;

import dev.mainstay.wit.Named;
import dev.mainstay.wit.WitFunction;
import dev.mainstay.wit.WitInterface;
import dev.mainstay.wit.WitPackage;
import dev.mainstay.wit.WitPrinter;
import dev.mainstay.wit.WitType;
import dev.mainstay.wit.parse.WitSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The WIT that the processor wrote of this room's interfaces, and how it is compared. */
final class WrittenWit {
  private WrittenWit() {}

  /** The interfaces of WASI by their names. */
  static SortedMap<String, WitInterface> read() throws IOException {
    return interfaces(Path.of("target/classes/META-INF/wit"));
  }

  /** The interfaces that a folder of WIT has. */
  static SortedMap<String, WitInterface> interfaces(Path folder) throws IOException {
    SortedMap<String, WitInterface> interfaces = new TreeMap<>();
    for (WitPackage pkg : WitSource.read(folder).packages()) {
      pkg.interfaces().forEach(each -> interfaces.put(each.name().toString(), each));
    }
    return interfaces;
  }

  /**
   * The interface as text, without comments and aliases, which are what they stand for, its types
   * and functions in the order of their names.
   */
  static String text(WitInterface each) {
    List<Named> types = new ArrayList<>();
    for (Named type : each.types()) {
      if (!(type instanceof WitType.Alias)) {
        types.add(type instanceof WitType.Definition definition ? (Named) plain(definition) : type);
      }
    }
    types.sort(Comparator.comparing(Named::name));
    List<WitFunction> functions =
        new ArrayList<>(each.functions().stream().map(WrittenWit::plain).toList());
    functions.sort(Comparator.comparing(WitFunction::coreName));
    return WitPrinter.print(
            new WitPackage(
                each.name().pkg(),
                List.of(new WitInterface(each.name(), types, functions, "")),
                List.of()))
        .lines()
        .filter(line -> !line.isBlank() && !line.strip().startsWith("///"))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static WitFunction plain(WitFunction function) {
    return new WitFunction(
        function.name(),
        function.kind(),
        function.parameters().stream()
            .map(p -> new WitFunction.Parameter(p.name(), plain(p.type())))
            .toList(),
        function.result().map(WrittenWit::plain),
        "");
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
      return new WitType.TupleOf(tuple.elements().stream().map(WrittenWit::plain).toList());
    } else if (type instanceof WitType.RecordType record) {
      return new WitType.RecordType(
          record.owner(),
          record.name(),
          record.fields().stream()
              .map(f -> new WitType.Field(f.name(), plain(f.type()), ""))
              .toList(),
          "");
    } else if (type instanceof WitType.VariantType variant) {
      return new WitType.VariantType(
          variant.owner(),
          variant.name(),
          variant.cases().stream()
              .map(c -> new WitType.Case(c.name(), plain(c.type()), ""))
              .toList(),
          "");
    }
    return type;
  }

  private static Optional<WitType> plain(Optional<WitType> type) {
    return type.map(WrittenWit::plain);
  }
}

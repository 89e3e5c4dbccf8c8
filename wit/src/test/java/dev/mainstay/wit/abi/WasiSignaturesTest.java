package dev.mainstay.wit.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.wit.Wasi;
import dev.mainstay.wit.WitFunction;
import dev.mainstay.wit.WitInterface;
import dev.mainstay.wit.WitPackage;
import dev.mainstay.wit.WitType;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Flat signatures and return areas of WASI 0.2.12 against a table that was not made by this code.
 */
class WasiSignaturesTest {
  @Test
  void everyFunctionHasTheSignatureAndReturnAreaOfTheTable() throws IOException {
    Map<String, WitFunction> functions = new TreeMap<>();
    for (WitPackage pkg : Wasi.packages("0.2.12")) {
      for (WitInterface each : pkg.interfaces()) {
        String module = pkg.name().namespace() + ":" + pkg.name().name() + "/" + each.name().name();
        each.functions().forEach(f -> functions.put(module + " " + f.coreName(), f));
      }
    }
    List<String> expected = new ArrayList<>();
    List<String> actual = new ArrayList<>();
    List<String> lines = Files.readAllLines(Wasi.data("p2-functions.tsv"));
    for (String line : lines.subList(1, lines.size())) {
      List<String> columns = List.of(line.split("\t", -1));
      String name = columns.get(0) + " " + columns.get(1);
      if (columns.get(1).startsWith("[resource-drop]")) {
        // No function of the WIT; every resource has it.
        assertEquals(List.of("i32", "", ""), columns.subList(2, 5), name);
        continue;
      }
      expected.add(name + " " + columns.subList(2, 5));
      WitFunction function = functions.get(name);
      actual.add(name + " " + (function == null ? "is missing" : describe(function)));
    }
    assertTrue(expected.size() > 100, "a table of " + expected.size());
    assertEquals(String.join("\n", expected), String.join("\n", actual));
  }

  private static List<String> describe(WitFunction function) {
    CoreSignature signature = CoreSignature.ofImport(function);
    String area = "";
    if (signature.indirectResult()) {
      WitType result = function.result().orElseThrow();
      area =
          Layout.size(result) + "/" + Layout.alignment(result) + ": " + describe(result, 0, false);
    }
    return List.of(list(signature.parameters()), list(signature.results()), area);
  }

  private static String list(List<CoreType> types) {
    return String.join(",", types.stream().map(CoreType::toString).toList());
  }

  /** A type in the table's notation: what lies at which offset. */
  private static String describe(WitType type, int at, boolean isNested) {
    if (type instanceof WitType.Alias alias) {
      return describe(alias.target(), at, isNested);
    } else if (type == WitType.Primitive.STRING || type instanceof WitType.ListOf) {
      return at + ":ptr " + (at + 4) + ":len";
    } else if (type instanceof WitType.Primitive primitive) {
      return at + ":" + primitive;
    } else if (type instanceof WitType.Own || type instanceof WitType.Borrow) {
      return at + ":handle";
    } else if (type instanceof WitType.EnumType enumeration) {
      return at + ":enum" + enumeration.labels().size();
    } else if (type instanceof WitType.FlagsType flags) {
      return at + ":flags" + flags.labels().size();
    } else if (type instanceof WitType.TupleOf tuple) {
      List<Integer> offsets = Layout.offsets(tuple.elements());
      List<String> parts = new ArrayList<>();
      for (int i = 0; i < offsets.size(); i++) {
        parts.add(describe(tuple.elements().get(i), at + offsets.get(i), true));
      }
      return String.join(" ", parts);
    } else if (type instanceof WitType.RecordType record) {
      List<Integer> offsets = Layout.offsets(Cases.fields(record));
      List<String> parts = new ArrayList<>();
      for (int i = 0; i < offsets.size(); i++) {
        WitType field = record.fields().get(i).type();
        String described = describe(field, at + offsets.get(i), true);
        String name = record.fields().get(i).name();
        parts.add(isSimple(field) ? name + "@" + described : name + "={" + described + "}");
      }
      return String.join(" ", parts);
    }
    List<String> cases = new ArrayList<>();
    List<Optional<WitType>> payloads = Cases.payloads(type);
    for (int i = 0; i < payloads.size(); i++) {
      int offset = at + Layout.payloadOffset(type);
      String payload = payloads.get(i).map(p -> describe(p, offset, true)).orElse("");
      cases.add(caseName(type, i) + "[" + payload + "]");
    }
    return at + ":tag " + String.join(" | ", cases);
  }

  private static boolean isSimple(WitType type) {
    return (type instanceof WitType.Alias alias && isSimple(alias.target()))
        || type instanceof WitType.Primitive
        || type instanceof WitType.ListOf;
  }

  private static String caseName(WitType type, int index) {
    if (type instanceof WitType.VariantType variant) {
      return variant.cases().get(index).name();
    } else if (type instanceof WitType.OptionOf) {
      return index == 0 ? "none" : "some";
    }
    return index == 0 ? "ok" : "err";
  }
}

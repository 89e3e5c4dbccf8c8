package dev.mainstay.wit.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.wit.Wasi;
import dev.mainstay.wit.WitPackage;
import dev.mainstay.wit.WitPrinter;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WitParserTest {
  /** In the printer's own layout, so that it must come out as it went in. */
  private static final String ALL =
      """
      package test:all@1.0.0;

      /// Everything that WIT has.
      interface types {
        use other.{point, thing};
        type short = u16;
        /// Two words.
        record pair {
          /// The first.
          first: short,
          %record: list<list<string>>,
        }
        variant choice {
          nothing,
          /// Something.
          some-thing(tuple<u8, f64, char>),
          points(list<point>),
        }
        enum colour {
          red,
          %enum,
        }
        flags rights {
          read,
          write,
        }
        resource file {
          constructor(name: string);
          write: func(bytes: list<u8>) -> result<u64, colour>;
          %static: static func() -> result<_, choice>;
          close-all: static func(files: list<borrow<file>>);
        }
        resource empty;
        free: func(self: borrow<file>, t: thing) -> option<option<pair>>;
        nothing: func() -> result;
        give: func(f: file) -> result<rights>;
      }

      interface other {
        resource thing;
        record point {
          x: s32,
        }
      }

      world all {
        import other;
        export types;
      }
      """;

  private static List<WitPackage> parse(String text) {
    return WitParser.parse(new TreeMap<>(java.util.Map.of("all.wit", text)));
  }

  @Test
  void whatIsReadIsPrintedAsItWas() {
    List<WitPackage> packages = parse(ALL);
    assertEquals(1, packages.size());
    assertEquals(ALL, WitPrinter.print(packages.get(0)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.2.0", "0.2.12"})
  void wasiIsReadAndPrintedAndReadAgainTheSame(String version) throws IOException {
    List<WitPackage> packages = Wasi.packages(version);
    assertTrue(packages.size() >= 7, packages.size() + " packages");
    SortedMap<String, String> printed = new TreeMap<>();
    for (WitPackage pkg : packages) {
      printed.put(pkg.name().name() + "/all.wit", WitPrinter.print(pkg));
    }
    List<WitPackage> again = WitParser.parse(printed);
    for (int i = 0; i < packages.size(); i++) {
      assertEquals(WitPrinter.print(packages.get(i)), WitPrinter.print(again.get(i)));
    }
  }

  @Test
  void commentsAndGatesAndCommasMakeNoDifference() {
    String text =
        """
        // not this
        /* nor /* this */ */
        package a:b;
        @since(version = 1.0.0)
        interface c {
          /** a block
           * comment */
          @unstable(feature = x-y) @deprecated(version = 1.2.3)
          f: func(a: u8, b: tuple<u8, u8,>,) -> u8;
          enum e { one, two }
        }
        """;
    assertEquals(
        """
        package a:b;

        interface c {
          enum e {
            one,
            two,
          }
          /// a block
          /// comment
          f: func(a: u8, b: tuple<u8, u8>) -> u8;
        }
        """,
        WitPrinter.print(parse(text).get(0)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "interface i { f: func(a: future<u8>); } | all.wit:2:26: future is a type of WASI 0.3, which is not supported",
        "interface i { f: func(a: nope); } | all.wit:2:26: there is no type nope in a:b/i",
        "interface i { record r { x: r, } } | all.wit:2:29: r contains itself",
        "interface i { record r { x: list<s>, } record s { y: option<r>, } } | all.wit:2:61: r contains itself",
        "interface i { use j.{t}; f: func(a: t); } | all.wit:2:19: there is no interface a:b/j",
        "interface i { f: func(a: list); } | all.wit:2:26: list wants 1 type(s) in <>",
        "interface i { f: func(a: borrow<u8>); } | all.wit:2:26: borrow<…> wants a resource",
        "interface i { f: func(a u8); } | all.wit:2:25: expected \":\", found \"u8\"",
        "interface i { f: func() | all.wit:2:24: expected \";\", found the end of the file",
        "interface i { g; } | all.wit:2:15: expected use, a type or a function, found \"g\"",
        "world w { include w; } | all.wit:2:7: w includes itself",
        "world w { import f: func(); } | all.wit:2:19: functions and interfaces written in a world are not supported",
        "world w { import gone; } | all.wit:2:18: there is no interface a:b/gone",
        "nonsense | all.wit:2:1: expected package, interface or world, found \"nonsense\"",
        "interface i { # } | all.wit:2:15: '#' has no meaning in WIT",
        "interface i { record r { } } | all.wit:2:22: record r: has no parts; WIT has no empty ones",
        "interface i { f: func(); f: func(); } | all.wit:2:11: a:b/i: two things are called f",
        "interface i { f: func(a: u8, a: u8); } | all.wit:2:15: f: two parameters are called a",
        "interface a--b { } | all.wit:2:11: \"a--b\" is no name: words of letters and digits, joined by hyphens",
        "world w { import a:b/c@1; } | all.wit:2:24: '1' has no meaning in WIT",
        "world w { import a | all.wit:2:19: expected \";\", found the end of the file",
        "/* open | all.wit:2:8: a comment is not closed",
      })
  void mistakesAreReportedWithTheirPlace(String text, String message) {
    WitSyntaxException e =
        assertThrows(WitSyntaxException.class, () -> parse("package a:b;\n" + text));
    assertEquals(message, e.getMessage());
  }

  @Test
  void allMistakesAreReportedNotTheFirst() {
    SortedMap<String, String> files = new TreeMap<>();
    files.put(
        "a.wit",
        """
        package a:b;
        interface i {
          use j.{gone};
          f: func(a: nope);
          record r { x: nope }
          resource s { m: func(t: missing); }
          g: func(r: r);
        }
        interface j {}
        world w { import k; }
        """);
    WitSyntaxException e = assertThrows(WitSyntaxException.class, () -> WitParser.parse(files));
    assertEquals(
        List.of(
            "a.wit:3:10: there is no type gone in a:b/j",
            "a.wit:4:14: there is no type nope in a:b/i",
            "a.wit:5:17: there is no type nope in a:b/i",
            "a.wit:6:27: there is no type missing in a:b/i",
            "a.wit:10:18: there is no interface a:b/k"),
        e.problems());
    files.put("a.wit", "package a:b; interface");
    files.put("b.wit", "nonsense");
    e = assertThrows(WitSyntaxException.class, () -> WitParser.parse(files));
    assertEquals(
        List.of(
            "a.wit:1:23: expected a name, found the end of the file",
            "b.wit:1:1: expected package, interface or world, found \"nonsense\""),
        e.problems());
  }
}

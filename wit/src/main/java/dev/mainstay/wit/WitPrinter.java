package dev.mainstay.wit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * WIT as text, in the layout that the WASI packages have: two spaces, a line per field and
 * function.
 *
 * <p>What an interface uses of others stands in {@code use} clauses at its beginning, then come
 * types and resources, then functions. Keywords are escaped.
 */
public final class WitPrinter {
  private final StringBuilder out = new StringBuilder();
  private Map<String, String> uses = Map.of();
  private int depth;

  private WitPrinter() {}

  /** The text of a package, as a file of its own. */
  public static String print(WitPackage pkg) {
    WitPrinter printer = new WitPrinter();
    printer.line("package " + packageName(pkg.name()) + ";");
    pkg.interfaces().forEach(printer::print);
    pkg.worlds().forEach(printer::print);
    return printer.out.toString();
  }

  /**
   * A function as its line in an interface has it, without the semicolon: {@code write: func(pin:
   * u8, level: bool)}.
   */
  public static String print(WitFunction function) {
    return new WitPrinter().function(function);
  }

  /** A type as it stands behind a colon: {@code list<u8>}; one that has a name is its name. */
  public static String print(WitType type) {
    return new WitPrinter().type(type);
  }

  private String function(WitFunction function) {
    List<WitFunction.Parameter> parameters = function.parameters();
    String keyword = "func";
    if (function.kind() instanceof WitFunction.Kind.Method) {
      parameters = parameters.subList(1, parameters.size());
    } else if (function.kind() instanceof WitFunction.Kind.Static) {
      keyword = "static func";
    }
    List<String> printed = new ArrayList<>();
    parameters.forEach(p -> printed.add(Names.escape(p.name()) + ": " + type(p.type())));
    String list = "(" + String.join(", ", printed) + ")";
    String result = function.result().map(type -> " -> " + type(type)).orElse("");
    if (function.kind() instanceof WitFunction.Kind.Constructor constructor) {
      // The result says nothing new, unless making the instance can fail.
      boolean plain =
          function.result().equals(Optional.of(new WitType.Own(constructor.resource())));
      return "constructor" + list + (plain ? "" : result);
    }
    return Names.escape(function.name()) + ": " + keyword + list + result;
  }

  private String type(WitType type) {
    if (type instanceof WitType.Primitive primitive) {
      return primitive.keyword();
    } else if (type instanceof WitType.ListOf list) {
      return "list<" + type(list.element()) + ">";
    } else if (type instanceof WitType.OptionOf option) {
      return "option<" + type(option.value()) + ">";
    } else if (type instanceof WitType.TupleOf tuple) {
      return "tuple<" + String.join(", ", tuple.elements().stream().map(this::type).toList()) + ">";
    } else if (type instanceof WitType.ResultOf result) {
      String ok = result.ok().map(this::type).orElse("_");
      String error = result.error().map(e -> ", " + type(e)).orElse("");
      return result.ok().isEmpty() && error.isEmpty() ? "result" : "result<" + ok + error + ">";
    } else if (type instanceof WitType.Own own) {
      return name(own.resource());
    } else if (type instanceof WitType.Borrow borrow) {
      return "borrow<" + name(borrow.resource()) + ">";
    }
    return name((WitType.Definition) type);
  }

  private String name(Named type) {
    return Names.escape(uses.getOrDefault(WitInterface.key(type), type.name()));
  }

  private void print(WitInterface each) {
    out.append('\n');
    docs(each.docs());
    open("interface " + Names.escape(each.name().name()));
    uses = each.foreignNames();
    uses(each);
    for (Named type : each.types()) {
      print(each, type);
    }
    for (WitFunction function : each.functions()) {
      if (function.kind() instanceof WitFunction.Kind.Free) {
        docs(function.docs());
        line(function(function) + ";");
      }
    }
    close();
  }

  private void uses(WitInterface each) {
    SortedMap<String, SortedSet<String>> clauses = new TreeMap<>();
    for (Named named : each.foreign()) {
      InterfaceName owner = named.owner();
      String path =
          owner.pkg().equals(each.name().pkg()) ? Names.escape(owner.name()) : interfaceName(owner);
      String here = name(named);
      String there = Names.escape(named.name());
      clauses
          .computeIfAbsent(path, p -> new TreeSet<>())
          .add(here.equals(there) ? there : there + " as " + here);
    }
    clauses.forEach((path, names) -> line("use " + path + ".{" + String.join(", ", names) + "};"));
  }

  private void print(WitInterface each, Named named) {
    docs(named.docs());
    String name = Names.escape(named.name());
    if (named instanceof Resource resource) {
      List<WitFunction> functions =
          each.functions().stream().filter(f -> resource.equals(resourceOf(f))).toList();
      if (functions.isEmpty()) {
        line("resource " + name + ";");
        return;
      }
      open("resource " + name);
      for (WitFunction function : functions) {
        docs(function.docs());
        line(function(function) + ";");
      }
      close();
    } else if (named instanceof WitType.RecordType record) {
      open("record " + name);
      for (WitType.Field field : record.fields()) {
        docs(field.docs());
        line(Names.escape(field.name()) + ": " + type(field.type()) + ",");
      }
      close();
    } else if (named instanceof WitType.VariantType variant) {
      open("variant " + name);
      for (WitType.Case one : variant.cases()) {
        docs(one.docs());
        line(Names.escape(one.name()) + one.type().map(t -> "(" + type(t) + ")").orElse("") + ",");
      }
      close();
    } else if (named instanceof WitType.EnumType enumeration) {
      labels("enum " + name, enumeration.labels());
    } else if (named instanceof WitType.FlagsType flags) {
      labels("flags " + name, flags.labels());
    } else if (named instanceof WitType.Alias alias) {
      line("type " + name + " = " + type(alias.target()) + ";");
    }
  }

  private static Object resourceOf(WitFunction function) {
    if (function.kind() instanceof WitFunction.Kind.Method method) {
      return method.resource();
    } else if (function.kind() instanceof WitFunction.Kind.Static fixed) {
      return fixed.resource();
    } else if (function.kind() instanceof WitFunction.Kind.Constructor constructor) {
      return constructor.resource();
    }
    return function;
  }

  private void labels(String head, List<WitType.Label> labels) {
    open(head);
    for (WitType.Label label : labels) {
      docs(label.docs());
      line(Names.escape(label.name()) + ",");
    }
    close();
  }

  private void print(World world) {
    out.append('\n');
    open("world " + Names.escape(world.name()));
    world.imports().forEach(each -> line("import " + local(each, world) + ";"));
    world.exports().forEach(each -> line("export " + local(each, world) + ";"));
    close();
  }

  private static String local(InterfaceName name, World world) {
    return name.pkg().equals(world.pkg()) ? Names.escape(name.name()) : interfaceName(name);
  }

  private static String packageName(PackageName name) {
    return Names.escape(name.namespace())
        + ":"
        + Names.escape(name.name())
        + name.version().map(v -> "@" + v).orElse("");
  }

  private static String interfaceName(InterfaceName name) {
    return Names.escape(name.pkg().namespace())
        + ":"
        + Names.escape(name.pkg().name())
        + "/"
        + Names.escape(name.name())
        + name.pkg().version().map(v -> "@" + v).orElse("");
  }

  private void docs(String docs) {
    if (!docs.isEmpty()) {
      docs.lines().forEach(text -> line(text.isEmpty() ? "///" : "/// " + text));
    }
  }

  private void open(String head) {
    line(head + " {");
    depth++;
  }

  private void close() {
    depth--;
    line("}");
  }

  private void line(String text) {
    out.append("  ".repeat(depth)).append(text).append('\n');
  }
}

package dev.mainstay.wit.parse;

import dev.mainstay.wit.InterfaceName;
import dev.mainstay.wit.Named;
import dev.mainstay.wit.Resource;
import dev.mainstay.wit.WitFunction;
import dev.mainstay.wit.WitInterface;
import dev.mainstay.wit.WitType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An interface on its way from syntax to types: each name is resolved when it is first asked for.
 */
final class Scope {
  private final WitParser all;
  private final InterfaceName name;
  private final WitParser.Unit unit;
  private final Map<String, Syntax.Definition> definitions = new LinkedHashMap<>();
  private final Map<String, Named> resolved = new LinkedHashMap<>();
  private final Map<String, Syntax.Used> used = new LinkedHashMap<>();
  private final Map<String, Syntax.Path> usedFrom = new LinkedHashMap<>();
  private final Map<String, WitSyntaxException> broken = new LinkedHashMap<>();
  private final Set<String> around = new LinkedHashSet<>();

  Scope(WitParser all, InterfaceName name, WitParser.Unit unit) {
    this.all = all;
    this.name = name;
    this.unit = unit;
    for (Syntax.Item item : unit.syntax().items()) {
      if (item instanceof Syntax.Definition definition) {
        definitions.put(definition.name().text(), definition);
      } else if (item instanceof Syntax.Use use) {
        for (Syntax.Used each : use.names()) {
          used.put(each.as().text(), each);
          usedFrom.put(each.as().text(), use.from());
        }
      }
    }
  }

  WitInterface result() {
    List<Named> types = new ArrayList<>();
    List<WitFunction> functions = new ArrayList<>();
    WitSyntaxException.Gathered problems = new WitSyntaxException.Gathered();
    for (Syntax.Item item : unit.syntax().items()) {
      if (item instanceof Syntax.Definition definition) {
        problems.attempt(
            () -> {
              Named type = named(definition.name());
              types.add(type);
              if (definition instanceof Syntax.ResourceItem resource) {
                for (Syntax.Function function : resource.functions()) {
                  problems.attempt(() -> functions.add(method((Resource) type, function)));
                }
              }
            });
      } else if (item instanceof Syntax.Function function) {
        problems.attempt(
            () -> functions.add(function(new WitFunction.Kind.Free(), List.of(), function)));
      } else if (item instanceof Syntax.Use use) {
        use.names().forEach(each -> problems.attempt(() -> named(each.as())));
      }
    }
    problems.check();
    return WitParser.checked(
        unit.syntax().name(), () -> new WitInterface(name, types, functions, unit.syntax().docs()));
  }

  private WitFunction method(Resource resource, Syntax.Function function) {
    if (function.isConstructor()) {
      return function(new WitFunction.Kind.Constructor(resource), List.of(), function);
    } else if (function.isStatic()) {
      return function(new WitFunction.Kind.Static(resource), List.of(), function);
    }
    WitFunction.Parameter self = new WitFunction.Parameter("self", new WitType.Borrow(resource));
    return function(new WitFunction.Kind.Method(resource), List.of(self), function);
  }

  private WitFunction function(
      WitFunction.Kind kind, List<WitFunction.Parameter> first, Syntax.Function function) {
    List<WitFunction.Parameter> parameters = new ArrayList<>(first);
    for (Syntax.Parameter parameter : function.parameters()) {
      parameters.add(new WitFunction.Parameter(parameter.name().text(), type(parameter.type())));
    }
    Optional<WitType> result = function.result().map(this::type);
    if (kind instanceof WitFunction.Kind.Constructor constructor && result.isEmpty()) {
      result = Optional.of(new WitType.Own(constructor.resource()));
    }
    Optional<WitType> returned = result;
    return WitParser.checked(
        function.name(),
        () -> new WitFunction(function.name().text(), kind, parameters, returned, function.docs()));
  }

  /** What a name means here: defined in this interface, or used from another. */
  private Named named(Syntax.Name wanted) {
    Named known = resolved.get(wanted.text());
    if (known != null) {
      return known;
    }
    if (!around.add(wanted.text())) {
      throw new WitSyntaxException(wanted.position(), wanted.text() + " contains itself");
    }
    WitSyntaxException wrong = broken.get(wanted.text());
    try {
      if (wrong != null) {
        throw wrong;
      }
      Named found = find(wanted);
      resolved.put(wanted.text(), found);
      return found;
    } catch (WitSyntaxException e) {
      if (definitions.containsKey(wanted.text())) {
        // Whoever asks again hears the same, not what follows from it.
        broken.put(wanted.text(), e);
      }
      throw e;
    } finally {
      around.remove(wanted.text());
    }
  }

  private Named find(Syntax.Name wanted) {
    Syntax.Definition definition = definitions.get(wanted.text());
    Syntax.Used use = used.get(wanted.text());
    if (definition != null) {
      return WitParser.checked(definition.name(), () -> define(definition));
    } else if (use != null) {
      Syntax.Path path =
          usedFrom.getOrDefault(
              wanted.text(), new Syntax.Path(Optional.empty(), Optional.empty(), wanted));
      InterfaceName from = all.known(WitParser.owner(unit.pkg(), path), path.name());
      return all.scope(from).named(use.name());
    }
    throw new WitSyntaxException(
        wanted.position(), "there is no type " + wanted.text() + " in " + name);
  }

  private Named define(Syntax.Definition definition) {
    String id = definition.name().text();
    if (definition instanceof Syntax.ResourceItem resource) {
      return new Resource(name, id, resource.docs());
    } else if (definition instanceof Syntax.RecordItem record) {
      List<WitType.Field> fields = new ArrayList<>();
      record
          .fields()
          .forEach(f -> fields.add(new WitType.Field(f.name().text(), type(f.type()), f.docs())));
      return new WitType.RecordType(name, id, fields, record.docs());
    } else if (definition instanceof Syntax.VariantItem variant) {
      List<WitType.Case> cases = new ArrayList<>();
      variant
          .cases()
          .forEach(
              c ->
                  cases.add(new WitType.Case(c.name().text(), c.type().map(this::type), c.docs())));
      return new WitType.VariantType(name, id, cases, variant.docs());
    } else if (definition instanceof Syntax.EnumItem enumeration) {
      return new WitType.EnumType(name, id, labels(enumeration.labels()), enumeration.docs());
    } else if (definition instanceof Syntax.FlagsItem flags) {
      return new WitType.FlagsType(name, id, labels(flags.labels()), flags.docs());
    }
    Syntax.AliasItem alias = (Syntax.AliasItem) definition;
    return new WitType.Alias(name, id, type(alias.target()), alias.docs());
  }

  private static List<WitType.Label> labels(List<Syntax.Case> cases) {
    return cases.stream().map(c -> new WitType.Label(c.name().text(), c.docs())).toList();
  }

  private WitType type(Syntax.Type type) {
    String keyword = type.isEscaped() ? "" : type.name().text();
    List<Optional<Syntax.Type>> arguments = type.arguments();
    return switch (keyword) {
      case "list" -> new WitType.ListOf(argument(type, 0, 1));
      case "option" -> new WitType.OptionOf(argument(type, 0, 1));
      case "tuple" -> tuple(type);
      case "result" ->
          new WitType.ResultOf(
              arguments.isEmpty() ? Optional.empty() : arguments.get(0).map(this::type),
              arguments.size() < 2 ? Optional.empty() : arguments.get(1).map(this::type));
      case "own" -> new WitType.Own(resource(type));
      case "borrow" -> new WitType.Borrow(resource(type));
      case "future", "stream", "error-context", "map" ->
          throw new WitSyntaxException(
              type.name().position(), keyword + " is a type of WASI 0.3, which is not supported");
      default -> simple(type, keyword);
    };
  }

  private WitType tuple(Syntax.Type type) {
    List<WitType> elements = new ArrayList<>();
    for (int i = 0; i < type.arguments().size(); i++) {
      elements.add(argument(type, i, type.arguments().size()));
    }
    return new WitType.TupleOf(elements);
  }

  private WitType simple(Syntax.Type type, String keyword) {
    for (WitType.Primitive primitive : WitType.Primitive.values()) {
      if (primitive.keyword().equals(keyword)) {
        return primitive;
      }
    }
    Named named = named(type.name());
    return named instanceof Resource resource
        ? new WitType.Own(resource)
        : (WitType.Definition) named;
  }

  private WitType argument(Syntax.Type type, int index, int count) {
    if (type.arguments().size() != count || type.arguments().get(index).isEmpty()) {
      throw new WitSyntaxException(
          type.name().position(), type.name().text() + " wants " + count + " type(s) in <>");
    }
    return type(type.arguments().get(index).get());
  }

  private Resource resource(Syntax.Type type) {
    WitType named = argument(type, 0, 1);
    while (named instanceof WitType.Alias alias) {
      named = alias.target();
    }
    if (named instanceof WitType.Own own) {
      return own.resource();
    }
    throw new WitSyntaxException(
        type.name().position(), type.name().text() + "<…> wants a resource");
  }
}

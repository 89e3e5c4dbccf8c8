package dev.mainstay.wit.parse;

import dev.mainstay.wit.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads the tokens of one file by recursive descent. */
final class FileParser {
  private final String path;
  private final List<Token> tokens;
  private int at;

  private FileParser(String path, List<Token> tokens) {
    this.path = path;
    this.tokens = tokens;
  }

  static Syntax.File parse(String file, String text) {
    return new FileParser(file, Lexer.tokens(file, text)).file();
  }

  private Syntax.File file() {
    Optional<Syntax.PackageId> pkg = Optional.empty();
    List<Syntax.Interface> interfaces = new ArrayList<>();
    List<Syntax.World> worlds = new ArrayList<>();
    while (peek().kind() != Token.Kind.END) {
      String docs = docs();
      if (accept("package")) {
        if (pkg.isPresent()) {
          throw error(previous(), "a second package in one file is not supported");
        }
        pkg = Optional.of(packageName());
        expect(";");
      } else if (accept("interface")) {
        Syntax.Name name = name();
        List<Syntax.Item> items = new ArrayList<>();
        expect("{");
        while (!accept("}")) {
          items.add(item());
        }
        interfaces.add(new Syntax.Interface(name, items, docs));
      } else if (accept("world")) {
        worlds.add(world());
      } else {
        throw error(peek(), "expected package, interface or world, found " + peek());
      }
    }
    return new Syntax.File(path, pkg, interfaces, worlds);
  }

  private Syntax.PackageId packageName() {
    String name = name().text();
    expect(":");
    name += ":" + name().text();
    return new Syntax.PackageId(name, version());
  }

  private Optional<String> version() {
    return accept("@") ? Optional.of(next().text()) : Optional.empty();
  }

  private Syntax.World world() {
    Syntax.Name name = name();
    List<Syntax.WorldItem> items = new ArrayList<>();
    expect("{");
    while (!accept("}")) {
      docs();
      Token verb = next();
      Syntax.WorldItem.Verb known =
          switch (verb.text()) {
            case "import" -> Syntax.WorldItem.Verb.IMPORT;
            case "export" -> Syntax.WorldItem.Verb.EXPORT;
            case "include" -> Syntax.WorldItem.Verb.INCLUDE;
            default ->
                throw error(
                    verb, "expected import, export or include of an interface, found " + verb);
          };
      if (ahead(1).is(":") && !ahead(3).is("/")) {
        throw error(ahead(1), "functions and interfaces written in a world are not supported");
      }
      items.add(new Syntax.WorldItem(known, path()));
      expect(";");
    }
    return new Syntax.World(name, items);
  }

  private Syntax.Path path() {
    Syntax.Name first = name();
    if (!accept(":")) {
      return new Syntax.Path(Optional.empty(), Optional.empty(), first);
    }
    String pkg = first.text() + ":" + name().text();
    expect("/");
    Syntax.Name name = name();
    return new Syntax.Path(Optional.of(pkg), version(), name);
  }

  private Syntax.Item item() {
    String docs = docs();
    if (peek().kind() == Token.Kind.ESCAPED || ahead(1).is(":")) {
      return function(docs);
    }
    Token keyword = next();
    return switch (keyword.text()) {
      case "use" -> use();
      case "resource" -> resource(docs);
      case "type" -> alias(docs);
      case "record" -> new Syntax.RecordItem(name(), list("{", "}", this::field), docs);
      case "variant" -> new Syntax.VariantItem(name(), list("{", "}", this::oneCase), docs);
      case "enum" -> new Syntax.EnumItem(name(), list("{", "}", this::oneCase), docs);
      case "flags" -> new Syntax.FlagsItem(name(), list("{", "}", this::oneCase), docs);
      default -> throw error(keyword, "expected use, a type or a function, found " + keyword);
    };
  }

  private Syntax.AliasItem alias(String docs) {
    Syntax.Name name = name();
    expect("=");
    Syntax.Type target = type();
    expect(";");
    return new Syntax.AliasItem(name, target, docs);
  }

  private Syntax.Use use() {
    Syntax.Path from = path();
    expect(".");
    List<Syntax.Used> names =
        list(
            "{",
            "}",
            () -> {
              Syntax.Name name = name();
              return new Syntax.Used(name, accept("as") ? name() : name);
            });
    expect(";");
    return new Syntax.Use(from, names);
  }

  private Syntax.ResourceItem resource(String docs) {
    Syntax.Name name = name();
    List<Syntax.Function> functions = new ArrayList<>();
    if (!accept(";")) {
      expect("{");
      while (!accept("}")) {
        functions.add(function(docs()));
      }
    }
    return new Syntax.ResourceItem(name, functions, docs);
  }

  private Syntax.Function function(String docs) {
    boolean isConstructor = peek().is("constructor");
    Syntax.Name name = name();
    boolean isStatic = false;
    if (!isConstructor) {
      expect(":");
      isStatic = accept("static");
      expect("func");
    }
    List<Syntax.Parameter> parameters =
        list(
            "(",
            ")",
            () -> {
              Syntax.Name parameter = name();
              expect(":");
              return new Syntax.Parameter(parameter, type());
            });
    Optional<Syntax.Type> result = accept("->") ? Optional.of(type()) : Optional.empty();
    expect(";");
    return new Syntax.Function(name, isStatic, isConstructor, parameters, result, docs);
  }

  private Syntax.Field field() {
    String docs = docs();
    Syntax.Name name = name();
    expect(":");
    return new Syntax.Field(name, type(), docs);
  }

  private Syntax.Case oneCase() {
    String docs = docs();
    Syntax.Name name = name();
    Optional<Syntax.Type> type = Optional.empty();
    if (accept("(")) {
      type = Optional.of(type());
      expect(")");
    }
    return new Syntax.Case(name, type, docs);
  }

  private Syntax.Type type() {
    boolean isEscaped = peek().kind() == Token.Kind.ESCAPED;
    Syntax.Name name = name();
    List<Optional<Syntax.Type>> arguments = List.of();
    if (peek().is("<")) {
      arguments = list("<", ">", () -> accept("_") ? Optional.empty() : Optional.of(type()));
    }
    return new Syntax.Type(name, isEscaped, arguments);
  }

  /** Things between two marks, a comma between them, and one after the last if the author likes. */
  private <T> List<T> list(String open, String close, Supplier<T> element) {
    List<T> elements = new ArrayList<>();
    expect(open);
    while (!accept(close)) {
      elements.add(element.get());
      if (!accept(",")) {
        expect(close);
        break;
      }
    }
    return elements;
  }

  /**
   * The comment before what follows. Gates ({@code @since}, {@code @unstable}, {@code @deprecated})
   * are passed over.
   */
  private String docs() {
    String docs = peek().docs();
    while (accept("@")) {
      name();
      list(
          "(",
          ")",
          () -> {
            name();
            expect("=");
            return next();
          });
    }
    return docs;
  }

  private Syntax.Name name() {
    Token token = next();
    if (!token.isName()) {
      throw error(token, "expected a name, found " + token);
    }
    if (!Names.isName(token.text())) {
      throw error(token, token + " is no name: words of letters and digits, joined by hyphens");
    }
    return new Syntax.Name(token.text(), token.position());
  }

  private Token peek() {
    return tokens.get(at);
  }

  private Token ahead(int count) {
    return tokens.get(Math.min(at + count, tokens.size() - 1));
  }

  private Token previous() {
    return tokens.get(at - 1);
  }

  private Token next() {
    Token token = tokens.get(at);
    if (token.kind() != Token.Kind.END) {
      at++;
    }
    return token;
  }

  private boolean accept(String text) {
    if (peek().is(text)) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(String text) {
    if (!accept(text)) {
      throw error(peek(), "expected \"" + text + "\", found " + peek());
    }
  }

  private static WitSyntaxException error(Token token, String message) {
    return new WitSyntaxException(token.position(), message);
  }
}

package dev.mainstay.wit.component;

import dev.mainstay.wit.Named;
import dev.mainstay.wit.Resource;
import dev.mainstay.wit.WitFunction;
import dev.mainstay.wit.WitInterface;
import dev.mainstay.wit.WitType;
import dev.mainstay.wit.WitType.Primitive;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * The declarations of an instance type: types in the order of their indices, each before what uses
 * it, and functions.
 */
final class TypeScope {
  private static final int TYPE = 0x01;
  private static final int ALIAS = 0x02;
  private static final int EXPORT = 0x04;

  private final ToIntFunction<Named> outer;
  private final ByteSink declarations = new ByteSink();
  private final Map<String, Integer> named = new HashMap<>();
  private final Map<WitType, Integer> anonymous = new HashMap<>();
  private int count;
  private int types;

  /**
   * An empty scope.
   *
   * @param outer the index, in the scope around this one, of a type that another instance exports
   */
  TypeScope(ToIntFunction<Named> outer) {
    this.outer = outer;
  }

  /** The instance type: its kind, and its declarations with their number before them. */
  byte[] instanceType() {
    return new ByteSink().bytes(0x42).number(count).bytes(declarations.toByteArray()).toByteArray();
  }

  /** Declares a type of this instance's own under its name. */
  void define(Named type) {
    if (type instanceof Resource) {
      // A new type that nobody knows anything about.
      declaration(EXPORT).bytes(0x00).text(type.name()).bytes(0x03, 0x01);
      named.put(WitInterface.key(type), types++);
      return;
    }
    int index;
    if (type instanceof WitType.Alias alias) {
      index = aliased(alias.target());
    } else {
      byte[] value = definition((WitType.Definition) type).toByteArray();
      declaration(TYPE).bytes(value);
      index = types++;
    }
    export(type, type.name(), index);
  }

  /** Makes a type of another instance known here, under a name of this one's. */
  void use(Named type, String name) {
    if (!named.containsKey(WitInterface.key(type))) {
      declaration(ALIAS).bytes(0x03, 0x02).number(1).number(outer.applyAsInt(type));
      export(type, name, types++);
    }
  }

  private void export(Named type, String name, int index) {
    declaration(EXPORT).bytes(0x00).text(name).bytes(0x03, 0x00).number(index);
    named.put(WitInterface.key(type), types++);
  }

  /** Declares a function under its name. */
  void function(WitFunction function) {
    ByteSink type = new ByteSink().bytes(0x40).number(function.parameters().size());
    for (WitFunction.Parameter parameter : function.parameters()) {
      byte[] value = reference(parameter.type());
      type.text(parameter.name()).bytes(value);
    }
    if (function.result().isPresent()) {
      type.bytes(0x00).bytes(reference(function.result().get()));
    } else {
      type.bytes(0x01, 0x00);
    }
    declaration(TYPE).bytes(type.toByteArray());
    int index = types++;
    declaration(EXPORT).bytes(0x00).text(function.coreName()).bytes(0x01).number(index);
  }

  private ByteSink declaration(int kind) {
    count++;
    return declarations.bytes(kind);
  }

  /** The index of what an alias stands for; a primitive type needs a place first. */
  private int aliased(WitType target) {
    if (target instanceof Primitive primitive) {
      declaration(TYPE).bytes(code(primitive));
      return types++;
    } else if (target instanceof WitType.Own own) {
      return index(own.resource());
    }
    return target instanceof WitType.Definition definition ? index(definition) : anonymous(target);
  }

  private int index(Named type) {
    Integer known = named.get(WitInterface.key(type));
    if (known == null) {
      throw new IllegalStateException(type.name() + " is not declared before it is used");
    }
    return known;
  }

  /** A type as it is named in another one: the code of a primitive one, or an index. */
  private byte[] reference(WitType type) {
    ByteSink reference = new ByteSink();
    if (type instanceof Primitive primitive) {
      return reference.bytes(code(primitive)).toByteArray();
    }
    boolean isIndex = type instanceof WitType.Definition && !isHandle(type);
    return reference.index(isIndex ? index((Named) type) : anonymous(type)).toByteArray();
  }

  /** Whether it is another name of a resource, which stands for a handle where a type does. */
  private static boolean isHandle(WitType type) {
    return type instanceof WitType.Alias alias
        && (alias.target() instanceof WitType.Own || isHandle(alias.target()));
  }

  private int anonymous(WitType type) {
    Integer known = anonymous.get(type);
    if (known == null) {
      byte[] value = structure(type);
      declaration(TYPE).bytes(value);
      known = types++;
      anonymous.put(type, known);
    }
    return known;
  }

  private byte[] structure(WitType type) {
    ByteSink out = new ByteSink();
    if (type instanceof WitType.ListOf list) {
      out.bytes(0x70).bytes(reference(list.element()));
    } else if (type instanceof WitType.OptionOf option) {
      out.bytes(0x6b).bytes(reference(option.value()));
    } else if (type instanceof WitType.ResultOf result) {
      out.bytes(0x6a).bytes(optional(result.ok())).bytes(optional(result.error()));
    } else if (type instanceof WitType.TupleOf tuple) {
      out.bytes(0x6f).number(tuple.elements().size());
      tuple.elements().forEach(element -> out.bytes(reference(element)));
    } else if (type instanceof WitType.Own own) {
      out.bytes(0x69).number(index(own.resource()));
    } else if (type instanceof WitType.Borrow borrow) {
      out.bytes(0x68).number(index(borrow.resource()));
    } else if (isHandle(type)) {
      out.bytes(0x69).number(index((Named) type));
    } else {
      throw new IllegalArgumentException(type + " has a name");
    }
    return out.toByteArray();
  }

  private ByteSink definition(WitType.Definition type) {
    ByteSink out = new ByteSink();
    if (type instanceof WitType.RecordType record) {
      out.bytes(0x72).number(record.fields().size());
      record.fields().forEach(field -> out.text(field.name()).bytes(reference(field.type())));
    } else if (type instanceof WitType.VariantType variant) {
      out.bytes(0x71).number(variant.cases().size());
      variant
          .cases()
          .forEach(each -> out.text(each.name()).bytes(optional(each.type())).bytes(0x00));
    } else if (type instanceof WitType.EnumType enumeration) {
      labels(out.bytes(0x6d), enumeration.labels());
    } else if (type instanceof WitType.FlagsType flags) {
      labels(out.bytes(0x6e), flags.labels());
    }
    return out;
  }

  private static void labels(ByteSink out, List<WitType.Label> labels) {
    out.number(labels.size());
    labels.forEach(label -> out.text(label.name()));
  }

  private byte[] optional(Optional<WitType> type) {
    return type.isEmpty()
        ? new byte[] {0}
        : new ByteSink().bytes(0x01).bytes(reference(type.get())).toByteArray();
  }

  private static int code(Primitive primitive) {
    return switch (primitive) {
      case BOOL -> 0x7f;
      case S8 -> 0x7e;
      case U8 -> 0x7d;
      case S16 -> 0x7c;
      case U16 -> 0x7b;
      case S32 -> 0x7a;
      case U32 -> 0x79;
      case S64 -> 0x78;
      case U64 -> 0x77;
      case F32 -> 0x76;
      case F64 -> 0x75;
      case CHAR -> 0x74;
      case STRING -> 0x73;
    };
  }
}

package dev.mainstay.wasm.validation;

import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.StackEffect;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.DataSegment;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.ElementSegment;
import dev.mainstay.wasm.model.ExternalItem;
import dev.mainstay.wasm.model.Limits;
import dev.mainstay.wasm.model.Subtyping;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.model.WasmTable;
import dev.mainstay.wasm.model.WasmTag;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Validates a module that was read: what refers to something refers to something that exists, and
 * indices are not looked at any more.
 *
 * <p>Besides the specification's rules there are a few limits, so that work and memory are bounded
 * by the size of the file: see {@link TypeValidator} and {@link OperandTypes}.
 */
public final class ModuleValidator {
  /** So many violations are enough for anyone. */
  private static final int MAX_VIOLATIONS = 20;

  private static final long MAX_PAGES = 1L << 16;
  private static final long MAX_PAGES_64 = 1L << 48;

  private final WasmModule module;
  private final Origins origins;
  private final Subtyping types;
  private final Set<WasmFunction> referable = Collections.newSetFromMap(new IdentityHashMap<>());
  private final InstructionRules rules;
  private final ConstantValidator constants;
  private final List<Violation> violations = new ArrayList<>();

  private ModuleValidator(WasmModule module, Origins origins) {
    this.module = module;
    this.origins = origins;
    types = new Subtyping(module);
    rules = new InstructionRules(types, referable);
    constants = new ConstantValidator(types, rules);
  }

  /**
   * Checks that a module is valid.
   *
   * @param origins where things stood in the file, for messages
   * @throws InvalidModuleException if it is not
   */
  public static void check(WasmModule module, Origins origins) {
    var validator = new ModuleValidator(module, origins);
    validator.run();
    if (!validator.violations.isEmpty()) {
      throw new InvalidModuleException(validator.violations);
    }
  }

  private void run() {
    types();
    if (!violations.isEmpty()) {
      // What depends on types can only be misunderstood.
      return;
    }
    each(module.tables(), "table", this::table);
    each(module.memories(), "memory", memory -> memoryLimits(memory.limits()));
    each(module.tags(), "tag", ModuleValidator::tag);
    each(
        module.globals(),
        "global",
        global -> {
          if (!global.isImported()) {
            constant(global.initializer(), global.type());
          }
        });
    each(module.elements(), "element segment", this::element);
    each(module.data(), "data segment", this::data);
    var start = module.start();
    if (start != null) {
      attempt("the start function", module, () -> start(start));
    }
    module.exports().forEach(export -> refer(export.item()));
    code();
  }

  private void types() {
    var validator = new TypeValidator(types);
    int index = 0;
    for (var group : module.types()) {
      for (var type : group.types()) {
        attempt("type " + index++, type, () -> validator.check(type));
      }
    }
  }

  private interface Check<T> {
    void run(T item);
  }

  private <T> void each(List<T> items, String kind, Check<T> check) {
    for (int i = 0; i < items.size(); i++) {
      var item = items.get(i);
      attempt(kind + " " + i, item, () -> check.run(item));
    }
  }

  private void attempt(String where, Object item, Runnable check) {
    try {
      check.run();
    } catch (RuleException e) {
      add(new Violation("invalid-module", where, origins.of(item), e.found(), e.expected()));
    }
  }

  private void add(Violation violation) {
    if (violations.size() < MAX_VIOLATIONS) {
      violations.add(violation);
    }
  }

  private void table(WasmTable table) {
    var limits = table.limits();
    limits(limits, limits.index64() ? OptionalLong.empty() : OptionalLong.of(0xFFFF_FFFFL));
    var initializer = table.initializer();
    if (initializer != null) {
      constant(initializer, table.elementType());
    } else if (!table.isImported() && !table.elementType().defaultable()) {
      throw new RuleException(
          "a table of " + table.elementType() + " without an initializer",
          "an initializer, or a type that has a default value");
    }
  }

  private static void memoryLimits(Limits limits) {
    limits(limits, OptionalLong.of(limits.index64() ? MAX_PAGES_64 : MAX_PAGES));
  }

  private static void limits(Limits limits, OptionalLong most) {
    var maximum = limits.maximum();
    for (long value : new long[] {limits.minimum(), maximum.orElse(0)}) {
      if (most.isPresent() && Long.compareUnsigned(value, most.getAsLong()) > 0) {
        throw new RuleException(
            "a size of " + Long.toUnsignedString(value), "at most " + most.getAsLong());
      }
    }
    if (maximum.isPresent() && Long.compareUnsigned(limits.minimum(), maximum.getAsLong()) > 0) {
      throw new RuleException(
          "a minimum of "
              + Long.toUnsignedString(limits.minimum())
              + " above the maximum of "
              + Long.toUnsignedString(maximum.getAsLong()),
          "the lower one first");
    }
  }

  private static void tag(WasmTag tag) {
    var results = tag.type().function().results();
    if (!results.isEmpty()) {
      throw new RuleException("a tag with results " + results, "parameters only");
    }
  }

  private void element(ElementSegment segment) {
    var table = segment.table();
    if (table != null) {
      if (!types.isSubtype(segment.type(), table.elementType())) {
        throw new RuleException(
            "elements of type " + segment.type(), "those of the table, " + table.elementType());
      }
      offset(segment.offset(), table.limits());
    }
    for (var element : segment.elements()) {
      constant(element, segment.type());
    }
  }

  private void data(DataSegment segment) {
    var memory = segment.memory();
    if (memory != null) {
      offset(segment.offset(), memory.limits());
    }
  }

  private void offset(@Nullable ConstantExpression offset, Limits limits) {
    if (offset != null) {
      constant(offset, limits.indexType());
    }
  }

  private static void start(WasmFunction start) {
    var signature = start.signature();
    if (!signature.params().isEmpty() || !signature.results().isEmpty()) {
      throw new RuleException("a function of type " + signature, "no parameters and no results");
    }
  }

  private void constant(ConstantExpression expression, ValueType expected) {
    for (var instruction : expression.instructions()) {
      if (instruction instanceof FunctionAccess access) {
        referable.add(access.function());
      }
    }
    constants.check(expression, expected);
  }

  private void refer(ExternalItem item) {
    if (item instanceof WasmFunction function) {
      referable.add(function);
    }
  }

  private void code() {
    IdentityHashMap<DefinedType, StackEffect> structs = new IdentityHashMap<>();
    int imported = (int) module.functions().stream().filter(WasmFunction::isImported).count();
    int index = imported;
    for (var function : module.functions()) {
      if (!function.isImported()) {
        code(function, index++, structs);
      }
    }
  }

  private void code(
      WasmFunction function, int index, IdentityHashMap<DefinedType, StackEffect> structs) {
    var validator = new CodeValidator(types, rules, structs, function);
    try {
      validator.run();
    } catch (RuleException e) {
      var code = function.code();
      int at = validator.index();
      add(
          new Violation(
              "invalid-code",
              "function %d %s, instruction %d (%s)"
                  .formatted(index, function, at, code.instructions().get(at).opcode().text()),
              code.offset(at),
              e.found(),
              e.expected()));
    }
  }
}

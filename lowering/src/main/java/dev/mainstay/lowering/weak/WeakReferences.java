package dev.mainstay.lowering.weak;

import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction.Cast;
import dev.mainstay.wasm.code.Instruction.FieldAccess;
import dev.mainstay.wasm.code.Instruction.RefNull;
import dev.mainstay.wasm.code.Instruction.TypeAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.AbstractHeapType;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.FieldType;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.ImportName;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.RecursionGroup;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.StructType;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers what a module of TeaVM's imports for weak references, which a host in JavaScript has and
 * the proposal has not: a cell with a reference that the collector clears when nothing else leads
 * to the object.
 *
 * <ul>
 *   <li>{@code teavm createWeakRef (object, reference, queue) -> extern}: a cell for a Java
 *       reference; {@code deref} reads it.
 *   <li>{@code teavm createStringWeakRef (string, entry) -> extern}: a cell of the table of
 *       interned strings; {@code stringDeref} reads it.
 *   <li>{@code mainstay:lowering report-cleared}: tells the queues and the table of cells that were
 *       cleared, through the exports {@value #REPORT_VALUE} and {@value #REPORT_STRING}, which in
 *       TeaVM's module are those that its host calls after a collection.
 * </ul>
 *
 * <p>A cell for a reference of the type that the export {@value #SOFT} takes is cleared only when
 * there is no memory left otherwise.
 *
 * <p>Checked against TeaVM 0.16.0. To be run before exceptions are lowered, as a cell is allocated.
 */
public final class WeakReferences {
  /** The name of the export that takes a queue and a reference whose object has died. */
  public static final String REPORT_VALUE = "mainstay:report/value";

  /** The name of the export that takes an entry of the table of strings that has died. */
  public static final String REPORT_STRING = "mainstay:report/string";

  /** The name of the export whose parameter says which references are soft. */
  public static final String SOFT = "mainstay:reference/soft";

  private static final String HOST = "teavm";
  private static final ReferenceType ANY = ReferenceType.nullable(AbstractHeapType.ANY);

  private static final int REFERENT = 0;
  private static final int LISTENER = 2;
  private static final int QUEUE = 3;

  /**
   * The types of the cells; each null if there are none.
   *
   * @param weak its first field is no root, its second one is the collector's
   * @param soft the same while memory is short
   */
  public record Cells(@Nullable DefinedType weak, @Nullable DefinedType soft) {
    /** No cells. */
    public static final Cells NONE = new Cells(null, null);

    /** Whether a type is one of cells; it is equal to no other, whatever that looks like. */
    public boolean isCell(DefinedType type) {
      return type == weak || type == soft;
    }
  }

  private final WasmModule module;
  private final @Nullable WasmFunction reportValue;
  private final @Nullable WasmFunction reportString;
  private @Nullable DefinedType weak;
  private @Nullable DefinedType soft;

  private WeakReferences(WasmModule module) {
    this.module = module;
    this.reportValue = module.exportedFunction(REPORT_VALUE).orElse(null);
    this.reportString = module.exportedFunction(REPORT_STRING).orElse(null);
  }

  /** Whether an import is answered here. */
  public static boolean answers(ImportName name) {
    if (!name.module().equals(HOST)) {
      return false;
    }
    return switch (name.field()) {
      case "createWeakRef", "deref", "createStringWeakRef", "stringDeref" -> true;
      default -> false;
    };
  }

  /** Answers the imports of a module, if it has them. */
  public static Cells run(WasmModule module) {
    return new WeakReferences(module).run();
  }

  private Cells run() {
    for (var function : List.copyOf(module.functions())) {
      var name = function.imported();
      if (name != null && answers(name)) {
        function.setCode(
            switch (name.field()) {
              case "createWeakRef" -> createWeak(function.signature());
              case "createStringWeakRef" -> createForString();
              default -> dereference(function.signature());
            });
      }
    }
    for (var function : List.copyOf(module.functions())) {
      if (new ImportName("mainstay:lowering", "report-cleared").equals(function.imported())) {
        function.setCode(report());
      }
    }
    return new Cells(weak, soft);
  }

  private DefinedType weak() {
    if (weak == null) {
      weak = cell("weak", null);
    }
    return weak;
  }

  /** A cell's type; of a soft one a subtype, so that whoever reads cells need not ask. */
  private DefinedType cell(String name, @Nullable DefinedType supertype) {
    var type = new DefinedType();
    type.define(
        new StructType(
            List.of(
                new FieldType(ANY, true),
                new FieldType(NumberType.I32, true),
                new FieldType(ANY, false),
                new FieldType(ANY, false))),
        supertype,
        false);
    type.setName("mainstay." + name + "-reference");
    module.types().add(RecursionGroup.of(type));
    return type;
  }

  private Code createWeak(FunctionType signature) {
    var code = new CodeBuilder(signature.params().size());
    var softReference = module.exportedFunction(SOFT).orElse(null);
    if (softReference != null
        && softReference.signature().params().get(0) instanceof ReferenceType type) {
      soft = cell("soft", weak());
      code.get(1).emit(new Cast(Opcode.REF_TEST, type.asNonNull()));
      code.begin(Opcode.IF, BlockType.of(ANY));
      createWeak(code, soft);
      code.op(Opcode.ELSE);
      createWeak(code, weak());
      code.end();
    } else {
      createWeak(code, weak());
    }
    return code.op(Opcode.EXTERN_CONVERT_ANY).end().build();
  }

  private void createWeak(CodeBuilder code, DefinedType cell) {
    code.get(0).i32(0);
    if (reportValue == null) {
      code.emit(new RefNull(AbstractHeapType.ANY)).emit(new RefNull(AbstractHeapType.ANY));
    } else {
      code.get(2).op(Opcode.REF_IS_NULL);
      code.begin(Opcode.IF, BlockType.of(ANY));
      code.emit(new RefNull(AbstractHeapType.ANY)).op(Opcode.ELSE).get(1).end();
      code.get(2);
    }
    code.emit(new TypeAccess(Opcode.STRUCT_NEW, cell));
  }

  private Code createForString() {
    var code = new CodeBuilder(2).get(0).i32(0);
    if (reportString == null) {
      code.emit(new RefNull(AbstractHeapType.ANY));
    } else {
      code.get(1);
    }
    return code.emit(new RefNull(AbstractHeapType.ANY))
        .emit(new TypeAccess(Opcode.STRUCT_NEW, weak()))
        .op(Opcode.EXTERN_CONVERT_ANY)
        .end()
        .build();
  }

  private Code dereference(FunctionType signature) {
    var code = new CodeBuilder(1).get(0).op(Opcode.ANY_CONVERT_EXTERN);
    code.emit(new Cast(Opcode.REF_CAST, ReferenceType.nonNull(weak())));
    code.emit(new FieldAccess(Opcode.STRUCT_GET, weak(), REFERENT));
    return cast(code, signature.results().get(0)).end().build();
  }

  private Code report() {
    var code = new CodeBuilder(0);
    if (weak == null || (reportValue == null && reportString == null)) {
      return code.end().build();
    }
    var nullable = ReferenceType.nullable(weak);
    var cleared = collector("cleared", FunctionType.of(List.of(), nullable));
    var forget = collector("forget-cleared", new FunctionType(List.of(), List.of()));
    int cell = code.newLocal(nullable);
    var done = code.begin(Opcode.BLOCK, BlockType.EMPTY);
    var next = code.begin(Opcode.LOOP, BlockType.EMPTY);
    code.call(cleared).tee(cell).op(Opcode.REF_IS_NULL).brIf(done);
    if (reportValue == null) {
      reportString(code, cell);
    } else if (reportString == null) {
      reportValue(code, cell);
    } else {
      field(code, cell, QUEUE).op(Opcode.REF_IS_NULL);
      code.begin(Opcode.IF, BlockType.EMPTY);
      reportString(code, cell);
      code.op(Opcode.ELSE);
      reportValue(code, cell);
      code.end();
    }
    // Only now: if there was no memory to tell of it, the next time will do.
    return code.call(forget).br(next).end().end().end().build();
  }

  private void reportValue(CodeBuilder code, int cell) {
    if (reportValue != null) {
      var params = reportValue.signature().params();
      cast(field(code, cell, QUEUE), params.get(0));
      cast(field(code, cell, LISTENER), params.get(1)).call(reportValue);
    }
  }

  private void reportString(CodeBuilder code, int cell) {
    if (reportString != null) {
      var params = reportString.signature().params();
      cast(field(code, cell, LISTENER), params.get(0)).call(reportString);
    }
  }

  private CodeBuilder field(CodeBuilder code, int cell, int field) {
    return code.get(cell).emit(new FieldAccess(Opcode.STRUCT_GET, weak(), field));
  }

  private static CodeBuilder cast(CodeBuilder code, ValueType type) {
    return code.emit(new Cast(Opcode.REF_CAST, (ReferenceType) type));
  }

  /** A function of the collector's, which the objects' lowering answers. */
  private WasmFunction collector(String name, FunctionType type) {
    var function =
        WasmFunction.imported(new ImportName("mainstay:lowering", name), module.functionType(type));
    module.functions().add(function);
    return function;
  }
}

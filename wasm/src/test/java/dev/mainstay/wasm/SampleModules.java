package dev.mainstay.wasm;

import static dev.mainstay.wasm.model.NumberType.F64;
import static dev.mainstay.wasm.model.NumberType.I32;
import static dev.mainstay.wasm.model.NumberType.I64;

import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.CatchClause;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.*;
import dev.mainstay.wasm.code.Label;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.AbstractHeapType;
import dev.mainstay.wasm.model.ArrayType;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.CustomSection;
import dev.mainstay.wasm.model.DataSegment;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.ElementSegment;
import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.FieldType;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.ImportName;
import dev.mainstay.wasm.model.Limits;
import dev.mainstay.wasm.model.PackedType;
import dev.mainstay.wasm.model.RecursionGroup;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.StructType;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmMemory;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.model.WasmTable;
import dev.mainstay.wasm.model.WasmTag;
import java.util.ArrayList;
import java.util.List;

/** Modules that tests take apart. */
public final class SampleModules {
  private SampleModules() {}

  /** {@code opcode} without operands. */
  public static Instruction simple(Opcode opcode) {
    return new Simple(opcode);
  }

  /** A function of a module that has one function, taking and leaving these. */
  public static WasmFunction function(
      WasmModule module,
      List<ValueType> params,
      List<ValueType> results,
      List<Instruction> instructions) {
    var code = new ArrayList<>(instructions);
    code.add(simple(Opcode.END));
    var type = module.functionType(new FunctionType(params, results));
    var function = WasmFunction.defined(type, Code.of(List.of(), code));
    module.functions().add(function);
    return function;
  }

  private static ConstantExpression reference(WasmFunction function) {
    return ConstantExpression.of(new FunctionAccess(Opcode.REF_FUNC, function));
  }

  /**
   * A valid module with every kind of section, import, export, segment and name, struct, array and
   * function types in recursion groups, and code with blocks, objects and exceptions.
   */
  public static WasmModule everything() {
    var module = new WasmModule();
    module.setName("everything");

    var node = new DefinedType();
    var leaf = new DefinedType();
    var visitor = new DefinedType();
    var next = new FieldType(ReferenceType.nullable(node), true);
    var tiny = new FieldType(PackedType.I8, false);
    node.define(new StructType(List.of(next, tiny)), null, false);
    var wide = new FieldType(I64, true);
    leaf.define(new StructType(List.of(next, tiny, wide)), node, true);
    visitor.define(
        new FunctionType(List.of(ReferenceType.nonNull(node)), List.of(I32)), null, true);
    node.setName("Node");
    node.setFieldNames(List.of("next", "tiny"));
    leaf.setName("Leaf");
    leaf.setFieldNames(List.of("", "", "wide"));
    module.types().add(new RecursionGroup(List.of(node, leaf, visitor)));
    var bytes = DefinedType.of(new ArrayType(new FieldType(PackedType.I16, true)));
    bytes.setName("Chars");
    module.types().add(RecursionGroup.of(bytes));
    var nothing = module.functionType(new FunctionType(List.of(), List.of()));
    var takesInt = module.functionType(new FunctionType(List.of(I32), List.of()));

    var importedFunction = WasmFunction.imported(new ImportName("env", "f"), nothing);
    importedFunction.setName("imported");
    var importedMemory =
        WasmMemory.imported(new ImportName("env", "memory"), Limits.between(1, 65536));
    var importedTable =
        WasmTable.imported(
            new ImportName("env", "table"), ReferenceType.FUNCREF, Limits.atLeast(0));
    var importedGlobal = WasmGlobal.imported(new ImportName("env", "base"), I32, false);
    var importedTag = WasmTag.imported(new ImportName("env", "tag"), takesInt);
    var tag = WasmTag.defined(takesInt);
    tag.setName("thrown");

    var main = WasmFunction.defined(nothing, null);
    main.setName("main");
    var visit = WasmFunction.defined(visitor, null);
    // The definition comes first in the list: the writer must number imports before it.
    module.functions().add(main);
    module.functions().add(importedFunction);
    module.functions().add(visit);

    var table =
        WasmTable.defined(
            ReferenceType.nonNull(AbstractHeapType.FUNC), Limits.between(2, 2), reference(main));
    table.setName("handlers");
    module.tables().add(table);
    module.tables().add(importedTable);
    var memory = WasmMemory.defined(new Limits(1, java.util.OptionalLong.of(2), false, false));
    memory.setName("second");
    module.memories().add(importedMemory);
    module.memories().add(memory);
    module.globals().add(importedGlobal);
    var counter = WasmGlobal.defined(F64, true, ConstantExpression.of(new F64Const(0x7FF0L << 48)));
    counter.setName("counter");
    module.globals().add(counter);
    var root =
        WasmGlobal.defined(
            ReferenceType.nullable(node),
            true,
            ConstantExpression.of(
                new RefNull(AbstractHeapType.NONE),
                new I32Const(-1),
                new I64Const(Long.MIN_VALUE),
                new TypeAccess(Opcode.STRUCT_NEW, leaf)));
    module.globals().add(root);
    module.tags().add(tag);
    module.tags().add(importedTag);

    module.exports().add(new Export("main", main));
    module.exports().add(new Export("table", table));
    module.exports().add(new Export("memory", importedMemory));
    module.exports().add(new Export("counter", counter));
    module.exports().add(new Export("tag", tag));
    module.exports().add(new Export("", root));
    module.setStart(importedFunction);

    var functions = ReferenceType.nonNull(AbstractHeapType.FUNC);
    var at = ConstantExpression.i32(0);
    var none = ConstantExpression.of(new RefNull(AbstractHeapType.FUNC));
    // All eight forms, in their order.
    module.elements().add(ElementSegment.active(importedTable, at, functions, List.of()));
    module.elements().add(ElementSegment.passive(functions, List.of(reference(main))));
    module
        .elements()
        .add(ElementSegment.active(table, at, functions, List.of(reference(importedFunction))));
    module.elements().add(ElementSegment.declarative(functions, List.of(reference(main))));
    module
        .elements()
        .add(ElementSegment.active(importedTable, at, ReferenceType.FUNCREF, List.of(none, none)));
    module
        .elements()
        .add(ElementSegment.passive(ReferenceType.nullable(visitor), List.of(reference(visit))));
    module
        .elements()
        .add(
            ElementSegment.active(
                table, at, ReferenceType.nonNull(visitor), List.of(reference(visit))));
    module.elements().add(ElementSegment.declarative(ReferenceType.EXTERNREF, List.of()));
    module.elements().get(5).setName("visitors");
    var offset = ConstantExpression.of(new GlobalAccess(Opcode.GLOBAL_GET, importedGlobal));
    module.data().add(DataSegment.active(importedMemory, offset, new byte[] {1, 2, 3}));
    module.data().add(DataSegment.passive(new byte[] {'h', 0, 'i', 0}));
    module.data().add(DataSegment.active(memory, at, new byte[200]));
    module.data().get(1).setName("text");
    module.customs().add(new CustomSection("mainstay:test", new byte[] {0, (byte) 0xFF}));

    main.setCode(mainCode(module, visit, bytes, tag, memory));
    visit.setCode(visitCode(node, leaf));
    return module;
  }

  private static Code mainCode(
      WasmModule module, WasmFunction visit, DefinedType chars, WasmTag tag, WasmMemory memory) {
    var caught = new Label();
    var tried = new Label();
    var loop = new Label();
    var pair = new Label();
    var exception = ReferenceType.EXNREF;
    return Code.of(
        List.of(I32, I32, exception, I32, ReferenceType.nullable(chars)),
        List.of(
            new Block(Opcode.BLOCK, new BlockType(List.of(), List.of(I32, exception)), caught),
            new TryTable(BlockType.EMPTY, tried, List.of(new CatchClause(tag, true, caught))),
            new I32Const(0),
            new I32Const(2),
            new ArrayData(Opcode.ARRAY_NEW_DATA, chars, module.data().get(1)),
            new LocalAccess(Opcode.LOCAL_SET, 4),
            new Block(Opcode.LOOP, BlockType.EMPTY, loop),
            new LocalAccess(Opcode.LOCAL_GET, 0),
            new Branch(Opcode.BR_IF, loop),
            simple(Opcode.END),
            new I32Const(65),
            new I64Const(-65),
            new Block(Opcode.BLOCK, new BlockType(List.of(I32, I64), List.of(I32, I64)), pair),
            new LocalAccess(Opcode.LOCAL_GET, 1),
            new BranchTable(List.of(pair), pair),
            simple(Opcode.END),
            simple(Opcode.DROP),
            new MemoryAccess(Opcode.I32_LOAD, memory, 2, 0xFFFFFFFFL),
            simple(Opcode.DROP),
            new GlobalAccess(Opcode.GLOBAL_GET, module.globals().get(2)),
            simple(Opcode.REF_AS_NON_NULL),
            new FunctionAccess(Opcode.CALL, visit),
            new TagAccess(Opcode.THROW, tag),
            simple(Opcode.END),
            simple(Opcode.RETURN),
            simple(Opcode.END),
            simple(Opcode.THROW_REF),
            simple(Opcode.END)));
  }

  private static Code visitCode(DefinedType node, DefinedType leaf) {
    var isLeaf = new Label();
    return Code.of(
        List.of(),
        List.of(
            new Block(Opcode.BLOCK, BlockType.of(ReferenceType.nonNull(leaf)), isLeaf),
            new LocalAccess(Opcode.LOCAL_GET, 0),
            new BranchCast(
                Opcode.BR_ON_CAST,
                isLeaf,
                ReferenceType.nonNull(node),
                ReferenceType.nonNull(leaf)),
            new FieldAccess(Opcode.STRUCT_GET_S, node, 1),
            simple(Opcode.RETURN),
            simple(Opcode.END),
            new FieldAccess(Opcode.STRUCT_GET, leaf, 2),
            simple(Opcode.I32_WRAP_I64),
            simple(Opcode.END)));
  }
}

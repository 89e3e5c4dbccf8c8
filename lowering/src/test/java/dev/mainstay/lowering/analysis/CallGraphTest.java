package dev.mainstay.lowering.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.CatchClause;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction.FieldAccess;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Instruction.RefNull;
import dev.mainstay.wasm.code.Instruction.TagAccess;
import dev.mainstay.wasm.code.Instruction.TryTable;
import dev.mainstay.wasm.code.Instruction.TypeAccess;
import dev.mainstay.wasm.code.Label;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.FieldType;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.ImportName;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.RecursionGroup;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.StructType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.model.WasmTag;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallGraphTest {
  private final WasmModule module = new WasmModule();
  private final DefinedType nothing = module.functionType(new FunctionType(List.of(), List.of()));
  private final ReferenceType reference = ReferenceType.nullable(nothing);

  private WasmFunction function(String name) {
    return function(name, new CodeBuilder(0));
  }

  private WasmFunction function(String name, CodeBuilder code) {
    var function = WasmFunction.defined(nothing, code.end().build());
    function.setName(name);
    module.functions().add(function);
    return function;
  }

  private static FunctionAccess reference(WasmFunction function) {
    return new FunctionAccess(Opcode.REF_FUNC, function);
  }

  private TypeAccess callRef() {
    return new TypeAccess(Opcode.CALL_REF, nothing);
  }

  private DefinedType struct(FieldType... fields) {
    var type = new DefinedType();
    type.define(new StructType(List.of(fields)), null, false);
    module.types().add(RecursionGroup.of(type));
    return type;
  }

  /** Takes the reference of a function, so that any call of unknown origin can lead to it. */
  private void take(WasmFunction function) {
    module
        .globals()
        .add(WasmGlobal.defined(reference, false, ConstantExpression.of(reference(function))));
  }

  @Test
  void directCalls() {
    var callee = function("callee");
    var caller = function("caller", new CodeBuilder(0).op(Opcode.NOP).call(callee).call(callee));
    var graph = CallGraph.of(module);
    assertEquals(Set.of(callee), graph.targets(caller, 1));
    assertEquals(Set.of(callee), graph.callees(caller));
    assertEquals(List.of(callee, caller), graph.calleesFirst());
    assertThrows(IllegalArgumentException.class, () -> graph.targets(caller, 0));
  }

  @Test
  void aReferenceOfUnknownOriginLeadsToAllFunctionsOfItsSignatureWhoseReferenceIsTaken() {
    var taken = function("taken");
    take(taken);
    var exported = function("exported");
    module.exports().add(new Export("e", exported));
    function("neither");
    var otherType = module.functionType(FunctionType.of(List.of(), NumberType.I32));
    var other = WasmFunction.defined(otherType, new CodeBuilder(0).i32(1).end().build());
    module.functions().add(other);
    take(other);
    var code = new CodeBuilder(0);
    int local = code.newLocal(reference);
    var caller = function("caller", code.get(local).emit(callRef()));
    assertEquals(Set.of(taken, exported), CallGraph.of(module).targets(caller, 1));
  }

  @Test
  void aReferenceFromAFieldLeadsToWhatIsStoredThere() {
    var base = struct(new FieldType(reference, true));
    var sub = new DefinedType();
    sub.define(base.struct(), base, false);
    var sibling = new DefinedType();
    sibling.define(
        new StructType(
            List.of(new FieldType(reference, true), new FieldType(NumberType.I32, true))),
        base,
        false);
    module.types().add(RecursionGroup.of(sub));
    module.types().add(RecursionGroup.of(sibling));
    var first = function("first");
    var second = function("second");
    var third = function("third");
    var elsewhere = function("elsewhere");
    take(elsewhere);
    function(
        "stores",
        new CodeBuilder(0)
            .emit(reference(first))
            .emit(new TypeAccess(Opcode.STRUCT_NEW, sub))
            .op(Opcode.DROP)
            .emit(new TypeAccess(Opcode.STRUCT_NEW_DEFAULT, base))
            .emit(reference(second))
            .emit(new FieldAccess(Opcode.STRUCT_SET, base, 0))
            .emit(reference(third))
            .i32(7)
            .emit(new TypeAccess(Opcode.STRUCT_NEW, sibling))
            .op(Opcode.DROP));
    var fromBase =
        function(
            "from base",
            new CodeBuilder(0)
                .emit(new RefNull(base))
                .emit(new FieldAccess(Opcode.STRUCT_GET, base, 0))
                .emit(callRef()));
    var fromSub =
        function(
            "from sub",
            new CodeBuilder(0)
                .emit(new RefNull(sub))
                .emit(new FieldAccess(Opcode.STRUCT_GET, sub, 0))
                .op(Opcode.REF_AS_NON_NULL)
                .emit(callRef()));
    var graph = CallGraph.of(module);
    assertEquals(Set.of(first, second, third), graph.targets(fromBase, 2));
    assertEquals(Set.of(first, second), graph.targets(fromSub, 3));
  }

  @Test
  void oneUnknownStoreMakesAFieldUnknown() {
    var type = struct(new FieldType(reference, true));
    var stored = function("stored");
    var taken = function("taken");
    take(taken);
    var code = new CodeBuilder(0);
    int local = code.newLocal(reference);
    var caller =
        function(
            "caller",
            code.emit(reference(stored))
                .emit(new TypeAccess(Opcode.STRUCT_NEW, type))
                .get(local)
                .emit(new FieldAccess(Opcode.STRUCT_SET, type, 0))
                .emit(new RefNull(type))
                .emit(new FieldAccess(Opcode.STRUCT_GET, type, 0))
                .emit(callRef()));
    assertEquals(Set.of(stored, taken), CallGraph.of(module).targets(caller, 6));
  }

  @Test
  void equalTypesAreOneType() {
    var one = struct(new FieldType(reference, true));
    var same = struct(new FieldType(reference, true));
    var stored = function("stored");
    take(function("elsewhere"));
    function(
        "stores",
        new CodeBuilder(0)
            .emit(reference(stored))
            .emit(new TypeAccess(Opcode.STRUCT_NEW, one))
            .op(Opcode.DROP));
    var caller =
        function(
            "caller",
            new CodeBuilder(0)
                .emit(new RefNull(same))
                .emit(new FieldAccess(Opcode.STRUCT_GET, same, 0))
                .emit(callRef()));
    assertEquals(Set.of(stored), CallGraph.of(module).targets(caller, 2));
  }

  @Test
  void aReferenceFromAGlobalLeadsToWhatIsStoredThere() {
    var initial = function("initial");
    var later = function("later");
    take(function("elsewhere"));
    var global = WasmGlobal.defined(reference, true, ConstantExpression.of(reference(initial)));
    var exported = WasmGlobal.defined(reference, true, ConstantExpression.of(reference(initial)));
    module.globals().addAll(List.of(global, exported));
    module.exports().add(new Export("g", exported));
    var caller =
        function(
            "caller",
            new CodeBuilder(0)
                .get(global)
                .emit(callRef())
                .emit(reference(later))
                .set(global)
                .get(exported)
                .emit(callRef()));
    var graph = CallGraph.of(module);
    assertEquals(Set.of(initial, later), graph.targets(caller, 1));
    assertEquals(3, graph.targets(caller, 5).size());
  }

  @Test
  void cyclesAndClosures() {
    var imported = WasmFunction.imported(new ImportName("m", "f"), nothing);
    module.functions().add(imported);
    var leaf = function("leaf", new CodeBuilder(0).call(imported));
    var a = function("a");
    var b = function("b", new CodeBuilder(0).call(a).call(leaf));
    a.setCode(new CodeBuilder(0).call(b).end().build());
    var self = function("self");
    self.setCode(new CodeBuilder(0).call(self).end().build());
    var top = function("top", new CodeBuilder(0).call(a));
    var graph = CallGraph.of(module);
    assertEquals(Set.of(a, b, self), graph.recursive());
    assertEquals(Set.of(imported, leaf, a, b, top), graph.closure(f -> f == imported));
    assertEquals(
        Set.of(imported, leaf), graph.closure(f -> f == imported, (caller, i) -> caller == leaf));
    assertEquals(Set.of(a, b, leaf, imported), graph.reachable(List.of(a)));
    var order = graph.calleesFirst();
    assertTrue(order.indexOf(leaf) < order.indexOf(b) && order.indexOf(a) < order.indexOf(top));
  }

  @Test
  void aChainOfAHundredThousandFunctions() {
    var first = function("0");
    var last = first;
    for (int i = 1; i < 100_000; i++) {
      last = function(Integer.toString(i), new CodeBuilder(0).call(last));
    }
    var graph = CallGraph.of(module);
    assertEquals(100_000, graph.closure(f -> f == first).size());
    assertEquals(Set.of(), graph.recursive());
    first.setCode(new CodeBuilder(0).call(last).end().build());
    assertEquals(100_000, CallGraph.of(module).recursive().size());
  }

  @Test
  void handlersThatCatchEverythingLetNothingThrough() {
    var tag = WasmTag.defined(nothing);
    module.tags().add(tag);
    var thrower = function("thrower", new CodeBuilder(0).emit(new TagAccess(Opcode.THROW, tag)));
    var catchesTag = function("catches the tag", catching(tag, thrower));
    var catchesAll = function("catches all", catching(null, thrower));
    var behind = function("behind", catching(tag, thrower).call(thrower));
    var graph = CallGraph.of(module);
    assertEquals(
        Set.of(thrower, behind), new MayThrow(module, graph, Throwing.NOTHING_MORE).functions());
    module.tags().add(WasmTag.defined(nothing));
    var mayThrow = new MayThrow(module, graph, Throwing.NOTHING_MORE);
    assertEquals(Set.of(thrower, catchesTag, behind), mayThrow.functions());
    assertTrue(mayThrow.at(catchesAll, 2), "caught or not, the call itself may throw");
  }

  private static CodeBuilder catching(WasmTag tag, WasmFunction callee) {
    var code = new CodeBuilder(0);
    var caught = code.begin(Opcode.BLOCK, BlockType.EMPTY);
    code.emit(
        new TryTable(BlockType.EMPTY, new Label(), List.of(new CatchClause(tag, false, caught))));
    return code.call(callee).end().end();
  }

  @Test
  void whatNeverReturns() {
    var traps = function("traps", new CodeBuilder(0).op(Opcode.UNREACHABLE));
    var calls = function("calls", new CodeBuilder(0).call(traps));
    var both = new CodeBuilder(0).i32(1);
    both.begin(Opcode.IF, BlockType.EMPTY);
    both.call(traps).op(Opcode.ELSE).call(calls).end();
    var inBoth = function("in both arms", both);
    var one = new CodeBuilder(0).i32(1);
    one.begin(Opcode.IF, BlockType.EMPTY);
    one.call(traps).end();
    var inOne = function("in one arm", one);
    var out = new CodeBuilder(0);
    var block = out.begin(Opcode.BLOCK, BlockType.EMPTY);
    out.i32(1).brIf(block).call(traps).end();
    var pastIt = function("branches past it", out);
    var loop = new CodeBuilder(0);
    var label = loop.begin(Opcode.LOOP, BlockType.EMPTY);
    loop.br(label).end();
    var forever = WasmFunction.defined(nothing, trap(loop));
    module.functions().add(forever);
    assertEquals(
        Set.of(traps, calls, inBoth, forever),
        new NeverReturning(CallGraph.of(module)).functions());
    assertTrue(Set.of(inOne, pastIt).stream().allMatch(module.functions()::contains));
  }

  private static Code trap(CodeBuilder code) {
    return code.op(Opcode.UNREACHABLE).end().build();
  }
}

package dev.mainstay.lowering.objects;

import static dev.mainstay.lowering.objects.ObjectModule.I32;
import static dev.mainstay.lowering.objects.ObjectModule.INT_TO_INT;
import static dev.mainstay.lowering.objects.ObjectModule.get;
import static dev.mainstay.lowering.objects.ObjectModule.on;
import static dev.mainstay.lowering.objects.ObjectModule.set;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction.RefNull;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.AbstractHeapType;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.StorageType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lives through a collection: all that the program can still come to, wherever it lies. */
class RootsTest {
  private final ObjectModule test = new ObjectModule();

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aListBuiltInALoopSurvivesCollections(boolean checks) {
    test.setTrapChecks(checks);
    var node = test.node();
    var code = new CodeBuilder(1);
    int head = code.newLocal(ReferenceType.nullable(node));
    int made = code.newLocal(ReferenceType.nullable(node));
    int sum = code.newLocal(I32);
    var build = code.begin(Opcode.LOOP, BlockType.EMPTY);
    code.emit(on(Opcode.STRUCT_NEW_DEFAULT, node)).set(made);
    code.get(made).get(head).emit(set(node, 0));
    code.get(made).get(0).emit(set(node, 1));
    code.get(made).set(head);
    code.emit(on(Opcode.STRUCT_NEW_DEFAULT, node)).op(Opcode.DROP); // garbage in between
    code.get(0).i32(1).op(Opcode.I32_SUB).tee(0).brIf(build).end();
    var add = code.begin(Opcode.LOOP, BlockType.EMPTY);
    code.get(sum).i32(3).op(Opcode.I32_MUL).get(head).emit(get(node, 1)).op(Opcode.I32_ADD);
    code.set(sum);
    code.get(head).emit(get(node, 0)).tee(head).op(Opcode.REF_IS_NULL).op(Opcode.I32_EQZ);
    code.brIf(add).end().get(sum);
    var both = test.same("list", INT_TO_INT, code, 1, 2, 40);
    assertEquals(86, both.collector().collections());
  }

  @Test
  void operandsThatWaitOnTheStackAreRoots() {
    // node(node(null, a), b) with both made before either is linked: one waits on the stack.
    var node = test.node();
    var make = new CodeBuilder(1);
    make.emit(new RefNull(AbstractHeapType.NONE)).get(0).emit(on(Opcode.STRUCT_NEW, node)).end();
    var maker =
        WasmFunction.defined(
            test.module()
                .functionType(
                    new FunctionType(List.of(I32), List.of(ReferenceType.nullable(node)))),
            make.build());
    test.module().functions().add(maker);
    var code = new CodeBuilder(1);
    code.i32(1000);
    code.get(0).call(maker); // waits while the block below allocates
    code.begin(Opcode.BLOCK, BlockType.of(I32));
    code.i32(77).call(maker).emit(get(node, 1));
    code.i32(5).call(maker).op(Opcode.DROP).end();
    code.emit(on(Opcode.STRUCT_NEW, node)); // (ref, i32): the reference is stored behind it
    code.emit(get(node, 0)).emit(get(node, 1)).op(Opcode.I32_ADD);
    test.same("waiting", INT_TO_INT, code, 3, 9);
  }

  @Test
  void aCopyOnTheStackOutlivesAnotherValueOfItsLocal() {
    var node = test.node();
    var code = new CodeBuilder(1);
    int local = code.newLocal(ReferenceType.nullable(node));
    code.emit(new RefNull(AbstractHeapType.NONE)).get(0).emit(on(Opcode.STRUCT_NEW, node));
    code.set(local).get(local); // the copy
    code.emit(new RefNull(AbstractHeapType.NONE)).i32(5).emit(on(Opcode.STRUCT_NEW, node));
    code.set(local);
    code.emit(on(Opcode.STRUCT_NEW_DEFAULT, node)).op(Opcode.DROP);
    code.emit(get(node, 1)).get(local).emit(get(node, 1)).op(Opcode.I32_MUL);
    test.same("copy", INT_TO_INT, code, 11);
  }

  @Test
  void severalResultsOfACallAreRoots() {
    var node = test.node();
    var reference = ReferenceType.nullable(node);
    var make = new CodeBuilder(1);
    for (int i = 0; i < 2; i++) {
      make.emit(new RefNull(AbstractHeapType.NONE)).get(0).i32(i).op(Opcode.I32_ADD);
      make.emit(on(Opcode.STRUCT_NEW, node));
    }
    var maker =
        WasmFunction.defined(
            test.module()
                .functionType(new FunctionType(List.of(I32), List.of(reference, reference))),
            make.end().build());
    test.module().functions().add(maker);
    var code = new CodeBuilder(1);
    int second = code.newLocal(reference);
    code.get(0).call(maker);
    code.emit(on(Opcode.STRUCT_NEW_DEFAULT, node)).op(Opcode.DROP);
    code.set(second).emit(get(node, 1)).i32(100).op(Opcode.I32_MUL);
    code.get(second).emit(get(node, 1)).op(Opcode.I32_ADD);
    test.same("results", INT_TO_INT, code, 7);
  }

  @Test
  void parametersOfLoopsAreRoots() {
    var node = test.node();
    var reference = ReferenceType.nullable(node);
    var code = new CodeBuilder(1);
    int taken = code.newLocal(reference);
    code.emit(on(Opcode.STRUCT_NEW_DEFAULT, node));
    var loop = code.begin(Opcode.LOOP, new BlockType(List.of(reference), List.of(reference)));
    code.set(taken).get(taken).get(0).emit(on(Opcode.STRUCT_NEW, node));
    code.emit(on(Opcode.STRUCT_NEW_DEFAULT, node)).op(Opcode.DROP);
    code.get(0).i32(1).op(Opcode.I32_SUB).tee(0).brIf(loop).end();
    code.emit(get(node, 0)).emit(get(node, 1));
    test.same("loop", INT_TO_INT, code, 2, 5);
  }

  @Test
  void globalsAndStaticObjectsAreRoots() {
    var node = test.node();
    var reference = ReferenceType.nullable(node);
    var kept = WasmGlobal.defined(reference, true, ConstantExpression.of(new RefNull(node)));
    var fixed =
        WasmGlobal.defined(
            ReferenceType.nonNull(node),
            false,
            ConstantExpression.of(on(Opcode.STRUCT_NEW_DEFAULT, node)));
    test.module().globals().addAll(List.of(kept, fixed));
    var code = new CodeBuilder(1);
    code.get(fixed).emit(new RefNull(node)).get(0).emit(on(Opcode.STRUCT_NEW, node));
    code.emit(set(node, 0));
    code.get(kept).get(0).emit(on(Opcode.STRUCT_NEW, node)).set(kept);
    code.emit(on(Opcode.STRUCT_NEW_DEFAULT, node)).op(Opcode.DROP);
    code.get(kept).emit(get(node, 1));
    code.get(fixed).emit(get(node, 0)).emit(get(node, 1)).op(Opcode.I32_MUL);
    test.same("globals", INT_TO_INT, code, 5, 6);
  }

  @Test
  void aStructOfManyFieldsIsTraced() {
    var node = test.node();
    var fields = new ArrayList<StorageType>();
    for (int i = 0; i < 50; i++) {
      fields.add(i % 2 == 0 ? I32 : ReferenceType.nullable(node));
    }
    var large = test.extend(null, fields.toArray(StorageType[]::new));
    var code = new CodeBuilder(1);
    int object = code.newLocal(ReferenceType.nullable(large));
    code.emit(on(Opcode.STRUCT_NEW_DEFAULT, large)).set(object);
    code.get(object).emit(new RefNull(node)).get(0).emit(on(Opcode.STRUCT_NEW, node));
    code.emit(set(large, 49));
    code.emit(on(Opcode.STRUCT_NEW_DEFAULT, node)).op(Opcode.DROP);
    code.get(object).emit(get(large, 49)).emit(get(node, 1));
    test.same("large", INT_TO_INT, code, 5);
  }

  @Test
  void aDeadLocalKeepsNothingAlive() {
    var node = test.node();
    var code = new CodeBuilder(1);
    int local = code.newLocal(ReferenceType.nullable(node));
    code.emit(on(Opcode.STRUCT_NEW_DEFAULT, node)).tee(local).emit(get(node, 1));
    code.emit(on(Opcode.STRUCT_NEW_DEFAULT, node)).emit(get(node, 1)).op(Opcode.I32_ADD);
    var both = test.same("dead", INT_TO_INT, code, 1);
    both.collector().collect(both.lowered());
    assertTrue(both.collector().liveObjects() == 0, "objects outlive the function");
  }
}

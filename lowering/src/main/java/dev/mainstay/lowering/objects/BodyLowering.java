package dev.mainstay.lowering.objects;

import dev.mainstay.lowering.analysis.CallGraph;
import dev.mainstay.lowering.analysis.Throwing;
import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.ArrayCopy;
import dev.mainstay.wasm.code.Instruction.ArrayData;
import dev.mainstay.wasm.code.Instruction.ArrayElements;
import dev.mainstay.wasm.code.Instruction.ArrayNewFixed;
import dev.mainstay.wasm.code.Instruction.Block;
import dev.mainstay.wasm.code.Instruction.Branch;
import dev.mainstay.wasm.code.Instruction.BranchCast;
import dev.mainstay.wasm.code.Instruction.BranchTable;
import dev.mainstay.wasm.code.Instruction.CallIndirect;
import dev.mainstay.wasm.code.Instruction.Cast;
import dev.mainstay.wasm.code.Instruction.DataDrop;
import dev.mainstay.wasm.code.Instruction.ElementDrop;
import dev.mainstay.wasm.code.Instruction.FieldAccess;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Instruction.GlobalAccess;
import dev.mainstay.wasm.code.Instruction.LocalAccess;
import dev.mainstay.wasm.code.Instruction.RefNull;
import dev.mainstay.wasm.code.Instruction.SelectTyped;
import dev.mainstay.wasm.code.Instruction.Simple;
import dev.mainstay.wasm.code.Instruction.TableAccess;
import dev.mainstay.wasm.code.Instruction.TableCopy;
import dev.mainstay.wasm.code.Instruction.TableInit;
import dev.mainstay.wasm.code.Instruction.TypeAccess;
import dev.mainstay.wasm.code.Label;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.WasmFunction;
import org.jspecify.annotations.Nullable;

/** Rewrites one function so that references are addresses and objects lie in linear memory. */
final class BodyLowering {
  private final Environment environment;
  private final WasmFunction function;
  private final Code code;
  private final OperandFacts facts;
  private final RootPlan roots;

  /** The function's number in stack traces, 0 if it has none. */
  private final int trace;

  private final CodeBuilder out;
  private final ObjectAccess access;
  private final ObjectCreation creation;
  private @Nullable Frame frame;
  private final Exit exit;

  /** The instruction that is being lowered. */
  private int at;

  /** The number that the frame is known to tell stack traces; 0 if it could be another one. */
  private int noted;

  /** The last instruction that was lowered ahead of its turn. */
  private int skipped = -1;

  BodyLowering(Environment environment, WasmFunction function) {
    this.environment = environment;
    this.function = function;
    this.code = function.code();
    this.facts =
        new OperandFacts(
            environment.subtyping(),
            environment.types(),
            function,
            environment.collecting(),
            environment.constants().keySet(),
            !environment.trapChecks());
    this.roots =
        new RootPlan(function, environment.types(), facts, environment.once().contains(function));
    this.trace = environment.traces().number(function);
    this.out =
        new CodeBuilder(
            function.signature().params().size(),
            code.locals().stream().map(ObjectLayout::lowered).toList(),
            code.label());
    this.access = new ObjectAccess(environment, out);
    this.creation = new ObjectCreation(environment, out, access, this::pendingCheck);
    this.exit = Exit.of(code);
  }

  /** The lowered code; the function's type is lowered by the caller. */
  Code lower() {
    if (frameSize() > 0) {
      frame =
          new Frame(
              environment, out, frameSize(), roots.cleared(), function.signature().results(), exit);
      if (trace > 0) {
        note(trace);
      }
      for (int i = 0; i < function.signature().params().size(); i++) {
        if (roots.storedOnEntry(i)) {
          frame.store(roots.slot(i), i);
        }
      }
    }
    var instructions = code.instructions();
    for (at = 0; at < instructions.size() - 1; at++) {
      out.at(code.offset(at));
      var instruction = instructions.get(at);
      if (frame != null && exit.landing() != null && at > exit.landingEnd()) {
        continue; // values that nobody looks at: the frame has the results
      }
      if (at > skipped && (facts.reachable(at) || structural(instruction.opcode()))) {
        if (frame != null && facts.reachable(at)) {
          frame.clear(roots.droppedBefore(at));
        }
        tellPlace(instruction);
        lower(instruction);
        behind();
      }
    }
    out.at(code.offset(at));
    if (frame != null) {
      frame.end();
    }
    out.end();
    return out.build();
  }

  /** The size of the function's frame on the shadow stack, in bytes. */
  int frameSize() {
    return (roots.slots() + (trace > 0 ? 1 : 0)) * Frame.SLOT_SIZE;
  }

  /** Notes which line an exception will come from, if it is another one than is noted. */
  private void tellPlace(Instruction instruction) {
    if (trace == 0) {
      return;
    }
    switch (instruction.opcode()) {
      case LOOP, ELSE, END -> noted = 0; // come to from elsewhere as well
      default -> {
        if (CallGraph.isCall(instruction) || Throwing.ALLOCATIONS.contains(instruction.opcode())) {
          note(environment.traces().number(function, code.offset(at)));
        }
      }
    }
  }

  private void note(int number) {
    if (frame != null && number != noted) {
      frame.note(roots.slots(), 2 * number + 1);
      noted = number;
    }
  }

  private static boolean structural(Opcode opcode) {
    return switch (opcode) {
      case BLOCK, LOOP, IF, ELSE, END -> true;
      default -> false;
    };
  }

  /** What the results of the instruction just lowered need: an early address, or slots. */
  private void behind() {
    int set = facts.scaledBehind(at);
    if (set >= 0) {
      access.elementAddress(((TypeAccess) code.instructions().get(set)).type());
    }
    var waiting = roots.operandsBehind(at);
    if (waiting.isEmpty() || frame == null || !out.reachable()) {
      return;
    }
    var types = facts.resultTypes(at);
    var temporaries = new int[types.size()];
    for (int i = types.size() - 1; i >= 0; i--) {
      temporaries[i] = out.newLocal(ObjectLayout.lowered(types.get(i)));
      if (i > 0) {
        out.set(temporaries[i]);
      } else {
        out.tee(temporaries[i]);
      }
    }
    for (int i = 1; i < types.size(); i++) {
      out.get(temporaries[i]);
    }
    for (var operand : waiting) {
      frame.store(roots.slot(operand), temporaries[operand.result()]);
    }
  }

  private void lower(Instruction instruction) {
    if (instruction instanceof Block block) {
      out.emit(new Block(block.opcode(), lowered(block.type()), block.label()));
    } else if (instruction instanceof LocalAccess local) {
      lower(local);
    } else if (instruction instanceof GlobalAccess global) {
      lower(global);
    } else if (instruction instanceof FunctionAccess call) {
      lower(call);
    } else if (instruction instanceof TypeAccess type) {
      lower(type);
    } else if (instruction instanceof FieldAccess field) {
      access.field(field, checksNull());
    } else if (instruction instanceof Branch branch) {
      lower(branch);
    } else if (instruction instanceof BranchTable table) {
      out.emit(
          new BranchTable(
              table.labels().stream().map(this::label).toList(), label(table.otherwise())));
    } else if (instruction instanceof BranchCast cast) {
      lower(cast);
    } else if (instruction instanceof Cast cast) {
      lower(cast);
    } else if (instruction instanceof RefNull) {
      out.i32(0);
    } else if (instruction instanceof SelectTyped select) {
      out.op(select.types().size() == 1 ? Opcode.SELECT : Opcode.UNREACHABLE);
    } else if (instruction instanceof Simple simple) {
      lower(simple);
    } else if (instruction instanceof ArrayNewFixed fixed) {
      creation.fixed(fixed);
    } else if (instruction instanceof ArrayCopy copy) {
      out.call(environment.arrays().copy(copy.destination().array().element()));
    } else if (instruction instanceof ArrayData data) {
      creation.fromSegment(data);
    } else if (instruction instanceof ArrayElements elements) {
      creation.fromSegment(elements);
    } else if (instruction instanceof DataDrop drop) {
      environment.segments().drop(drop, out);
    } else if (instruction instanceof ElementDrop drop) {
      environment.segments().drop(drop, out);
    } else if (instruction instanceof CallIndirect
        || instruction instanceof TableAccess
        || instruction instanceof TableCopy
        || instruction instanceof TableInit) {
      throw Unsupported.instruction(instruction, function, code.offset(at));
    } else {
      out.emit(instruction);
    }
  }

  private static BlockType lowered(BlockType type) {
    return new BlockType(
        type.params().stream().map(ObjectLayout::lowered).toList(),
        type.results().stream().map(ObjectLayout::lowered).toList());
  }

  /** The label in the lowered code: branches out of the function end the frame first. */
  private Label label(Label label) {
    return frame != null && label == code.label() ? frame.exit() : label;
  }

  private boolean checksNull() {
    var source = facts.source(at);
    return environment.trapChecks() && (source == null || source.nullable());
  }

  /**
   * Whether instruction i is {@code ref.null}. A null that is at once declared to be none is what a
   * function returns, where its type demands a reference, with an exception on its way.
   */
  private boolean isNullConstant(int i) {
    return code.instructions().get(i) instanceof RefNull;
  }

  private void lower(LocalAccess local) {
    out.emit(local);
    if (local.opcode() != Opcode.LOCAL_GET && frame != null && roots.stored(at, local.local())) {
      frame.store(roots.slot(local.local()), local.local());
    }
  }

  private void lower(GlobalAccess global) {
    var constant = environment.constants().get(global.global());
    if (constant != null && global.opcode() == Opcode.GLOBAL_GET) {
      access.constant(ObjectLayout.lowered(global.global().type()), constant);
    } else {
      out.emit(global);
      if (global.global() == environment.pending() && trapsNext()) {
        leave();
      }
    }
  }

  /** Whether this is where an exception comes to the host, which may go on calling. */
  private boolean trapsNext() {
    var next = code.instructions().get(at + 1).opcode();
    return next == Opcode.UNREACHABLE
        || (next == Opcode.CALL && code.instructions().get(at + 2).opcode() == Opcode.UNREACHABLE);
  }

  private void lower(FunctionAccess call) {
    switch (call.opcode()) {
      case REF_FUNC -> out.i32(environment.functions().index(call.function()));
      case RETURN_CALL -> {
        leave();
        out.emit(call);
      }
      default -> out.emit(call);
    }
  }

  private void lower(TypeAccess instruction) {
    var type = instruction.type();
    switch (instruction.opcode()) {
      case CALL_REF -> callReference(Opcode.CALL_INDIRECT, type);
      case RETURN_CALL_REF -> {
        leave();
        callReference(Opcode.RETURN_CALL_INDIRECT, type);
      }
      case STRUCT_NEW_DEFAULT -> creation.zeroed(type);
      case STRUCT_NEW -> creation.struct(type);
      case ARRAY_NEW_DEFAULT -> creation.zeroedArray(type);
      case ARRAY_NEW -> creation.filled(type);
      case ARRAY_GET, ARRAY_GET_S, ARRAY_GET_U ->
          access.element(instruction.opcode(), type, checksNull());
      case ARRAY_SET -> access.setElement(type, facts.scaled(at), checksNull());
      case ARRAY_FILL -> out.call(environment.arrays().fill(type.array().element()));
      default -> throw Unsupported.instruction(instruction, function, code.offset(at));
    }
  }

  private void callReference(Opcode opcode, DefinedType type) {
    out.emit(
        new CallIndirect(
            opcode,
            environment.signatures().lowered(type.function()),
            environment.functions().table()));
  }

  /** Gives the frame back where the function is left by a tail call or a trap. */
  private void leave() {
    if (frame != null) {
      frame.leave();
    }
  }

  /**
   * Behind an allocation that can fail with an exception stands the check for a pending exception.
   * Where fields are filled in, it must come before them, so it is taken along here.
   */
  private void pendingCheck() {
    if (environment.pending() == null || at + 2 >= code.instructions().size()) {
      return;
    }
    if (code.instructions().get(at + 1) instanceof GlobalAccess get
        && get.opcode() == Opcode.GLOBAL_GET
        && get.global() == environment.pending()
        && code.instructions().get(at + 2) instanceof Branch branch
        && branch.opcode() == Opcode.BR_IF) {
      out.emit(get).brIf(label(branch.label()));
      skipped = at + 2;
    }
  }

  private void lower(Branch branch) {
    var label = label(branch.label());
    switch (branch.opcode()) {
      case BR_ON_NULL -> {
        int reference = access.temporary();
        out.get(reference).op(Opcode.I32_EQZ).brIf(label).get(reference);
      }
      case BR_ON_NON_NULL -> {
        int reference = access.temporary();
        out.get(reference).get(reference).brIf(label).op(Opcode.DROP);
      }
      default -> out.emit(new Branch(branch.opcode(), label));
    }
  }

  private void lower(BranchCast branch) {
    int reference = access.temporary();
    out.get(reference);
    access.test(reference, source(branch.from()), branch.to());
    if (branch.opcode() == Opcode.BR_ON_CAST_FAIL) {
      out.op(Opcode.I32_EQZ);
    }
    out.brIf(label(branch.label()));
  }

  private ReferenceType source(ReferenceType declared) {
    var source = facts.source(at);
    return source == null ? declared : source;
  }

  private void lower(Cast cast) {
    var source = source(ReferenceType.nullable(cast.target().heap().top()));
    if (cast.opcode() == Opcode.REF_TEST) {
      int reference = access.temporary();
      access.test(reference, source, cast.target());
    } else if (environment.trapChecks()) {
      access.cast(source, cast.target());
    }
  }

  private void lower(Simple instruction) {
    switch (instruction.opcode()) {
      case RETURN -> {
        if (frame == null) {
          out.emit(instruction);
        } else {
          frame.leaveEarly(at == exit.landingEnd() - 1);
        }
      }
      case REF_IS_NULL -> out.op(Opcode.I32_EQZ);
      case REF_EQ -> out.op(Opcode.I32_EQ);
      case REF_AS_NON_NULL -> access.nonNull(checksNull() && !isNullConstant(at - 1));
      case REF_I31 -> out.i32(1).op(Opcode.I32_SHL).i32(1).op(Opcode.I32_OR);
      case I31_GET_S -> {
        access.nonNull(checksNull());
        out.i32(1).op(Opcode.I32_SHR_S);
      }
      case I31_GET_U -> {
        access.nonNull(checksNull());
        out.i32(1).op(Opcode.I32_SHR_U);
      }
      case ANY_CONVERT_EXTERN, EXTERN_CONVERT_ANY -> {}
      case ARRAY_LEN -> {
        access.nonNull(checksNull());
        out.access(Opcode.I32_LOAD, environment.wasmMemory(), 2, ObjectLayout.LENGTH_OFFSET);
      }
      case THROW_REF, CATCH_ALL ->
          throw Unsupported.instruction(instruction, function, code.offset(at));
      default -> out.emit(instruction);
    }
  }
}

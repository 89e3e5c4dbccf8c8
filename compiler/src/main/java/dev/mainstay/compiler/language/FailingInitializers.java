package dev.mainstay.compiler.language;

import dev.mainstay.compiler.library.GuestNames;
import java.util.ArrayList;
import java.util.List;
import org.teavm.backend.wasm.TeaVMWasmGCHost;
import org.teavm.model.AccessLevel;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldHolder;
import org.teavm.model.FieldReference;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.TryCatchBlock;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.BranchingCondition;
import org.teavm.model.instructions.BranchingInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.PutFieldInstruction;
import org.teavm.model.instructions.RaiseInstruction;
import org.teavm.model.instructions.StringConstantInstruction;
import org.teavm.model.util.BasicBlockSplitter;

/**
 * Classes of the guest whose initialization fails: what the initializer throws becomes an
 * ExceptionInInitializerError if it is no Error, and whoever uses the class later gets a
 * NoClassDefFoundError (JLS 17, section 12.4.2, steps 5, 10 and 11). In TeaVM (0.16.0) the
 * exception comes as it is, and the class counts as initialized.
 *
 * <p>TeaVM's initializer disarms its class's guard first. Ours catches what it throws, remembers
 * that, and arms the guard again, so that it is there when the class is used next. Initializers
 * that throw nothing, as {@link Throwing} says, are left as they are.
 */
final class FailingInitializers implements ClassHolderTransformer {
  private static final MethodDescriptor INITIALIZER = new MethodDescriptor("<clinit>", void.class);
  private static final String OWNER = GuestNames.PACKAGE + "Initializers";
  private static final ValueType THROWABLE = ValueType.object("java.lang.Throwable");
  private static final MethodReference ARM = new MethodReference(OWNER, "arm", ValueType.VOID);
  private static final MethodReference FAILURE =
      new MethodReference(OWNER, "failure", THROWABLE, THROWABLE);
  private static final MethodReference AGAIN =
      new MethodReference(OWNER, "again", ValueType.object("java.lang.String"), THROWABLE);
  private static final String FAILED = "mainstay$failed";

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    MethodHolder initializer = type.getMethod(INITIALIZER);
    if (initializer == null
        || initializer.getProgram() == null
        || !GuestNames.isGuests(type.getName())
        || context.getHierarchy().getClassSource().get(OWNER) == null
        || !new Throwing(context.getHierarchy().getClassSource()).canThrow(initializer)) {
      return;
    }
    FieldHolder failed = new FieldHolder(FAILED);
    failed.setType(ValueType.BOOLEAN);
    failed.setLevel(AccessLevel.PRIVATE);
    failed.getModifiers().add(ElementModifier.STATIC);
    type.addField(failed);
    new Guarding(type.getName(), initializer.getProgram()).guard();
  }

  /** One initializer that gets its guard. */
  private static final class Guarding {
    private final String name;
    private final FieldReference field;
    private final Program program;

    Guarding(String name, Program program) {
      this.name = name;
      this.field = new FieldReference(name, FAILED);
      this.program = program;
    }

    void guard() {
      List<BasicBlock> blocks = new ArrayList<>();
      program.getBasicBlocks().forEach(blocks::add);
      BasicBlock start = program.basicBlockAt(0);
      GetFieldInstruction read = new GetFieldInstruction();
      read.setField(field);
      read.setFieldType(ValueType.BOOLEAN);
      read.setReceiver(program.createVariable());
      start.addFirst(read);
      BasicBlockSplitter splitter = new BasicBlockSplitter(program);
      BasicBlock body = splitter.split(start, read);
      splitter.fixProgram();
      start.getTryCatchBlocks().clear();
      blocks.set(0, body);

      BasicBlock again = program.createBasicBlock();
      again.add(call(ARM));
      raise(again, AGAIN);
      BranchingInstruction branch = new BranchingInstruction(BranchingCondition.NOT_EQUAL);
      branch.setOperand(read.getReceiver());
      branch.setConsequent(again);
      branch.setAlternative(body);
      start.add(branch);

      BasicBlock handler = program.createBasicBlock();
      Variable caught = program.createVariable();
      handler.setExceptionVariable(caught);
      handler.add(call(ARM));
      remember(handler);
      raise(handler, FAILURE, caught);
      for (BasicBlock block : blocks) {
        TryCatchBlock clause = new TryCatchBlock();
        clause.setHandler(handler);
        block.getTryCatchBlocks().add(clause);
      }
    }

    private void remember(BasicBlock block) {
      IntegerConstantInstruction yes = new IntegerConstantInstruction();
      yes.setConstant(1);
      yes.setReceiver(program.createVariable());
      block.add(yes);
      PutFieldInstruction write = new PutFieldInstruction();
      write.setField(field);
      write.setFieldType(ValueType.BOOLEAN);
      write.setValue(yes.getReceiver());
      block.add(write);
    }

    /** Raises what a method makes of some arguments, or of the class's name. */
    private void raise(BasicBlock block, MethodReference maker, Variable... arguments) {
      InvokeInstruction made = call(maker);
      made.setArguments(arguments.length == 0 ? new Variable[] {text(block)} : arguments);
      made.setReceiver(program.createVariable());
      block.add(made);
      RaiseInstruction raise = new RaiseInstruction();
      raise.setException(made.getReceiver());
      block.add(raise);
    }

    private Variable text(BasicBlock block) {
      StringConstantInstruction text = new StringConstantInstruction();
      text.setConstant(name);
      text.setReceiver(program.createVariable());
      block.add(text);
      return text.getReceiver();
    }

    private static InvokeInstruction call(MethodReference method) {
      InvokeInstruction call = new InvokeInstruction();
      call.setType(InvocationType.SPECIAL);
      call.setMethod(method);
      return call;
    }
  }

  /** Makes of the call in an initializer that its class's guard calls it again. */
  static void install(TeaVMWasmGCHost target) {
    target.contributeToCodeGen(
        (context, registry) ->
            registry
                .inlineIntrinsics()
                .registerIntrinsic(
                    ARM,
                    (call, generation, code) -> {
                      MethodReference initializer = generation.currentMethod();
                      var guard =
                          context
                              .classInfoProvider()
                              .getClassInfo(initializer.getClassName())
                              .getInitializerPointer();
                      if (guard != null) {
                        code.funcRef(context.functions().forStaticMethod(initializer));
                        code.setGlobal(guard);
                      }
                    }));
  }
}

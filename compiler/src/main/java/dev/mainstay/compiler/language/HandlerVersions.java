package dev.mainstay.compiler.language;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teavm.backend.wasm.types.PreciseTypeInference;
import org.teavm.backend.wasm.types.PreciseValueType;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHierarchy;
import org.teavm.model.Incoming;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.Phi;
import org.teavm.model.Program;
import org.teavm.model.TryCatchBlock;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.util.DefinitionExtractor;
import org.teavm.model.util.InstructionVariableMapper;

/**
 * Pins the values that a variable has one after the other in a block of a try statement, so that a
 * handler finds the one that it had when the exception came.
 *
 * <p>In TeaVM's form of a program (0.15.0 and 0.16.0) the place from which on a handler sees a
 * value is the instruction that makes it. An optimization that replaces this instruction, by the
 * original of a copy, by a constant, by the same expression further up, takes the place with it. So
 * each such value goes through {@code Outcomes.same}, which no optimization knows, and which comes
 * to nothing.
 */
final class HandlerVersions {
  private static final ValueType OBJECT = ValueType.object("java.lang.Object");

  private final Program program;
  private final DefinitionExtractor definitions = new DefinitionExtractor();

  private final PreciseTypeInference types;

  /** The values of which a handler sees several in the same block, and that block. */
  private final Map<Variable, BasicBlock> versions = new HashMap<>();

  /** What a handler makes of each of them. */
  private final Map<Variable, Variable> joined = new HashMap<>();

  private HandlerVersions(MethodHolder method, ClassHierarchy classes) {
    this.program = method.getProgram();
    this.types = new PreciseTypeInference(program, method.getReference(), classes);
  }

  /** Pins what the handlers of a method see. The program is in SSA form, and stays so. */
  static void pin(MethodHolder method, ClassHierarchy classes) {
    new HandlerVersions(method, classes).pin();
  }

  private void pin() {
    find();
    if (versions.isEmpty()) {
      return;
    }
    for (BasicBlock block : new LinkedHashSet<>(versions.values())) {
      List<Instruction> instructions = new ArrayList<>();
      block.forEach(instructions::add);
      for (Instruction instruction : instructions) {
        if (!(instruction instanceof InvokeInstruction)) {
          instruction.acceptVisitor(definitions);
          for (Variable defined : definitions.getDefinedVariables()) {
            if (versions.get(defined) == block) {
              pin(instruction, defined);
            }
          }
        }
      }
    }
  }

  private void find() {
    Set<BasicBlock> handlers = new LinkedHashSet<>();
    for (BasicBlock block : program.getBasicBlocks()) {
      for (TryCatchBlock clause : block.getTryCatchBlocks()) {
        handlers.add(clause.getHandler());
      }
    }
    for (BasicBlock handler : handlers) {
      for (Phi phi : handler.getPhis()) {
        Map<BasicBlock, List<Variable>> bySource = new HashMap<>();
        for (Incoming incoming : phi.getIncomings()) {
          bySource
              .computeIfAbsent(incoming.getSource(), s -> new ArrayList<>())
              .add(incoming.getValue());
        }
        bySource.forEach(
            (source, values) -> {
              if (values.size() > 1) {
                values.forEach(value -> versions.put(value, source));
                values.forEach(value -> joined.put(value, phi.getReceiver()));
              }
            });
      }
    }
  }

  private void pin(Instruction instruction, Variable defined) {
    PreciseValueType type = types.typeOf(defined);
    if (type == null) {
      type = types.typeOf(requireNonNull(joined.get(defined)));
    }
    if (type != null && type.isArrayUnwrap) {
      return;
    }
    ValueType kind = type == null ? OBJECT : Outcomes.kind(type.valueType);
    Variable made = program.createVariable();
    instruction.acceptVisitor(
        new InstructionVariableMapper(variable -> variable == defined ? made : variable));
    InvokeInstruction same = Outcomes.same(kind, made, defined, instruction.getLocation());
    instruction.insertNext(same);
    if (type != null && kind.equals(OBJECT) && !type.valueType.equals(OBJECT)) {
      same.setReceiver(program.createVariable());
      CastInstruction cast = new CastInstruction();
      cast.setWeak(true);
      cast.setTargetType(type.valueType);
      cast.setValue(same.getReceiver());
      cast.setReceiver(defined);
      cast.setLocation(instruction.getLocation());
      same.insertNext(cast);
    }
  }
}

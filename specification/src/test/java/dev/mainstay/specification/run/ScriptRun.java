package dev.mainstay.specification.run;

import dev.mainstay.specification.npm.Assembler;
import dev.mainstay.specification.npm.Assembler.Assembled;
import dev.mainstay.specification.npm.NodeProcess;
import dev.mainstay.specification.run.Machine.Instance;
import dev.mainstay.specification.run.Stage.Prepared;
import dev.mainstay.specification.script.Action;
import dev.mainstay.specification.script.Command;
import dev.mainstay.specification.script.Command.Refusal;
import dev.mainstay.specification.script.ModuleText;
import dev.mainstay.specification.script.Script;
import dev.mainstay.specification.script.Value;
import dev.mainstay.wasm.binary.ModuleReader;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ExternalItem;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One script at one stage: does what its commands say, and notes what became of each. */
public final class ScriptRun {
  private static final String NO_ID = "";

  /** Where an instance should be: it, or why it is not there. */
  private sealed interface Place {
    /**
     * @param original the module as the script has it
     * @param neighbours what it imports from
     */
    record Taken(Instance instance, WasmModule original, List<Place> neighbours) implements Place {}

    record Empty(Outcome outcome) implements Place {}
  }

  private final Stage stage;
  private final List<Check> checks = new ArrayList<>();
  private final Map<String, ModuleText> definitions = new HashMap<>();
  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, Place> registered = new HashMap<>();

  /** Instances whose state a module was to change that does not apply. */
  private final Set<Place> changed = Collections.newSetFromMap(new IdentityHashMap<>());

  private ScriptRun(Stage stage) {
    this.stage = stage;
  }

  /** Runs a script with its modules as they are on Endive. */
  public static List<Check> before(Script script) {
    return run(script, new Before(new EndiveMachine()));
  }

  /** The same on node. */
  public static List<Check> before(Script script, NodeProcess node) {
    return run(script, new Before(new NodeMachine(node)));
  }

  /**
   * Runs a script with what the linker makes of its modules on Endive.
   *
   * @param stress whether every allocation collects
   */
  public static List<Check> after(Script script, boolean stress) {
    return run(script, new After(new EndiveMachine(), stress));
  }

  /** The same on node. */
  public static List<Check> after(Script script, boolean stress, NodeProcess node) {
    return run(script, new After(new NodeMachine(node), stress));
  }

  private static List<Check> run(Script script, Stage stage) {
    var run = new ScriptRun(stage);
    for (var command : script.commands()) {
      run.run(command);
    }
    return List.copyOf(run.checks);
  }

  private void run(Command command) {
    if (command instanceof Command.Define module) {
      define(module);
    } else if (command instanceof Command.Instantiate instantiate) {
      var text = definitions.get(id(instantiate.module()));
      note(command, place(instantiate.id(), text));
    } else if (command instanceof Command.Register register) {
      registered.put(register.name(), places.get(id(register.instance())));
    } else if (command instanceof Command.Perform perform) {
      note(command, perform(perform.action()));
    } else if (command instanceof Command.AssertReturn returns) {
      note(command, assertReturn(returns));
    } else if (command instanceof Command.AssertAbort aborts) {
      note(command, assertAbort(aborts));
    } else if (command instanceof Command.AssertModule refused) {
      note(command, assertModule(refused));
    }
  }

  private void note(Command command, Outcome outcome) {
    checks.add(new Check(command.line(), outcome));
  }

  private static String id(@Nullable String id) {
    return id == null ? NO_ID : id;
  }

  private void define(Command.Define module) {
    definitions.put(NO_ID, module.text());
    if (module.id() != null) {
      definitions.put(module.id(), module.text());
    }
    if (!module.definitionOnly()) {
      note(module, place(module.id(), module.text()));
    }
  }

  /** Makes an instance, the last one from now on. */
  private Outcome place(@Nullable String id, ModuleText text) {
    Place place = instantiate(text);
    places.put(NO_ID, place);
    if (id != null) {
      places.put(id, place);
    }
    return place instanceof Place.Empty empty ? empty.outcome() : new Outcome.Passed();
  }

  private Place instantiate(ModuleText text) {
    var assembled = Assembler.module(text);
    if (!(assembled instanceof Assembled.Binary module)) {
      return empty("the assembler refuses the module: " + assembled);
    }
    try {
      var prepared = prepare(module.bytes());
      if (prepared instanceof Prepared.Without without) {
        return new Place.Empty(without.outcome());
      }
      byte[] bytes = ((Prepared.Ready) prepared).module();
      var original = ModuleReader.read(module.bytes());
      return new Place.Taken(
          stage.machine().instantiate(bytes, live()),
          original,
          neighbours(imports(original)).distinct().toList());
    } catch (RuntimeException e) {
      return empty("no instance: " + e);
    }
  }

  private Prepared prepare(byte[] module) {
    var model = ModuleReader.read(module);
    var missing =
        neighbours(imports(model))
            .filter(Place.Empty.class::isInstance)
            .map(place -> ((Place.Empty) place).outcome())
            .findFirst();
    if (missing.isPresent()) {
      return new Prepared.Without(missing.get());
    }
    var prepared = stage.prepare(module, live());
    if (prepared instanceof Prepared.Ready && stage.separates() && catchesForeign(model)) {
      return new Prepared.Without(new Outcome.NotApplicable(Reason.FOREIGN_EXCEPTIONS));
    }
    if (prepared instanceof Prepared.Without) {
      // It would have changed what it imports.
      neighbours(imports(model).filter(item -> !(item instanceof WasmFunction)))
          .forEach(changed::add);
    }
    return prepared;
  }

  private boolean catchesForeign(WasmModule module) {
    return catches(module)
        && neighbours(module.functions().stream())
            .anyMatch(
                place -> place instanceof Place.Taken taken && !taken.original().tags().isEmpty());
  }

  private static boolean catches(WasmModule module) {
    return module.functions().stream()
        .filter(WasmFunction::hasCode)
        .flatMap(function -> function.code().instructions().stream())
        .anyMatch(i -> i.opcode() == Opcode.TRY || i.opcode() == Opcode.TRY_TABLE);
  }

  private static Place.Empty empty(String what) {
    return new Place.Empty(new Outcome.Failed(what));
  }

  /** The places that some items of a module are imported from. */
  private Stream<Place> neighbours(Stream<? extends ExternalItem> items) {
    return items
        .map(item -> item.imported())
        .flatMap(name -> Stream.ofNullable(name == null ? null : registered.get(name.module())));
  }

  private static Stream<ExternalItem> imports(WasmModule module) {
    return Stream.<List<? extends ExternalItem>>of(
            module.functions(), module.tables(), module.memories(), module.globals(), module.tags())
        .flatMap(items -> items.stream());
  }

  private Map<String, Instance> live() {
    var live = new HashMap<String, Instance>();
    registered.forEach(
        (name, place) -> {
          if (place instanceof Place.Taken taken) {
            live.put(name, taken.instance());
          }
        });
    return live;
  }

  private Outcome perform(Action action) {
    return with(action, ending -> returned(ending) ? new Outcome.Passed() : failed(ending));
  }

  private static boolean returned(Ending ending) {
    return ending instanceof Ending.Returned;
  }

  private static Outcome failed(Ending ending) {
    return new Outcome.Failed(describe(ending));
  }

  private Outcome assertReturn(Command.AssertReturn command) {
    return with(
        command.action(),
        ending ->
            ending instanceof Ending.Returned returned
                    && matches(command.results(), returned.results())
                ? new Outcome.Passed()
                : failed(ending));
  }

  private boolean matches(List<Value> expected, List<Slot> actual) {
    if (expected.size() != actual.size()) {
      return false;
    }
    for (int i = 0; i < expected.size(); i++) {
      if (!stage.matches(expected.get(i), actual.get(i))) {
        return false;
      }
    }
    return true;
  }

  private Outcome assertAbort(Command.AssertAbort command) {
    return with(
        command.action(),
        ending ->
            ending instanceof Ending.Aborted aborted && stage.matches(command.how(), aborted)
                ? new Outcome.Passed()
                : failed(ending));
  }

  private static String describe(Ending ending) {
    if (ending instanceof Ending.Aborted aborted) {
      return aborted.how() + ": " + aborted.message();
    }
    return "other results: " + ((Ending.Returned) ending).results();
  }

  /** What is to be seen of an action's ending. */
  private interface Judgement {
    Outcome of(Ending ending);
  }

  private Outcome with(Action action, Judgement judgement) {
    var place = places.get(id(action.instance()));
    if (place instanceof Place.Empty empty) {
      return empty.outcome();
    }
    if (isChanged(place)) {
      return new Outcome.NotApplicable(Reason.SHARED_STATE);
    }
    if (!(place instanceof Place.Taken taken)) {
      return new Outcome.Failed("the script has no such instance: " + action.instance());
    }
    try {
      return judgement.of(ending(taken.instance(), action));
    } catch (RuntimeException e) {
      return new Outcome.Failed(String.valueOf(e.getMessage()));
    }
  }

  private boolean isChanged(@Nullable Place place) {
    return changed.contains(place)
        || (place instanceof Place.Taken taken
            && taken.neighbours().stream().anyMatch(this::isChanged));
  }

  private Ending ending(Instance instance, Action action) {
    if (action instanceof Action.Invoke invoke) {
      return instance.invoke(
          invoke.export(), invoke.arguments().stream().map(stage::argument).toList());
    }
    return new Ending.Returned(List.of(instance.get(action.export())));
  }

  private Outcome assertModule(Command.AssertModule command) {
    if (!(Assembler.module(command.text()) instanceof Assembled.Binary module)) {
      return new Outcome.NotApplicable(Reason.TEXT);
    }
    return command.why() == Refusal.MALFORMED || command.why() == Refusal.INVALID
        ? refuses(module.bytes())
        : noInstance(command, module.bytes());
  }

  private Outcome refuses(byte[] module) {
    try {
      return stage.refuses(module);
    } catch (RuntimeException e) {
      return new Outcome.Failed("unchecked: " + e);
    }
  }

  private Outcome noInstance(Command.AssertModule command, byte[] original) {
    byte[] bytes;
    try {
      if (!stage.links(command.why())) {
        return new Outcome.NotApplicable(Reason.UNLINKABLE);
      }
      var prepared = prepare(original);
      if (prepared instanceof Prepared.Without without) {
        return without.outcome();
      }
      bytes = ((Prepared.Ready) prepared).module();
    } catch (RuntimeException e) {
      return new Outcome.Failed("unchecked: " + e);
    }
    try {
      stage.machine().instantiate(bytes, live());
    } catch (RuntimeException e) {
      return new Outcome.Passed();
    }
    return new Outcome.Failed("there is an instance");
  }
}

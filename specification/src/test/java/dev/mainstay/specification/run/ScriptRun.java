package dev.mainstay.specification.run;

import dev.mainstay.specification.npm.Assembler;
import dev.mainstay.specification.npm.Assembler.Assembled;
import dev.mainstay.specification.run.Stage.Prepared;
import dev.mainstay.specification.script.Action;
import dev.mainstay.specification.script.Command;
import dev.mainstay.specification.script.Command.Refusal;
import dev.mainstay.specification.script.ModuleText;
import dev.mainstay.specification.script.Script;
import dev.mainstay.specification.script.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.Instance;
import run.endive.wasm.Parser;

/** One script at one stage: does what its commands say, and notes what became of each. */
public final class ScriptRun {
  private static final String NO_ID = "";

  /** Where an instance should be: it, or why it is not there. */
  private sealed interface Place {
    record Taken(Instance instance) implements Place {}

    record Empty(Outcome outcome) implements Place {}
  }

  private final Stage stage;
  private final Machine machine = new Machine();
  private final List<Check> checks = new ArrayList<>();
  private final Map<String, ModuleText> definitions = new HashMap<>();
  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, Place> registered = new HashMap<>();

  private ScriptRun(Stage stage) {
    this.stage = stage;
  }

  /** Runs a script with its modules as they are. */
  public static List<Check> before(Script script) {
    return run(script, new Before());
  }

  /**
   * Runs a script with what the linker makes of its modules.
   *
   * @param stress whether every allocation collects
   */
  public static List<Check> after(Script script, boolean stress) {
    return run(script, new After(stress));
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
      var prepared = stage.prepare(module.bytes());
      if (prepared instanceof Prepared.Without without) {
        return new Place.Empty(without.outcome());
      }
      byte[] bytes = ((Prepared.Ready) prepared).module();
      var missing = missing(bytes);
      return missing.isPresent()
          ? missing.get()
          : new Place.Taken(machine.instantiate(bytes, live()));
    } catch (RuntimeException e) {
      return empty("no instance: " + e);
    }
  }

  private static Place.Empty empty(String what) {
    return new Place.Empty(new Outcome.Failed(what));
  }

  /** The first instance that is imported from and is not there. */
  private Optional<Place.Empty> missing(byte[] bytes) {
    return Parser.parse(bytes).importSection().stream()
        .map(wanted -> registered.get(wanted.module()))
        .filter(Place.Empty.class::isInstance)
        .map(Place.Empty.class::cast)
        .findFirst();
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
    if (!(place instanceof Place.Taken taken)) {
      return new Outcome.Failed("the script has no such instance: " + action.instance());
    }
    try {
      return judgement.of(ending(taken.instance(), action));
    } catch (RuntimeException e) {
      return new Outcome.Failed(String.valueOf(e.getMessage()));
    }
  }

  private Ending ending(Instance instance, Action action) {
    if (action instanceof Action.Invoke invoke) {
      return machine.invoke(
          instance, invoke.export(), invoke.arguments().stream().map(stage::argument).toList());
    }
    return new Ending.Returned(List.of(machine.get(instance, action.export())));
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
      var prepared = stage.prepare(original);
      if (prepared instanceof Prepared.Without without) {
        return without.outcome();
      }
      bytes = ((Prepared.Ready) prepared).module();
    } catch (RuntimeException e) {
      return new Outcome.Failed("unchecked: " + e);
    }
    try {
      machine.instantiate(bytes, live());
    } catch (RuntimeException e) {
      return new Outcome.Passed();
    }
    return new Outcome.Failed("there is an instance");
  }
}

package dev.mainstay.specification.script;

import java.util.List;

/**
 * A file of the specification's tests.
 *
 * @param name its path below the folder of all
 */
public record Script(String name, List<Command> commands) {
  public Script {
    commands = List.copyOf(commands);
  }

  /** The modules in it. */
  public List<ModuleText> modules() {
    return commands.stream()
        .<ModuleText>mapMulti(
            (command, sink) -> {
              if (command instanceof Command.Define module) {
                sink.accept(module.text());
              } else if (command instanceof Command.AssertModule refused) {
                sink.accept(refused.text());
              }
            })
        .toList();
  }

  @Override
  public String toString() {
    return name;
  }
}

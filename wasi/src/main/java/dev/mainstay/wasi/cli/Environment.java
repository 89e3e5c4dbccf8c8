package dev.mainstay.wasi.cli;

import dev.mainstay.annotations.WasiImport;
import dev.mainstay.annotations.WitTuple;
import java.util.List;
import java.util.Optional;

/**
 * {@code wasi:cli/environment@0.2.12}: what the program was started with. It is the same each time
 * it is asked for.
 */
@WasiImport("wasi:cli/environment@0.2.12")
public interface Environment {
  /** An environment variable. */
  @WitTuple
  record Variable(String name, String value) {}

  /** The environment variables, in the host's order. */
  List<Variable> getEnvironment();

  /** The arguments; the first is the program's name, which {@code main} does not get. */
  List<String> getArguments();

  /** What relative paths begin with, if the host knows it. */
  Optional<String> initialCwd();

  /** The value of a variable, if there is one of that name. */
  default Optional<String> variable(String name) {
    for (Variable each : getEnvironment()) {
      if (each.name().equals(name)) {
        return Optional.of(each.value());
      }
    }
    return Optional.empty();
  }

  /** The arguments behind the program's name: what {@code main} gets. */
  default List<String> arguments() {
    List<String> all = getArguments();
    return all.isEmpty() ? all : all.subList(1, all.size());
  }
}

package dev.mainstay.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code mainstay}. */
@Command(
    name = "mainstay",
    description = "Java for devices whose WebAssembly runtime never changes.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {LinkCommand.class, Wit2JavaCommand.class})
public final class Mainstay implements Runnable {
  @Spec private CommandSpec spec;

  /** Made by {@link #commandLine}. */
  @SuppressWarnings("NullAway.Init") // picocli sets the field
  private Mainstay() {}

  /** The command line, for {@link #main} and for tests. */
  static CommandLine commandLine() {
    return new CommandLine(new Mainstay()).setCaseInsensitiveEnumValuesAllowed(true);
  }

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "A command is missing: link or wit2java");
  }
}

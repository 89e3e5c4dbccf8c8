package dev.mainstay.cli;

import java.io.PrintWriter;
import java.util.List;
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
    subcommands = {LinkCommand.class, SymbolizeCommand.class, Wit2JavaCommand.class})
public final class Mainstay implements Runnable {
  @Spec private CommandSpec spec;

  /** Made by {@link #commandLine}. */
  @SuppressWarnings("NullAway.Init") // picocli sets the field
  private Mainstay() {}

  /** The command line, for those who run it and for tests. */
  static CommandLine commandLine() {
    return new CommandLine(new Mainstay()).setCaseInsensitiveEnumValuesAllowed(true);
  }

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /**
   * Runs the command in this process.
   *
   * @param arguments the words behind {@code mainstay}
   * @return the exit code
   */
  public static int run(List<String> arguments, PrintWriter out, PrintWriter err) {
    return commandLine().setOut(out).setErr(err).execute(arguments.toArray(String[]::new));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "A command is missing: link, symbolize or wit2java");
  }
}

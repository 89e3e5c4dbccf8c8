package test;

import java.util.ArrayList;
import java.util.Collections;
import wasi.cli.EnvironmentImport;
import wasi.cli.StderrImport;
import wasi.cli.StdinImport;
import wasi.cli.StdoutImport;
import wasi.cli.TerminalStderrImport;
import wasi.cli.TerminalStdinImport;
import wasi.cli.TerminalStdoutImport;
import wasi.io.Streams;

/** {@code wasi:cli}, but for {@code exit}. */
public final class Guest {
  private Guest() {}

  public static void main(String[] arguments) {
    var environment = EnvironmentImport.instance();
    Said.value("get-arguments", () -> tail(environment.getArguments()));
    Said.value(
        "get-environment",
        () -> {
          var variables = new ArrayList<String>();
          for (var each : environment.getEnvironment()) {
            variables.add(each.first() + "=" + each.second());
          }
          Collections.sort(variables);
          return variables;
        });
    Said.value("initial-cwd", environment::initialCwd);
    Said.value(
        "get-stdin",
        () -> {
          try (var in = StdinImport.instance().getStdin()) {
            return new String(in.blockingRead(5));
          }
        });
    Said.done("get-stdout", () -> write(StdoutImport.instance().getStdout(), "to stdout\n"));
    Said.done("get-stderr", () -> write(StderrImport.instance().getStderr(), "to stderr\n"));
    Said.value(
        "get-terminal-stdin",
        () -> {
          var terminal = TerminalStdinImport.instance().getTerminalStdin();
          terminal.ifPresent(each -> each.close());
          return terminal.isPresent();
        });
    Said.value(
        "get-terminal-stdout",
        () -> {
          var terminal = TerminalStdoutImport.instance().getTerminalStdout();
          terminal.ifPresent(each -> each.close());
          return terminal.isPresent();
        });
    Said.value(
        "get-terminal-stderr",
        () -> {
          var terminal = TerminalStderrImport.instance().getTerminalStderr();
          terminal.ifPresent(each -> each.close());
          return terminal.isPresent();
        });
    Called.report();
  }

  /** Without the name of the program, which is the host's affair. */
  private static Object tail(java.util.List<String> arguments) {
    return arguments.subList(1, arguments.size());
  }

  private static void write(Streams.OutputStream out, String text)
      throws Streams.StreamErrorException {
    try (out) {
      out.blockingWriteAndFlush(text.getBytes());
    }
  }
}

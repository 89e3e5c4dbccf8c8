package dev.mainstay.cli;

import dev.mainstay.wit.parse.WitSource;
import dev.mainstay.wit.parse.WitSyntaxException;
import dev.mainstay.wit2java.Options;
import dev.mainstay.wit2java.SourceFolder;
import dev.mainstay.wit2java.Wit2Java;
import dev.mainstay.wit2java.Wit2JavaException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mainstay wit2java}: WIT becomes annotated Java interfaces. */
@Command(
    name = "wit2java",
    description = "Make annotated Java interfaces of WIT.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the sources were written",
      "1:the WIT cannot become Java; standard error says why",
      "2:wrong usage",
      "3:a file could not be read or written"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class Wit2JavaCommand implements Callable<Integer> {
  private static final int NO_JAVA = 1;
  private static final int NO_FILE = 3;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "WIT",
      description = "A file, or a folder with a package in it and what that uses in deps.")
  private Path input;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      required = true,
      description = "Where the sources go; files that something else wrote stay.")
  private Path output;

  @Option(
      names = "--world",
      paramLabel = "NAME",
      description =
          "The world whose side the guest takes; not needed where there is only one, or where"
              + " interfaces are named.")
  private @Nullable String world;

  @Option(
      names = "--import",
      paramLabel = "INTERFACE",
      description =
          "An interface for the guest to call: name, or namespace:package/name; * stands for all"
              + " names.")
  private List<String> imports = List.of();

  @Option(
      names = "--export",
      paramLabel = "INTERFACE",
      description = "An interface for the guest to implement.")
  private List<String> exports = List.of();

  @Option(
      names = "--prefix",
      paramLabel = "PACKAGE",
      defaultValue = "",
      description = "The Java package around all others.")
  private String prefix;

  @Option(
      names = "--package",
      paramLabel = "WIT=JAVA",
      description = "The Java package of one package of WIT: acme:board=com.acme.board.")
  private Map<String, String> packages = new LinkedHashMap<>();

  @Option(
      names = "--existing",
      paramLabel = "WIT=JAVA",
      description = "A package of WIT whose Java is there already, and the package it is in.")
  private Map<String, String> existing = new LinkedHashMap<>();

  /** Made by {@link Mainstay}. */
  Wit2JavaCommand() {}

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    try {
      var options =
          new Options(Optional.ofNullable(world), imports, exports, prefix, packages, existing);
      var files = Wit2Java.generate(WitSource.read(input), options);
      int written = new SourceFolder(output).write(files);
      PrintWriter out = spec.commandLine().getOut();
      out.println(
          input.getFileName() + ": " + files.size() + " interfaces, " + written + " written");
      out.flush();
      return ExitCode.OK;
    } catch (WitSyntaxException e) {
      err.println("[wit] " + input + " is not as WIT must be:");
      err.println(e.getMessage());
      return NO_JAVA;
    } catch (Wit2JavaException e) {
      err.println(input + " does not become Java:");
      err.println(e.getMessage());
      return NO_JAVA;
    } catch (IOException e) {
      err.println(e.getMessage());
      return NO_FILE;
    }
  }
}

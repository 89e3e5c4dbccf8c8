package dev.mainstay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mainstay.linker.FileFailure;
import dev.mainstay.linker.InputFile;
import dev.mainstay.symbols.PayloadId;
import dev.mainstay.symbols.SymbolFile;
import dev.mainstay.symbols.SymbolFileException;
import dev.mainstay.symbols.Symbolizer;
import dev.mainstay.symbols.Symbols;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mainstay symbolize}: a report from a device gets the source's names. */
@Command(
    name = "symbolize",
    description = "Turn the addresses in a report from a device into classes, methods and lines.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nRecognized:%n",
    footer =
        "  stack traces of payloads, and those of Wasmtime, wasm3, WAMR, V8 and other JavaScript"
            + " engines, and Endive.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the report was copied",
      "1:the symbol file is none, or of another payload; standard error says why",
      "2:wrong usage",
      "3:a file could not be read or written"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class SymbolizeCommand implements Callable<Integer> {
  private static final int NO_SYMBOLS = 1;
  private static final int NO_FILE = 3;

  @Spec private CommandSpec spec;

  @Option(
      names = "--symbols",
      paramLabel = "NAME.symbols.json",
      required = true,
      description = "The file that was written beside the payload.")
  private Path symbols;

  @Option(
      names = "--payload",
      paramLabel = "NAME.wasm",
      description = "The payload that the report is of, to be sure that the symbols are its own.")
  private @Nullable Path payload;

  @Parameters(
      arity = "0..1",
      paramLabel = "REPORT",
      description = "A log, or what a runtime has said; default: standard input.")
  private @Nullable Path report;

  @Override
  public Integer call() {
    try {
      var known = SymbolFile.read(InputFile.read(symbols));
      if (payload != null && !isOf(known, payload)) {
        return NO_SYMBOLS;
      }
      var out = spec.commandLine().getOut();
      Symbolizer.Outcome outcome;
      try (var in = open()) {
        outcome = new Symbolizer(known).copy(in, out);
      }
      if (outcome.unknown() > 0) {
        error(
            "[other-payload] %d of %d frames are nowhere in the payload that %s belongs to; expected the file that was written with the payload on the device"
                .formatted(outcome.unknown(), outcome.frames(), symbols));
        return NO_SYMBOLS;
      }
      return ExitCode.OK;
    } catch (SymbolFileException e) {
      error(symbols + ": " + e.getMessage());
      return NO_SYMBOLS;
    } catch (IOException e) {
      error(String.valueOf(e.getMessage()));
      return NO_FILE;
    }
  }

  private boolean isOf(Symbols known, Path file) throws FileFailure {
    var id = PayloadId.of(InputFile.read(file));
    if (!id.equals(known.payload())) {
      error(
          "[other-payload] %s is not the payload that %s belongs to: SHA-256 %s; expected %s, of %d bytes"
              .formatted(
                  file, symbols, id.sha256(), known.payload().sha256(), known.payload().size()));
      return false;
    }
    return true;
  }

  /** The report; a log can be of any size and may never end, so it is read as it comes. */
  private BufferedReader open() throws IOException {
    if (report == null) {
      return new BufferedReader(new InputStreamReader(System.in, UTF_8));
    }
    return new BufferedReader(
        new InputStreamReader(new ByteArrayInputStream(InputFile.read(report)), UTF_8));
  }

  private void error(String message) {
    spec.commandLine().getErr().println(message);
  }
}

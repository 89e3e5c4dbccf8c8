package dev.mainstay.maven;

import dev.mainstay.linker.InputFile;
import dev.mainstay.symbols.PayloadId;
import dev.mainstay.symbols.SymbolFile;
import dev.mainstay.symbols.SymbolFileException;
import dev.mainstay.symbols.SymbolizedOutput;
import dev.mainstay.symbols.Symbolizer;
import dev.mainstay.testing.Device;
import dev.mainstay.testing.Outcome;
import dev.mainstay.testing.Payload;
import dev.mainstay.testing.PayloadException;
import java.io.File;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Runs the payload that {@code mainstay:build} wrote, on a preview-1 runtime in pure Java, with
 * this process's standard streams. An exit code other than 0 fails the build. Stack traces are
 * turned back by the symbol file beside the payload.
 *
 * <pre>{@code
 * mvn -q package mainstay:run -Dmainstay.arguments=one,two
 * }</pre>
 */
@Mojo(name = "run", threadSafe = true)
public final class RunMojo extends AbstractMojo {

  /** The payload. */
  @Parameter(
      property = "mainstay.payload",
      defaultValue = "${project.build.directory}/${project.artifactId}.wasm",
      required = true)
  private @Nullable File payload;

  /** What the payload is called with, after its name; on the command line separated by commas. */
  @Parameter(property = "mainstay.arguments")
  private @Nullable List<String> arguments;

  /** The payload's environment; it sees nothing of this process's own. */
  @Parameter private @Nullable Map<String, String> environment;

  /** Folders that the payload can open: what it calls them, and where they are. */
  @Parameter private @Nullable Map<String, File> directories;

  /** Whether an exit code other than 0 fails the build; if not, it is reported. */
  @Parameter(property = "mainstay.failOnExitCode", defaultValue = "true")
  private boolean failOnExitCode;

  /** Called by Maven. */
  public RunMojo() {}

  @Override
  public void execute() throws MojoFailureException {
    Outcome outcome;
    try (var err = standardError()) {
      outcome = device(err).run(Payload.of(file()));
    } catch (PayloadException | IOException e) {
      throw new MojoFailureException(String.valueOf(e.getMessage()), e);
    }
    if (outcome.exitCode() == 0) {
      return;
    }
    String ended =
        outcome
            .trap()
            .map(trap -> "[payload-trapped] " + payload + " trapped: " + trap)
            .orElse("[payload-exit] " + payload + " ended with exit code " + outcome.exitCode());
    if (failOnExitCode) {
      throw new MojoFailureException(ended);
    }
    getLog().info(ended);
  }

  private Path file() throws MojoFailureException {
    if (payload == null) {
      throw new MojoFailureException("[payload-missing] no payload is named; set mainstay.payload");
    }
    return payload.toPath();
  }

  /** Standard error, on which stack traces are turned back if the payload's symbols are there. */
  private OutputStream standardError() throws MojoFailureException, IOException {
    var payloadFile = file();
    var name = String.valueOf(payloadFile.getFileName()).replaceFirst("\\.wasm$", "");
    var symbolFile = payloadFile.resolveSibling(name + SymbolFile.EXTENSION);
    if (Files.exists(symbolFile) && Files.exists(payloadFile)) {
      try {
        var symbols = SymbolFile.read(InputFile.read(symbolFile));
        if (symbols.payload().equals(PayloadId.of(InputFile.read(payloadFile)))) {
          return new SymbolizedOutput(new Symbolizer(symbols), System.err);
        }
        getLog().warn(symbolFile + " is of another payload; stack traces stay as they are");
      } catch (SymbolFileException e) {
        getLog().warn(symbolFile + ": " + e.getMessage());
      }
    }
    return new FilterOutputStream(System.err) {
      @Override
      public void close() throws IOException {
        flush(); // others still write there
      }
    };
  }

  private Device device(OutputStream err) {
    var device = Device.builder().inherit(System.in, System.out, err);
    if (arguments != null) {
      device.arguments(arguments);
    }
    if (environment != null) {
      environment.forEach(device::environment);
    }
    if (directories != null) {
      directories.forEach((guest, host) -> device.directory(guest, host.toPath()));
    }
    return device.build();
  }
}

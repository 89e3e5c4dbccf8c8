package dev.mainstay.cli;

import dev.mainstay.linker.InputFile;
import dev.mainstay.linker.LinkOptions;
import dev.mainstay.linker.LinkResult;
import dev.mainstay.linker.Linker;
import dev.mainstay.linker.OutputFile;
import dev.mainstay.linker.component.Preview2;
import dev.mainstay.linker.memory.HeapSize;
import dev.mainstay.linker.profile.Profile;
import dev.mainstay.linker.profile.ProfileReader;
import dev.mainstay.linker.report.LinkException;
import dev.mainstay.linker.resolve.Unsupported;
import dev.mainstay.symbols.SymbolFile;
import dev.mainstay.wit.abi.CoreNaming;
import dev.mainstay.wit.parse.WitSource;
import dev.mainstay.wit.parse.WitSyntaxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mainstay link}: a core module becomes a payload. */
@Command(
    name = "link",
    description = "Make a payload for a device of a core module.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the payload was written",
      "1:the module cannot be linked; standard error says why",
      "2:wrong usage",
      "3:a file could not be read or written"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class LinkCommand implements Callable<Integer> {
  private static final int NOT_LINKED = 1;
  private static final int NO_FILE = 3;

  /** How the report is written. */
  enum ReportFormat {
    TEXT,
    JSON
  }

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "IN.wasm",
      description =
          "A core module: from TeaVM's or Kotlin's WebAssembly GC target, or in C or Rust with"
              + " preview-2 imports.")
  private Path input;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT.wasm",
      required = true,
      description = "Where the payload goes.")
  private Path output;

  @Option(
      names = "--profile",
      paramLabel = "NAME|FILE.json",
      defaultValue = Profile.DEFAULT,
      description = "What the device has; default: ${DEFAULT-VALUE}, what every runtime has.")
  private String profile;

  @Option(
      names = "--t2",
      paramLabel = "FILE",
      description = "Write a module with its WASI 0.2 imports left in as well.")
  private @Nullable Path preview2;

  @Option(
      names = "--naming",
      paramLabel = "legacy|cm32p2",
      defaultValue = "legacy",
      description = "What the functions of that module are called; default: ${DEFAULT-VALUE}.")
  private CoreNaming naming;

  @Option(
      names = "--wit",
      paramLabel = "WIT",
      description =
          "The interfaces that it imports and exports, of which it gets a section component-type: a"
              + " file, or a folder with deps.")
  private @Nullable Path wit;

  @Option(
      names = "--traces",
      description =
          "Let Java's exceptions know the methods that they come through: as numbers, which"
              + " mainstay symbolize turns back.")
  private boolean traces;

  @Option(
      names = "--debug",
      description =
          "Let them know classes, methods, files and lines, and keep functions' names in the"
              + " payload: it gets larger and slower.")
  private boolean debug;

  @Option(names = "--names", description = "Keep functions' names in the payload.")
  private boolean names;

  @Option(
      names = "--symbols",
      paramLabel = "FILE",
      description =
          "Where the file goes that mainstay symbolize needs; default: beside the payload, with"
              + " .symbols.json in the place of .wasm.")
  private @Nullable Path symbols;

  @Option(
      names = "--initial-heap",
      paramLabel = "SIZE",
      converter = ByteSize.class,
      description = "The collected heap's size at the start, at least; default: 32K.")
  private @Nullable Long initialHeap;

  @Option(
      names = "--heap-growth",
      paramLabel = "SIZE",
      converter = ByteSize.class,
      description =
          "How much the heap grows by at a time, at least, in whole pages of 64K; default: a third"
              + " of what it has.")
  private @Nullable Long heapGrowth;

  @Option(
      names = "--heap-limit",
      paramLabel = "SIZE",
      converter = ByteSize.class,
      description = "The collected heap's size at most; default: what the device gives.")
  private @Nullable Long heapLimit;

  @Option(
      names = "--shadow-stack",
      paramLabel = "SIZE",
      converter = ByteSize.class,
      description = "Room for the references that functions hold; default: 8K.")
  private long shadowStack = LinkOptions.DEFAULT_SHADOW_STACK;

  @Option(
      names = "--guest-memory",
      paramLabel = "SIZE",
      converter = ByteSize.class,
      description = "The linear memory that a Kotlin module manages itself; default: 64K.")
  private long guestMemory = LinkOptions.DEFAULT_GUEST_MEMORY;

  @Option(names = "--stress", description = "Collect at every allocation, to find mistakes.")
  private boolean stress;

  @Option(
      names = "--unsupported",
      paramLabel = "NAME=ACTION",
      description =
          "What becomes of a function that the device lacks: fail (default), trap, or error, which"
              + " answers the caller that it is not supported. NAME is such as"
              + " wasi:sockets/tcp-create-socket#create-tcp-socket, or wasi:sockets/*.")
  private Map<String, Unsupported.Action> unsupported = new LinkedHashMap<>();

  @Option(
      names = "--device",
      paramLabel = "MODULE",
      description =
          "An interface that the firmware offers besides the profile, such as acme:board/gpio, or"
              + " acme:*.")
  private Set<String> device = new LinkedHashSet<>();

  @Option(
      names = "--report",
      paramLabel = "text|json",
      description = "Print what came out in full, not in a line.")
  private @Nullable ReportFormat report;

  @Override
  public Integer call() {
    refuseOneFileForTwo();
    try {
      var bytes = InputFile.read(input);
      var linker = Linker.withLibraryOf(LinkCommand.class.getClassLoader());
      var result = linker.link(bytes, options());
      OutputFile.write(output, result.payload());
      OutputFile.write(symbols(), SymbolFile.write(result.symbols()));
      if (preview2 != null) {
        OutputFile.write(preview2, result.preview2().orElseThrow());
      }
      print(result);
      return ExitCode.OK;
    } catch (LinkException e) {
      var count = e.problems().size();
      error("%s cannot be linked:%n%s".formatted(input, e.getMessage()));
      if (count > 1) {
        error(count + " problems");
      }
      return NOT_LINKED;
    } catch (WitSyntaxException e) {
      error("[wit] %s is not as WIT must be:%n%s".formatted(wit, e.getMessage()));
      return NOT_LINKED;
    } catch (IOException e) {
      error(String.valueOf(e.getMessage()));
      return NO_FILE;
    }
  }

  /** A payload in the input's place could not be made again. */
  private void refuseOneFileForTwo() {
    var files = new ArrayList<>(List.of(input, output, symbols()));
    if (preview2 != null) {
      files.add(preview2);
    }
    boolean twice = false;
    for (int i = 0; i < files.size(); i++) {
      for (int k = i + 1; k < files.size(); k++) {
        twice |= same(files.get(i), files.get(k));
      }
    }
    if (twice) {
      throw new ParameterException(
          spec.commandLine(),
          "[same-file] the input and what is written are one file; expected a file for each");
    }
  }

  private static boolean same(Path one, Path other) {
    try {
      return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize())
          || (Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other));
    } catch (IOException e) {
      return false; // whoever opens them will say why
    }
  }

  private Path symbols() {
    if (symbols != null) {
      return symbols;
    }
    var name = String.valueOf(output.getFileName());
    return output.resolveSibling(name.replaceFirst("\\.wasm$", "") + SymbolFile.EXTENSION);
  }

  private LinkOptions options() throws IOException {
    try {
      return LinkOptions.defaults()
          .withProfile(ProfileReader.find(profile))
          .withHeap(HeapSize.of(initialHeap, heapGrowth, heapLimit))
          .withShadowStack((int) Math.min(shadowStack, Integer.MAX_VALUE))
          .withGuestMemory(guestMemory)
          .withStress(stress)
          .withUnsupported(new Unsupported(unsupported))
          .withDeviceInterfaces(device)
          .withNames(names || debug)
          .withTraces(traces)
          .withLines(debug)
          .withPreview2(preview2());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private Preview2 preview2() throws IOException {
    return Preview2.none()
        .wanted(preview2 != null)
        .named(naming)
        .describedBy(wit == null ? List.of() : WitSource.read(wit).packages());
  }

  private void print(LinkResult result) {
    var out = spec.commandLine().getOut();
    if (report == null) {
      out.println(output.getFileName() + ": " + result.report().summary());
    } else {
      out.print(
          switch (report) {
            case TEXT -> result.report().text();
            case JSON -> result.report().json();
          });
    }
    out.flush();
  }

  private void error(String message) {
    spec.commandLine().getErr().println(message);
  }
}

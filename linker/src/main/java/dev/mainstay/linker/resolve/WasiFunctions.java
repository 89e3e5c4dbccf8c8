package dev.mainstay.linker.resolve;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mainstay.linker.profile.FunctionTypes;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.ImportName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The functions of WASI 0.2 that a preview-1 device could be asked for. */
public final class WasiFunctions {

  /** What preview 1 can do for a function. */
  public enum Feasibility {
    /** All of it. */
    FULL,
    /** Most of it. */
    PARTIAL,
    /** Nothing, but a known extension of preview 1 can. */
    EXT,
    /** Nothing. */
    NO
  }

  /** A byte of a result area. */
  public record ResultByte(int offset, int value) {}

  /**
   * A function.
   *
   * @param type its core type; where there is a result area, its address is the last parameter
   * @param feasibility what preview 1 can do for it
   * @param needs the host function of an extension without which a device has nothing of the kind
   * @param unsupported what makes the result area an error for lack of support; empty if the
   *     function has no such answer
   */
  public record WasiFunction(
      FunctionType type,
      Feasibility feasibility,
      Optional<ImportName> needs,
      List<ResultByte> unsupported) {
    public WasiFunction {
      unsupported = List.copyOf(unsupported);
    }
  }

  private static final Map<String, WasiFunction> FUNCTIONS = read();

  private WasiFunctions() {}

  /** The function {@code field} of an interface, such as {@code wasi:io/streams}. */
  public static Optional<WasiFunction> find(String path, String field) {
    return Optional.ofNullable(FUNCTIONS.get(path + "#" + field));
  }

  /** All names, such as {@code wasi:io/streams#[method]input-stream.read}, by interface. */
  public static List<String> names() {
    return List.copyOf(FUNCTIONS.keySet());
  }

  /** The names of an interface's functions. */
  public static List<String> fields(String path) {
    return FUNCTIONS.keySet().stream()
        .filter(name -> name.startsWith(path + "#"))
        .map(name -> name.substring(path.length() + 1))
        .toList();
  }

  private static Map<String, WasiFunction> read() {
    Map<String, WasiFunction> functions = new LinkedHashMap<>();
    try (var stream = WasiFunctions.class.getResourceAsStream("wasi-0.2.tsv")) {
      if (stream == null) {
        throw new IllegalStateException("wasi-0.2.tsv is not on the class path");
      }
      var reader = new BufferedReader(new InputStreamReader(stream, UTF_8));
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#")) {
          var cells = line.split("\t", -1);
          var feasibility = cells[4].split(" ", 2);
          functions.put(
              cells[0] + "#" + cells[1],
              new WasiFunction(
                  new FunctionType(
                      FunctionTypes.parseValues(cells[2]), FunctionTypes.parseValues(cells[3])),
                  Feasibility.valueOf(feasibility[0].toUpperCase(Locale.ROOT)),
                  feasibility.length == 1
                      ? Optional.empty()
                      : Optional.of(new ImportName("wasi_snapshot_preview1", feasibility[1])),
                  bytes(cells[5])));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return functions;
  }

  private static List<ResultByte> bytes(String text) {
    var bytes = new ArrayList<ResultByte>();
    for (var word : text.split(" ", -1)) {
      if (!word.isEmpty()) {
        int equals = word.indexOf('=');
        bytes.add(
            new ResultByte(
                Integer.parseInt(word.substring(0, equals)),
                Integer.parseInt(word.substring(equals + 1))));
      }
    }
    return bytes;
  }
}

package dev.mainstay.symbols;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.mainstay.symbols.Symbols.Function;
import dev.mainstay.wasm.source.SourceFrame;
import dev.mainstay.wasm.source.SourceLines;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Symbols as a file: a JSON object, of which docs/traces.md has the members. Version 1.
 *
 * <p>Texts and frames are numbered from 0, in the order in which they are needed first; 0 in the
 * place of such a number plus one says that there is none.
 */
public final class SymbolFile {
  /** How the names of symbol files end: in the place of a payload's {@code .wasm}. */
  public static final String EXTENSION = ".symbols.json";

  private static final String FORMAT = "mainstay-symbols";
  private static final int VERSION = 1;

  /** How many numbers a frame has: class, method, file plus one, line, caller plus one. */
  private static final int FRAME = 5;

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private SymbolFile() {}

  /** The file's bytes. The same symbols give the same ones. */
  public static byte[] write(Symbols symbols) {
    var frames = new Numbering();
    var functions = new ArrayList<Integer>();
    int last = 0;
    for (var function : symbols.functions()) {
      functions.add(frames.frame(function.frame()));
      functions.add(function.start() == 0 ? 0 : function.start() - last);
      last = function.start();
    }
    var code = new ArrayList<Integer>();
    symbols.lines().forEach((offset, frame) -> add(offset, frame, frames, code));
    var traces = symbols.traces().stream().map(frames::frame).toList();
    var text = new StringBuilder("{\n");
    member(text, "format", FORMAT);
    member(text, "version", VERSION);
    member(text, "sha256", symbols.payload().sha256());
    member(text, "size", symbols.payload().size());
    member(text, "texts", frames.texts());
    member(text, "frames", frames.frames());
    member(text, "functions", functions);
    member(text, "code", differences(code));
    member(text, "traces", traces);
    text.setLength(text.length() - 2);
    return text.append("\n}\n").toString().getBytes(UTF_8);
  }

  private static void add(
      int offset, @Nullable SourceFrame frame, Numbering frames, List<Integer> code) {
    int number = frame == null ? 0 : frames.frame(frame) + 1;
    if (code.isEmpty() ? number > 0 : code.get(code.size() - 1) != number) {
      code.add(offset);
      code.add(number);
    }
  }

  /** Offsets as what they are more than the one before. */
  private static List<Integer> differences(List<Integer> code) {
    var differences = new ArrayList<Integer>();
    for (int i = 0; i < code.size(); i += 2) {
      differences.add(i == 0 ? code.get(0) : code.get(i) - code.get(i - 2));
      differences.add(code.get(i + 1));
    }
    return differences;
  }

  private static void member(StringBuilder text, String name, Object value) {
    text.append('"').append(name).append("\":").append(GSON.toJson(value)).append(",\n");
  }

  /**
   * Reads a file.
   *
   * @throws SymbolFileException if it is not one
   */
  public static Symbols read(byte[] file) throws SymbolFileException {
    try {
      return read(JsonParser.parseString(new String(file, UTF_8)).getAsJsonObject());
    } catch (JsonParseException
        | IllegalStateException
        | UnsupportedOperationException
        | ArithmeticException
        | IllegalArgumentException
        | IndexOutOfBoundsException e) {
      throw new SymbolFileException(
          "bad-symbols",
          "this is no symbol file, or it was changed (" + e.getMessage() + ")",
          "the file NAME.symbols.json that was written beside the payload");
    }
  }

  private static Symbols read(JsonObject file) throws SymbolFileException {
    if (!file.has("format") || !FORMAT.equals(file.get("format").getAsString())) {
      throw new IllegalArgumentException("no member \"format\": \"" + FORMAT + "\"");
    }
    int version = require(file, "version").getAsInt();
    if (version != VERSION) {
      throw new SymbolFileException(
          "symbols-version",
          "the symbol file has version " + version,
          "version " + VERSION + "; use the mainstay that linked the payload");
    }
    var payload = new PayloadId(text(file, "sha256"), require(file, "size").getAsInt());
    var texts = array(file, "texts").asList().stream().map(JsonElement::getAsString).toList();
    var frames = frames(numbers(file, "frames"), texts);
    var functions = new ArrayList<Function>();
    var pairs = numbers(file, "functions");
    int start = 0;
    for (int i = 0; i < pairs.length; i += 2) {
      boolean imported = pairs[i + 1] == 0;
      start = imported ? start : Math.addExact(start, pairs[i + 1]);
      functions.add(new Function(frames.get(pairs[i]), imported ? 0 : start));
    }
    var lines = new SourceLines.Builder();
    var code = numbers(file, "code");
    int offset = 0;
    for (int i = 0; i < code.length; i += 2) {
      offset = Math.addExact(offset, code[i]);
      lines.from(offset, code[i + 1] == 0 ? null : frames.get(code[i + 1] - 1));
    }
    var traces = new ArrayList<SourceFrame>();
    for (int number : numbers(file, "traces")) {
      traces.add(frames.get(number));
    }
    return new Symbols(payload, functions, lines.build(), traces);
  }

  private static List<SourceFrame> frames(int[] numbers, List<String> texts) {
    var frames = new ArrayList<SourceFrame>();
    for (int i = 0; i < numbers.length; i += FRAME) {
      int file = numbers[i + 2];
      int caller = numbers[i + 4];
      // Callers come first, so that none is missing and there is no circle.
      frames.add(
          new SourceFrame(
              texts.get(numbers[i]),
              texts.get(numbers[i + 1]),
              file == 0 ? null : texts.get(file - 1),
              numbers[i + 3],
              caller == 0 ? null : frames.get(caller - 1)));
    }
    return frames;
  }

  private static String text(JsonObject file, String member) {
    return require(file, member).getAsString();
  }

  private static JsonArray array(JsonObject file, String member) {
    return require(file, member).getAsJsonArray();
  }

  private static int[] numbers(JsonObject file, String member) {
    return array(file, member).asList().stream().mapToInt(JsonElement::getAsInt).toArray();
  }

  private static JsonElement require(JsonObject file, String member) {
    var value = file.get(member);
    if (value == null) {
      throw new IllegalArgumentException("no member \"" + member + '"');
    }
    return value;
  }
}

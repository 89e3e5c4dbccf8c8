package dev.mainstay.lowering.objects;

import dev.mainstay.lowering.StaticMemory;
import dev.mainstay.lowering.Traces;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.source.SourceFrame;
import dev.mainstay.wasm.source.SourcePositions;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of what stack traces tell of: functions, or the places in them. A function keeps
 * {@code 2 * number + 1} in its frame on the shadow stack: an odd word, which the collector takes
 * for an i31 and passes over. Number 0 is nobody's.
 *
 * <p>For places there are two tables in memory. Sites have 6 bytes a number, from 0: the number of
 * the method, the line or 0, and the number of the place that this code was inlined to, or 0.
 * Methods have 12 bytes: the addresses of the class's name, of the method's and of the file's, each
 * in ISO 8859-1 with a zero behind it.
 */
final class TraceSites {
  private static final int MAX = 0xFFFF; // exceptions keep 16 bits a place

  /** A method, by what is said of it. */
  private record Method(String type, String name, @Nullable String file) {}

  /** A place, of which the one that it was inlined to is there already. */
  private record Site(int method, int line, int caller) {}

  private final SourcePositions positions;
  private final int constructors;
  private final boolean lines;
  private final Map<WasmFunction, Integer> numbers = new HashMap<>();
  private final List<SourceFrame> frames = new ArrayList<>();
  private final Map<Method, Integer> methods = new LinkedHashMap<>();
  private final Map<Site, Integer> sites = new LinkedHashMap<>();

  /** Numbers functions in the order given, and places as they are asked for. */
  TraceSites(TracedFunctions traced, SourcePositions positions) {
    this.positions = positions;
    constructors = traced.constructors();
    lines = traced.traces() == Traces.LINES;
    for (var one : traced.functions()) {
      if (numbers.size() == MAX) {
        break;
      }
      frames.add(one.frame());
      numbers.put(one.function(), lines ? site(one.frame()) : frames.size());
    }
  }

  /** The number of a function; 0 if traces do not tell of it. */
  int number(WasmFunction function) {
    return numbers.getOrDefault(function, 0);
  }

  /**
   * The number for what is called at a position in a function that traces tell of: its own where
   * nothing more is to be said.
   */
  int number(WasmFunction function, int position) {
    if (!lines) {
      return number(function);
    }
    int site = site(positions.frame(function, position));
    return site == 0 ? number(function) : site;
  }

  /** The number of a place, in the innermost method that somebody has written; 0 if none. */
  private int site(SourceFrame frame) {
    @Nullable SourceFrame outer = frame.caller();
    int caller = outer == null ? 0 : site(outer);
    if (!TracedFunctions.isWritten(frame)) {
      return caller;
    }
    var site = new Site(method(frame), frame.line(), caller);
    var known = sites.get(site);
    if (known == null && sites.size() < MAX) {
      known = sites.size() + 1;
      sites.put(site, known);
    }
    return known == null ? caller : known;
  }

  private int method(SourceFrame frame) {
    @Nullable String path = frame.file();
    var file = path == null ? null : path.substring(path.lastIndexOf('/') + 1);
    return methods.computeIfAbsent(
        new Method(frame.type(), frame.method(), file), m -> methods.size());
  }

  /** What the numbers of functions stand for, from 1; nothing if the module says so itself. */
  List<SourceFrame> frames() {
    return lines ? List.of() : List.copyOf(frames);
  }

  /** Places the tables, and says where they are. */
  Map<String, Integer> place(StaticMemory memory) {
    var constants = new LinkedHashMap<String, Integer>();
    constants.put("traces", numbers.isEmpty() ? 0 : 1);
    constants.put("trace-constructors", constructors);
    boolean tables = lines && !numbers.isEmpty();
    constants.put("trace-methods", tables ? placeMethods(memory) : 0);
    constants.put("trace-sites", tables ? placeSites(memory) : 0);
    return constants;
  }

  private int placeMethods(StaticMemory memory) {
    var texts = new HashMap<String, Integer>();
    var table = ByteBuffer.allocate(12 * methods.size()).order(ByteOrder.LITTLE_ENDIAN);
    for (var method : methods.keySet()) {
      table.putInt(text(method.type, texts, memory)).putInt(text(method.name, texts, memory));
      table.putInt(text(method.file == null ? "Unknown Source" : method.file, texts, memory));
    }
    return memory.place(table.array(), 4);
  }

  private int placeSites(StaticMemory memory) {
    var table = ByteBuffer.allocate(6 * (sites.size() + 1)).order(ByteOrder.LITTLE_ENDIAN);
    table.putShort((short) 0).putShort((short) 0).putShort((short) 0);
    for (var site : sites.keySet()) {
      table.putShort((short) site.method).putShort((short) site.line);
      table.putShort((short) site.caller);
    }
    return memory.place(table.array(), 2);
  }

  private static int text(String text, Map<String, Integer> texts, StaticMemory memory) {
    return texts.computeIfAbsent(
        text, t -> memory.place((t + "\0").getBytes(StandardCharsets.ISO_8859_1), 1));
  }
}

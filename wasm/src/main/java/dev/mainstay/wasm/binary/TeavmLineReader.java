package dev.mainstay.wasm.binary;

import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.source.SourceFrame;
import dev.mainstay.wasm.source.SourceLines;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines that TeaVM puts into custom sections of its modules: which instructions come from
 * which line of which method, and which methods it put in the place of calls. Checked against TeaVM
 * 0.16.0, {@code org.teavm.backend.wasm.debug.GCDebugInfoBuilder}.
 *
 * <p>Each section numbers its entries from 0; an entry names those of other sections. {@code
 * teavm_str}: texts. {@code teavm_file} and {@code teavm_pkg}: the number of the entry above, plus
 * one, and a name. {@code teavm_cls}: a package, plus one, and a name. {@code teavm_mtd}: a class
 * and a name. {@code teavm_line}: commands, which move an offset in the file, a line and a file.
 */
public final class TeavmLineReader {
  private static final int START = 0;
  private static final int END = 1;
  private static final int LINE = 2;
  private static final int FILE = 3;
  private static final int ADVANCE = 4;

  /** From here on a command moves both offset and line, by what it is. */
  private static final int BOTH = 10;

  private static final int OFFSETS = 32;
  private static final int LINES_BACK = 3;

  /** The most methods that can be inlined into each other: TeaVM's are a few. */
  private static final int DEEPEST = 100;

  /** A method, by what its class and it are called. */
  private record Method(String type, String name) {}

  /** Where the source text of a method has got to, and the place that it was called from. */
  private static final class State {
    private final Method method;
    private final @Nullable SourceFrame caller;
    private @Nullable String file;
    private int line = 1;

    State(Method method, @Nullable SourceFrame caller) {
      this.method = method;
      this.caller = caller;
    }
  }

  private final Map<String, byte[]> sections = new HashMap<>();

  /** The file of each class, for the places that TeaVM has no line for. */
  private final Map<String, String> files = new HashMap<>();

  /** The offsets of the first and the last instruction of each function, by the first. */
  private final NavigableMap<Integer, Integer> functions = new TreeMap<>();

  private TeavmLineReader(WasmModule module) {
    module.customs().forEach(custom -> sections.putIfAbsent(custom.name(), custom.bytes()));
    for (var function : module.functions()) {
      if (function.hasCode()) {
        var code = function.code();
        functions.put(code.offset(0), code.offset(code.instructions().size() - 1));
      }
    }
  }

  /**
   * The lines of a module, as it was read. Like every custom section these are ignored where they
   * are not as they should be.
   */
  public static SourceLines read(WasmModule module) {
    try {
      return new TeavmLineReader(module).lines();
    } catch (MalformedModuleException
        | IndexOutOfBoundsException
        | IllegalArgumentException
        | ArithmeticException e) {
      return SourceLines.none();
    }
  }

  private BinaryInput section(String name) {
    byte[] bytes = sections.getOrDefault(name, new byte[0]);
    return new BinaryInput(bytes, 0, bytes.length, () -> "custom section " + name);
  }

  private SourceLines lines() {
    var texts = texts();
    var paths = paths("teavm_file", '/', texts, true);
    var methods = methods(texts, paths("teavm_pkg", '.', texts, false));
    // Once for the files, then for what they are needed for.
    run(methods, paths);
    return run(methods, paths);
  }

  private List<String> texts() {
    var in = section("teavm_str");
    var texts = new ArrayList<String>();
    while (!in.atEnd()) {
      // TeaVM counts characters of UTF-16 and writes UTF-8.
      int length = in.u32("the length of a text");
      var text = new StringBuilder();
      while (text.length() < length) {
        text.append(character(in));
      }
      texts.add(text.toString());
    }
    return texts;
  }

  private static String character(BinaryInput in) {
    int first = in.u8("a character");
    int more = first < 0xC0 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
    int point = more == 0 ? first : first & (0x3F >> more);
    for (int i = 0; i < more; i++) {
      point = point << 6 | (in.u8("the rest of a character") & 0x3F);
    }
    return Character.toString(point);
  }

  private List<String> paths(String name, char separator, List<String> texts, boolean extensions) {
    var in = section(name);
    var paths = new ArrayList<String>();
    while (!in.atEnd()) {
      int above = in.u32("the entry above");
      int text = in.u32("a name");
      var last = texts.get(extensions ? text >>> 1 : text);
      if (extensions && (text & 1) != 0) {
        last += "." + texts.get(in.u32("an extension"));
      }
      paths.add(above == 0 ? last : paths.get(above - 1) + separator + last);
    }
    return paths;
  }

  private List<Method> methods(List<String> texts, List<String> packages) {
    var types = new ArrayList<String>();
    for (var in = section("teavm_cls"); !in.atEnd(); ) {
      int at = in.u32("a package");
      var name = texts.get(in.u32("a name"));
      types.add(at == 0 ? name : packages.get(at - 1) + "." + name);
    }
    var methods = new ArrayList<Method>();
    for (var in = section("teavm_mtd"); !in.atEnd(); ) {
      methods.add(new Method(types.get(in.u32("a class")), texts.get(in.u32("a name"))));
    }
    return methods;
  }

  private SourceLines run(List<Method> methods, List<String> paths) {
    var lines = new SourceLines.Builder();
    Deque<State> open = new ArrayDeque<>();
    int offset = 0;
    for (var in = section("teavm_line"); !in.atEnd(); ) {
      int command = in.u8("a command");
      if (command <= END && !inFunction(offset)) {
        open.clear(); // TeaVM does not end what was inlined at the end of a function
      }
      var state = Optional.ofNullable(open.peek());
      switch (command) {
        case START -> {
          if (open.size() == DEEPEST) {
            throw in.malformed(in.position(), "a method in " + DEEPEST + " others", "fewer");
          }
          var caller = state.map(this::frame).orElse(null);
          open.push(new State(methods.get(in.u32("a method")), caller));
        }
        case END -> open.poll();
        case LINE -> {
          int by = in.s32("a number of lines");
          state.ifPresent(s -> s.line += by);
        }
        case FILE -> {
          int file = in.u32("a file");
          state.ifPresent(
              s -> {
                s.file = file == 0 ? null : paths.get(file - 1);
                s.line = 1;
              });
        }
        case ADVANCE -> offset = Math.addExact(offset, in.u32("a number of bytes"));
        default -> {
          if (command < BOTH) {
            throw in.malformed(in.position(), "command " + command, "one that is known");
          }
          offset = Math.addExact(offset, (command - BOTH) % OFFSETS);
          int by = (command - BOTH) / OFFSETS - LINES_BACK;
          state.ifPresent(s -> s.line += by);
        }
      }
      var now = open.peek();
      lines.from(offset, now == null ? null : frame(now));
    }
    return lines.build();
  }

  private boolean inFunction(int offset) {
    var function = functions.floorEntry(offset);
    return function != null && offset <= function.getValue();
  }

  private SourceFrame frame(State state) {
    var method = state.method;
    var file = state.file;
    if (file == null) {
      return new SourceFrame(method.type, method.name, files.get(method.type), 0, state.caller);
    }
    files.putIfAbsent(method.type, Objects.requireNonNull(file));
    return new SourceFrame(method.type, method.name, file, state.line, state.caller);
  }
}

package dev.mainstay.lowering.objects;

import dev.mainstay.lowering.Traces;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.source.SourceFrame;
import dev.mainstay.wasm.source.SourcePositions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The functions that note in their frames who they are, for stack traces: those with code that
 * somebody has written. What makes exceptions is not, nor what is behind Java's library, nor what
 * the producer has made up for lambda expressions and virtual calls.
 *
 * @param traces what they note
 * @param functions the functions; constructors of exceptions come first
 * @param constructors how many of them those are
 */
public record TracedFunctions(Traces traces, List<Traced> functions, int constructors) {
  private static final String THROWABLE = "java.lang.Throwable";
  private static final String CONSTRUCTOR = "<init>";

  /** What nobody has written, by the beginnings of classes' names. */
  private static final List<String> BEHIND =
      List.of("dev.mainstay.guest.", "dev.mainstay.adapter.", "org.teavm.");

  /** The classes that TeaVM makes of lambda expressions and method references. */
  private static final Pattern LAMBDA = Pattern.compile(".*\\$lambda\\$_\\d+_\\d+");

  /**
   * A function.
   *
   * @param frame the method that somebody has written: the function itself, or the outermost of
   *     those that were inlined to it; without a line
   */
  public record Traced(WasmFunction function, SourceFrame frame) {}

  public TracedFunctions {
    functions = List.copyOf(functions);
  }

  /** No function. */
  public static TracedFunctions none() {
    return new TracedFunctions(Traces.NONE, List.of(), 0);
  }

  /**
   * Those of the functions of a module that traces can tell of.
   *
   * @param throwing those in which something can throw
   */
  public static TracedFunctions of(
      WasmModule module, Traces traces, Predicate<WasmFunction> throwing) {
    var constructors = new ArrayList<Traced>();
    var others = new ArrayList<Traced>();
    var throwable = throwable(module);
    for (var function : module.functions()) {
      var frame = function.hasCode() ? written(function, module.positions()) : null;
      if (frame != null && throwing.test(function)) {
        boolean makes = frame.method().equals(CONSTRUCTOR) && makes(function, throwable);
        (makes ? constructors : others).add(new Traced(function, frame));
      }
    }
    int count = constructors.size();
    constructors.addAll(others);
    return new TracedFunctions(traces, constructors, count);
  }

  /** Whether somebody has written something in a function. */
  public static boolean isWritten(WasmFunction function, SourcePositions positions) {
    return function.hasCode() && written(function, positions) != null;
  }

  private static @Nullable SourceFrame written(WasmFunction function, SourcePositions positions) {
    var frame = positions.frame(function, SourcePositions.UNKNOWN);
    if (isWritten(frame)) {
      return frame;
    }
    for (int i = 0; i < function.code().instructions().size(); i++) {
      @Nullable SourceFrame outermost = null;
      var inner = positions.frame(function, function.code().offset(i));
      for (@Nullable SourceFrame one = inner; one != null; one = one.caller()) {
        outermost = isWritten(one) ? one : outermost;
      }
      if (outermost != null) {
        return new SourceFrame(outermost.type(), outermost.method(), outermost.file(), 0, null);
      }
    }
    return null;
  }

  /** Whether traces tell of a place. */
  static boolean isWritten(SourceFrame frame) {
    var type = frame.type();
    return !type.isEmpty()
        && !type.equals(THROWABLE)
        && BEHIND.stream().noneMatch(type::startsWith)
        && !LAMBDA.matcher(type).matches()
        && !frame.method().contains("@");
  }

  /** The type of exceptions; null where nothing makes one. */
  private static @Nullable DefinedType throwable(WasmModule module) {
    return module.functions().stream()
        .filter(f -> f.name() != null && f.name().startsWith(THROWABLE + "::" + CONSTRUCTOR))
        .map(TracedFunctions::receiver)
        .findFirst()
        .orElse(null);
  }

  /**
   * Whether a function with a constructor in it makes an exception: it is that of one, or it was
   * not written for anything else.
   */
  private static boolean makes(WasmFunction function, @Nullable DefinedType throwable) {
    @Nullable String name = function.name();
    if (name == null || !isWritten(SourceFrame.named(name))) {
      return true;
    }
    for (@Nullable DefinedType type = receiver(function); type != null; type = type.supertype()) {
      if (type == throwable) {
        return true;
      }
    }
    return false;
  }

  /** The type of a function's first parameter, if it is a reference to a type of the module's. */
  private static @Nullable DefinedType receiver(WasmFunction function) {
    var params = function.signature().params();
    return !params.isEmpty()
            && params.get(0) instanceof ReferenceType reference
            && reference.heap() instanceof DefinedType type
        ? type
        : null;
  }
}

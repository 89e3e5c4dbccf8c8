package dev.mainstay.compiler.analysis;

import dev.mainstay.compiler.library.GuestNames;
import dev.mainstay.compiler.problems.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.teavm.callgraph.CallGraphNode;
import org.teavm.callgraph.CallSite;
import org.teavm.dependency.DependencyInfo;
import org.teavm.model.CallLocation;
import org.teavm.model.MethodReference;
import org.teavm.model.TextLocation;

/** The way from an entry point to a place in the guest: the shortest, and the same each time. */
final class CallChains {
  private final DependencyInfo dependencies;

  CallChains(DependencyInfo dependencies) {
    this.dependencies = dependencies;
  }

  /** The place, then its callers up to an entry point; nothing for a problem without a place. */
  List<Problem.Frame> to(@Nullable CallLocation place) {
    if (place == null) {
      return List.of();
    }
    List<Problem.Frame> chain = new ArrayList<>();
    chain.add(frame(place.getMethod(), Optional.ofNullable(place.getSourceLocation())));
    chain.addAll(toCallerOf(place.getMethod()));
    return chain;
  }

  /** The callers of the method, innermost first. */
  List<Problem.Frame> toCallerOf(MethodReference method) {
    CallGraphNode start = dependencies.getCallGraph().getNode(method);
    if (start == null) {
      return List.of();
    }
    // Breadth first, from callee to caller, to the first method that nobody calls.
    Map<MethodReference, Towards> way = new HashMap<>();
    Deque<CallGraphNode> queue = new ArrayDeque<>(List.of(start));
    CallGraphNode outermost = start;
    while (!queue.isEmpty()) {
      outermost = queue.remove();
      List<Call> calls = calls(outermost);
      if (calls.isEmpty()) {
        break;
      }
      MethodReference callee = outermost.getMethod();
      for (Call call : calls) {
        MethodReference caller = call.caller().getMethod();
        if (!caller.equals(method)
            && way.putIfAbsent(caller, new Towards(callee, call.location())) == null) {
          queue.add(call.caller());
        }
      }
    }
    Deque<Problem.Frame> frames = new ArrayDeque<>();
    MethodReference at = outermost.getMethod();
    while (!at.equals(method)) {
      Towards next = Objects.requireNonNull(way.get(at));
      if (!isOurs(at.getClassName())) {
        frames.addFirst(frame(at, next.location()));
      }
      at = next.method();
    }
    return List.copyOf(frames);
  }

  /** Whether the class is nothing that the guest's author wrote: start code, a lambda's object. */
  private static boolean isOurs(String className) {
    return GuestNames.isMachinery(className) || className.contains("$lambda$_");
  }

  /** A call of the method in question. */
  private record Call(CallGraphNode caller, Optional<TextLocation> location) {}

  /**
   * One step from an entry point inwards: the method that is called next, and the line of the call.
   */
  private record Towards(MethodReference method, Optional<TextLocation> location) {}

  private static List<Call> calls(CallGraphNode callee) {
    List<Call> calls = new ArrayList<>();
    for (CallSite site : callee.getCallerCallSites()) {
      for (CallGraphNode caller : site.getCallers()) {
        Optional<TextLocation> location =
            site.getLocations(caller).stream()
                .map(TextLocation.class::cast)
                .min(Comparator.comparingInt(TextLocation::getLine));
        calls.add(new Call(caller, location));
      }
    }
    calls.sort(Comparator.comparing(call -> call.caller().getMethod().toString()));
    return calls;
  }

  private static Problem.Frame frame(MethodReference method, Optional<TextLocation> location) {
    Optional<TextLocation> known = location.filter(place -> !place.isEmpty());
    String file = known.map(TextLocation::getFileName).orElse("");
    int line = known.map(TextLocation::getLine).orElse(0);
    return new Problem.Frame(
        method.getClassName(),
        method.getName(),
        file.substring(file.lastIndexOf('/') + 1),
        Math.max(0, line));
  }
}

package dev.mainstay.lowering.analysis;

import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.model.TypeEquality;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which functions call which, for a module as it was when the graph was made.
 *
 * <p>A call through a reference leads to every function of a matching signature whose reference is
 * taken anywhere (by {@code ref.func}, in segments, initializers or exports); where the reference
 * was read from a field of a struct or from a global in the same straight line of code, only to the
 * functions that are ever stored there, if all of those are known. What the host does when it is
 * called is not in the graph: an imported function leads nowhere.
 *
 * <p>Nothing here recurses, and functions called from the same place share a node, so that the
 * graph of a large program stays linear in its size.
 */
public final class CallGraph {

  /** Chooses among the calls of a function. */
  @FunctionalInterface
  public interface CallFilter {
    /** Every call. */
    CallFilter ALL = (caller, instruction) -> true;

    /** Whether the call at this index of the caller's instructions counts. */
    boolean test(WasmFunction caller, int instruction);
  }

  /** The calls of one function: instruction indices, ascending, and the nodes called. */
  private record Calls(int[] instructions, int[] nodes) {}

  private static final Calls NO_CALLS = new Calls(new int[0], new int[0]);

  private final List<WasmFunction> functions;
  private final Map<WasmFunction, Integer> numbers;
  private final List<Calls> calls = new ArrayList<>();

  /** The functions behind the nodes that stand for several; numbered after the functions. */
  private final List<Set<WasmFunction>> sets;

  private final List<Set<WasmFunction>> singles;

  private CallGraph(CallGraphBuilder builder) {
    functions = List.copyOf(builder.functions);
    singles = functions.stream().map(Set::of).toList();
    numbers = Map.copyOf(builder.numbers);
    sets = List.copyOf(builder.sets);
    for (var sites : builder.sites) {
      calls.add(sites.isEmpty() ? NO_CALLS : calls(sites));
    }
  }

  private static Calls calls(List<CallGraphBuilder.Site> sites) {
    return new Calls(
        sites.stream().mapToInt(CallGraphBuilder.Site::instruction).toArray(),
        sites.stream().mapToInt(CallGraphBuilder.Site::node).toArray());
  }

  /** The graph of a module. */
  public static CallGraph of(WasmModule module) {
    return of(module, TypeEquality.of(module));
  }

  /**
   * The graph of a module.
   *
   * @param equality the equality of the module's types
   */
  public static CallGraph of(WasmModule module, TypeEquality equality) {
    return new CallGraph(new CallGraphBuilder(module, equality));
  }

  /** Whether an instruction calls a function. */
  public static boolean isCall(Instruction instruction) {
    return switch (instruction.opcode()) {
      case CALL, CALL_REF, CALL_INDIRECT, RETURN_CALL, RETURN_CALL_REF, RETURN_CALL_INDIRECT ->
          true;
      default -> false;
    };
  }

  /**
   * The functions that the call at an index of the caller's instructions can lead to. Calls that
   * lead to the same functions for the same reason give the same set object.
   *
   * @throws IllegalArgumentException if there is no call
   */
  public Set<WasmFunction> targets(WasmFunction caller, int instruction) {
    var sites = calls.get(number(caller));
    int site = Arrays.binarySearch(sites.instructions(), instruction);
    if (site < 0) {
      throw new IllegalArgumentException(
          "instruction " + instruction + " of function " + caller + " is no call");
    }
    int node = sites.nodes()[site];
    return node < functions.size() ? singles.get(node) : sets.get(node - functions.size());
  }

  /** Whether the graph has a function: one that is younger is not in it. */
  public boolean contains(WasmFunction function) {
    return numbers.containsKey(function);
  }

  /** The functions that a function can call, in the order of its calls. */
  public Set<WasmFunction> callees(WasmFunction caller) {
    var callees = new LinkedHashSet<WasmFunction>();
    for (int node : calls.get(number(caller)).nodes()) {
      if (node < functions.size()) {
        callees.add(functions.get(node));
      } else {
        callees.addAll(sets.get(node - functions.size()));
      }
    }
    return callees;
  }

  /** The functions that belong to a cycle of calls: those that can come to call themselves. */
  public Set<WasmFunction> recursive() {
    var edges = successors(CallFilter.ALL);
    var recursive = new BitSet();
    for (var component : Components.of(edges)) {
      if (component.length > 1) {
        Arrays.stream(component).forEach(recursive::set);
      } else {
        int node = component[0];
        recursive.set(node, Arrays.stream(edges[node]).anyMatch(next -> next == node));
      }
    }
    return inOrder(recursive);
  }

  /**
   * A number for each function. Two have the same exactly if calls lead from each to the other.
   *
   * @param counts which calls are followed
   */
  public Map<WasmFunction, Integer> components(CallFilter counts) {
    var components = new HashMap<WasmFunction, Integer>();
    int number = 0;
    for (var component : Components.of(successors(counts))) {
      for (int node : component) {
        if (node < functions.size()) {
          components.put(functions.get(node), number);
        }
      }
      number++;
    }
    return components;
  }

  /** All functions, each behind those that it calls, as far as there are no cycles. */
  public List<WasmFunction> calleesFirst() {
    var order = new ArrayList<WasmFunction>();
    for (var component : Components.of(successors(CallFilter.ALL))) {
      for (int node : component) {
        if (node < functions.size()) {
          order.add(functions.get(node));
        }
      }
    }
    return order;
  }

  /** The functions that calls lead to from any of the roots, the roots included. */
  public Set<WasmFunction> reachable(Collection<WasmFunction> roots) {
    var from = new BitSet();
    roots.forEach(root -> from.set(number(root)));
    return inOrder(spread(successors(CallFilter.ALL), from));
  }

  /** The functions for which a predicate holds, and those whose calls can lead to one. */
  public Set<WasmFunction> closure(Predicate<WasmFunction> direct) {
    return closure(direct, CallFilter.ALL);
  }

  /**
   * The functions for which a predicate holds, and those whose calls can lead to one.
   *
   * @param direct where to begin; also asked for imported functions
   * @param counts which calls are followed
   */
  public Set<WasmFunction> closure(Predicate<WasmFunction> direct, CallFilter counts) {
    var from = new BitSet();
    for (int i = 0; i < functions.size(); i++) {
      from.set(i, direct.test(functions.get(i)));
    }
    return inOrder(spread(reversed(successors(counts)), from));
  }

  private int number(WasmFunction function) {
    var number = numbers.get(function);
    if (number == null) {
      throw new IllegalArgumentException("function " + function + " is not in the call graph");
    }
    return number;
  }

  private int[][] successors(CallFilter counts) {
    var edges = new int[functions.size() + sets.size()][];
    for (int i = 0; i < functions.size(); i++) {
      var caller = functions.get(i);
      var sites = calls.get(i);
      var nodes = new LinkedHashSet<Integer>();
      for (int site = 0; site < sites.nodes().length; site++) {
        if (counts.test(caller, sites.instructions()[site])) {
          nodes.add(sites.nodes()[site]);
        }
      }
      edges[i] = nodes.stream().mapToInt(Integer::intValue).toArray();
    }
    for (int i = 0; i < sets.size(); i++) {
      edges[functions.size() + i] = sets.get(i).stream().mapToInt(this::number).toArray();
    }
    return edges;
  }

  private static int[][] reversed(int[][] edges) {
    var counts = new int[edges.length];
    for (var targets : edges) {
      for (int target : targets) {
        counts[target]++;
      }
    }
    var reversed = new int[edges.length][];
    for (int i = 0; i < edges.length; i++) {
      reversed[i] = new int[counts[i]];
    }
    for (int i = edges.length - 1; i >= 0; i--) {
      for (int target : edges[i]) {
        reversed[target][--counts[target]] = i;
      }
    }
    return reversed;
  }

  private static BitSet spread(int[][] edges, BitSet from) {
    var reached = (BitSet) from.clone();
    var queue = new ArrayDeque<Integer>();
    from.stream().forEach(queue::add);
    while (!queue.isEmpty()) {
      for (int next : edges[queue.remove()]) {
        if (!reached.get(next)) {
          reached.set(next);
          queue.add(next);
        }
      }
    }
    return reached;
  }

  private Set<WasmFunction> inOrder(BitSet nodes) {
    var set = new LinkedHashSet<WasmFunction>();
    nodes.stream().filter(node -> node < functions.size()).forEach(n -> set.add(functions.get(n)));
    return set;
  }
}

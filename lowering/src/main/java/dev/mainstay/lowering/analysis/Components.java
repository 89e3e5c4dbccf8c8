package dev.mainstay.lowering.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The strongly connected components of a graph, by Tarjan's algorithm, with a stack of its own: the
 * graphs of large programs are deep.
 */
final class Components {
  private final int[][] successors;
  private final int[] index;
  private final int[] low;
  private final boolean[] onStack;
  private final int[] stack;
  private int stackSize;

  /** The nodes from the root to the one visited now, and how many successors each has seen. */
  private final int[] path;

  private final int[] position;
  private int next = 1;
  private final List<int[]> components = new ArrayList<>();

  private Components(int[][] successors) {
    int size = successors.length;
    this.successors = successors;
    index = new int[size];
    low = new int[size];
    onStack = new boolean[size];
    stack = new int[size];
    path = new int[size];
    position = new int[size];
  }

  /**
   * The components, each before those that lead to it.
   *
   * @param successors for each node the nodes that it leads to
   */
  static List<int[]> of(int[][] successors) {
    var search = new Components(successors);
    for (int node = 0; node < successors.length; node++) {
      if (search.index[node] == 0) {
        search.visit(node);
      }
    }
    return search.components;
  }

  private void visit(int root) {
    int depth = 0;
    path[0] = root;
    position[0] = 0;
    enter(root);
    while (depth >= 0) {
      int node = path[depth];
      if (position[depth] < successors[node].length) {
        int successor = successors[node][position[depth]++];
        if (index[successor] == 0) {
          depth++;
          path[depth] = successor;
          position[depth] = 0;
          enter(successor);
        } else if (onStack[successor]) {
          low[node] = Math.min(low[node], index[successor]);
        }
        continue;
      }
      if (low[node] == index[node]) {
        leave(node);
      }
      depth--;
      if (depth >= 0) {
        low[path[depth]] = Math.min(low[path[depth]], low[node]);
      }
    }
  }

  private void enter(int node) {
    index[node] = next;
    low[node] = next++;
    onStack[node] = true;
    stack[stackSize++] = node;
  }

  private void leave(int node) {
    int from = stackSize;
    do {
      from--;
      onStack[stack[from]] = false;
    } while (stack[from] != node);
    var component = Arrays.copyOfRange(stack, from, stackSize);
    Arrays.sort(component);
    components.add(component);
    stackSize = from;
  }
}

package dev.mainstay.guest.resource;

/**
 * Resources that the host has lent to exported functions which have not returned. They go back when
 * their function returns, as the Canonical ABI demands.
 */
public final class Lent {
  private static AutoCloseable[] resources;
  private static Handle[] handles;
  private static int top;

  private Lent() {}

  /** Begins an exported function; returns what {@link #leave} wants. */
  public static int enter() {
    return top;
  }

  /** Notes a resource that is lent to the function that runs. */
  public static void add(AutoCloseable resource, Handle handle) {
    if (resources == null) {
      resources = new AutoCloseable[4];
      handles = new Handle[4];
    } else if (top == resources.length) {
      AutoCloseable[] moreResources = new AutoCloseable[top * 2];
      Handle[] moreHandles = new Handle[top * 2];
      for (int i = 0; i < top; i++) {
        moreResources[i] = resources[i];
        moreHandles[i] = handles[i];
      }
      resources = moreResources;
      handles = moreHandles;
    }
    resources[top] = resource;
    handles[top++] = handle;
  }

  /** Ends the function: what was lent to it and not closed is closed. */
  public static void leave(int mark) throws Exception {
    while (top > mark) {
      top--;
      AutoCloseable resource = resources[top];
      boolean isOpen = handles[top].isOpen();
      resources[top] = null;
      handles[top] = null;
      if (isOpen) {
        resource.close();
      }
    }
  }
}

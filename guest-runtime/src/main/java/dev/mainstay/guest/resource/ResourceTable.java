package dev.mainstay.guest.resource;

import dev.mainstay.guest.memory.Trap;

/**
 * The objects behind the handles of an exported resource. The index of an object is the resource's
 * representation, which the host keeps with the handle; indices are used again.
 *
 * <p>An index that is none traps: host and guest no longer agree.
 */
public final class ResourceTable<T> {
  private Object[] objects = new Object[4];

  /** Of an index that is free, the next free one; of a used one, -1. */
  private int[] nextFree = new int[4];

  /** The first index that is free; 0 is never used. */
  private int free;

  private int top = 1;

  /** An empty table. */
  public ResourceTable() {}

  /** The index of an object that is added. */
  public int add(T object) {
    int index = free;
    if (index != 0) {
      free = nextFree[index];
    } else {
      if (top == objects.length) {
        grow();
      }
      index = top++;
    }
    objects[index] = object;
    nextFree[index] = -1;
    return index;
  }

  /** The object with that index, which stays. */
  public T get(int index) {
    T object = objectAt(index);
    if (object == null) {
      Trap.invalidHandle();
    }
    return object;
  }

  /** The object with that index, which is no longer here; the index is not free yet. */
  public T take(int index) {
    T object = get(index);
    objects[index] = null;
    return object;
  }

  /** Frees an index whose object was taken. */
  public void release(int index) {
    objects[index] = null;
    nextFree[index] = free;
    free = index;
  }

  /** The object with that index, which is free afterwards; null, and not free, if it was taken. */
  public T remove(int index) {
    T object = objectAt(index);
    if (object != null) {
      release(index);
    }
    return object;
  }

  // Only objects of the type are put in.
  @SuppressWarnings("unchecked")
  private T objectAt(int index) {
    if (index <= 0 || index >= top || nextFree[index] != -1) {
      Trap.invalidHandle();
    }
    return (T) objects[index];
  }

  private void grow() {
    Object[] moreObjects = new Object[top * 2];
    int[] moreFree = new int[top * 2];
    for (int i = 0; i < top; i++) {
      moreObjects[i] = objects[i];
      moreFree[i] = nextFree[i];
    }
    objects = moreObjects;
    nextFree = moreFree;
  }
}

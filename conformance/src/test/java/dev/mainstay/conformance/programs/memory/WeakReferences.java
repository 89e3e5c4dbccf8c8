package dev.mainstay.conformance.programs.memory;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/** Weak references, queues, soft references and weak maps, as far as Java promises anything. */
public class WeakReferences {
  static final class Thing {
    final int id;
    final int[] weight = new int[50];
    Object other;

    Thing(int id) {
      this.id = id;
    }
  }

  static final class Named extends WeakReference<Thing> {
    final String name;

    Named(Thing thing, String name, ReferenceQueue<Thing> queue) {
      super(thing, queue);
      this.name = name;
    }
  }

  static Thing[] kept = new Thing[3];

  /**
   * Recursive, so that no variable of main's, into which it may be inlined, holds what is to die.
   */
  static void references(ReferenceQueue<Thing> queue, List<Named> list, int i) {
    if (i < 12) {
      Thing thing = new Thing(i);
      thing.other = thing;
      list.add(new Named(thing, "n" + i, queue));
      if (i % 4 == 0) {
        kept[i / 4] = thing;
      }
      references(queue, list, i + 1);
    }
  }

  static int dig(int depth) {
    Object[] hole = {depth, new int[4]};
    return depth == 0 ? 0 : dig(depth - 1) + hole.length;
  }

  /** Overwrites what calls have left behind, and collects until the queue has what it must have. */
  static int collect(ReferenceQueue<Thing> queue, int expected) {
    int found = 0;
    int ids = 0;
    for (int tries = 0; tries < 1000 && found < expected; tries++) {
      dig(30);
      System.gc();
      for (Reference<? extends Thing> r = queue.poll(); r != null; r = queue.poll()) {
        found++;
        ids += Integer.parseInt(((Named) r).name.substring(1));
        if (r.get() != null) {
          System.out.println("not cleared: " + ((Named) r).name);
        }
      }
    }
    return found * 1000 + ids;
  }

  static SoftReference<Thing> softly(int depth) {
    return depth == 0 ? new SoftReference<>(new Thing(99)) : softly(depth - 1);
  }

  static int idOf(SoftReference<Thing> reference) {
    Thing thing = reference.get();
    return thing == null ? -1 : thing.id;
  }

  static void fillAll() {
    try {
      List<long[]> hoard = new ArrayList<>();
      while (true) {
        hoard.add(new long[5000]);
      }
    } catch (OutOfMemoryError e) {
      System.out.println("full");
    }
  }

  static void putWeakly(Map<Object, String> map, Object[] keys, int i) {
    if (i < 40) {
      Object key = new Thing(i);
      map.put(key, "v" + i);
      if (i < keys.length) {
        keys[i] = key;
      }
      putWeakly(map, keys, i + 1);
    }
  }

  public static void main(String[] args) {
    ReferenceQueue<Thing> queue = new ReferenceQueue<>();
    List<Named> list = new ArrayList<>();
    references(queue, list, 0);
    System.out.println(collect(queue, 9));
    for (Named reference : list) {
      Thing thing = reference.get();
      if (thing != null) {
        System.out.println(reference.name + " " + thing.id + " " + (thing.other == thing));
      }
    }
    kept[1] = null;
    System.out.println(collect(queue, 1));
    System.out.println(queue.poll());

    Named cleared = list.get(0);
    cleared.clear();
    System.out.println(cleared.get() + " " + (kept[0] != null));
    System.out.println(new WeakReference<Object>(null).get());

    SoftReference<Thing> soft = softly(3);
    dig(30);
    System.gc();
    System.out.println(idOf(soft));
    fillAll();
    System.out.println(idOf(soft));

    Object[] keys = new Object[3];
    Map<Object, String> map = new WeakHashMap<>();
    putWeakly(map, keys, 0);
    int tries = 0;
    while (map.size() > 3 && tries++ < 1000) {
      dig(30);
      System.gc();
    }
    Map<String, Integer> copy = new HashMap<>();
    map.forEach((key, value) -> copy.put(value, ((Thing) key).id));
    System.out.println(new java.util.TreeMap<>(copy) + " " + map.get(keys[1]));
    map.remove(keys[1]);
    System.out.println(map.containsKey(keys[1]) + " " + map.containsKey(keys[2]));
  }
}

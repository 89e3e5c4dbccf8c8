package dev.mainstay.conformance.programs.concurrency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.TimeUnit;

/** Maps, sets and queues that many threads may change while others go through them. */
public class ConcurrentCollections {
  private static final long ONE_THREAD = Long.MAX_VALUE;

  public static void main(String[] args) throws Exception {
    hashed();
    whileItGrows();
    inBulk();
    keySets();
    sorted();
    partsOfSorted();
    sortedSets();
    transfers();
    delays();
    futures();
  }

  private static void attempt(Runnable action) {
    try {
      action.run();
      System.out.println("done");
    } catch (RuntimeException e) {
      System.out.println(e.getClass().getSimpleName());
    }
  }

  private static void hashed() {
    ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
    for (String word : "the device in the field has a runtime in its firmware".split(" ")) {
      map.merge(word, 1, Integer::sum);
    }
    System.out.println(map + " " + map.size() + map.mappingCount());
    System.out.println(map.putIfAbsent("the", 9) + " " + map.putIfAbsent("new", 9));
    System.out.println(map.computeIfAbsent("built", String::length));
    System.out.println(map.computeIfAbsent("nothing", key -> null));
    System.out.println(map.computeIfPresent("built", (key, value) -> value + 1));
    System.out.println(map.computeIfPresent("built", (key, value) -> null));
    System.out.println(map.compute("in", (key, value) -> value == null ? 1 : value * 10));
    System.out.println(map.replace("in", 20, 21) + " " + map.replace("in", 20, 22));
    System.out.println(map.replace("in", 5) + " " + map.replace("nowhere", 5));
    System.out.println(map.remove("in", 6) + " " + map.remove("in", 5) + map.remove("in"));
    System.out.println(map.containsKey("field") + " " + map.contains(9) + map.containsValue(77));
    System.out.println(map.getOrDefault("absent", -1));
    System.out.println(map.equals(new TreeMap<>(map)) + " " + new TreeMap<>(map).equals(map));
    System.out.println(map.hashCode() == new TreeMap<>(map).hashCode());
    attempt(() -> map.put(null, 1));
    attempt(() -> map.put("null", null));
    attempt(() -> map.get(null));
    attempt(() -> map.computeIfAbsent("x", null));
    attempt(() -> new ConcurrentHashMap<>(-1));
    map.replaceAll((key, value) -> key.length());
    map.keySet().removeIf(key -> key.length() < 4);
    System.out.println(map.keySet() + " " + map.values() + map.entrySet());
    map.entrySet().iterator().next().setValue(100);
    System.out.println(map.values().stream().mapToInt(i -> i).max().getAsInt());
    map.clear();
    System.out.println(map + " " + map.isEmpty());
    System.out.println(new ConcurrentHashMap<>(Map.of(1, "a", 2, "b", 67, "c")));
    System.out.println(new ConcurrentHashMap<>(100, 0.5f, 3).isEmpty());
  }

  private static void whileItGrows() {
    ConcurrentHashMap<Integer, Integer> map = new ConcurrentHashMap<>();
    for (int i = 0; i < 8; i++) {
      map.put(i * 3, i);
    }
    List<Integer> seen = new ArrayList<>();
    for (Map.Entry<Integer, Integer> entry : map.entrySet()) {
      seen.add(entry.getKey());
      for (int i = 0; i < 20 && entry.getKey() < 1000; i++) {
        map.put(1000 + 40 * entry.getKey() + i, i);
      }
      map.remove(12);
    }
    seen.removeIf(key -> key >= 1000);
    seen.sort(null);
    System.out.println(map.size() + " " + seen);
    Iterator<Integer> keys = map.keySet().iterator();
    int removed = 0;
    while (keys.hasNext()) {
      if (keys.next() >= 1000) {
        keys.remove();
        removed++;
      }
    }
    System.out.println(removed + " " + map);
    attempt(keys::next);
  }

  private static void inBulk() {
    ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
    for (int i = 1; i <= 5; i++) {
      map.put("k" + i, i);
    }
    map.forEach(ONE_THREAD, (key, value) -> System.out.print(key + value + " "));
    map.forEach(
        ONE_THREAD, (key, value) -> value > 3 ? key : null, key -> System.out.print(key + " "));
    String four = map.search(ONE_THREAD, (key, value) -> value == 4 ? key : null);
    System.out.println(four);
    System.out.println(map.reduce(ONE_THREAD, (key, value) -> value, Integer::sum));
    System.out.println(
        map.reduceValues(ONE_THREAD, Integer::max) + map.reduceKeys(ONE_THREAD, String::concat));
    System.out.println(map.reduceValuesToLong(ONE_THREAD, Integer::longValue, 0, Long::sum));
    System.out.println(map.reduceToInt(ONE_THREAD, (key, value) -> value, 100, Math::min));
    System.out.println(
        map.reduceEntriesToDouble(ONE_THREAD, e -> e.getValue() / 2.0, 0, Double::sum));
    Integer large = map.searchValues(ONE_THREAD, value -> value > 9 ? value : null);
    System.out.println(large);
    map.forEachKey(ONE_THREAD, key -> System.out.print(key));
    map.forEachValue(ONE_THREAD, value -> value * 2, value -> System.out.print(value));
    map.forEachEntry(ONE_THREAD, entry -> System.out.print(entry));
    System.out.println(
        map.reduceEntries(ONE_THREAD, (a, b) -> a.getValue() > b.getValue() ? a : b).getKey());
  }

  private static void keySets() {
    Set<String> set = ConcurrentHashMap.newKeySet();
    System.out.println(set.add("b") + " " + set.add("a") + set.add("b") + set);
    for (String element : set) {
      if (set.remove(element) && element.length() == 1) {
        set.add(element + element);
      }
    }
    System.out.println(set.contains("a") + " " + set.contains("b"));
    ConcurrentHashMap<String, String> map = new ConcurrentHashMap<>();
    map.keySet("default").addAll(List.of("x", "y"));
    System.out.println(map + " " + map.keySet("d").getMappedValue());
    attempt(() -> map.keySet().add("z"));
    var keys = map.keys();
    var elements = map.elements();
    while (keys.hasMoreElements()) {
      System.out.print(keys.nextElement() + elements.nextElement() + " ");
    }
    System.out.println(map.keySet().getMap() == map);
  }

  private static void sorted() {
    var map = new ConcurrentSkipListMap<String, Integer>();
    for (String word : "when in doubt leave it out".split(" ")) {
      map.put(word, word.length());
    }
    System.out.println(map + " " + map.firstKey() + map.lastEntry());
    for (String key : map.keySet()) {
      map.remove("it");
      if (!key.endsWith("+")) {
        map.putIfAbsent(key + "+", 0);
      }
    }
    System.out.println(map);
    System.out.println(map.floorKey("j") + map.ceilingKey("j") + map.lowerKey("in"));
    System.out.println(map.higherEntry("z") + " " + map.pollFirstEntry() + map.pollLastEntry());
    attempt(() -> map.firstEntry().setValue(1));
    attempt(() -> map.put("x", null));
    attempt(() -> map.get(null));
    attempt(() -> new ConcurrentSkipListMap<String, String>().firstKey());
    System.out.println(map.merge("out", 4, Integer::sum) + map.compute("in", (k, v) -> v * 2));
    System.out.println(map.computeIfAbsent("new", String::length));
    System.out.println(map.computeIfPresent("new", (k, v) -> null));
    System.out.println(map.replace("in", 4, 5) + " " + map.remove("in", 4) + map.get("in"));
    System.out.println(map.descendingMap() + " " + map.descendingKeySet());
    System.out.println(map.clone().equals(map) + " " + map.clone().getClass().getSimpleName());
    map.values().removeIf(value -> value == 0);
    System.out.println(map.entrySet() + " " + map.containsValue(5) + map.getOrDefault("?", 1));
    map.replaceAll((key, value) -> -value);
    map.forEach((key, value) -> System.out.print(key + value));
    System.out.println();
  }

  private static void partsOfSorted() {
    var map = new ConcurrentSkipListMap<Integer, String>(Comparator.reverseOrder());
    for (int i = 0; i < 10; i++) {
      map.put(i, "v" + i);
    }
    ConcurrentNavigableMap<Integer, String> part = map.subMap(7, true, 3, false);
    System.out.println(part + " " + part.firstKey() + part.lastKey() + part.size());
    map.put(5, "five");
    part.remove(6);
    System.out.println(part.descendingMap() + " " + map.containsKey(6));
    attempt(() -> part.put(1, "outside"));
    System.out.println(map.headMap(7) + " " + map.tailMap(2, false));
    System.out.println(part.higherKey(7) + " " + part.higherKey(4) + part.floorEntry(5));
    System.out.println(
        part.descendingMap().headMap(5, true) + " " + part.comparator().compare(1, 2));
    part.clear();
    System.out.println(map);
  }

  private static void sortedSets() {
    var set = new ConcurrentSkipListSet<>(List.of(5, 1, 9, 3, 7));
    System.out.println(set + " " + set.first() + set.last() + set.add(5) + set.add(4));
    for (Integer number : set) {
      if (number < 20) {
        set.add(number + 10);
      }
    }
    System.out.println(set);
    System.out.println(set.floor(6) + " " + set.higher(9) + set.lower(1) + set.pollFirst());
    NavigableSet<Integer> part = set.subSet(4, true, 11, false);
    part.add(6);
    part.remove(5);
    System.out.println(part + " " + part.descendingSet() + set.headSet(5) + set.tailSet(25));
    attempt(() -> part.add(40));
    attempt(() -> set.add(null));
    attempt(() -> new ConcurrentSkipListMap<>(Map.of(1, 2)).keySet().add(1));
    set.descendingIterator().forEachRemaining(number -> System.out.print(number + " "));
    System.out.println(set.retainAll(List.of(6, 7)) + " " + set + set.clone().equals(set));
  }

  private static void transfers() throws Exception {
    var queue = new LinkedTransferQueue<String>();
    System.out.println(queue.tryTransfer("nobody") + " " + queue.offer("a") + queue.add("b"));
    System.out.println(queue.tryTransfer("c", 1, TimeUnit.MILLISECONDS) + " " + queue);
    List<String> given = new ArrayList<>();
    Thread giver =
        new Thread(
            () -> {
              try {
                queue.transfer("d");
                given.add("given");
              } catch (InterruptedException e) {
                System.out.println("interrupted");
              }
            });
    giver.start();
    while (queue.size() < 3) {
      Thread.yield();
    }
    System.out.println(queue.poll() + queue.take() + queue.peek() + queue.size());
    System.out.println(queue.remove("x") + " " + queue.contains("d"));
    System.out.println(giver.isAlive() + queue.take());
    giver.join();
    System.out.println(given);
    List<String> got = new ArrayList<>();
    Thread taker =
        new Thread(
            () -> {
              try {
                got.add(queue.take());
                got.add(queue.poll(10, TimeUnit.SECONDS));
              } catch (InterruptedException e) {
                System.out.println("interrupted");
              }
            });
    taker.start();
    while (!queue.hasWaitingConsumer()) {
      Thread.yield();
    }
    System.out.println(queue.getWaitingConsumerCount() + " " + queue.tryTransfer("e"));
    queue.transfer("f");
    taker.join();
    System.out.println(got + " " + queue.poll(1, TimeUnit.MILLISECONDS));
    queue.addAll(List.of("1", "2", "3"));
    System.out.println(queue.drainTo(got, 2) + " " + got + queue + queue.remainingCapacity());
  }

  private record Task(String name, long due) implements Delayed {
    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(due - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(due, ((Task) other).due);
    }
  }

  private static void delays() throws Exception {
    DelayQueue<Task> queue = new DelayQueue<>();
    long now = System.nanoTime();
    queue.put(new Task("third", now + 30_000_000));
    queue.add(new Task("first", now + 5_000_000));
    queue.offer(new Task("second", now + 20_000_000));
    queue.offer(new Task("never", now + 3_600_000_000_000L), 1, TimeUnit.SECONDS);
    System.out.println(queue.size() + " " + queue.peek().name());
    for (int i = 0; i < 3; i++) {
      System.out.println(queue.take().name());
    }
    System.out.println(queue.poll() + " " + queue.poll(1, TimeUnit.MILLISECONDS) + queue.size());
    queue.clear();
    System.out.println(queue.isEmpty());
  }

  private static void futures() {
    CompletableFuture<Integer> failed = CompletableFuture.failedFuture(new RuntimeException("no"));
    System.out.println(failed.exceptionallyAsync(e -> 1).join());
    System.out.println(
        failed.exceptionallyCompose(e -> CompletableFuture.completedFuture(2)).join());
    System.out.println(
        failed
            .exceptionallyComposeAsync(e -> CompletableFuture.supplyAsync(() -> 3), Runnable::run)
            .join());
    System.out.println(
        CompletableFuture.completedFuture(4).exceptionallyCompose(e -> failed).join());
  }
}

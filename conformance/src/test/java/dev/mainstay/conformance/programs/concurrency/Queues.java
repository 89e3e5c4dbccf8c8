package dev.mainstay.conformance.programs.concurrency;

import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** Queues that block and queues that do not, atomic arrays and sums, timers. */
public class Queues {
  public static void main(String[] args) throws Exception {
    linked();
    ends(new ConcurrentLinkedDeque<>());
    ends(new LinkedBlockingDeque<>(5));
    for (BlockingQueue<Integer> queue :
        List.of(
            new ArrayBlockingQueue<Integer>(2),
            new LinkedBlockingQueue<Integer>(3),
            new LinkedBlockingDeque<Integer>(),
            new SynchronousQueue<Integer>(),
            new PriorityBlockingQueue<Integer>())) {
      handOver(queue);
    }
    bounded();
    atomics();
    timers();
  }

  private static void linked() {
    var queue = new ConcurrentLinkedQueue<>(List.of(1, 2, 3));
    Iterator<Integer> all = queue.iterator();
    System.out.println(all.next());
    queue.add(4);
    queue.remove(2);
    List<Integer> seen = new ArrayList<>();
    all.forEachRemaining(seen::add);
    System.out.println(queue + " " + queue.poll() + queue.peek() + queue.size() + seen.contains(4));
    var deque = new ConcurrentLinkedDeque<String>();
    deque.addFirst("b");
    deque.push("a");
    deque.offerLast("c");
    System.out.println(deque + deque.peekLast() + deque.pollFirst() + deque.removeLast());
    deque.descendingIterator().forEachRemaining(System.out::println);
    try {
      deque.add(null);
    } catch (NullPointerException e) {
      System.out.println("no null");
    }
    var set = new CopyOnWriteArraySet<>(List.of(3, 1, 3));
    for (Integer number : set) {
      set.add(number + 10);
    }
    System.out.println(set + " " + set.contains(13) + set.remove(1));
  }

  private static void ends(Deque<String> deque) {
    deque.addFirst("b");
    deque.push("a");
    deque.offer("c");
    System.out.println(deque.add("d") + " " + deque.offerFirst("a") + deque);
    System.out.println(deque.getFirst() + deque.element() + deque.getLast() + deque.size());
    System.out.println(deque.removeLastOccurrence("a") + " " + deque.remove("x") + deque);
    System.out.println(
        deque.pop() + deque.remove() + deque.poll() + deque.peek() + deque.pollLast());
    System.out.println(deque.contains("d") + " " + deque.isEmpty() + deque.peekLast());
    for (Runnable none :
        List.<Runnable>of(
            deque::element, deque::pop, deque::getLast, deque::removeFirst, deque::removeLast)) {
      try {
        none.run();
      } catch (NoSuchElementException e) {
        System.out.println("none");
      }
    }
    deque.addAll(List.of("x", "y"));
    try {
      deque.addAll(deque);
    } catch (IllegalArgumentException e) {
      System.out.println("not itself");
    }
    deque.clear();
    System.out.println(deque);
  }

  private static void handOver(BlockingQueue<Integer> queue) throws InterruptedException {
    Thread producer =
        new Thread(
            () -> {
              try {
                for (int i = 0; i < 10; i++) {
                  queue.put(i);
                }
              } catch (InterruptedException e) {
                System.out.println(e);
              }
            });
    producer.start();
    int sum = 0;
    for (int i = 0; i < 10; i++) {
      sum += queue.take();
    }
    producer.join();
    System.out.println(sum + " " + queue.poll(1, TimeUnit.MILLISECONDS) + " " + queue.size());
  }

  private static void bounded() throws InterruptedException {
    var queue = new LinkedBlockingQueue<Integer>(2);
    System.out.println(queue.offer(1) + " " + queue.offer(2) + " " + queue.offer(3));
    System.out.println(queue.offer(3, 1, TimeUnit.MILLISECONDS) + " " + queue.remainingCapacity());
    try {
      queue.add(4);
    } catch (IllegalStateException e) {
      System.out.println(e.getMessage());
    }
    List<Integer> drained = new ArrayList<>();
    System.out.println(queue.drainTo(drained, 1) + " " + drained + queue + queue.contains(2));
    var priorities = new PriorityBlockingQueue<>(List.of(3, 1, 2));
    System.out.println(priorities.poll() + priorities.take() + " " + priorities.peek());
    Thread taking =
        new Thread(
            () -> {
              try {
                new LinkedBlockingQueue<>().take();
              } catch (InterruptedException e) {
                System.out.println("interrupted");
              }
            });
    taking.start();
    Thread.sleep(3);
    taking.interrupt();
    taking.join();
  }

  private static void atomics() {
    var array = new AtomicIntegerArray(new int[] {1, 2, 3});
    System.out.println(array.incrementAndGet(0) + array.getAndAdd(1, 5) + " " + array);
    System.out.println(
        array.compareAndSet(2, 3, 9) + " " + array.accumulateAndGet(2, 4, Math::max));
    var references = new AtomicReferenceArray<>(new String[] {"a", "b"});
    System.out.println(references.getAndSet(0, "c") + references.updateAndGet(1, s -> s + s));
    var stamped = new AtomicStampedReference<>("x", 1);
    System.out.println(stamped.compareAndSet("x", "y", 2, 3) + stamped.getReference());
    System.out.println(stamped.compareAndSet("x", "y", 1, 3) + " " + stamped.getStamp());
    LongAdder adder = new LongAdder();
    adder.add(5);
    adder.increment();
    DoubleAdder doubles = new DoubleAdder();
    doubles.add(1.5);
    var most = new LongAccumulator(Long::max, Long.MIN_VALUE);
    most.accumulate(3);
    most.accumulate(-3);
    var product = new DoubleAccumulator((a, b) -> a * b, 1);
    product.accumulate(-2.5);
    for (Number sum : List.of(adder, doubles, most, product)) {
      System.out.println(sum + " " + sum.intValue() + " " + sum.longValue());
      System.out.println(sum.floatValue() + " " + sum.doubleValue());
    }
    System.out.println(
        adder.sumThenReset() + adder.sum() + " " + product.getThenReset() + product.get());
    AtomicLong number = new AtomicLong(4);
    System.out.println(number.compareAndExchange(4, 5) + number.compareAndExchange(4, 6));
    number.setRelease(8);
    System.out.println(number.getAcquire() + " " + number.weakCompareAndSetPlain(8, 1));
  }

  private static void timers() throws InterruptedException {
    Timer timer = new Timer("timer", false);
    List<String> order = new ArrayList<>();
    CountDownLatch done = new CountDownLatch(4);
    timer.schedule(task(order, "late", done), 20);
    timer.schedule(task(order, "soon", done), 2);
    TimerTask never = task(order, "never", done);
    timer.schedule(never, 10);
    System.out.println(never.cancel() + " " + never.cancel());
    TimerTask twice =
        new TimerTask() {
          private int count;

          @Override
          public void run() {
            order.add("tick");
            done.countDown();
            if (++count == 2) {
              cancel();
            }
          }
        };
    timer.scheduleAtFixedRate(twice, 40, 3);
    done.await();
    System.out.println(order);
    timer.cancel();
    try {
      timer.schedule(task(order, "after", done), 1);
    } catch (IllegalStateException e) {
      System.out.println(e.getMessage());
    }
  }

  private static TimerTask task(List<String> order, String name, CountDownLatch done) {
    return new TimerTask() {
      @Override
      public void run() {
        order.add(name);
        done.countDown();
      }
    };
  }
}

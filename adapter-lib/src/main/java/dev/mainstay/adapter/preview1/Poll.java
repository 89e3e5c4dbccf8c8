package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;
import org.teavm.interop.Export;

/** {@code wasi:io/poll}. */
final class Poll {
  private static final int SUBSCRIPTION_AND_EVENT = 80;

  private static final int LOOK = -1;

  private Poll() {}

  @Export(name = "wasi:io/poll#[method]pollable.ready")
  static int ready(int handle) {
    Address room = room(1);
    room.putInt(handle);
    return once(room, 1, room, LOOK);
  }

  @Export(name = "wasi:io/poll#[method]pollable.block")
  static void block(int handle) {
    Address room = room(1);
    int turn = 0;
    do {
      room.putInt(handle);
    } while (once(room, 1, room, turn++) == 0);
  }

  /**
   * Waits until one is ready, and answers the indices of all that are. The order is of no meaning.
   *
   * @param handles the pollables, not none; one may be there twice
   */
  @Export(name = "wasi:io/poll#poll")
  static void poll(Address handles, int count, Address result) {
    if (count == 0) {
      Linker.nothingToPoll();
    }
    Address ready = Linker.cabiRealloc(0, 0, 4, count << 2);
    int turn = 0;
    int found;
    do {
      found = once(handles, count, ready, turn++);
    } while (found == 0);
    result.putAddress(ready);
    result.add(4).putInt(found);
  }

  @Export(name = "wasi:io/poll#[resource-drop]pollable")
  static void drop(int handle) {
    Handles.drop(handle, Handles.POLLABLE);
  }

  /** Room for a handle of our own and a call of {@code poll_oneoff} behind it. */
  private static Address room(int count) {
    return Buffer.atLeast((count + 1) * SUBSCRIPTION_AND_EVENT);
  }

  /**
   * Looks at all, and if none is ready waits a while.
   *
   * @param ready where to put the indices of those that are ready; may be {@code handles} itself
   *     when there is one
   * @param turn how often the pollables have been waited for; or {@link #LOOK}, not to wait, which
   *     takes a moment even so where a file descriptor is asked about
   * @return how many are ready
   */
  private static int once(Address handles, int count, Address ready, int turn) {
    long patience = turn >= 0 ? Subscriptions.LONG : Subscriptions.MOMENT;
    Address subscriptions = room(count).add(16);
    long now = MonotonicClock.now();
    int found = 0;
    int asked = 0;
    for (int i = 0; i < count; i++) {
      Entry pollable = Handles.entry(handles.add(i << 2).getInt(), Handles.POLLABLE);
      int word = pollable.word;
      if (Linker.tcpSockets() != 0) {
        if ((word & Pollables.SOCKET) == Pollables.SOCKET) {
          word = Tcp.interest(word >>> 2);
        }
      }
      if (word != 0) {
        Subscription subscription = Subscriptions.at(subscriptions, asked++);
        Subscriptions.set(subscription, i, word & 3, word >>> 2, 0);
      } else {
        // Both are unsigned: the deadline "never" is the largest of all.
        long deadline = pollable.extra;
        if (deadline + Long.MIN_VALUE <= now + Long.MIN_VALUE) {
          ready.add(found++ << 2).putInt(i);
          patience = Subscriptions.MOMENT;
        } else if (deadline - now + Long.MIN_VALUE < patience + Long.MIN_VALUE) {
          patience = deadline - now;
        }
      }
    }
    // A host that was asked already said no: its descriptors need no second look when time is up.
    if (asked == 0 || (turn > 0 && found != 0)) {
      if (found == 0 && turn >= 0) {
        Subscriptions.set(
            subscriptions.toStructure(), 0, Subscriptions.CLOCK, Preview1.MONOTONIC, patience);
        Subscriptions.poll(subscriptions, 1);
      }
      return found;
    }
    if (patience < Subscriptions.MOMENT) {
      patience = Subscriptions.MOMENT;
    }
    Subscriptions.set(
        Subscriptions.at(subscriptions, asked),
        0,
        Subscriptions.CLOCK,
        Preview1.MONOTONIC,
        patience);
    int total = asked + 1;
    int happened = Subscriptions.poll(subscriptions, total);
    // A host that cannot tell, as node with a file or WAMR on Windows: then they are ready, and a
    // read waits.
    for (int i = 0; i < (happened < 0 ? asked : happened); i++) {
      if (happened < 0) {
        ready.add(found++ << 2).putInt((int) Subscriptions.at(subscriptions, i).userdata);
      } else {
        Event event = Subscriptions.event(subscriptions, total, i);
        if (event.type != Subscriptions.CLOCK) {
          ready.add(found++ << 2).putInt(event.userdata);
        }
      }
    }
    return found;
  }
}

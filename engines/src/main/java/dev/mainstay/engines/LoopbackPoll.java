package dev.mainstay.engines;

import java.io.IOException;
import java.nio.channels.Selector;
import java.util.Map;
import run.endive.runtime.Memory;

/** {@code poll_oneoff} of a {@link LoopbackHost}. */
final class LoopbackPoll {
  private static final int CLOCK = 0;
  private static final int READ = 1;
  private static final int WRITE = 2;

  private final Map<Integer, LoopbackSocket> sockets;

  /** Polls these sockets, by their descriptors. */
  LoopbackPoll(Map<Integer, LoopbackSocket> sockets) {
    this.sockets = sockets;
  }

  /** The call, with its parameters. */
  int poll(Memory memory, int[] numbers) throws IOException {
    int count = numbers[2];
    if (count == 0) {
      throw new AssertionError("an empty poll");
    }
    long deadline = Long.MAX_VALUE;
    int clock = -1;
    for (int i = 0; i < count; i++) {
      if (memory.read(numbers[0] + 48 * i + 8) == CLOCK) {
        if (clock >= 0) {
          throw new AssertionError("two clocks");
        }
        clock = i;
        deadline = System.nanoTime() + memory.readLong(numbers[0] + 48 * i + 24);
      }
    }
    int happened = 0;
    try (var selector = Selector.open()) {
      while (happened == 0) {
        for (int i = 0; i < count; i++) {
          if (i != clock && isReady(memory, numbers[0] + 48 * i, selector)) {
            event(memory, numbers, i, happened++);
          }
        }
        if (happened == 0) {
          long left = deadline - System.nanoTime();
          if (left <= 0) {
            event(memory, numbers, clock, happened++);
          } else {
            selector.select(Math.min(Math.max(left / 1_000_000, 1), 1000));
            selector.selectedKeys().clear();
          }
        }
      }
    }
    memory.writeI32(numbers[3], happened);
    return 0;
  }

  private void event(Memory memory, int[] numbers, int subscription, int index) {
    int from = numbers[0] + 48 * subscription;
    int to = numbers[1] + 32 * index;
    int type = memory.read(from + 8);
    var socket = type == CLOCK ? null : sockets.get(memory.readInt(from + 16));
    boolean failed = socket != null && socket.hasFailed();
    memory.writeLong(to, memory.readLong(from));
    memory.writeLong(to + 8, (failed ? Errno.IO : 0) | (long) type << 16);
    memory.writeLong(to + 16, type == READ && socket != null ? socket.nextLength() : 0);
    memory.writeLong(to + 24, 0);
  }

  private boolean isReady(Memory memory, int subscription, Selector selector) throws IOException {
    var socket = sockets.get(memory.readInt(subscription + 16));
    return socket == null || socket.isReady(memory.read(subscription + 8) == WRITE, selector);
  }
}

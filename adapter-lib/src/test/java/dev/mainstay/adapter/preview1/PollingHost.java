package dev.mainstay.adapter.preview1;

import dev.mainstay.adapter.ScriptedHost;
import java.util.ArrayList;
import java.util.List;
import run.endive.runtime.Memory;

/**
 * A host whose standard input has something to read from some time on, and whose {@code
 * poll_oneoff} is that of a runtime, with its faults. What hangs there fails the test here. Time
 * passes by waiting, and a little with each look at the clock.
 */
final class PollingHost {
  /** How {@code poll_oneoff} behaves: read in the sources of each, and measured where that ran. */
  enum Engine {
    /** Wasmtime 7 to 42: everything as specified. */
    WASMTIME,
    /**
     * node 20 (uvwasi): milliseconds, cut off; a file or a device among the descriptors fails the
     * whole call; a timeout of 0 tells of the clock only; an absolute time is taken for one of the
     * other clock.
     */
    NODE,
    /** The same on Windows, where only sockets can be waited for. */
    NODE_ON_WINDOWS,
    /**
     * WAMR 1.1 to 2.4: hangs without a subscription; a second clock or an absolute time is an event
     * with the error ENOSYS.
     */
    WAMR,
    /** The same on Windows: there is no such call. */
    WAMR_ON_WINDOWS;

    /** Whether it can wait for an input at all. */
    boolean waitsFor(Input input) {
      return switch (this) {
        case WASMTIME, WAMR -> true;
        case NODE -> input == Input.PIPE;
        case NODE_ON_WINDOWS, WAMR_ON_WINDOWS -> false;
      };
    }
  }

  /** What the standard input is, by the file type of preview 1. */
  enum Input {
    PIPE(6),
    FILE(4),
    /** Such as {@code /dev/null}. */
    DEVICE(2);

    private final int type;

    Input(int type) {
      this.type = type;
    }
  }

  /** Never. */
  static final long NEVER = Long.MAX_VALUE;

  private static final int INVAL = 28;
  private static final int NOSYS = 52;
  private static final int NOTSOCK = 57;
  private static final int PERM = 63;
  private static final long MILLISECOND = 1_000_000;

  private final ScriptedHost host = new ScriptedHost();
  private final Engine runtime;
  private final Input input;
  private final long readableAt;
  private long now = 1000 * MILLISECOND;
  private int polls;

  /** A subscription as the call has it. */
  private record Wanted(long userdata, int type, long timeout, boolean absolute) {}

  /** A host; its input can be read {@code after} so many nanoseconds. */
  PollingHost(Engine runtime, Input input, long after) {
    this.runtime = runtime;
    this.input = input;
    // There is always something to read in a file, if only its end.
    this.readableAt = input != Input.PIPE ? 0 : after == NEVER ? NEVER : now + after;
    host.always("fd_fdstat_get", ScriptedHost.type(input.type));
    host.always(
        "clock_time_get",
        (memory, arguments) -> {
          now += 10_000;
          return ScriptedHost.time(1, now).answer(memory, arguments);
        });
    host.always("poll_oneoff", (memory, a) -> poll(memory, a[0], a[1], a[2], a[3]));
  }

  ScriptedHost host() {
    return host;
  }

  /** Nanoseconds since the beginning. */
  long passed() {
    return now - 1000 * MILLISECOND;
  }

  /** How often it was asked. */
  int polls() {
    return polls;
  }

  private int poll(Memory memory, int subscriptions, int events, int count, int happened) {
    polls++;
    if (runtime == Engine.WAMR_ON_WINDOWS) {
      return NOSYS;
    }
    if (count == 0) {
      hangsIf(runtime == Engine.WAMR, "no subscription");
      return INVAL;
    }
    var clocks = new ArrayList<Wanted>();
    var inputs = new ArrayList<Wanted>();
    for (int i = 0; i < count; i++) {
      int at = subscriptions + 48 * i;
      var wanted =
          new Wanted(
              memory.readLong(at),
              memory.read(at + 8),
              memory.readLong(at + 24),
              (memory.readShort(at + 40) & 1) != 0);
      (wanted.type == 0 ? clocks : inputs).add(wanted);
    }
    return switch (runtime) {
      case NODE, NODE_ON_WINDOWS -> onNode(memory, events, happened, clocks, inputs);
      case WAMR -> {
        for (var clock : clocks) {
          if (clocks.size() > 1 || clock.absolute) {
            yield event(memory, events, happened, clock, NOSYS);
          }
        }
        yield wait(memory, events, happened, clocks, inputs);
      }
      case WASMTIME, WAMR_ON_WINDOWS -> wait(memory, events, happened, clocks, inputs);
    };
  }

  private int onNode(
      Memory memory, int events, int happened, List<Wanted> clocks, List<Wanted> inputs) {
    if (!inputs.isEmpty() && !runtime.waitsFor(input)) {
      return runtime == Engine.NODE ? PERM : NOTSOCK;
    }
    var cut = new ArrayList<Wanted>();
    for (var clock : clocks) {
      hangsIf(clock.absolute, "an absolute time");
      long whole = clock.timeout / MILLISECOND * MILLISECOND;
      if (whole == 0) {
        return event(memory, events, happened, clock, 0);
      }
      cut.add(new Wanted(clock.userdata, 0, whole, false));
    }
    return wait(memory, events, happened, cut, inputs);
  }

  private int wait(
      Memory memory, int events, int happened, List<Wanted> clocks, List<Wanted> inputs) {
    long end = NEVER;
    Wanted first = null;
    for (var clock : clocks) {
      long deadline = clock.absolute ? clock.timeout : now + clock.timeout;
      if (deadline < end) {
        end = deadline;
        first = clock;
      }
    }
    if (!inputs.isEmpty() && readableAt <= Math.max(now, end)) {
      now = Math.max(now, readableAt);
      int at = events;
      for (var each : inputs) {
        event(memory, at, happened, each, 0);
        at += 32;
      }
      memory.writeI32(happened, inputs.size());
      return 0;
    }
    hangsIf(first == null, "what never happens");
    now = Math.max(now, end);
    return first == null ? INVAL : event(memory, events, happened, first, 0);
  }

  private static int event(Memory memory, int at, int happened, Wanted wanted, int error) {
    memory.writeLong(at, wanted.userdata);
    memory.writeLong(at + 8, error | (long) wanted.type << 16);
    memory.writeI32(happened, 1);
    return 0;
  }

  private void hangsIf(boolean condition, String what) {
    if (condition) {
      throw new AssertionError(runtime + " hangs on " + what);
    }
  }
}

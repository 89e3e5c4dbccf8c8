package dev.mainstay.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import run.endive.runtime.Memory;

/**
 * A preview-1 host that does what a test tells it, call by call, and nothing else: a call that
 * nobody expected fails the test, and so does one with a zero pointer, on which wasm3 0.5.0 traps.
 */
public final class ScriptedHost {
  /** What one call does: reads its arguments, writes memory, answers an errno. */
  public interface Step {
    int answer(Memory memory, int[] arguments);

    /** The same with the arguments as they are, where some have 64 bits. */
    default int answerWide(Memory memory, long[] arguments) {
      var narrow = new int[arguments.length];
      for (int i = 0; i < narrow.length; i++) {
        narrow[i] = (int) arguments[i];
      }
      return answer(memory, narrow);
    }
  }

  /** A step of a call with arguments of 64 bits. */
  public interface WideStep extends Step {
    @Override
    int answerWide(Memory memory, long[] arguments);

    @Override
    default int answer(Memory memory, int[] arguments) {
      throw new AssertionError("a step of a call with arguments of 64 bits");
    }
  }

  /** Makes a step of a call with arguments of 64 bits. */
  public static Step wide(WideStep step) {
    return step;
  }

  /** Which arguments are pointers. */
  private static final Map<String, List<Integer>> POINTERS =
      Map.ofEntries(
          Map.entry("args_sizes_get", List.of(0, 1)),
          Map.entry("args_get", List.of(0, 1)),
          Map.entry("environ_sizes_get", List.of(0, 1)),
          Map.entry("environ_get", List.of(0, 1)),
          Map.entry("clock_res_get", List.of(1)),
          Map.entry("clock_time_get", List.of(2)),
          Map.entry("fd_fdstat_get", List.of(1)),
          Map.entry("fd_read", List.of(1, 3)),
          Map.entry("fd_write", List.of(1, 3)),
          Map.entry("poll_oneoff", List.of(0, 1, 3)),
          Map.entry("proc_exit", List.of()),
          Map.entry("fd_advise", List.of()),
          Map.entry("fd_close", List.of()),
          Map.entry("fd_datasync", List.of()),
          Map.entry("fd_fdstat_set_flags", List.of()),
          Map.entry("fd_filestat_get", List.of(1)),
          Map.entry("fd_filestat_set_size", List.of()),
          Map.entry("fd_filestat_set_times", List.of()),
          Map.entry("fd_pread", List.of(1, 4)),
          Map.entry("fd_prestat_dir_name", List.of(1)),
          Map.entry("fd_prestat_get", List.of(1)),
          Map.entry("fd_pwrite", List.of(1, 4)),
          Map.entry("fd_readdir", List.of(1, 4)),
          Map.entry("fd_seek", List.of(3)),
          Map.entry("fd_sync", List.of()),
          Map.entry("path_create_directory", List.of(1)),
          Map.entry("path_filestat_get", List.of(2, 4)),
          Map.entry("path_filestat_set_times", List.of(2)),
          Map.entry("path_link", List.of(2, 5)),
          Map.entry("path_open", List.of(2, 8)),
          Map.entry("path_readlink", List.of(1, 3, 5)),
          Map.entry("path_remove_directory", List.of(1)),
          Map.entry("path_rename", List.of(1, 4)),
          Map.entry("path_symlink", List.of(0, 3)),
          Map.entry("path_unlink_file", List.of(1)),
          Map.entry("random_get", List.of(0)),
          Map.entry("sock_accept", List.of(2)),
          Map.entry("sock_addr_local", List.of(1)),
          Map.entry("sock_addr_remote", List.of(1)),
          Map.entry("sock_addr_resolve", List.of(0, 1, 2, 3, 5)),
          Map.entry("sock_bind", List.of(1)),
          Map.entry("sock_connect", List.of(1)),
          Map.entry("sock_get_ip_ttl", List.of(1)),
          Map.entry("sock_get_keep_alive", List.of(1)),
          Map.entry("sock_get_recv_buf_size", List.of(1)),
          Map.entry("sock_get_send_buf_size", List.of(1)),
          Map.entry("sock_get_tcp_keep_idle", List.of(1)),
          Map.entry("sock_get_tcp_keep_intvl", List.of(1)),
          Map.entry("sock_listen", List.of()),
          Map.entry("sock_open", List.of(3)),
          Map.entry("sock_recv", List.of(1, 4, 5)),
          Map.entry("sock_recv_from", List.of(1, 4, 5)),
          Map.entry("sock_send", List.of(1, 4)),
          Map.entry("sock_send_to", List.of(1, 4, 5)),
          Map.entry("sock_set_ip_ttl", List.of()),
          Map.entry("sock_set_ipv6_only", List.of()),
          Map.entry("sock_set_keep_alive", List.of()),
          Map.entry("sock_set_linger", List.of()),
          Map.entry("sock_set_recv_buf_size", List.of()),
          Map.entry("sock_set_reuse_addr", List.of()),
          Map.entry("sock_set_send_buf_size", List.of()),
          Map.entry("sock_set_tcp_keep_idle", List.of()),
          Map.entry("sock_set_tcp_keep_intvl", List.of()),
          Map.entry("sock_shutdown", List.of()));

  /** Those whose second argument is an array of one pointer and one length. */
  private static final Set<String> VECTORS = Set.of("fd_read", "fd_write", "fd_pread", "fd_pwrite");

  private final Map<String, Deque<Step>> script = new TreeMap<>();
  private final Map<String, Step> always = new TreeMap<>();
  private final List<String> calls = new ArrayList<>();
  private int failing = -1;
  private int failure;

  /** The next calls of a function, one step each. */
  public ScriptedHost then(String function, Step... steps) {
    script.computeIfAbsent(function, name -> new ArrayDeque<>()).addAll(List.of(steps));
    return this;
  }

  /** All calls of a function that no step is left for. */
  public ScriptedHost always(String function, Step step) {
    always.put(function, step);
    return this;
  }

  /** One call answers an errno and does nothing: the first is 0. */
  public ScriptedHost fails(int call, int errno) {
    failing = call;
    failure = errno;
    return this;
  }

  /** The calls so far, in order. */
  public List<String> calls() {
    return calls;
  }

  /** Fails unless every step was taken. */
  public void finished() {
    script.forEach((function, steps) -> assertEquals(0, steps.size(), function + " not called"));
  }

  int call(String function, Memory memory, long[] arguments) {
    calls.add(function);
    var pointers = POINTERS.get(function);
    if (pointers == null) {
      throw new AssertionError("no preview-1 function of this test: " + function);
    }
    for (int pointer : pointers) {
      assertNotEquals(0, (int) arguments[pointer], function + " with a zero pointer");
    }
    if (VECTORS.contains(function)) {
      int vector = (int) arguments[1];
      assertNotEquals(0, memory.readInt(vector), function + " with a zero pointer to bytes");
      assertNotEquals(0, memory.readInt(vector + 4), function + " of nothing");
    }
    if (calls.size() == failing + 1) {
      return failure;
    }
    var steps = script.getOrDefault(function, new ArrayDeque<>());
    var step = steps.isEmpty() ? always.get(function) : steps.remove();
    if (step == null) {
      throw new AssertionError("unexpected call of " + function + " after " + calls);
    }
    return step.answerWide(memory, arguments);
  }

  /** Answers this errno and does nothing. */
  public static Step errno(int errno) {
    return (memory, arguments) -> errno;
  }

  /** {@code fd_read} that delivers these bytes. */
  public static Step delivers(byte... bytes) {
    return (memory, arguments) -> {
      assertEquals(1, arguments[2], "iovecs");
      int buffer = memory.readInt(arguments[1]);
      int length = memory.readInt(arguments[1] + 4);
      int count = Math.min(length, bytes.length);
      memory.write(buffer, bytes, 0, count);
      memory.writeI32(arguments[3], count);
      return 0;
    };
  }

  /** {@code fd_write} that takes at most this many bytes and appends them to {@code sink}. */
  public static Step takes(int most, StringBuilder sink) {
    return (memory, arguments) -> {
      assertEquals(1, arguments[2], "iovecs");
      int buffer = memory.readInt(arguments[1]);
      int length = memory.readInt(arguments[1] + 4);
      int count = Math.min(length, most);
      for (byte value : memory.readBytes(buffer, count)) {
        sink.append((char) (value & 0xff));
      }
      memory.writeI32(arguments[3], count);
      return 0;
    };
  }

  /** {@code clock_time_get} and {@code clock_res_get} that answer this. */
  public static Step time(int clock, long nanoseconds) {
    return (memory, arguments) -> {
      assertEquals(clock, arguments[0], "clock");
      memory.writeLong(arguments[arguments.length - 1], nanoseconds);
      return 0;
    };
  }

  /** {@code fd_fdstat_get} that answers this file type. */
  public static Step type(int filetype) {
    return (memory, arguments) -> {
      memory.writeByte(arguments[1], (byte) filetype);
      return 0;
    };
  }
}

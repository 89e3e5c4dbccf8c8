package dev.mainstay.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.TreeSet;
import run.endive.runtime.Memory;

/**
 * A preview-1 host that knows which file descriptors are open: the standard streams, a directory as
 * 3, and what was opened since. A file has three bytes, a directory two files, and everything
 * succeeds, except with a descriptor that is not open.
 */
public final class FakeFiles {
  private static final int BADF = 8;
  private static final int NAMES = 2;

  private final ScriptedHost host = new ScriptedHost();
  private final TreeSet<Integer> open = new TreeSet<>(List.of(0, 1, 2, 3));
  private long now = 1;

  /** A host as it is before the program starts. */
  public FakeFiles() {
    host.always("fd_prestat_get", (memory, a) -> a[0] == 3 ? prestat(memory, a[1]) : BADF);
    onDescriptor("fd_prestat_dir_name", (memory, a) -> text(memory, (int) a[1], "/"));
    onDescriptor("fd_fdstat_get", (memory, a) -> fdstat(memory, (int) a[0], (int) a[1]));
    onDescriptor("fd_filestat_get", (memory, a) -> filestat(memory, (int) a[0], (int) a[1]));
    onDescriptor("path_filestat_get", (memory, a) -> filestat(memory, 9, (int) a[4]));
    onDescriptor("fd_read", (memory, a) -> count(memory, (int) a[3], 3));
    onDescriptor("fd_pread", (memory, a) -> count(memory, (int) a[4], a[3] == 0 ? 3 : 0));
    onDescriptor("fd_write", (memory, a) -> all(memory, (int) a[1], (int) a[3]));
    onDescriptor("fd_pwrite", (memory, a) -> all(memory, (int) a[1], (int) a[4]));
    onDescriptor("fd_readdir", (memory, a) -> names(memory, (int) a[1], a[3], (int) a[4]));
    onDescriptor("path_readlink", (memory, a) -> link(memory, (int) a[3], (int) a[5]));
    onDescriptor("path_open", (memory, a) -> opened(memory, (int) a[8]));
    onDescriptor("fd_close", (memory, a) -> a[0] > 3 && open.remove((int) a[0]) ? 0 : BADF);
    for (var function :
        List.of(
            "fd_advise",
            "fd_datasync",
            "fd_filestat_set_size",
            "fd_filestat_set_times",
            "fd_seek",
            "fd_sync",
            "path_create_directory",
            "path_filestat_set_times",
            "path_link",
            "path_remove_directory",
            "path_rename",
            "path_unlink_file")) {
      onDescriptor(function, (memory, arguments) -> 0);
    }
    host.always("path_symlink", (memory, a) -> open.contains(a[2]) ? 0 : BADF);
    host.always("clock_time_get", (memory, a) -> time(memory, a[2]));
    host.always("poll_oneoff", (memory, a) -> poll(memory, a[0], a[1], a[2], a[3]));
  }

  private void onDescriptor(String function, ScriptedHost.WideStep step) {
    host.always(
        function,
        ScriptedHost.wide(
            (memory, arguments) ->
                open.contains((int) arguments[0]) ? step.answerWide(memory, arguments) : BADF));
  }

  /** What a library runs on. */
  public ScriptedHost host() {
    return host;
  }

  /** The file descriptors that are open. */
  public List<Integer> open() {
    return List.copyOf(open);
  }

  private int opened(Memory memory, int at) {
    int fd = open.last() + 1;
    open.add(fd);
    memory.writeI32(at, fd);
    return 0;
  }

  private static int prestat(Memory memory, int at) {
    memory.writeI32(at, 0);
    memory.writeI32(at + 4, 1);
    return 0;
  }

  private static int text(Memory memory, int at, String text) {
    memory.write(at, text.getBytes(UTF_8));
    return 0;
  }

  private static int fdstat(Memory memory, int fd, int at) {
    memory.fill((byte) 0, at, at + 24);
    memory.writeByte(at, (byte) (fd < 3 ? 0 : fd == 3 ? 3 : 4));
    memory.writeLong(at + 8, -1L);
    memory.writeLong(at + 16, -1L);
    return 0;
  }

  private static int filestat(Memory memory, int fd, int at) {
    memory.fill((byte) 0, at, at + 64);
    memory.writeLong(at + 8, fd);
    return 0;
  }

  private static int count(Memory memory, int at, int count) {
    memory.writeI32(at, count);
    return 0;
  }

  private static int all(Memory memory, int iovec, int at) {
    return count(memory, at, memory.readInt(iovec + 4));
  }

  private static int names(Memory memory, int at, long cookie, int used) {
    var entries = ByteBuffer.allocate(25 * NAMES).order(ByteOrder.LITTLE_ENDIAN);
    for (long i = cookie; i < NAMES; i++) {
      entries.putLong(i + 1).putLong(0).putInt(1).putInt(4).put((byte) ('a' + i));
    }
    memory.write(at, entries.array(), 0, entries.position());
    return count(memory, used, entries.position());
  }

  private static int link(Memory memory, int at, int used) {
    return text(memory, at, "link") | count(memory, used, 4);
  }

  private int time(Memory memory, int at) {
    memory.writeLong(at, now++);
    return 0;
  }

  /** The first subscription has happened; if it is a clock, its time has passed. */
  private int poll(Memory memory, int subscriptions, int events, int count, int happened) {
    if (count == 0) {
      return 28;
    }
    int type = memory.read(subscriptions + 8) & 0xff;
    if (type == 0) {
      now += memory.readLong(subscriptions + 24);
    }
    memory.writeLong(events, memory.readLong(subscriptions));
    memory.writeLong(events + 8, (long) type << 16);
    return count(memory, happened, 1);
  }
}

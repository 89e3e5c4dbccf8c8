package dev.mainstay.adapter.preview1;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.mainstay.adapter.FakeFiles;
import dev.mainstay.adapter.Library;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A program that uses everything, and drops what it got. Whichever call of the host fails, in the
 * end nothing is open but what the host opened, and no entry of the handle table is in use.
 */
class LeaksTest {
  private static final String TYPES = "wasi:filesystem/types#";
  private static final String DESCRIPTOR = TYPES + "[method]descriptor.";
  private static final String IN = "wasi:io/streams#[method]input-stream.";
  private static final String OUT = "wasi:io/streams#[method]output-stream.";
  private static final String DROP_DESCRIPTOR = TYPES + "[resource-drop]descriptor";
  private static final String DROP_LISTING = TYPES + "[resource-drop]directory-entry-stream";
  private static final String DROP_INPUT = "wasi:io/streams#[resource-drop]input-stream";
  private static final String DROP_OUTPUT = "wasi:io/streams#[resource-drop]output-stream";
  private static final String DROP_ERROR = "wasi:io/error#[resource-drop]error";
  private static final String DROP_POLLABLE = "wasi:io/poll#[resource-drop]pollable";

  /** The entries of the block. */
  private static final int ENTRIES = 31;

  private static final int AGAIN = 6;
  private static final int BADF = 8;
  private static final int INTR = 27;
  private static final int IO = 29;
  private static final int PIPE = 64;
  private static final int SPIPE = 70;

  /** The program, on a host of its own. */
  private static final class Program {
    final FakeFiles files = new FakeFiles();
    final Library library = Library.on(files.host());

    record Handle(String drop, long number) {}

    final Deque<Handle> held = new ArrayDeque<>();
    final int area = library.area(104);
    final int name = library.text("name");

    /** A handle that is the program's to drop. */
    long hold(String drop, long handle) {
      held.push(new Handle(drop, handle));
      return handle;
    }

    /** Calls a function whose result is a handle, or a code; answers the handle, or 0. */
    long open(String drop, String function, long... arguments) {
      library.call(function, with(arguments));
      return library.octet(area) == 0 ? hold(drop, library.word(area + 4)) : 0;
    }

    /** Calls a function whose result is none, or an error of a stream. */
    void stream(int payload, String function, long... arguments) {
      library.call(function, with(arguments));
      if (library.octet(area) == 1 && library.octet(area + payload) == 0) {
        hold(DROP_ERROR, library.word(area + payload + 4));
      }
    }

    void call(String function, long... arguments) {
      library.call(function, with(arguments));
    }

    long[] with(long... arguments) {
      var all = Arrays.copyOf(arguments, arguments.length + 1);
      all[arguments.length] = area;
      return all;
    }

    void run() {
      library.call("wasi:filesystem/preopens#get-directories", area);
      long root = 0;
      for (int i = 0; i < library.word(area + 4); i++) {
        root = hold(DROP_DESCRIPTOR, library.word(library.word(area) + 12 * i));
      }
      if (root == 0) {
        return;
      }
      long file = open(DROP_DESCRIPTOR, DESCRIPTOR + "open-at", root, 1, name, 4, 0, 3);
      if (file != 0) {
        onFile(root, file);
      }
      long listing = open(DROP_LISTING, DESCRIPTOR + "read-directory", root);
      if (listing != 0) {
        call(TYPES + "[method]directory-entry-stream.read-directory-entry", listing);
      }
      call(DESCRIPTOR + "stat-at", root, 1, name, 4);
      call(DESCRIPTOR + "metadata-hash-at", root, 1, name, 4);
      call(DESCRIPTOR + "set-times-at", root, 1, name, 4, 1, 0, 0, 1, 0, 0);
      call(DESCRIPTOR + "create-directory-at", root, name, 4);
      call(DESCRIPTOR + "link-at", root, 0, name, 4, root, name, 4);
      call(DESCRIPTOR + "symlink-at", root, name, 4, name, 4);
      call(DESCRIPTOR + "readlink-at", root, name, 4);
      call(DESCRIPTOR + "rename-at", root, name, 4, root, name, 4);
      call(DESCRIPTOR + "remove-directory-at", root, name, 4);
      call(DESCRIPTOR + "unlink-file-at", root, name, 4);
      standardStreams();
    }

    void onFile(long root, long file) {
      call(DESCRIPTOR + "get-flags", root);
      call(DESCRIPTOR + "get-type", file);
      call(DESCRIPTOR + "stat", file);
      call(DESCRIPTOR + "metadata-hash", file);
      call(DESCRIPTOR + "set-size", file, 3);
      call(DESCRIPTOR + "set-times", file, 1, 0, 0, 1, 0, 0);
      call(DESCRIPTOR + "advise", file, 0, 0, 0);
      call(DESCRIPTOR + "sync", file);
      call(DESCRIPTOR + "sync-data", file);
      call(DESCRIPTOR + "read", file, 3, 0);
      call(DESCRIPTOR + "write", file, name, 4, 0);
      long ignored = library.call(DESCRIPTOR + "is-same-object", root, file);
      long in = open(DROP_INPUT, DESCRIPTOR + "read-via-stream", file, 0);
      long out = open(DROP_OUTPUT, DESCRIPTOR + "write-via-stream", file, 0);
      long end = open(DROP_OUTPUT, DESCRIPTOR + "append-via-stream", file);
      stream(4, IN + "read", in, 2);
      stream(8, IN + "skip", in, 2);
      stream(4, OUT + "write", out, name, 4);
      stream(4, OUT + "blocking-write-and-flush", end, name, 4);
      stream(4, OUT + "write-zeroes", end, 4);
      long other = open(DROP_INPUT, DESCRIPTOR + "read-via-stream", file, 0);
      stream(8, OUT + "blocking-splice", out, other, 4);
      hold(DROP_POLLABLE, library.call(IN + "subscribe", other));
    }

    void standardStreams() {
      long in = hold(DROP_INPUT, library.call("wasi:cli/stdin#get-stdin"));
      long out = hold(DROP_OUTPUT, library.call("wasi:cli/stdout#get-stdout"));
      stream(4, IN + "blocking-read", in, 2);
      stream(4, IN + "read", in, 2);
      stream(8, OUT + "splice", out, in, 2);
      stream(4, OUT + "blocking-write-zeroes-and-flush", out, 2);
      long readable = hold(DROP_POLLABLE, library.call(IN + "subscribe", in));
      long writable = hold(DROP_POLLABLE, library.call(OUT + "subscribe", out));
      library.call("wasi:io/poll#[method]pollable.block", readable);
      long ignored = library.call("wasi:io/poll#[method]pollable.ready", readable);
      int list = library.words((int) readable, (int) writable);
      library.call("wasi:io/poll#poll", list, 2, area);
    }

    void dropAll() {
      held.forEach(handle -> library.call(handle.drop(), handle.number()));
      held.clear();
    }

    void assertNothingIsLeft(String when) {
      assertEquals(List.of(0, 1, 2, 3), files.open(), when);
      // As many as the block has can be made anew.
      int grown = library.grown();
      for (int i = 0; i < ENTRIES; i++) {
        hold(DROP_OUTPUT, library.call("wasi:cli/stdout#get-stdout"));
      }
      assertEquals(grown, library.grown(), when);
      dropAll();
    }
  }

  @Test
  void thatFailsNowhere() {
    var program = new Program();
    program.run();
    assertEquals(List.of(0, 1, 2, 3, 4), program.files.open());
    assertEquals(12, program.held.size(), "handles");
    program.dropAll();
    program.assertNothingIsLeft("at the end");
    assertEquals(0, program.library.grown(), "all of it was within the block");
  }

  @ParameterizedTest
  @ValueSource(ints = {AGAIN, BADF, INTR, IO, PIPE, SPIPE})
  void thatFailsAtEachCall(int errno) {
    var whole = new Program();
    whole.run();
    // Not those of fd_close that follow: what a host keeps that fails there is the host's, and to
    // close a second time what may be closed could hit somebody else's.
    var calls = List.copyOf(whole.files.host().calls());
    whole.dropAll();
    for (int i = 0; i < calls.size(); i++) {
      var program = new Program();
      program.files.host().fails(i, errno);
      try {
        program.run();
      } catch (Library.Ended e) {
        // A host without a clock ends the program, and with it all that is open.
        assertEquals("clock_time_get", calls.get(i), e.getMessage());
        continue;
      }
      program.dropAll();
      program.assertNothingIsLeft("errno " + errno + " of " + calls.get(i));
    }
  }
}

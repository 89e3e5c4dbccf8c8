package dev.mainstay.adapter.preview1;

import static dev.mainstay.adapter.ScriptedHost.delivers;
import static dev.mainstay.adapter.ScriptedHost.errno;
import static dev.mainstay.adapter.ScriptedHost.takes;
import static dev.mainstay.adapter.ScriptedHost.wide;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.mainstay.adapter.ScriptedHost;
import org.junit.jupiter.api.Test;

class FileStreamsTest extends FilesystemFixture {
  private static final String READ_VIA = DESCRIPTOR + "read-via-stream";
  private static final String WRITE_VIA = DESCRIPTOR + "write-via-stream";
  private static final String APPEND_VIA = DESCRIPTOR + "append-via-stream";
  private static final String READ = "wasi:io/streams#[method]input-stream.read";
  private static final String WRITE = "wasi:io/streams#[method]output-stream.write";

  private int stream(String function, int file, long... offset) {
    host.then("fd_fdstat_get", fdstat(4, 0, 0));
    int result = library.area(8);
    if (offset.length == 0) {
      library.call(function, file, result);
    } else {
      library.call(function, file, offset[0], result);
    }
    assertEquals(0, library.octet(result));
    return library.word(result + 4);
  }

  private static ScriptedHost.Step moved(long offset, int count) {
    return wide(
        (memory, arguments) -> {
          assertEquals(7, arguments[0]);
          assertEquals(offset, arguments[3]);
          memory.writeI32((int) arguments[4], count);
          return 0;
        });
  }

  @Test
  void streamsHaveTheirOwnOffsets() {
    int file = open(root(), 3);
    int one = stream(READ_VIA, file, 0);
    int other = stream(READ_VIA, file, 1L << 40);
    int out = stream(WRITE_VIA, file, 5);
    library.call(DROP, file); // the streams go on
    host.then("fd_pread", moved(0, 3), moved(1L << 40, 2), moved(3, 1), moved(4, 0));
    host.then("fd_pwrite", moved(5, 1), moved(6, 3));
    int result = library.area(12);
    for (int stream : new int[] {one, other, one}) {
      library.call(READ, stream, 10, result);
      assertEquals(0, library.octet(result));
    }
    library.call(WRITE, out, library.text("four"), 4, result);
    assertEquals(0, library.octet(result));
    for (int i = 0; i < 2; i++) { // the end is the end
      library.call(READ, one, 10, result);
      assertError(1, result, 4);
    }
    host.then("fd_close", (memory, arguments) -> arguments[0] == 7 ? 0 : 8);
    library.call("wasi:io/streams#[resource-drop]input-stream", one);
    library.call("wasi:io/streams#[resource-drop]input-stream", other);
    library.call("wasi:io/streams#[resource-drop]output-stream", out);
    host.finished();
  }

  @Test
  void appendingSeeksTheEnd() {
    int file = open(root(), 2);
    int out = stream(APPEND_VIA, file);
    var text = new StringBuilder();
    host.always("fd_seek", wide((memory, arguments) -> arguments[2] == 2 ? 0 : 28));
    host.then("fd_write", takes(3, text), takes(3, text), errno(51));
    int result = library.area(12);
    library.call(WRITE, out, library.text("four"), 4, result);
    assertEquals("four", text.toString());
    library.call(WRITE, out, library.text("four"), 4, result);
    assertError(0, result, 4);
    library.call(WRITE, out, library.text("four"), 4, result);
    assertError(1, result, 4);
  }

  @Test
  void whatHasNoPositionsIsReadWhereItStands() {
    int file = open(root(), 3);
    int in = stream(READ_VIA, file, 0);
    int out = stream(WRITE_VIA, file, 0);
    host.always("fd_pread", errno(70)).always("fd_pwrite", errno(70));
    host.then("fd_read", delivers((byte) 'x'));
    var text = new StringBuilder();
    host.then("fd_write", takes(3, text), takes(3, text));
    int result = library.area(12);
    library.call(READ, in, 10, result);
    assertEquals("x", library.list(result + 4));
    library.call(WRITE, out, library.text("four"), 4, result);
    assertEquals("four", text.toString());
  }

  @Test
  void whatWasNotOpenedForItHasNoStream() {
    int root = root();
    int result = library.area(8);
    int read = open(root, 1);
    int written = open(root, 2);
    host.always("fd_fdstat_get", fdstat(4, 0, 0));
    library.call(WRITE_VIA, read, 0, result);
    assertError(CODES[63], result, 4);
    library.call(APPEND_VIA, read, result);
    assertError(CODES[63], result, 4);
    library.call(READ_VIA, written, 0, result);
    assertError(CODES[63], result, 4);
    host.always("fd_fdstat_get", fdstat(3, 0, 0));
    library.call(READ_VIA, read, 0, result);
    assertError(CODES[31], result, 4);
    library.call(READ_VIA, root, 0, result);
    assertError(CODES[31], result, 4);
    host.always("fd_fdstat_get", errno(76));
    library.call(READ_VIA, read, 0, result);
    assertEquals(0, library.octet(result), "a host that does not tell will say when it is read");
  }
}

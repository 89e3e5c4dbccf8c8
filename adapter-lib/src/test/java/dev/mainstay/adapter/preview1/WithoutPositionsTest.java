package dev.mainstay.adapter.preview1;

import static dev.mainstay.adapter.ScriptedHost.delivers;
import static dev.mainstay.adapter.ScriptedHost.errno;
import static dev.mainstay.adapter.ScriptedHost.takes;
import static dev.mainstay.adapter.ScriptedHost.wide;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.mainstay.adapter.ScriptedHost;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Files on a host such as wasm3's, which has no function to read and write at a position. */
class WithoutPositionsTest extends FilesystemFixture {
  private static final String READ = "wasi:io/streams#[method]input-stream.read";
  private static final String WRITE = "wasi:io/streams#[method]output-stream.write";

  WithoutPositionsTest() {
    super(Set.of("positions"));
  }

  private static ScriptedHost.Step seeks(long offset, int whence) {
    return wide(
        (memory, arguments) -> {
          assertEquals(7, arguments[0]);
          assertEquals(offset, arguments[1]);
          assertEquals(whence, arguments[2]);
          memory.writeLong((int) arguments[3], offset);
          return 0;
        });
  }

  private int stream(String function, int file, long offset) {
    host.then("fd_fdstat_get", fdstat(4, 0, 0));
    int result = library.area(8);
    library.call(DESCRIPTOR + function, file, offset, result);
    assertEquals(0, library.octet(result));
    return library.word(result + 4);
  }

  @Test
  void streamsMoveThePositionEachTime() {
    int file = open(root(), 3);
    int one = stream("read-via-stream", file, 2);
    int other = stream("read-via-stream", file, 1L << 40);
    host.then("fd_seek", seeks(2, 0), seeks(1L << 40, 0), seeks(4, 0));
    host.then("fd_read", delivers((byte) 'a', (byte) 'b'), delivers((byte) 'x'), delivers());
    int result = library.area(12);
    library.call(READ, one, 10, result);
    assertEquals("ab", library.list(result + 4));
    library.call(READ, other, 10, result);
    assertEquals("x", library.list(result + 4));
    library.call(READ, one, 10, result);
    assertError(1, result, 4);
  }

  @Test
  void shortWritesGoOnWhereTheyStopped() {
    int file = open(root(), 3);
    int out = stream("write-via-stream", file, 5);
    var text = new StringBuilder();
    host.then("fd_seek", seeks(5, 0), seeks(8, 0));
    host.then("fd_write", takes(3, text), takes(3, text));
    int result = library.area(12);
    library.call(WRITE, out, library.text("four"), 4, result);
    assertEquals(0, library.octet(result));
    assertEquals("four", text.toString());
  }

  @Test
  void descriptorsToo() {
    int file = open(root(), 3);
    int result = library.area(16);
    host.then("fd_seek", errno(27), seeks(9, 0));
    host.then("fd_read", delivers((byte) 'y'));
    library.call(DESCRIPTOR + "read", file, 10, 9, result);
    assertEquals("y", library.list(result + 4));
    var text = new StringBuilder();
    host.then("fd_seek", seeks(1, 0));
    host.then("fd_write", takes(2, text));
    library.call(DESCRIPTOR + "write", file, library.text("z!"), 2, 1, result);
    assertEquals(0, library.octet(result));
    assertEquals("z!", text.toString());
  }

  @Test
  void anErrorOfMovingIsTheErrorOfReading() {
    int file = open(root(), 3);
    int result = library.area(16);
    host.then("fd_seek", errno(29));
    library.call(DESCRIPTOR + "read", file, 10, 9, result);
    assertError(CODES[29], result, 4);
  }
}

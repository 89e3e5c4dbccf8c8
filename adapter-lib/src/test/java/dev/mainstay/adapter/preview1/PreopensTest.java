package dev.mainstay.adapter.preview1;

import static dev.mainstay.adapter.ScriptedHost.errno;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class PreopensTest extends FilesystemFixture {
  @Test
  void whatTheHostOpenedIsListed() {
    host.then("fd_prestat_get", prestat(4), prestat(5), errno(8), prestat(4), prestat(5));
    host.then("fd_prestat_dir_name", name("/tmp"), name("/data"));
    int result = library.area(8);
    library.call(PREOPENS, result);
    int list = library.word(result);
    assertEquals(2, library.word(result + 4));
    assertEquals("/tmp", library.list(list + 4));
    assertEquals("/data", library.list(list + 16));
    assertNotEquals(library.word(list), library.word(list + 12));
    // Nothing is closed: the host opened them.
    library.call(DROP, library.word(list));
    library.call(DROP, library.word(list + 12));
    host.finished();
  }

  @Test
  void aHostThatOpenedNothingHasNone() {
    host.then("fd_prestat_get", errno(8));
    int result = library.area(8);
    library.call(PREOPENS, result);
    assertEquals(0, library.word(result + 4));
    assertEquals(0, library.allocated());
  }

  @Test
  void theFlagsOfAPreopenAreItsRights() {
    int root = root();
    int result = library.area(2);
    host.then("fd_fdstat_get", fdstat(3, 1 << 14 | 1 << 9, 0), fdstat(3, 1 << 6, 0));
    library.call(DESCRIPTOR + "get-flags", root, result);
    assertEquals(33, library.octet(result + 1));
    library.call(DESCRIPTOR + "get-flags", root, result);
    assertEquals(2, library.octet(result + 1));
  }
}

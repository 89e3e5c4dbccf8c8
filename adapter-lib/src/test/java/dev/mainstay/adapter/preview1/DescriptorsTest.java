package dev.mainstay.adapter.preview1;

import static dev.mainstay.adapter.ScriptedHost.errno;
import static dev.mainstay.adapter.ScriptedHost.wide;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptorsTest extends FilesystemFixture {
  @ParameterizedTest
  @CsvSource({
    // flags, rights without those of the other side, flags of preview 1
    "1, 0, 0",
    "2, 0, 0",
    "3, 0, 0",
    "0, 0, 0",
    "4, 0, 16",
    "8, 0, 2",
    "16, 0, 8"
  })
  void openingAsksForNoMoreThanTheDirectoryHandsDown(int flags, long none, int fdflags) {
    int root = root();
    long inheriting = ALL & ~(1L << 13);
    host.then("fd_fdstat_get", fdstat(3, ALL, inheriting));
    host.then(
        "path_open",
        path(
            wide(
                (memory, arguments) -> {
                  assertEquals(3, arguments[0]);
                  assertEquals(1, arguments[1]);
                  assertEquals(9, arguments[4]);
                  long rights = arguments[5];
                  assertEquals(none, rights & ~inheriting);
                  assertEquals((flags & 1) != 0, (rights & 1 << 1) != 0, "fd_read");
                  assertEquals((flags & 1) != 0, (rights & 1 << 14) != 0, "fd_readdir");
                  assertEquals((flags & 2) != 0, (rights & 1) != 0, "fd_datasync");
                  assertEquals((flags & 2) != 0, (rights & 1 << 6) != 0, "fd_write");
                  assertEquals((flags & 2) != 0, (rights & 1 << 8) != 0, "fd_allocate");
                  assertEquals((flags & 2) != 0, (rights & 1 << 22) != 0, "set_size");
                  assertTrue((rights & 1 << 2) != 0, "fd_seek, that fd_pread needs");
                  assertEquals(inheriting, arguments[6]);
                  assertEquals(fdflags, arguments[7]);
                  memory.writeI32((int) arguments[8], 9);
                  return 0;
                }),
            2,
            "a/b"));
    int result = library.area(8);
    library.call(DESCRIPTOR + "open-at", root, 1, library.text("a/b"), 3, 9, flags, result);
    assertEquals(0, library.octet(result));
    int file = library.word(result + 4);
    int area = library.area(2);
    library.call(DESCRIPTOR + "get-flags", file, area);
    assertEquals(0, library.octet(area));
    assertEquals(flags, library.octet(area + 1));
    host.then("fd_close", (memory, arguments) -> arguments[0] == 9 ? 0 : 8);
    library.call(DROP, file);
    library.traps(DROP, file);
    host.finished();
  }

  @Test
  void readingIsOneBlockOfTheGuest() {
    int file = open(root(), 1);
    host.then(
        "fd_pread",
        errno(27),
        wide(
            (memory, arguments) -> {
              assertEquals(7, arguments[0]);
              assertEquals(1L << 33, arguments[3]);
              memory.write(memory.readInt((int) arguments[1]), "abc".getBytes(UTF_8));
              assertEquals(65536, memory.readInt((int) arguments[1] + 4));
              memory.writeI32((int) arguments[4], 3);
              return 0;
            }));
    int result = library.area(16);
    int before = library.allocations().size();
    library.call(DESCRIPTOR + "read", file, -1L, 1L << 33, result);
    assertEquals(0, library.octet(result));
    assertEquals("abc", library.list(result + 4));
    assertEquals(0, library.octet(result + 12));
    assertEquals(before + 1, library.allocations().size());
    host.finished();
  }

  @Test
  void theEndIsTold() {
    int file = open(root(), 1);
    host.then(
        "fd_pread",
        (memory, arguments) -> {
          memory.writeI32(arguments[4], 0);
          return 0;
        });
    int result = library.area(16);
    library.call(DESCRIPTOR + "read", file, 10, 5, result);
    assertEquals(0, library.word(result + 8));
    assertEquals(1, library.octet(result + 12));
    library.call(DESCRIPTOR + "read", file, 0, 5, result);
    assertEquals(0, library.octet(result + 12), "nothing was asked for");
    host.then("fd_pread", errno(31));
    library.call(DESCRIPTOR + "read", file, 10, 5, result);
    assertError(CODES[31], result, 4);
  }

  @Test
  void aWriteMayBeShort() {
    int file = open(root(), 2);
    host.then(
        "fd_pwrite",
        errno(27),
        wide(
            (memory, arguments) -> {
              assertEquals(6, arguments[3]);
              assertEquals(4, memory.readInt((int) arguments[1] + 4));
              memory.writeI32((int) arguments[4], 2);
              return 0;
            }),
        errno(51));
    int result = library.area(16);
    library.call(DESCRIPTOR + "write", file, library.text("four"), 4, 6, result);
    assertEquals(0, library.octet(result));
    assertEquals(2, library.wide(result + 8));
    library.call(DESCRIPTOR + "write", file, library.text("four"), 4, 6, result);
    assertError(CODES[51], result, 8);
  }

  @Test
  void whatIsOnlyReadIsNotSynchronized() {
    int root = root();
    int read = open(root, 1);
    int result = library.area(2);
    library.call(DESCRIPTOR + "sync", read, result);
    assertEquals(0, library.octet(result));
    library.call(DESCRIPTOR + "sync-data", read, result);
    assertEquals(0, library.octet(result));
    int written = open(root, 2);
    host.then("fd_sync", errno(29)).then("fd_datasync", errno(0));
    library.call(DESCRIPTOR + "sync", written, result);
    assertError(CODES[29], result, 1);
    library.call(DESCRIPTOR + "sync-data", written, result);
    assertEquals(0, library.octet(result));
    host.finished();
  }

  @ParameterizedTest
  @CsvSource({"0,0", "1,1", "2,2", "3,3", "4,6", "5,7", "6,7", "7,5", "8,0"})
  void typesHaveOtherNumbers(int preview1, int preview2) {
    int file = open(root(), 1);
    host.then("fd_fdstat_get", fdstat(preview1, 0, 0));
    int result = library.area(2);
    library.call(DESCRIPTOR + "get-type", file, result);
    assertEquals(0, library.octet(result));
    assertEquals(preview2, library.octet(result + 1));
  }

  @Test
  void manyFilesOpenedAndClosedTakeNoMemory() {
    int root = root();
    host.always("fd_close", errno(0));
    for (int i = 0; i < 1000; i++) {
      library.call(DROP, open(root, 1));
    }
    assertEquals(0, library.grown());
  }
}

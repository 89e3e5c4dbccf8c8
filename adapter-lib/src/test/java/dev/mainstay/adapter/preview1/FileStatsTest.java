package dev.mainstay.adapter.preview1;

import static dev.mainstay.adapter.ScriptedHost.errno;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.mainstay.adapter.ScriptedHost;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileStatsTest extends FilesystemFixture {
  private static final int NOTHING = 0xA5;

  private static ScriptedHost.Step filestat(int at, long device, long inode, long... rest) {
    return (memory, arguments) -> {
      memory.writeLong(arguments[at], device);
      memory.writeLong(arguments[at] + 8, inode);
      for (int i = 0; i < rest.length; i++) {
        memory.writeLong(arguments[at] + 16 + 8 * i, rest[i]);
      }
      return 0;
    };
  }

  @Test
  void aStatHasTypeLinksSizeAndTimes() {
    int root = root();
    int file = open(root, 1);
    long[] stat = {4, 3, 1L << 40, 1_500_000_000L, -1L, 0};
    host.then("fd_filestat_get", filestat(1, 1, 2, stat));
    host.then("path_filestat_get", path(filestat(4, 1, 2, stat), 2, "x"));
    int result = library.area(104);
    for (int i = 0; i < 2; i++) {
      library.memory().fill((byte) NOTHING, result, result + 104);
      if (i == 0) {
        library.call(DESCRIPTOR + "stat", file, result);
      } else {
        library.call(DESCRIPTOR + "stat-at", root, 0, library.text("x"), 1, result);
      }
      assertEquals(0, library.octet(result));
      assertEquals(6, library.octet(result + 8));
      assertEquals(3, library.wide(result + 16));
      assertEquals(1L << 40, library.wide(result + 24));
      assertEquals(1, library.octet(result + 32));
      assertEquals(1, library.wide(result + 40));
      assertEquals(500_000_000, library.word(result + 48));
      assertEquals(18_446_744_073L, library.wide(result + 64));
      assertEquals(709_551_615, library.word(result + 72));
      assertEquals(1, library.octet(result + 80));
      assertEquals(0, library.wide(result + 88));
    }
    host.then("fd_filestat_get", errno(8));
    library.call(DESCRIPTOR + "stat", file, result);
    assertError(CODES[8], result, 8);
  }

  private List<Long> hash(int file, long... stat) {
    host.then(
        "fd_filestat_get", filestat(1, stat[0], stat[1], Arrays.copyOfRange(stat, 2, stat.length)));
    int result = library.area(24);
    library.call(DESCRIPTOR + "metadata-hash", file, result);
    assertEquals(0, library.octet(result));
    return List.of(library.wide(result + 8), library.wide(result + 16));
  }

  @Test
  void hashesTellFilesApart() {
    int root = root();
    int file = open(root, 1);
    var one = hash(file, 1, 2, 4, 1, 100, 0, 5, 0);
    assertEquals(one, hash(file, 1, 2, 4, 1, 200, 0, 6, 0), "a file that was changed is the same");
    assertNotEquals(one, hash(file, 1, 3, 4, 1, 100, 0, 5, 0));
    assertNotEquals(one, hash(file, 2, 2, 4, 1, 100, 0, 5, 0));
    var unknown = hash(file, 1, 0, 4, 1, 100, 0, 5, 0);
    assertNotEquals(unknown, hash(file, 1, 0, 4, 1, 101, 0, 5, 0));
    assertNotEquals(unknown, hash(file, 1, 0, 4, 1, 100, 0, 6, 0));

    host.then("path_filestat_get", path(filestat(4, 1, 2, 4, 1, 100, 0, 5, 0), 2, "x"), errno(44));
    int result = library.area(24);
    library.call(DESCRIPTOR + "metadata-hash-at", root, 1, library.text("x"), 1, result);
    assertEquals(one, List.of(library.wide(result + 8), library.wide(result + 16)));
    library.call(DESCRIPTOR + "metadata-hash-at", root, 1, library.text("x"), 1, result);
    assertError(CODES[44], result, 8);
  }

  @Test
  void theSameObjectIsOneInode() {
    int root = root();
    int one = open(root, 1);
    long stdout = library.call("wasi:cli/stdout#get-stdout");
    assertEquals(1, library.call(DESCRIPTOR + "is-same-object", one, one));
    host.then("fd_filestat_get", filestat(1, 1, 2), filestat(1, 1, 2));
    assertEquals(1, library.call(DESCRIPTOR + "is-same-object", one, root));
    host.then("fd_filestat_get", filestat(1, 1, 2), filestat(1, 1, 3));
    assertEquals(0, library.call(DESCRIPTOR + "is-same-object", one, root));
    host.then("fd_filestat_get", filestat(1, 1, 0), filestat(1, 1, 0));
    assertEquals(0, library.call(DESCRIPTOR + "is-same-object", one, root), "no inodes");
    host.then("fd_filestat_get", errno(8));
    assertEquals(0, library.call(DESCRIPTOR + "is-same-object", one, root));
    library.traps(DESCRIPTOR + "is-same-object", one, stdout);
  }
}

package dev.mainstay.adapter.preview1;

import static dev.mainstay.adapter.ScriptedHost.errno;
import static dev.mainstay.adapter.ScriptedHost.wide;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.adapter.Library;
import dev.mainstay.adapter.ScriptedHost;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import run.endive.runtime.Memory;

class FilesystemTest {
  private static final String TYPES = "wasi:filesystem/types#";
  private static final String DESCRIPTOR = TYPES + "[method]descriptor.";
  private static final String NEXT = TYPES + "[method]directory-entry-stream.read-directory-entry";
  private static final String DROP = TYPES + "[resource-drop]descriptor";
  private static final String DROP_LISTING = TYPES + "[resource-drop]directory-entry-stream";
  private static final long ALL = 0x1fffffff;
  private static final int NOTHING = 0xA5;

  /** The codes of the table of the specification's two versions, by errno. */
  private static final int[] CODES = {
    0, 13, 0, 13, 13, 13, 1, 2, 3, 13, 4, 13, 13, 13, 13, 13, 5, 13, 13, 6, 7, 13, 8, 13, 13, 9, 10,
    11, 12, 13, 13, 14, 15, 13, 16, 17, 13, 18, 13, 13, 13, 13, 22, 19, 20, 13, 21, 13, 22, 13, 13,
    23, 27, 13, 24, 25, 26, 13, 27, 28, 29, 30, 13, 31, 32, 13, 13, 13, 13, 33, 34, 13, 13, 13, 35,
    36, 31
  };

  private final ScriptedHost host = new ScriptedHost();
  private final Library library = Library.on(host);

  private ScriptedHost.Step path(ScriptedHost.Step step, int pointer, String expected) {
    return wide(
        (memory, arguments) -> {
          assertEquals(
              expected,
              new String(
                  memory.readBytes((int) arguments[pointer], (int) arguments[pointer + 1]), UTF_8));
          return step.answerWide(memory, arguments);
        });
  }

  private static ScriptedHost.Step prestat(int length) {
    return (memory, arguments) -> {
      memory.writeI32(arguments[1], 0);
      memory.writeI32(arguments[1] + 4, length);
      return 0;
    };
  }

  private static ScriptedHost.Step name(String name) {
    return (memory, arguments) -> {
      assertEquals(name.length(), arguments[2]);
      memory.write(arguments[1], name.getBytes(UTF_8));
      return 0;
    };
  }

  private static ScriptedHost.Step fdstat(int type, long rights, long inheriting) {
    return (memory, arguments) -> {
      memory.writeByte(arguments[1], (byte) type);
      memory.writeLong(arguments[1] + 8, rights);
      memory.writeLong(arguments[1] + 16, inheriting);
      return 0;
    };
  }

  /** The handle of the directory that the host opened as 3. */
  private int root() {
    host.then("fd_prestat_get", prestat(1), errno(8), prestat(1));
    host.then("fd_prestat_dir_name", name("/"));
    int result = library.area(8);
    library.call("wasi:filesystem/preopens#get-directories", result);
    assertEquals(1, library.word(result + 4));
    assertEquals("/", library.list(library.word(result) + 4));
    return library.word(library.word(result));
  }

  /** Opens a file that the host calls 7. */
  private int open(int directory, int flags) {
    host.then("fd_fdstat_get", fdstat(3, ALL, ALL));
    host.then(
        "path_open",
        path(
            wide(
                (memory, arguments) -> {
                  memory.writeI32((int) arguments[8], 7);
                  return 0;
                }),
            2,
            "name"));
    int result = library.area(8);
    library.call(DESCRIPTOR + "open-at", directory, 1, library.text("name"), 4, 0, flags, result);
    assertEquals(0, library.octet(result));
    return library.word(result + 4);
  }

  private void assertError(int code, int result, int at) {
    assertEquals(1, library.octet(result), "tag");
    assertEquals(code, library.octet(result + at), "error-code");
  }

  @Test
  void whatTheHostOpenedIsListed() {
    host.then("fd_prestat_get", prestat(4), prestat(5), errno(8), prestat(4), prestat(5));
    host.then("fd_prestat_dir_name", name("/tmp"), name("/data"));
    int result = library.area(8);
    library.call("wasi:filesystem/preopens#get-directories", result);
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
    library.call("wasi:filesystem/preopens#get-directories", result);
    assertEquals(0, library.word(result + 4));
    assertEquals(List.of(), library.allocations());
  }

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
  void everyErrnoHasItsCode() {
    int root = root();
    int result = library.area(8);
    for (int errno = 1; errno < 90; errno++) {
      host.then("path_unlink_file", path(errno(errno), 1, "x"));
      library.call(DESCRIPTOR + "unlink-file-at", root, library.text("x"), 1, result);
      assertError(errno < CODES.length ? CODES[errno] : 13, result, 1);
    }
    host.then("path_unlink_file", errno(0));
    library.call(DESCRIPTOR + "unlink-file-at", root, library.text("x"), 1, result);
    assertEquals(0, library.octet(result));
  }

  @Test
  void aStreamsErrorHasItsCode() {
    long stdout = library.call("wasi:cli/stdout#get-stdout");
    host.then("fd_write", errno(51));
    int result = library.area(12);
    library.call(
        "wasi:io/streams#[method]output-stream.write", stdout, library.text("x"), 1, result);
    int error = library.word(result + 8);
    library.call(TYPES + "filesystem-error-code", error, result);
    assertEquals(1, library.octet(result));
    assertEquals(CODES[51], library.octet(result + 1));
    library.traps(TYPES + "filesystem-error-code", stdout, result);
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
  void theFlagsOfAPreopenAreItsRights() {
    int root = root();
    int result = library.area(2);
    host.then("fd_fdstat_get", fdstat(3, 1 << 14 | 1 << 9, 0), fdstat(3, 1 << 6, 0));
    library.call(DESCRIPTOR + "get-flags", root, result);
    assertEquals(33, library.octet(result + 1));
    library.call(DESCRIPTOR + "get-flags", root, result);
    assertEquals(2, library.octet(result + 1));
  }

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
    int file = open(root(), 1);
    var one = hash(file, 1, 2, 4, 1, 100, 0, 5, 0);
    assertEquals(one, hash(file, 1, 2, 4, 1, 200, 0, 6, 0), "a file that was changed is the same");
    assertNotEquals(one, hash(file, 1, 3, 4, 1, 100, 0, 5, 0));
    assertNotEquals(one, hash(file, 2, 2, 4, 1, 100, 0, 5, 0));
    var unknown = hash(file, 1, 0, 4, 1, 100, 0, 5, 0);
    assertNotEquals(unknown, hash(file, 1, 0, 4, 1, 101, 0, 5, 0));
    assertNotEquals(unknown, hash(file, 1, 0, 4, 1, 100, 0, 6, 0));
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

  @ParameterizedTest
  @CsvSource({
    "0, 5, 6, 0, 7, 8, 0, 0",
    "1, 5, 6, 1, 7, 8, 10, 0",
    "2, 5, 6, 2, 7, 8, 5, 0",
    "2, 5, 1000000000, 0, 0, 0, 0, 28",
    "0, 0, 0, 2, 18446744073, 0, 0, 61",
    "0, 0, 0, 2, -1, 0, 0, 61"
  })
  void timesAreOneNumber(
      int a, long seconds, int nanoseconds, int m, long s, int n, int flags, int errno) {
    int root = root();
    int result = library.area(2);
    if (errno == 0) {
      host.then(
          "fd_filestat_set_times",
          wide(
              (memory, arguments) -> {
                assertEquals(flags, arguments[3]);
                assertEquals(seconds * 1_000_000_000 + nanoseconds, arguments[1]);
                assertEquals(s * 1_000_000_000 + n, arguments[2]);
                return 0;
              }));
      host.then(
          "path_filestat_set_times",
          path(
              wide(
                  (memory, arguments) -> {
                    assertEquals(1, arguments[1]);
                    assertEquals(flags, arguments[6]);
                    assertEquals(seconds * 1_000_000_000 + nanoseconds, arguments[4]);
                    assertEquals(s * 1_000_000_000 + n, arguments[5]);
                    return 0;
                  }),
              2,
              "x"));
    }
    for (int i = 0; i < 2; i++) {
      if (i == 0) {
        library.call(DESCRIPTOR + "set-times", root, a, seconds, nanoseconds, m, s, n, result);
      } else {
        library.call(
            DESCRIPTOR + "set-times-at",
            root,
            1,
            library.text("x"),
            1,
            a,
            seconds,
            nanoseconds,
            m,
            s,
            n,
            result);
      }
      if (errno == 0) {
        assertEquals(0, library.octet(result));
      } else {
        assertError(CODES[errno], result, 1);
      }
    }
    host.finished();
  }

  @Test
  void pathsAreHandedOn() {
    int root = root();
    int file = open(root, 3);
    int result = library.area(2);
    int x = library.text("x");
    int yy = library.text("yy");
    host.then("path_create_directory", path(errno(20), 1, "x"));
    library.call(DESCRIPTOR + "create-directory-at", root, x, 1, result);
    assertError(CODES[20], result, 1);
    host.then("path_remove_directory", path(errno(55), 1, "x"));
    library.call(DESCRIPTOR + "remove-directory-at", root, x, 1, result);
    assertError(CODES[55], result, 1);
    host.then("path_link", path(path(directories(0, 4), 5, "yy"), 2, "x"));
    library.call(DESCRIPTOR + "link-at", root, 1, x, 1, file, yy, 2, result);
    assertEquals(0, library.octet(result));
    host.then("path_rename", path(path(directories(0, 3), 4, "yy"), 1, "x"));
    library.call(DESCRIPTOR + "rename-at", root, x, 1, file, yy, 2, result);
    assertEquals(0, library.octet(result));
    host.then("path_symlink", path(path(errno(0), 3, "yy"), 0, "x"));
    library.call(DESCRIPTOR + "symlink-at", root, x, 1, yy, 2, result);
    assertEquals(0, library.octet(result));
    library.call(DESCRIPTOR + "symlink-at", root, library.text("/x"), 2, yy, 2, result);
    assertError(CODES[63], result, 1);
    host.then("fd_filestat_set_size", wide((memory, arguments) -> arguments[1] == 9 ? 0 : 28));
    library.call(DESCRIPTOR + "set-size", file, 9, result);
    assertEquals(0, library.octet(result));
    host.then(
        "fd_advise",
        wide(
            (memory, arguments) -> {
              assertEquals(List.of(7L, 1L, 2L, 3L), Arrays.stream(arguments).boxed().toList());
              return 0;
            }));
    library.call(DESCRIPTOR + "advise", file, 1, 2, 3, result);
    assertEquals(0, library.octet(result));
    host.finished();
  }

  private static ScriptedHost.Step directories(int one, int other) {
    return wide(
        (memory, arguments) -> {
          assertEquals(3, arguments[one]);
          assertEquals(7, arguments[other]);
          return 0;
        });
  }

  private static ScriptedHost.Step link(byte[] target) {
    return (memory, arguments) -> {
      int count = Math.min(target.length, arguments[4]);
      memory.write(arguments[3], target, 0, count);
      memory.writeI32(arguments[5], count);
      return 0;
    };
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1023, 1024, 3000})
  void linksOfAnyLengthAreRead(int length) {
    int root = root();
    var target = "x".repeat(length);
    host.always("path_readlink", link(target.getBytes(UTF_8)));
    int result = library.area(12);
    library.call(DESCRIPTOR + "readlink-at", root, library.text("l"), 1, result);
    assertEquals(0, library.octet(result));
    assertEquals(target, library.list(result + 4));
  }

  @Test
  void linksThatPreview2HasNoWordForAreErrors() {
    int root = root();
    int result = library.area(12);
    host.then("path_readlink", link("/x".getBytes(UTF_8)), link(new byte[] {'x', -1}), errno(28));
    library.call(DESCRIPTOR + "readlink-at", root, library.text("l"), 1, result);
    assertError(CODES[63], result, 4);
    library.call(DESCRIPTOR + "readlink-at", root, library.text("l"), 1, result);
    assertError(CODES[25], result, 4);
    library.call(DESCRIPTOR + "readlink-at", root, library.text("l"), 1, result);
    assertError(CODES[28], result, 4);
  }

  /** A host whose cookies count, and that fills the buffer to its end. */
  private static ScriptedHost.Step directory(List<String> names) {
    return wide(
        (memory, arguments) -> {
          int at = (int) arguments[1];
          int end = at + (int) arguments[2];
          for (int i = (int) arguments[3]; i < names.size() && at < end; i++) {
            at = entry(memory, at, end, i + 1, names.get(i));
          }
          memory.writeI32((int) arguments[4], at - (int) arguments[1]);
          return 0;
        });
  }

  private static int entry(Memory memory, int at, int end, int next, String name) {
    var bytes = java.nio.ByteBuffer.allocate(24 + name.length());
    bytes.order(java.nio.ByteOrder.LITTLE_ENDIAN).putLong(next).putLong(0);
    bytes.putInt(name.length()).put((byte) (name.startsWith("d") ? 3 : 4)).position(24);
    bytes.put(name.getBytes(UTF_8));
    int count = Math.min(bytes.capacity(), end - at);
    memory.write(at, bytes.array(), 0, count);
    return at + count;
  }

  @Test
  void aListingHasAllButTheDots() {
    int root = root();
    var names = new ArrayList<>(List.of(".", "..", "a", ".hidden", "...", "d", "n".repeat(5000)));
    for (int i = 0; i < 100; i++) {
      names.add("file" + i);
    }
    host.always("fd_readdir", directory(names));
    int result = library.area(20);
    library.call(DESCRIPTOR + "read-directory", root, result);
    assertEquals(0, library.octet(result));
    int listing = library.word(result + 4);
    library.call(DROP, root); // the listing goes on
    for (var name : names.subList(2, names.size())) {
      library.call(NEXT, listing, result);
      assertEquals(0, library.octet(result));
      assertEquals(1, library.octet(result + 4));
      assertEquals(name.equals("d") ? 3 : 6, library.octet(result + 8));
      assertEquals(name, library.list(result + 12));
    }
    for (int i = 0; i < 2; i++) {
      library.call(NEXT, listing, result);
      assertEquals(0, library.octet(result));
      assertEquals(0, library.octet(result + 4));
    }
    library.call(DROP_LISTING, listing);
    library.traps(DROP_LISTING, listing);
  }

  @Test
  void theLastWhoLetsGoCloses() {
    int file = open(root(), 1);
    host.always("fd_readdir", directory(List.of("a")));
    int result = library.area(20);
    library.call(DESCRIPTOR + "read-directory", file, result);
    int listing = library.word(result + 4);
    library.call(DROP, file);
    assertTrue(!host.calls().contains("fd_close"));
    host.then("fd_close", (memory, arguments) -> arguments[0] == 7 ? 0 : 8);
    library.call(DROP_LISTING, listing);
    host.finished();
  }

  @Test
  void whatIsNoDirectoryIsNotListed() {
    int file = open(root(), 1);
    host.then("fd_readdir", errno(54));
    int result = library.area(8);
    library.call(DESCRIPTOR + "read-directory", file, result);
    assertError(CODES[54], result, 4);
    host.then("fd_close", errno(0));
    library.call(DROP, file);
    host.finished();
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

  private int stream(String function, int file, long... offset) {
    int result = library.area(8);
    if (offset.length == 0) {
      library.call(DESCRIPTOR + function, file, result);
    } else {
      library.call(DESCRIPTOR + function, file, offset[0], result);
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
    int one = stream("read-via-stream", file, 0);
    int other = stream("read-via-stream", file, 1L << 40);
    int out = stream("write-via-stream", file, 5);
    library.call(DROP, file); // the streams go on
    host.then("fd_pread", moved(0, 3), moved(1L << 40, 2), moved(3, 1), moved(4, 0));
    host.then("fd_pwrite", moved(5, 1), moved(6, 3));
    var read = "wasi:io/streams#[method]input-stream.read";
    int result = library.area(12);
    for (int stream : new int[] {one, other, one}) {
      library.call(read, stream, 10, result);
      assertEquals(0, library.octet(result));
    }
    var write = "wasi:io/streams#[method]output-stream.write";
    library.call(write, out, library.text("four"), 4, result);
    assertEquals(0, library.octet(result));
    for (int i = 0; i < 2; i++) { // the end is the end
      library.call(read, one, 10, result);
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
    int out = stream("append-via-stream", file);
    var text = new StringBuilder();
    host.always("fd_seek", wide((memory, arguments) -> arguments[2] == 2 ? 0 : 28));
    host.then("fd_write", ScriptedHost.takes(3, text), ScriptedHost.takes(3, text), errno(51));
    var write = "wasi:io/streams#[method]output-stream.write";
    int result = library.area(12);
    library.call(write, out, library.text("four"), 4, result);
    assertEquals("four", text.toString());
    library.call(write, out, library.text("four"), 4, result);
    assertError(0, result, 4);
    library.call(write, out, library.text("four"), 4, result);
    assertError(1, result, 4);
  }

  @Test
  void whatHasNoPositionsIsReadWhereItStands() {
    int file = open(root(), 3);
    int in = stream("read-via-stream", file, 0);
    int out = stream("write-via-stream", file, 0);
    host.always("fd_pread", errno(70)).always("fd_pwrite", errno(70));
    host.then("fd_read", ScriptedHost.delivers((byte) 'x'));
    var text = new StringBuilder();
    host.then("fd_write", ScriptedHost.takes(3, text), ScriptedHost.takes(3, text));
    int result = library.area(12);
    library.call("wasi:io/streams#[method]input-stream.read", in, 10, result);
    assertEquals("x", library.list(result + 4));
    library.call(
        "wasi:io/streams#[method]output-stream.write", out, library.text("four"), 4, result);
    assertEquals("four", text.toString());
  }
}

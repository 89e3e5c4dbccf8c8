package dev.mainstay.adapter.preview1;

import static dev.mainstay.adapter.ScriptedHost.errno;
import static dev.mainstay.adapter.ScriptedHost.wide;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.mainstay.adapter.Library;
import dev.mainstay.adapter.ScriptedHost;
import java.util.Set;

/** Files on a scripted host: one directory that it opened as 3, and files that it calls 7. */
abstract class FilesystemFixture {
  static final String PREOPENS = "wasi:filesystem/preopens#get-directories";
  static final String TYPES = "wasi:filesystem/types#";
  static final String DESCRIPTOR = TYPES + "[method]descriptor.";
  static final String DROP = TYPES + "[resource-drop]descriptor";
  static final long ALL = 0x1fffffff;

  /** The codes of the table of the specification's two versions, by errno. */
  static final int[] CODES = {
    0, 13, 0, 13, 13, 13, 1, 2, 3, 13, 4, 13, 13, 13, 13, 13, 5, 13, 13, 6, 7, 13, 8, 13, 13, 9, 10,
    11, 12, 13, 13, 14, 15, 13, 16, 17, 13, 18, 13, 13, 13, 13, 22, 19, 20, 13, 21, 13, 22, 13, 13,
    23, 27, 13, 24, 25, 26, 13, 27, 28, 29, 30, 13, 31, 32, 13, 13, 13, 13, 33, 34, 13, 13, 13, 35,
    36, 31
  };

  final ScriptedHost host = new ScriptedHost();
  final Library library;

  FilesystemFixture() {
    this(Set.of());
  }

  /** Files for a payload that lacks something. */
  FilesystemFixture(Set<String> lacking) {
    library = Library.on(host, lacking);
  }

  ScriptedHost.Step path(ScriptedHost.Step step, int pointer, String expected) {
    return wide(
        (memory, arguments) -> {
          assertEquals(
              expected,
              new String(
                  memory.readBytes((int) arguments[pointer], (int) arguments[pointer + 1]), UTF_8));
          return step.answerWide(memory, arguments);
        });
  }

  static ScriptedHost.Step prestat(int length) {
    return (memory, arguments) -> {
      memory.writeI32(arguments[1], 0);
      memory.writeI32(arguments[1] + 4, length);
      return 0;
    };
  }

  static ScriptedHost.Step name(String name) {
    return (memory, arguments) -> {
      assertEquals(name.length(), arguments[2]);
      memory.write(arguments[1], name.getBytes(UTF_8));
      return 0;
    };
  }

  static ScriptedHost.Step fdstat(int type, long rights, long inheriting) {
    return (memory, arguments) -> {
      memory.writeByte(arguments[1], (byte) type);
      memory.writeLong(arguments[1] + 8, rights);
      memory.writeLong(arguments[1] + 16, inheriting);
      return 0;
    };
  }

  /** The handle of the directory that the host opened as 3. */
  int root() {
    host.then("fd_prestat_get", prestat(1), errno(8), prestat(1));
    host.then("fd_prestat_dir_name", name("/"));
    int result = library.area(8);
    library.call(PREOPENS, result);
    assertEquals(1, library.word(result + 4));
    assertEquals("/", library.list(library.word(result) + 4));
    return library.word(library.word(result));
  }

  /** Opens a file that the host calls 7. */
  int open(int directory, int flags) {
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

  void assertError(int code, int result, int at) {
    assertEquals(1, library.octet(result), "tag");
    assertEquals(code, library.octet(result + at), "error-code");
  }
}

package dev.mainstay.adapter.preview1;

import static dev.mainstay.adapter.ScriptedHost.errno;
import static dev.mainstay.adapter.ScriptedHost.wide;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.mainstay.adapter.ScriptedHost;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest extends FilesystemFixture {
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
}

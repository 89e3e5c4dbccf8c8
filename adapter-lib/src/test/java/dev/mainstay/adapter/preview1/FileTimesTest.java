package dev.mainstay.adapter.preview1;

import static dev.mainstay.adapter.ScriptedHost.wide;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTimesTest extends FilesystemFixture {
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
}

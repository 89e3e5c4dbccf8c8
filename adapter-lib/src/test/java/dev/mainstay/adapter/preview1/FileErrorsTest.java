package dev.mainstay.adapter.preview1;

import static dev.mainstay.adapter.ScriptedHost.errno;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FileErrorsTest extends FilesystemFixture {
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
}

package dev.mainstay.linker.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mainstay.linker.profile.FunctionTypes;
import dev.mainstay.linker.resolve.WasiFunctions.Feasibility;
import dev.mainstay.linker.resolve.WasiFunctions.ResultByte;
import dev.mainstay.wasm.model.ImportName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WasiFunctionsTest {
  @Test
  void functionsHaveTheirCoreTypes() {
    var read = WasiFunctions.find("wasi:io/streams", "[method]input-stream.read").orElseThrow();
    assertEquals(FunctionTypes.parse("i32 i64 i32 -> "), read.type());
    assertEquals(Feasibility.PARTIAL, read.feasibility());
    // Closed, the last of the two cases of stream-error.
    assertEquals(List.of(new ResultByte(0, 1), new ResultByte(4, 1)), read.unsupported());
  }

  @Test
  void functionsWithoutResultsHaveNoError() {
    var drop = WasiFunctions.find("wasi:sockets/tcp", "[resource-drop]tcp-socket").orElseThrow();
    assertEquals(Feasibility.EXT, drop.feasibility());
    assertEquals(List.of(), drop.unsupported());
  }

  @Test
  void socketsNeedAnExtension() {
    assertEquals("sock_open", need("wasi:sockets/tcp", "[method]tcp-socket.accept"));
    assertEquals("sock_open", need("wasi:sockets/tcp", "[method]tcp-socket.keep-alive-count"));
    assertEquals("sock_open", need("wasi:sockets/udp-create-socket", "create-udp-socket"));
    assertEquals("sock_addr_resolve", need("wasi:sockets/ip-name-lookup", "resolve-addresses"));
    assertEquals("", need("wasi:io/streams", "[method]input-stream.read"));
  }

  private static String need(String path, String field) {
    return WasiFunctions.find(path, field).orElseThrow().needs().map(ImportName::field).orElse("");
  }

  @Test
  void unknownFunctionsAreNotFound() {
    assertTrue(WasiFunctions.find("wasi:io/streams", "read").isEmpty());
    assertEquals(List.of(), WasiFunctions.fields("wasi:http/types"));
    assertEquals(17, WasiFunctions.fields("wasi:io/streams").size());
  }

  /** The table that was made from the official WIT and held against wit-component. */
  @Test
  void theTableIsThatOfTheDesign() throws IOException {
    var table = Path.of("../../shared/data/p2-functions.tsv");
    assumeTrue(Files.isRegularFile(table), () -> "skipped: " + table + " is absent");
    var expected = new ArrayList<String>();
    for (var line : Files.readAllLines(table)) {
      var cells = line.split("\t", -1);
      if (!cells[0].equals("module")) {
        var type = (cells[2].replace(',', ' ') + " -> " + cells[3]).strip();
        expected.add(cells[0] + "#" + cells[1] + " " + type + " " + cells[7]);
      }
    }
    var actual = new ArrayList<String>();
    for (var name : WasiFunctions.names()) {
      int hash = name.indexOf('#');
      var function =
          WasiFunctions.find(name.substring(0, hash), name.substring(hash + 1)).orElseThrow();
      var type = FunctionTypes.print(function.type());
      actual.add(name + " " + type + " " + function.feasibility());
    }
    assertEquals(String.join("\n", expected), String.join("\n", actual));
    assertEquals(140, actual.stream().filter(name -> !name.startsWith("wasi:cli/run#")).count());
  }
}

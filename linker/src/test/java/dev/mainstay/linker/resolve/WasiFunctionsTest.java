package dev.mainstay.linker.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.linker.profile.FunctionTypes;
import dev.mainstay.linker.resolve.WasiFunctions.Feasibility;
import dev.mainstay.linker.resolve.WasiFunctions.ResultByte;
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
  void unknownFunctionsAreNotFound() {
    assertTrue(WasiFunctions.find("wasi:io/streams", "read").isEmpty());
    assertEquals(List.of(), WasiFunctions.fields("wasi:http/types"));
    assertEquals(17, WasiFunctions.fields("wasi:io/streams").size());
  }
}

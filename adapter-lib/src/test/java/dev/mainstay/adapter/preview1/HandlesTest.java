package dev.mainstay.adapter.preview1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.adapter.Library;
import dev.mainstay.adapter.ScriptedHost;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandlesTest {
  private static final String DROP_OUTPUT = "wasi:io/streams#[resource-drop]output-stream";
  private static final String DROP_INPUT = "wasi:io/streams#[resource-drop]input-stream";

  private final Library library = Library.on(new ScriptedHost());

  private long stdout() {
    return library.call("wasi:cli/stdout#get-stdout");
  }

  @Test
  void everyCallMakesAHandle() {
    long first = stdout();
    long second = stdout();
    assertTrue(first != second);
    library.call(DROP_OUTPUT, first);
    library.call(DROP_OUTPUT, second);
  }

  @Test
  void droppedHandlesComeBack() {
    long first = stdout();
    for (int i = 0; i < 1000; i++) {
      library.call(DROP_OUTPUT, first);
      assertEquals(first, stdout());
    }
    assertEquals(0, library.grown());
  }

  @Test
  void aFewNeedNoPage() {
    for (int i = 0; i < 31; i++) {
      stdout();
    }
    assertEquals(0, library.grown());
    stdout();
    assertEquals(1, library.grown());
  }

  @Test
  void tenThousandAtOnce() {
    var handles = new HashSet<Long>();
    for (int i = 0; i < 10_000; i++) {
      long handle = stdout();
      assertTrue(handle > 0 && handle < 1 << 28, "within the Canonical ABI's bounds");
      assertTrue(handles.add(handle), "a handle twice");
    }
    assertEquals(3, library.grown());
    var order = new java.util.ArrayList<>(handles);
    java.util.Collections.shuffle(order, new Random(1));
    order.forEach(handle -> library.call(DROP_OUTPUT, handle));
    for (int i = 0; i < 10_000; i++) {
      assertTrue(handles.remove(stdout()));
    }
    assertEquals(3, library.grown());
    assertEquals(List.of(), library.allocations(), "the table is not the guest's memory");
  }

  @Test
  void anotherKindTraps() {
    long output = stdout();
    long input = library.call("wasi:cli/stdin#get-stdin");
    int area = library.area(16);
    library.traps(DROP_INPUT, output);
    library.traps(DROP_OUTPUT, input);
    library.traps("wasi:io/error#[resource-drop]error", input);
    library.traps("wasi:io/poll#[resource-drop]pollable", input);
    library.traps("wasi:io/streams#[method]input-stream.blocking-read", output, 1, area);
    library.traps("wasi:io/streams#[method]output-stream.write", input, area, 1, area);
    library.traps("wasi:io/streams#[method]output-stream.subscribe", input);
    library.traps("wasi:io/streams#[method]input-stream.subscribe", output);
    library.traps("wasi:io/streams#[method]output-stream.check-write", input, area);
    library.traps("wasi:io/streams#[method]output-stream.flush", input, area);
    library.traps("wasi:io/streams#[method]output-stream.write-zeroes", input, 1, area);
    library.traps("wasi:io/streams#[method]output-stream.splice", input, output, 1, area);
    library.traps("wasi:io/streams#[method]input-stream.skip", output, 1, area);
    library.traps("wasi:io/error#[method]error.to-debug-string", output, area);
  }

  @Test
  void aDroppedHandleTraps() {
    long output = stdout();
    library.call(DROP_OUTPUT, output);
    library.traps(DROP_OUTPUT, output);
    int area = library.area(16);
    library.traps("wasi:io/streams#[method]output-stream.write", output, area, 1, area);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 64, 67, 4096, 8192, 8193})
  void aMadeUpHandleTraps(long handle) {
    stdout();
    library.traps(DROP_OUTPUT, handle);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0x7fffffff, 1 << 27})
  void aHandleBeyondMemoryTraps(int handle) {
    assertThrows(RuntimeException.class, () -> library.call(DROP_OUTPUT, handle));
  }

  @ParameterizedTest
  @ValueSource(ints = {1 << 28, 1 << 29, 1 << 30, 1 << 31})
  void theHighBitsOfAHandleCount(int bit) {
    int handle = (int) stdout() | bit;
    library.traps(DROP_OUTPUT, handle);
  }
}

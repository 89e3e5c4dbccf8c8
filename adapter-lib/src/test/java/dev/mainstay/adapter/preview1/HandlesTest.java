package dev.mainstay.adapter.preview1;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.adapter.FakeFiles;
import dev.mainstay.adapter.Library;
import dev.mainstay.adapter.ScriptedHost;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandlesTest {
  private static final String DROP_OUTPUT = "wasi:io/streams#[resource-drop]output-stream";
  private static final String DROP_INPUT = "wasi:io/streams#[resource-drop]input-stream";

  // What time it is, is all that may be asked before a handle is looked at.
  private final Library library =
      Library.on(new ScriptedHost().always("clock_time_get", ScriptedHost.time(1, 7)));

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
  void aMillionOpenedAndClosedTakeNoPage() {
    var random = new Random(1);
    var open = new ArrayDeque<Long>();
    for (int i = 0; i < 1_000_000; i++) {
      open.add(stdout());
      if (open.size() == 31 || random.nextBoolean()) {
        library.call(DROP_OUTPUT, random.nextBoolean() ? open.removeFirst() : open.removeLast());
      }
    }
    assertEquals(0, library.grown());
  }

  @Test
  void withoutMemoryThereIsNoHandle() {
    for (int i = 0; i < 31; i++) {
      stdout();
    }
    library.isFull();
    library.traps("wasi:cli/stdout#get-stdout");
  }

  @Test
  void whatWasMadeOfAStreamOutlivesIt() {
    var files = new FakeFiles();
    var lively = Library.on(files.host());
    long in = lively.call("wasi:cli/stdin#get-stdin");
    long pollable = lively.call("wasi:io/streams#[method]input-stream.subscribe", in);
    lively.call(DROP_INPUT, in);
    assertEquals(1, lively.call("wasi:io/poll#[method]pollable.ready", pollable));
    lively.call("wasi:io/poll#[resource-drop]pollable", pollable);
    lively.traps("wasi:io/poll#[resource-drop]pollable", pollable);
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
    var order = new ArrayList<>(handles);
    Collections.shuffle(order, new Random(1));
    order.forEach(handle -> library.call(DROP_OUTPUT, handle));
    for (int i = 0; i < 10_000; i++) {
      assertTrue(handles.remove(stdout()));
    }
    assertEquals(3, library.grown());
    assertEquals(List.of(), library.allocations(), "the table is not the guest's memory");
  }

  /** Every function whose first parameter is a handle. */
  static List<String> functionsOfResources() {
    var section = Library.module().exportSection();
    return IntStream.range(0, section.exportCount())
        .mapToObj(i -> section.getExport(i).name())
        .filter(name -> name.contains("[method]") || name.contains("[resource-drop]"))
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @MethodSource("functionsOfResources")
  void everyMisuseTraps(String function) {
    long output = stdout();
    long input = library.call("wasi:cli/stdin#get-stdin");
    library.call(DROP_INPUT, input);
    library.call(DROP_OUTPUT, output);
    long stale = output;
    output = library.call("wasi:cli/stdin#get-stdin");
    assertEquals(stale, output, "the entry is in use again");
    long other = function.contains("input-stream") ? stdout() : output;
    misuse(function, other, "another kind");
    library.call(function.contains("input-stream") ? DROP_OUTPUT : DROP_INPUT, other);
    misuse(function, other, "dropped");
    misuse(function, 0, "zero");
    misuse(function, other + 1, "made up");
    misuse(function, 4100, "an address in other memory");
    misuse(function, 0x0fff_ffff, "an address behind the end of memory");
    misuse(function, -1, "no handle at all");
  }

  private void misuse(String function, long handle, String what) {
    var arguments = new long[Library.parameters(function)];
    Arrays.fill(arguments, library.area(104));
    arguments[0] = handle;
    if (function.contains("splice")) {
      arguments[1] = library.call("wasi:cli/stdin#get-stdin");
    }
    assertDoesNotThrow(() -> library.refuses(function, arguments), what);
  }

  @Test
  void theSecondHandleIsLookedAtAsWell() {
    long output = stdout();
    long input = library.call("wasi:cli/stdin#get-stdin");
    int area = library.area(16);
    library.refuses("wasi:io/streams#[method]output-stream.splice", output, output, 1, area);
    library.refuses("wasi:io/streams#[method]output-stream.blocking-splice", output, 0, 1, area);
    library.refuses("wasi:io/poll#poll", library.words((int) input), 1, area);
    library.refuses("wasi:filesystem/types#filesystem-error-code", input, area);
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

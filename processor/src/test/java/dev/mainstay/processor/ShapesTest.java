package dev.mainstay.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.processor.HostAbi.Choice;
import dev.mainstay.testing.Device;
import dev.mainstay.testing.Payload;
import dev.mainstay.testing.PayloadTrap;
import dev.mainstay.testing.RunningPayload;
import dev.mainstay.wit.WitFunction;
import dev.mainstay.wit.WitInterface;
import dev.mainstay.wit.parse.WitParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a call leaves behind: nothing. The host's side is made from the WIT text that the processor
 * wrote. {@code -Dmainstay.shapes.calls=N} makes N calls of each shape.
 */
class ShapesTest {
  private static final String ECHO = "test:shapes/echo";
  private static final String RELAY = "test:shapes/relay";
  private static final int CALLS = Integer.getInteger("mainstay.shapes.calls", 100_000);

  private static final Map<String, WitFunction> FUNCTIONS = new TreeMap<>();
  private static Payload payload;

  @BeforeAll
  static void build(@TempDir Path folder) throws IOException {
    payload = TestGuest.compile(Path.of("src/test/resources/shapes"), folder).link(ECHO);
    Path wit = folder.resolve("META-INF/wit");
    SortedMap<String, String> files = new TreeMap<>();
    for (String file : List.of("guest.wit", "deps/test-shapes.wit")) {
      files.put(file, Files.readString(wit.resolve(file)));
    }
    WitParser.parse(files).stream()
        .flatMap(pkg -> pkg.interfaces().stream())
        .filter(each -> each.name().toString().equals(RELAY))
        .map(WitInterface::functions)
        .forEach(all -> all.forEach(function -> FUNCTIONS.put(function.name(), function)));
  }

  private static boolean echoes(WitFunction function) {
    return function.parameters().size() == 1 && function.parameters().get(0).name().equals("value");
  }

  private static RunningPayload start() {
    Device.Builder device = Device.builder();
    for (WitFunction function : FUNCTIONS.values()) {
      if (echoes(function)) {
        device.host(
            ECHO,
            function.name(),
            (memory, core) ->
                HostCall.imported(
                    function,
                    memory,
                    core,
                    values ->
                        function.name().equals("refuse")
                            ? new Choice(1, values.get(0))
                            : values.get(0)));
      }
    }
    return device.build().start(payload);
  }

  private static long used(RunningPayload running) {
    return running.call(RELAY + "#used");
  }

  @Test
  void callsOfTheHostLeaveTheHeapAsItWas() {
    try (RunningPayload running = start()) {
      int shapes = 1;
      for (int shape = 0; shape < shapes; shape++) {
        shapes = (int) running.call(RELAY + "#loop", shape, 10);
        long before = used(running);
        running.call(RELAY + "#loop", shape, CALLS);
        assertEquals(before, used(running), "shape " + shape);
      }
      assertEquals(13, shapes);
    }
  }

  @Test
  void callsOfTheGuestLeaveTheHeapAsItWas() {
    try (RunningPayload running = start()) {
      RandomTypes values = new RandomTypes(new Random(5));
      for (WitFunction function : FUNCTIONS.values()) {
        if (echoes(function)) {
          Object value = values.value(function.parameters().get(0).type());
          Object expected = function.name().equals("refuse") ? new Choice(1, value) : value;
          for (int i = 0; i < 5; i++) {
            call(running, function, value, expected);
          }
          long before = used(running);
          for (int i = 0; i < CALLS / 20; i++) {
            call(running, function, value, expected);
          }
          assertEquals(before, used(running), function.name());
        }
      }
    }
  }

  private static void call(
      RunningPayload running, WitFunction function, Object value, Object expected) {
    assertEquals(
        expected, HostCall.exported(running, RELAY, function, List.of(value)), function.name());
  }

  @Test
  void whatNoResultHasANameForIsPrintedAndTraps() {
    Map<Integer, String> expected =
        Map.of(
            0, "java.lang.IllegalStateException: no name for it",
            1, "java.lang.NullPointerException",
            2, "java.lang.AssertionError: wrong");
    expected.forEach(
        (how, text) -> {
          try (RunningPayload running = start()) {
            assertThrows(PayloadTrap.class, () -> running.call(RELAY + "#fail", how));
            assertTrue(running.stderr().startsWith(text), running.stderr());
          }
        });
  }

  @Test
  void aDiscriminantThatIsNoneTraps() {
    for (String function : List.of("one-level", "one-shape", "option", "result")) {
      try (RunningPayload running = start()) {
        int count = running.payload().parametersOf(RELAY + "#" + function).size();
        long[] arguments = new long[count];
        arguments[0] = 9;
        assertThrows(PayloadTrap.class, () -> running.call(RELAY + "#" + function, arguments));
      }
    }
  }

  @Test
  void bitsWithoutANameAreIgnored() {
    try (RunningPayload running = start()) {
      assertEquals(5, running.call(RELAY + "#modes", 0xF5) & 0xFFFFFFFFL);
    }
  }
}

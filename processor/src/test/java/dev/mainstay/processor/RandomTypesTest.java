package dev.mainstay.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.mainstay.testing.Device;
import dev.mainstay.testing.GuestMemory;
import dev.mainstay.testing.Payload;
import dev.mainstay.testing.RunningPayload;
import dev.mainstay.wit.WitFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random values of random types go from the host into the guest, out again, and all the way back,
 * unchanged. {@code -Dmainstay.random.guests=N} tries N guests, with other types each.
 */
class RandomTypesTest {
  private static final int GUESTS = Integer.getInteger("mainstay.random.guests", 1);
  private static final int FUNCTIONS = 24;
  private static final int STRESSED = 8;
  private static final int CALLS = 10;

  /** The host's side of one function: what it expects to be given, and what it answers. */
  private static final class Twin {
    private final WitFunction function;
    private List<Object> expected = List.of();
    private @Nullable Object answer;
    private int calls;

    Twin(WitFunction function) {
      this.function = function;
    }

    /** What the guest imports. */
    long call(GuestMemory memory, long... core) {
      calls++;
      return HostCall.imported(
          function,
          memory,
          core,
          values -> {
            assertEquals(expected, values, function::toString);
            return answer;
          });
    }
  }

  @Test
  void valuesComeBackAsTheyWere(@TempDir Path folder) throws IOException {
    for (int seed = Integer.getInteger("mainstay.random.first", 0); seed < GUESTS; seed++) {
      RandomGuest guest = new RandomGuest(new Random(seed), FUNCTIONS);
      Path sources = Files.createDirectories(folder.resolve("sources" + seed));
      Files.writeString(sources.resolve("Guest.java"), guest.source());
      Path classes = Files.createDirectories(folder.resolve("classes" + seed));
      TestGuest built = TestGuest.compile(sources, classes);
      run(guest, built.link(RandomGuest.IMPORTED), FUNCTIONS, CALLS);
      // It takes its time, as every allocation collects.
      run(guest, built.stressed(RandomGuest.IMPORTED), STRESSED, 1);
    }
  }

  private static void run(RandomGuest guest, Payload payload, int functions, int calls) {
    List<Twin> twins = guest.functions().stream().map(Twin::new).toList();
    Device.Builder device = Device.builder();
    twins.forEach(twin -> device.host(RandomGuest.IMPORTED, twin.function.name(), twin::call));
    try (RunningPayload running = device.build().start(payload)) {
      for (int i = 0; i < calls; i++) {
        for (Twin twin : twins.subList(0, functions)) {
          call(running, twin, guest.types());
        }
      }
      assertEquals("", running.stderr());
    }
    twins.subList(0, functions).forEach(twin -> assertEquals(calls, twin.calls));
  }

  /** Calls what the guest exports. */
  private static void call(RunningPayload running, Twin twin, RandomTypes values) {
    WitFunction function = twin.function;
    twin.expected =
        new ArrayList<>(
            function.parameters().stream().map(each -> values.value(each.type())).toList());
    twin.answer = function.result().map(values::value).orElse(null);
    Object back = HostCall.exported(running, RandomGuest.EXPORTED, function, twin.expected);
    assertEquals(twin.answer, back, function::toString);
  }
}

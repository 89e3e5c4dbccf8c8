package dev.mainstay.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.mainstay.processor.HostAbi.Core;
import dev.mainstay.testing.Device;
import dev.mainstay.testing.GuestMemory;
import dev.mainstay.testing.Payload;
import dev.mainstay.testing.RunningPayload;
import dev.mainstay.wit.WitType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
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
    private final RandomGuest.Function function;
    private List<Object> expected = List.of();
    private @Nullable Object answer;
    private int calls;

    Twin(RandomGuest.Function function) {
      this.function = function;
    }

    /** What the guest imports. */
    long call(GuestMemory memory, long... core) {
      HostAbi abi = new HostAbi(memory);
      List<WitType> types = function.parameters();
      List<Core> flat = HostAbi.flatten(types);
      List<Object> values = new ArrayList<>();
      int next = 0;
      if (flat.size() > HostAbi.MAX_FLAT_PARAMS) {
        values.addAll((List<?>) abi.load(new WitType.TupleOf(types), (int) core[next++]));
      } else {
        List<Long> all = LongStream.of(core).boxed().toList();
        for (WitType type : types) {
          values.add(abi.lift(type, all, next));
          next += HostAbi.flatten(type).size();
        }
      }
      assertEquals(expected, values, function::toString);
      calls++;
      if (function.result().isEmpty()) {
        return 0;
      }
      WitType result = function.result().get();
      if (HostAbi.flatten(result).size() > HostAbi.MAX_FLAT_RESULTS) {
        abi.store(result, answer, (int) core[next]);
        return 0;
      }
      return abi.lower(result, answer).get(0);
    }
  }

  @Test
  void valuesComeBackAsTheyWere(@TempDir Path folder) throws IOException {
    for (int seed = 0; seed < GUESTS; seed++) {
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
    RandomGuest.Function function = twin.function;
    HostAbi abi = new HostAbi(running.memory());
    List<WitType> types = function.parameters();
    twin.expected = new ArrayList<>(types.stream().map(values::value).toList());
    twin.answer = function.result().map(values::value).orElse(null);
    List<Long> core = new ArrayList<>();
    if (HostAbi.flatten(types).size() > HostAbi.MAX_FLAT_PARAMS) {
      WitType all = new WitType.TupleOf(types);
      int at = running.memory().allocate(HostAbi.size(all), HostAbi.alignment(all));
      abi.store(all, twin.expected, at);
      core.add((long) at);
    } else {
      IntStream.range(0, types.size())
          .forEach(i -> core.addAll(abi.lower(types.get(i), twin.expected.get(i))));
    }
    String export = RandomGuest.EXPORTED + "#" + function.name();
    long raw = running.call(export, core.stream().mapToLong(Long::longValue).toArray());
    Optional<WitType> result = function.result();
    if (result.isPresent()) {
      boolean isFlat = HostAbi.flatten(result.get()).size() <= HostAbi.MAX_FLAT_RESULTS;
      Object back =
          isFlat ? abi.lift(result.get(), List.of(raw), 0) : abi.load(result.get(), (int) raw);
      assertEquals(twin.answer, back, function::toString);
    }
    String post = "cabi_post_" + export;
    if (running.payload().exports().contains(post)) {
      long ignored = running.call(post, raw);
    }
  }
}

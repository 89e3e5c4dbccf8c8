package dev.mainstay.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mainstay.testing.Payload;
import dev.mainstay.testing.PayloadTrap;
import dev.mainstay.testing.RunningPayload;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Resources of the host in the guest's hands, and the guest's in the host's. */
class ResourcesTripTest {
  private static List<Payload> payloads;

  private final FeatureGuest.Pins pins = new FeatureGuest.Pins();
  private final FeatureGuest.Bytes bytes = new FeatureGuest.Bytes();

  @BeforeAll
  static void build() {
    payloads = List.of(FeatureGuest.payload(), FeatureGuest.stressed());
  }

  private RunningPayload start(Payload payload) {
    return FeatureGuest.start(payload, pins, bytes);
  }

  private static void call(RunningPayload running, String function, long... arguments) {
    assertEquals(0, FeatureGuest.number(running, function, arguments));
  }

  @Test
  void importedResourcesAreOpenedLentGivenAndDropped() {
    for (Payload payload : payloads) {
      try (RunningPayload running = start(payload)) {
        assertEquals("123 3 206 2 5 45 0 0", FeatureGuest.text(running, "pins"));
        assertEquals(0, pins.open());
      }
    }
  }

  @Test
  void aResourceThatIsGoneIsAnExceptionAndNoCall() {
    for (Payload payload : payloads) {
      try (RunningPayload running = start(payload)) {
        String gone = "pin is closed, or has been given away";
        assertEquals(
            String.join(
                "|",
                gone,
                gone,
                gone,
                gone,
                gone,
                "small: 256 is not a u8, which goes from 0 to 255",
                "7"),
            FeatureGuest.text(running, "closed"));
        assertEquals(0, pins.open());
      }
    }
  }

  @Test
  void whatTheHostLendsGoesBackAndWhatItGivesStays() {
    for (Payload payload : payloads) {
      try (RunningPayload running = start(payload)) {
        // The host makes a handle for the call, which the guest drops before it returns.
        assertEquals(7, FeatureGuest.number(running, "use", pins.add(3), pins.add(4)));
        assertEquals(0, pins.open());
        assertEquals("pin is closed, or has been given away", FeatureGuest.text(running, "keep"));
      }
    }
  }

  @Test
  void theHostHasCountersOfTheGuest() {
    for (Payload payload : payloads) {
      try (RunningPayload running = start(payload)) {
        long one = FeatureGuest.number(running, "[constructor]counter", 40);
        long two = FeatureGuest.number(running, "[constructor]counter", 1);
        assertNotEquals(one, two);
        call(running, "[method]counter.add", one, 2);
        assertEquals(42, FeatureGuest.number(running, "[method]counter.total", one));
        assertEquals(1, FeatureGuest.number(running, "[method]counter.total", two));
        long copy = FeatureGuest.number(running, "[method]counter.copy", one);
        assertEquals(3, FeatureGuest.number(running, "alive"));
        long sum = FeatureGuest.number(running, "[static]counter.sum", one, two);
        assertEquals(43, FeatureGuest.number(running, "[method]counter.total", sum));
        assertEquals(3, FeatureGuest.number(running, "alive"));
        for (long each : List.of(one, copy, sum)) {
          call(running, "[dtor]counter", each);
        }
        assertEquals(0, FeatureGuest.number(running, "alive"));
      }
    }
  }

  @Test
  void aCounterThatIsNoneTraps() {
    for (long wrong : new long[] {0, 1, 99, -1}) {
      try (RunningPayload running = start(payloads.get(0))) {
        assertThrows(
            PayloadTrap.class, () -> FeatureGuest.number(running, "[method]counter.total", wrong));
      }
    }
    try (RunningPayload running = start(payloads.get(0))) {
      long one = FeatureGuest.number(running, "[constructor]counter", 1);
      call(running, "[dtor]counter", one);
      assertThrows(PayloadTrap.class, () -> FeatureGuest.number(running, "[dtor]counter", one));
    }
  }

  @Test
  void manyCountersComeAndGo() {
    try (RunningPayload running = start(payloads.get(0))) {
      long most = 0;
      for (int i = 0; i < 2000; i++) {
        long counter = FeatureGuest.number(running, "[constructor]counter", i);
        most = Math.max(most, counter);
        call(running, "[dtor]counter", counter);
      }
      assertEquals(1, most);
    }
  }
}

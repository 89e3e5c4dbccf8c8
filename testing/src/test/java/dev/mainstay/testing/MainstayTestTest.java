package dev.mainstay.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@MainstayTest("target/test-classes/dev/mainstay/testing/command.wasm")
class MainstayTestTest {

  @Test
  void payloadAndDeviceAreParameters(Payload payload, Device.Builder device) {
    assertEquals("abc", device.stdin("abc").build().run(payload).stdout());
  }

  @Test
  void payloadIsReadOnceAndDevicesAreNew(
      Payload first, Payload second, Device.Builder one, Device.Builder other) {
    assertSame(first, second);
    assertNotSame(one, other);
  }

  @Nested
  class Inside {
    @Test
    void nestedClassHasThePayloadOfItsOuter(Payload payload) {
      assertEquals("command.wasm", payload.name());
    }
  }
}

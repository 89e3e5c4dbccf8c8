package dev.mainstay.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FloorTest {

  @Test
  void plainModuleIsInTheFloor() {
    assertEquals(List.of(), Floor.violations(Fixture.payload("command")));
  }

  @Test
  void otherModulesAreNamedUnlessTheDeviceOffersThem() {
    var reactor = Fixture.payload("reactor");

    assertEquals(
        List.of(
            "imports acme:board/gpio@1.0.0 set-pin",
            "imports acme:board/gpio@1.0.0 name-of",
            "imports acme:board/gpio@1.0.0 average"),
        Floor.violations(reactor));
    assertEquals(List.of(), Floor.violations(reactor, "acme:board/gpio@1.0.0"));
  }

  @Test
  void everythingAboveTheFloorIsNamed() {
    assertEquals(
        List.of(
            "has a tag section",
            "has a data count section",
            "exports its memory as [], expected [memory]",
            "has 2 tables",
            "a global begins with an extended constant: [I32_CONST, I32_CONST, I32_ADD]",
            "has a passive data segment",
            "has an element segment that is not active",
            "function 0 has MEMORY_COPY",
            "function 0 has MEMORY_INIT",
            "function 0 has REF_NULL",
            "function 0 has THROW",
            "function 0 has a local of type RefNull[-16]"),
        Floor.violations(Fixture.payload("above")));
  }
}

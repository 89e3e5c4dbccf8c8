package dev.mainstay.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mainstay.compiler.CompilerInput;
import dev.mainstay.compiler.GuestCompiler;
import dev.mainstay.conformance.stack.Failing;
import dev.mainstay.guest.memory.Arena;
import dev.mainstay.linker.LinkOptions;
import dev.mainstay.testing.Device;
import dev.mainstay.testing.Payload;
import dev.mainstay.testing.PayloadTrap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A host may go on calling a payload that let an exception out. */
class TrapTest {
  @Test
  void whatAFailingExportHeldIsGivenBack() {
    var input =
        CompilerInput.ofReactor(
            List.of(Corpus.classes(), Corpus.location(Arena.class)),
            List.of(Failing.class.getName()));
    var options = LinkOptions.defaults().withShadowStack(256);
    var payload =
        Guest.linker().link(GuestCompiler.compile(input).requireModule(), options).payload();
    try (var running = Device.builder().build().start(Payload.of("failing.wasm", payload))) {
      for (int i = 0; i <= 3000; i++) {
        int n = i;
        if (n % 1000 == 0) {
          assertEquals(n + 1, running.call("often", n));
        } else {
          assertThrows(PayloadTrap.class, () -> running.call("often", n));
        }
      }
    }
  }
}

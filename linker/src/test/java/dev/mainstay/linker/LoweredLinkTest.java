package dev.mainstay.linker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.linker.profile.Profile;
import dev.mainstay.linker.profile.ProfileReader;
import dev.mainstay.linker.report.LinkException;
import dev.mainstay.linker.text.Running;
import dev.mainstay.linker.text.Wat;
import dev.mainstay.wasm.binary.Validation;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links of modules that need lowering although they have no objects. */
class LoweredLinkTest {
  private static final byte[] LIBRARY = Wat.binary("(module)");

  /** One use of each feature that wasip1 has and mvp has not, and of some that neither has. */
  private static final String MODERN =
      """
      (module
        (memory $m 1)
        (table $t 4)
        (elem $passive func $three $four)
        (global $counter (export "counter") (mut i32) (i32.const 0))
        (global $sum i32 (i32.add (i32.const 20) (i32.const 22)))
        (func $three (result i32) (i32.const 3))
        (func $four (result i32) (i32.const 4))
        (func $pair (param $x i32) (result i32 i32)
          (i32.extend8_s (local.get $x)) (i32.trunc_sat_f32_s (f32.const 1e10)))
        (func $down (param $n i32) (result i32)
          (if (i32.eqz (local.get $n)) (then (return (i32.const 7))))
          (return_call $down (i32.sub (local.get $n) (i32.const 1))))
        (func $pairs (export "pairs") (param $x i32) (result i32)
          (call $pair (local.get $x)) (i32.add))
        (func $loop (export "loop") (param $n i32) (result i32) (call $down (local.get $n)))
        (func $tables (export "tables") (param $i i32) (result i32)
          (table.init $passive (i32.const 1) (i32.const 0) (i32.const 2))
          (call_indirect (result i32) (local.get $i)))
        (func $copies (export "copies") (result i32)
          (memory.fill (i32.const 8) (i32.const 1) (i32.const 4))
          (memory.copy (i32.const 16) (i32.const 8) (i32.const 4))
          (i32.load (i32.const 16)))
        (func $constant (export "constant") (result i32) (global.get $sum))
        (func $pages (export "pages") (result i32) (memory.size)))
      """;

  private static LinkResult link(String text, String profile) {
    return new Linker(LIBRARY)
        .link(Wat.binary(text), LinkOptions.defaults().withProfile(ProfileReader.named(profile)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"wasip1", "mvp"})
  void everyProfileRunsTheSame(String profile) {
    var payload = link(MODERN, profile).payload();
    assertEquals(List.of(), Validation.findings(payload, ProfileReader.named(profile).features()));
    var running = Running.instance(payload);
    assertEquals(0x7FFFFFFF - 1, running.export("pairs").apply(255)[0]);
    assertEquals(7, running.export("loop").apply(100_000)[0]);
    assertEquals(3, running.export("tables").apply(1)[0]);
    assertEquals(4, running.export("tables").apply(2)[0]);
    assertThrows(RuntimeException.class, () -> running.export("tables").apply(3));
    assertEquals(0x01010101, running.export("copies").apply()[0]);
    assertEquals(42, running.export("constant").apply()[0]);
    // The region of the table lies behind what the guest takes for its memory.
    assertEquals(1, running.export("pages").apply()[0]);
  }

  /**
   * Endive 1.2.0 takes twice as much from the stack as a block with parameters and results leaves,
   * and where there is less it shifts what the callers have there: 3 instead of 43. So no payload
   * has such blocks.
   */
  @Test
  void aBlockWithParametersLeavesTheOperandsOfCallersAlone() {
    // In binary, as Wat knows of no such block: the text is in decision 15, with a condition.
    var module =
        HexFormat.of()
            .parseHex(
                "0061736d01000000010d0260017f017f60027f7f027f7f0303020000070501016600010a1e021200"
                    + "41014102200004011a1a410341040b6a0b09004128200010006a0b");
    var running =
        Running.instance(new Linker(LIBRARY).link(module, LinkOptions.defaults()).payload());
    assertEquals(43, running.export("f").apply(0)[0]);
    assertEquals(47, running.export("f").apply(1)[0]);
  }

  @Test
  void linkingTwiceGivesTheSameBytes() {
    assertArrayEquals(link(MODERN, "mvp").payload(), link(MODERN, "mvp").payload());
  }

  @Test
  void severalResultsForTheHostNeedAProfileThatHasThem() {
    var text = "(module (func $f (export \"f\") (result i32 i32) (i32.const 1) (i32.const 2)))";
    assertEquals(
        List.of(1L, 2L),
        Arrays.stream(Running.instance(link(text, "wasip1").payload()).export("f").apply())
            .boxed()
            .toList());
    var problem = assertThrows(LinkException.class, () -> link(text, "mvp")).problems().get(0);
    assertEquals("multi-value-border", problem.key());
  }

  @Test
  void aGlobalThatChangesIsNotForAHostOf2017() {
    var text =
        """
        (module
          (global $g (export "g") (mut i32) (i32.const 0))
          (func $f (export "f") (global.set $g (i32.const 1))))
        """;
    assertTrue(link(text, "wasip1").payload().length > 0);
    var problem = assertThrows(LinkException.class, () -> link(text, "mvp")).problems().get(0);
    assertEquals("mutable-global", problem.key());
  }

  @Test
  void whatIsNeverLoweredIsNamedOncePerFeature() {
    var problems =
        assertThrows(
                LinkException.class,
                () ->
                    link(
                        """
                        (module
                          (memory $m 1)
                          (func $f (export "f") (result i32)
                            (drop (i32x4.splat (i32.const 1)))
                            (drop (i32x4.splat (i32.const 1)))
                            (i32.atomic.load (i32.const 4))))
                        """,
                        Profile.DEFAULT))
            .problems();
    assertEquals(2, problems.size());
    assertTrue(problems.get(0).what().startsWith("the module needs SIMD, in 2 places, for i32x4"));
    assertTrue(
        problems.get(1).what().startsWith("the module needs threads, in one place, for i32"));
    for (var problem : problems) {
      assertEquals("missing-feature", problem.key());
      assertTrue(String.valueOf(problem.where()).matches("function \\$f, offset 0x[0-9a-f]+ .*"));
    }
  }
}

package dev.mainstay.linker.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.linker.resolve.InterfaceName.Scheme;
import dev.mainstay.linker.resolve.InterfaceName.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterfaceNameTest {
  @ParameterizedTest
  @CsvSource({
    "0.2.0, WASI_0_2",
    "0.2.12, WASI_0_2",
    "0.2.999, WASI_0_2",
    "0.2.3+build.7, WASI_0_2",
    "0.2, WASI_0_2",
    "0.2.0-rc-2023-11-10, PRERELEASE",
    "0.2.6-rc.1, PRERELEASE",
    "0.3.0, OTHER",
    "0.1.0, OTHER",
    "1.2.0, OTHER",
    "0.20.0, OTHER",
    "0.02.0, OTHER",
    "0.2.x, OTHER",
    "2, OTHER"
  })
  void patchesOfWasi02AreOneTrack(String version, Track track) {
    assertEquals(track, InterfaceName.parse("wasi:io/streams@" + version).orElseThrow().track());
  }

  @Test
  void bothSchemesAreRead() {
    assertEquals(
        new InterfaceName(Scheme.BUILD_TARGET, "wasi:io/streams", "0.2"),
        InterfaceName.parse("cm32p2|wasi:io/streams@0.2").orElseThrow());
    assertEquals(
        new InterfaceName(Scheme.LEGACY, "acme:board/gpio", null),
        InterfaceName.parse("acme:board/gpio").orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "env",
        "wasi_snapshot_preview1",
        "mainstay:memory",
        "wasi:io",
        "wasi:io/",
        "[export]acme:board/gpio@1.0.0",
        "cm32p2|_ex_acme:board/gpio@1.0",
        "Wasi:io/streams"
      })
  void otherModulesAreNotInterfaces(String module) {
    assertTrue(InterfaceName.parse(module).isEmpty());
  }

  @Test
  void dropsOfTheBuildTargetSchemeAreTodaysDrops() {
    var legacy = InterfaceName.parse("wasi:io/streams@0.2.0").orElseThrow();
    var buildTarget = InterfaceName.parse("cm32p2|wasi:io/streams@0.2").orElseThrow();
    assertEquals("[resource-drop]pollable", buildTarget.legacyField("pollable_drop"));
    assertEquals("pollable_drop", legacy.legacyField("pollable_drop"));
    assertEquals("[method]a.b_drop", buildTarget.legacyField("[method]a.b_drop"));
  }
}

package dev.mainstay.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.linker.LinkOptions;
import dev.mainstay.linker.Linker;
import dev.mainstay.linker.profile.Profile;
import dev.mainstay.wasm.model.ImportName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Files on devices with and without functions that read and write at a position. */
class PositionsLinkTest {
  private static final Linker LINKER =
      Linker.withLibraryOf(PositionsLinkTest.class.getClassLoader());
  private static final List<String> FILES =
      List.of(
          "wasi:filesystem/types#[method]descriptor.read",
          "wasi:filesystem/types#[method]descriptor.write");

  private static ImportName preview1(String name) {
    return new ImportName("wasi_snapshot_preview1", name);
  }

  private static List<String> imports(Profile profile) {
    return LINKER
        .link(Thunks.importing(FILES), LinkOptions.defaults().withProfile(profile))
        .report()
        .imports()
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static boolean has(List<String> imports, String name) {
    return imports.stream().anyMatch(line -> line.contains(name));
  }

  @Test
  void whatTheDeviceLacksIsNotAskedOfIt() {
    var full = Profile.wasip1();
    var functions = new LinkedHashMap<>(full.functions());
    functions.remove(preview1("fd_pread"));
    functions.remove(preview1("fd_pwrite"));
    var small = new Profile("small", "no positions", full.features(), functions, Optional.empty());
    var imports = imports(small);
    assertFalse(has(imports, "fd_pread") || has(imports, "fd_pwrite"), imports.toString());
    assertTrue(has(imports, "fd_seek") && has(imports, "fd_read"), imports.toString());
  }

  @Test
  void whatItHasIsUsed() {
    var imports = imports(Profile.wasip1());
    assertTrue(has(imports, "fd_pread") && has(imports, "fd_pwrite"), imports.toString());
    assertFalse(has(imports, "fd_seek") || has(imports, "fd_read"), imports.toString());
    assertEquals(2, imports.size(), imports.toString());
  }
}

package dev.mainstay.maven;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

  @Test
  void fileIsReplacedAndNothingElseIsLeft(@TempDir Path folder) throws IOException {
    Path target = folder.resolve("new/x.wasm");

    OutputFile.write(target, new byte[] {1, 2, 3});
    OutputFile.write(target, new byte[] {4});

    assertArrayEquals(new byte[] {4}, Files.readAllBytes(target));
    try (var files = Files.list(target.getParent())) {
      assertEquals(List.of(target), files.toList());
    }
  }
}

package dev.mainstay.linker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("x.wasm");
  }

  private String reading() {
    return assertThrows(FileFailure.class, () -> InputFile.read(file)).getMessage();
  }

  private static String writing(Path target) {
    return assertThrows(FileFailure.class, () -> OutputFile.write(target, new byte[1 << 20]))
        .getMessage();
  }

  private static void assertAlone(Path expected) throws IOException {
    try (var files = Files.list(expected.toAbsolutePath().getParent())) {
      assertEquals(List.of(expected), files.toList());
    }
  }

  @Test
  void aFileIsReplacedAndNothingElseIsLeft() throws IOException {
    var target = folder.resolve("new/x.wasm");
    OutputFile.write(target, new byte[] {1, 2, 3});
    OutputFile.write(target, new byte[] {4});
    assertArrayEquals(new byte[] {4}, InputFile.read(target));
    assertAlone(target);
  }

  @Test
  void whatCannotBeRead() throws IOException {
    assertEquals("[no-file] there is no file " + file, reading());
    Files.createDirectory(file);
    assertEquals("[not-a-file] " + file + " is a folder; expected a file", reading());
    Files.delete(file);
    try (var large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(3L << 30);
    }
    assertEquals(
        "[too-large] " + file + " has 3221225472 bytes; expected a module of at most 134217728",
        reading());
  }

  @Test
  void aFileWithoutPermission() throws IOException {
    Files.createFile(file);
    Assumptions.assumeTrue(
        file.toFile().setReadable(false) && !Files.isReadable(file), "root may everything");
    assertEquals("[cannot-read] " + file + " cannot be read: no permission", reading());
  }

  @Test
  void whatCannotBeWritten() throws IOException {
    Files.createDirectory(file);
    assertEquals("[not-a-file] " + file + " is a folder; expected a file", writing(file));
    assertAlone(file);
    Files.delete(file);
    Files.write(file, new byte[] {1});
    var below = file.resolve("y.wasm");
    assertTrue(
        writing(below)
            .startsWith("[cannot-write] " + below + " cannot be written: a part of its path is"),
        writing(below));
    assertArrayEquals(new byte[] {1}, Files.readAllBytes(file));
  }

  @Test
  void aFolderWithoutPermission() throws IOException {
    Assumptions.assumeTrue(
        folder.toFile().setWritable(false) && !Files.isWritable(folder), "root may everything");
    try {
      assertTrue(writing(file).contains("cannot be written: no permission"), writing(file));
    } finally {
      folder.toFile().setWritable(true);
    }
  }

  /** Needs the right to mount a small file system; without it this is skipped. */
  @Test
  void aFullDisk() throws IOException, InterruptedException {
    Assumptions.assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder.toString()), "no mount");
    try {
      Files.write(file, new byte[] {1});
      assertEquals(
          "[cannot-write] "
              + file
              + " cannot be written: No space left on device; what stood there is as it was",
          writing(file));
      assertArrayEquals(new byte[] {1}, Files.readAllBytes(file));
      assertAlone(file);
    } finally {
      run("umount", folder.toString());
    }
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}

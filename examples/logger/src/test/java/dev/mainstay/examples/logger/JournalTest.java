package dev.mainstay.examples.logger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.mainstay.wasi.filesystem.Folder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The logger's classes on the JVM. */
class JournalTest {
  @TempDir Path data;

  private static List<String> lines(String text) throws Exception {
    Lines lines = new Lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    List<String> all = new ArrayList<>();
    for (String line = lines.next(); line != null; line = lines.next()) {
      all.add(line);
    }
    assertNull(lines.next());
    return all;
  }

  @Test
  void linesOfAnyLength() throws Exception {
    String longer = "x".repeat(511);
    String text = "a\n\n" + longer + "\n" + longer + "xyz\nü" + "y".repeat(3000) + "\nend";

    assertEquals(text.lines().toList(), lines(text));
    assertEquals(List.of(), lines(""));
    assertEquals(List.of(""), lines("\n"));
  }

  @Test
  void whatIsNoReading() {
    for (String line : List.of("", "1", "1,a", "1,,2", "1,a,", "a,b,3", ",a,1", "1,a,2,3")) {
      assertNull(Reading.parse(line), line);
    }
    assertEquals(new Reading(1, "a", -2), Reading.parse("1,a,-2"));
  }

  @Test
  void aLineThatWasCutOffTakesNoOtherAlong() throws Exception {
    Files.writeString(data.resolve("readings-1.csv"), "1,a,5\n2,b");
    try (Folder folder = OnJvm.folder(data)) {
      Journal journal = new Journal(folder, 1000, 2);
      journal.append(new Reading(3, "c", 6));
      journal.append(new Reading(4, "d", 7));
    }

    assertEquals("1,a,5\n2,b\n3,c,6\n4,d,7\n", Files.readString(data.resolve("readings-1.csv")));
  }

  @Test
  void theOldestFileGoes() throws Exception {
    Files.writeString(data.resolve("readings-x.csv"), "mine");
    Files.writeString(data.resolve("readings-7.csv"), "1,old,1\n2,cut o");
    try (Folder folder = OnJvm.folder(data)) {
      Journal journal = new Journal(folder, 10, 2);
      for (int i = 1; i <= 3; i++) {
        journal.append(new Reading(100, "new", i));
      }
      List<Reading> left = new ArrayList<>();
      journal.forEach(left::add);

      assertEquals(List.of(new Reading(100, "new", 2), new Reading(100, "new", 3)), left);
    }
    try (Stream<Path> files = Files.list(data)) {
      assertEquals(
          List.of("readings-10.csv", "readings-9.csv", "readings-x.csv"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }
}

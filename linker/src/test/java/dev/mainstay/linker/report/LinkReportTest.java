package dev.mainstay.linker.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LinkReportTest {
  private static final LinkReport REPORT =
      new LinkReport(
          "wasip1",
          12345,
          2,
          OptionalLong.of(16),
          70000,
          List.of("multi-value"),
          List.of("wasi_snapshot_preview1 fd_write", "wasi_snapshot_preview1 proc_exit"),
          List.of("memory", "_start"),
          List.of(),
          Map.of("code", 12000),
          Map.of("guest", 11000));

  @Test
  void aLineForEveryBuild() {
    assertEquals(
        "12,345 bytes, 2 pages of memory, imports wasi_snapshot_preview1 fd_write,"
            + " wasi_snapshot_preview1 proc_exit",
        REPORT.summary());
  }

  @Test
  void textForPeople() {
    assertEquals(
        """
        profile   wasip1
        size      12,345 bytes
        memory    2 pages at the start, 16 at most, static data up to 70,000
        features  multi-value
        imports   wasi_snapshot_preview1 fd_write
                  wasi_snapshot_preview1 proc_exit
        exports   memory
                  _start
        library   none
        sections    12,000 code
        code        11,000 guest
        """,
        REPORT.text());
  }

  @Test
  void jsonForPrograms() {
    assertEquals(
        """
        {
          "profile": "wasip1",
          "size": 12345,
          "initialPages": 2,
          "maximumPages": 16,
          "staticBytes": 70000,
          "features": [
            "multi-value"
          ],
          "imports": [
            "wasi_snapshot_preview1 fd_write",
            "wasi_snapshot_preview1 proc_exit"
          ],
          "exports": [
            "memory",
            "_start"
          ],
          "libraryFunctions": [],
          "sections": {
            "code": 12000
          },
          "code": {
            "guest": 11000
          }
        }
        """,
        REPORT.json());
  }

  @Test
  void sizesAreThoseOfTheFile() {
    var module =
        new byte[] {
          0,
          'a',
          's',
          'm',
          1,
          0,
          0,
          0, // header
          1,
          4,
          1,
          0x60,
          0,
          0, // one type
          3,
          3,
          2,
          0,
          0, // two functions
          10,
          8,
          2,
          2,
          0,
          0x0B,
          3,
          0,
          1,
          0x0B // their code
        };
    var sizes = BinarySizes.of(module);
    assertEquals(Map.of("header", 8, "types", 6, "functions", 5, "code", 10), sizes.sections());
    assertEquals(List.of(3, 4), sizes.bodies());
  }
}

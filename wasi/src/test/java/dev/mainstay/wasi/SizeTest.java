package dev.mainstay.wasi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.testing.Payload;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a guest pays for what it uses, and for nothing else. */
class SizeTest {
  private static final Payload NOTHING = WasiGuest.of("nothing", "nothing.Nothing").payload();
  private static final Payload ONE_FILE = WasiGuest.of("onefile", "onefile.OneFile").payload();

  @Test
  void oneFileThatIsReadImportsWhatThatNeeds() {
    assertEquals(
        List.of(
            "fd_close",
            "fd_fdstat_get",
            "fd_filestat_get",
            "fd_pread",
            "fd_prestat_dir_name",
            "fd_prestat_get",
            "fd_write",
            "path_open",
            "proc_exit"),
        ONE_FILE.imports().stream().map(Payload.Import::name).sorted().toList());
  }

  @Test
  void oneFileThatIsReadCostsSoMuch() {
    int cost = ONE_FILE.bytes().length - NOTHING.bytes().length;

    System.out.println(
        "one file that is read: "
            + cost
            + " bytes more than the "
            + NOTHING.bytes().length
            + " of nothing");
    assertTrue(cost < 26_000, cost + " bytes");
  }
}

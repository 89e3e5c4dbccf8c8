package dev.mainstay.linker;

import dev.mainstay.linker.report.LinkReport;
import dev.mainstay.symbols.Symbols;
import java.util.Optional;

/** What comes out of linking. */
public final class LinkResult {
  private final LinkedModule linked;
  private final byte[] preview2;
  private final LinkReport report;

  LinkResult(LinkedModule linked, byte[] preview2, LinkReport report) {
    this.linked = linked;
    this.preview2 = preview2;
    this.report = report;
  }

  /** The module for the device; the caller's own copy. */
  public byte[] payload() {
    return linked.bytes().clone();
  }

  /** The module with its WASI 0.2 imports left in, if it was asked for; the caller's own copy. */
  public Optional<byte[]> preview2() {
    return preview2.length == 0 ? Optional.empty() : Optional.of(preview2.clone());
  }

  /** What the payload's addresses, and the numbers in its stack traces, are in its source. */
  public Symbols symbols() {
    return linked.symbols();
  }

  /** What there is to say about the payload. */
  public LinkReport report() {
    return report;
  }
}

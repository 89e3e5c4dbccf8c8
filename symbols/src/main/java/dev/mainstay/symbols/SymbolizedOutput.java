package dev.mainstay.symbols;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A stream that a payload writes to while it runs, and on which its stack traces are turned back.
 * Only lines that begin with white space, as frames do, wait for their end; all else goes on at
 * once. Closing writes what waits, and leaves open what is written to.
 */
public final class SymbolizedOutput extends OutputStream {
  private final Symbolizer symbolizer;
  private final OutputStream out;
  private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();

  /** Whether the line is none that waits. */
  private boolean passing;

  /** Writes to another stream. */
  public SymbolizedOutput(Symbolizer symbolizer, OutputStream out) {
    this.symbolizer = symbolizer;
    this.out = out;
  }

  @Override
  public void write(int b) throws IOException {
    if (!passing && waiting.size() == 0 && b != '\t' && b != ' ') {
      passing = true;
    }
    if (passing) {
      out.write(b);
      passing = b != '\n';
    } else if (b == '\n') {
      writeWaiting();
      out.write(b);
    } else {
      waiting.write(b);
    }
  }

  private void writeWaiting() throws IOException {
    out.write(symbolizer.line(waiting.toString(UTF_8)).getBytes(UTF_8));
    waiting.reset();
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    writeWaiting();
    out.flush();
  }
}

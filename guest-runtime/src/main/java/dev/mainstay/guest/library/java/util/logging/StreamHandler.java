package dev.mainstay.guest.library.java.util.logging;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** {@code java.util.logging.StreamHandler}, in UTF-8. */
public class StreamHandler extends Handler {
  private OutputStream out;
  private boolean begun;

  public StreamHandler() {
    super.setLevel(Level.INFO);
    super.setFormatter(new SimpleFormatter());
  }

  @SuppressWarnings("this-escape")
  public StreamHandler(OutputStream out, Formatter formatter) {
    super.setLevel(Level.INFO);
    super.setFormatter(formatter);
    setOutputStream(out);
  }

  protected void setOutputStream(OutputStream out) throws SecurityException {
    if (out == null) {
      throw new NullPointerException();
    }
    end();
    this.out = out;
    begun = false;
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private void begin() throws IOException {
    if (!begun) {
      write(getFormatter().getHead(this));
      begun = true;
    }
  }

  @Override
  public boolean isLoggable(LogRecord record) {
    return out != null && super.isLoggable(record);
  }

  @Override
  public void publish(LogRecord record) {
    if (!isLoggable(record)) {
      return;
    }
    String text;
    try {
      text = getFormatter().format(record);
    } catch (RuntimeException e) {
      reportError(null, e, ErrorManager.FORMAT_FAILURE);
      return;
    }
    try {
      begin();
      write(text);
    } catch (IOException e) {
      reportError(null, e, ErrorManager.WRITE_FAILURE);
    }
  }

  @Override
  public void flush() {
    if (out != null) {
      try {
        out.flush();
      } catch (IOException e) {
        reportError(null, e, ErrorManager.FLUSH_FAILURE);
      }
    }
  }

  private void end() {
    if (out != null) {
      try {
        begin();
        write(getFormatter().getTail(this));
        out.flush();
        out.close();
      } catch (IOException e) {
        reportError(null, e, ErrorManager.CLOSE_FAILURE);
      }
      out = null;
    }
  }

  @Override
  public void close() throws SecurityException {
    end();
  }
}

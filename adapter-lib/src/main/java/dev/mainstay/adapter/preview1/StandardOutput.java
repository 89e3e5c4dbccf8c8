package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;

/** The standard streams for those who hold no handle. */
public final class StandardOutput {
  private StandardOutput() {}

  /** Writes all of it; what fails is lost, as with {@link java.io.PrintStream}. */
  public static void write(int fd, Address bytes, int length) {
    OutputStreams.put(fd, bytes, length);
  }
}

package counting;

import dev.mainstay.wasi.cli.StdinImport;
import dev.mainstay.wasi.cli.StdoutImport;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

public final class Counting implements Reader {
  private final byte[] buffer = new byte[10_000];
  private final InputStream in = StdinImport.instance().getStdin().toJava();
  private final OutputStream out = StdoutImport.instance().getStdout().toJava();

  @Override
  public int read(int length) {
    try {
      int count = in.read(buffer, 7, length);
      return buffer[7 + length - 1] == 'x' ? count : -2;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void write(int length) {
    try {
      out.write(buffer, 7, length);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public long used(int length, int times) {
    Runtime runtime = Runtime.getRuntime();
    long before = runtime.totalMemory() - runtime.freeMemory();
    for (int i = 0; i < times; i++) {
      int ignored = read(length);
      write(length);
    }
    return runtime.totalMemory() - runtime.freeMemory() - before;
  }
}

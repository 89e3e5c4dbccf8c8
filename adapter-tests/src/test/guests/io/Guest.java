package test;

import java.util.List;
import wasi.cli.StdinImport;
import wasi.cli.StdoutImport;
import wasi.clocks.MonotonicClockImport;
import wasi.io.PollImport;

/** {@code wasi:io/streams} over the standard streams, and {@code wasi:io/poll} with them. */
public final class Guest {
  private Guest() {}

  public static void main(String[] arguments) {
    var in = StdinImport.instance().getStdin();
    var out = StdoutImport.instance().getStdout();
    Said.value(
        "input-stream.subscribe",
        () -> {
          try (var input = in.subscribe();
              var never = MonotonicClockImport.instance().subscribeInstant(-1)) {
            input.block();
            var ready = PollImport.instance().poll(List.of(never, input));
            return input.ready() + ", " + ready.length + " of two, that is " + ready[0];
          }
        });
    Said.value("read", () -> new String(in.read(3)));
    Said.value("read of none", () -> in.read(0).length);
    Said.value("blocking-read", () -> new String(in.blockingRead(3)));
    Said.value("skip", () -> in.skip(2));
    Said.value("blocking-skip", () -> in.blockingSkip(2));
    Said.value("check-write", () -> out.checkWrite() >= 4096);
    Said.done("write", () -> out.write("written\n".getBytes()));
    Said.done("flush", out::flush);
    Said.done("blocking-write-and-flush", () -> out.blockingWriteAndFlush(new byte[] {'!', '\n'}));
    Said.done("blocking-flush", out::blockingFlush);
    Said.done("write-zeroes", () -> out.writeZeroes(2));
    Said.done("blocking-write-zeroes-and-flush", () -> out.blockingWriteZeroesAndFlush(2000));
    Said.value("splice", () -> out.splice(in, 3));
    Said.value("blocking-splice", () -> out.blockingSplice(in, 3));
    Said.value(
        "output-stream.subscribe",
        () -> {
          try (var writable = out.subscribe()) {
            writable.block();
            return writable.ready();
          }
        });
    Said.value("blocking-read of the rest", () -> new String(in.blockingRead(1000)));
    Said.value("blocking-read at the end", () -> in.blockingRead(1000).length);
    Said.value("read at the end", () -> in.read(1000).length);
    Said.value("splice at the end", () -> out.splice(in, 1000));
    Said.done("write after the end of the input", () -> out.write(new byte[] {'.'}));
    in.close();
    out.close();
    Called.report();
  }
}

package console;

import dev.mainstay.wasi.cli.Environment;
import dev.mainstay.wasi.cli.EnvironmentImport;
import dev.mainstay.wasi.cli.ExitImport;
import dev.mainstay.wasi.cli.StderrImport;
import dev.mainstay.wasi.cli.StdinImport;
import dev.mainstay.wasi.cli.StdoutImport;
import dev.mainstay.wasi.cli.TerminalStdoutImport;
import dev.mainstay.wasi.clocks.MonotonicClock;
import dev.mainstay.wasi.clocks.MonotonicClockImport;
import dev.mainstay.wasi.clocks.WallClock;
import dev.mainstay.wasi.clocks.WallClockImport;
import dev.mainstay.wasi.io.Poll;
import dev.mainstay.wasi.io.PollImport;
import dev.mainstay.wasi.io.Streams;
import dev.mainstay.wasi.random.InsecureImport;
import dev.mainstay.wasi.random.InsecureSeedImport;
import dev.mainstay.wasi.random.Random;
import dev.mainstay.wasi.random.RandomImport;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Everything but files and sockets. */
public final class Console {
  private static OutputStream out;

  public static void main(String[] args) throws IOException, Streams.StreamErrorException {
    out = StdoutImport.instance().getStdout().toJava();
    environment();
    clocks();
    random();
    streams();
    try (OutputStream err = StderrImport.instance().getStderr().toJava()) {
      err.write('E');
    }
    out.close();
    out.close();
    ExitImport.instance().exitWithCode(7);
  }

  private static void environment() throws IOException {
    Environment environment = EnvironmentImport.instance();
    say(environment.arguments() + " of " + environment.getArguments().size());
    say(environment.variable("DEVICE").orElse("none") + " " + environment.variable("NONE").orElse("none"));
    say(TerminalStdoutImport.instance().getTerminalStdout().isPresent() ? "terminal" : "no terminal");
  }

  private static void clocks() throws IOException {
    MonotonicClock clock = MonotonicClockImport.instance();
    long start = clock.now();
    clock.sleep(Duration.ofMillis(20));
    clock.sleep(Duration.ofMillis(-20));
    say(clock.since(start).compareTo(Duration.ofMillis(19)) >= 0 ? "slept" : "woke early");
    try (Poll.Pollable late = clock.subscribe(Duration.ofHours(1));
        Poll.Pollable soon = clock.subscribeInstant(clock.now() + 1_000_000)) {
      int[] ready = PollImport.instance().poll(List.of(late, soon));
      say(ready.length + " ready: " + ready[0] + " " + late.ready());
    }
    WallClock wall = WallClockImport.instance();
    Instant now = wall.instant();
    say(now.isAfter(Instant.ofEpochSecond(1_700_000_000)) ? "now" : "then");
    WallClock.Datetime same = WallClock.Datetime.of(now);
    say(same.toInstant().equals(now) ? "same" : "another");
    say(wall.resolution().toDuration().compareTo(Duration.ofSeconds(1)) <= 0 ? "fine" : "coarse");
  }

  private static void random() throws IOException {
    Random random = RandomImport.instance();
    byte[] bytes = new byte[64];
    random.fill(bytes);
    int bits = 0;
    for (byte each : bytes) {
      bits |= each;
    }
    int seen = 0;
    for (int i = 0; i < 500; i++) {
      seen |= 1 << random.nextInt(10);
    }
    say(bits + " " + (seen == 0x3FF) + " " + (random.getRandomU64() != random.getRandomU64()));
    say(random.getRandomBytes(3).length + " " + random.getRandomBytes(bytes, 60, 4));
    say(InsecureImport.instance().getInsecureRandomBytes(5).length + " bytes");
    boolean same =
        InsecureSeedImport.instance().insecureSeed().first()
            == InsecureImport.instance().getInsecureRandomU64();
    say(same ? "not random" : "random");
  }

  private static void streams() throws IOException, Streams.StreamErrorException {
    Streams.InputStream stdin = StdinImport.instance().getStdin();
    say(stdin.blockingRead(3).length + " bytes, then " + stdin.blockingSkip(2));
    try (InputStream in = stdin.toJava()) {
      out.write(in.read());
      byte[] buffer = new byte[16];
      int count = in.read(buffer, 1, 15);
      while (count >= 0) {
        out.write(buffer, 1, count);
        count = in.read(buffer, 1, 15);
      }
      say(" " + in.read() + " " + in.read(buffer, 3, 0) + " " + in.skip(5));
    }
  }

  private static void say(String text) throws IOException {
    byte[] line = new byte[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      line[i] = (byte) text.charAt(i);
    }
    line[text.length()] = '\n';
    out.write(line);
  }
}

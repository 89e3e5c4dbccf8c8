package dev.mainstay.benchmarks.adapter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.mainstay.annotations.WasiImport;
import dev.mainstay.benchmarks.adapter.Transfer.Direction;
import dev.mainstay.benchmarks.adapter.Transfer.Way;
import dev.mainstay.benchmarks.adapter.Transfer.Work;
import dev.mainstay.benchmarks.adapter.TransferCost.Counted;
import dev.mainstay.benchmarks.count.CostModel;
import dev.mainstay.benchmarks.count.CountedRun;
import dev.mainstay.benchmarks.transfers.Transfers;
import dev.mainstay.compiler.CompilerInput;
import dev.mainstay.compiler.GuestCompiler;
import dev.mainstay.guest.memory.Arena;
import dev.mainstay.linker.LinkOptions;
import dev.mainstay.linker.Linker;
import dev.mainstay.testing.Device;
import dev.mainstay.wasi.io.Streams;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** {@link Transfers} as a payload, and what its calls cost. */
public final class TransferGuest {
  /**
   * The first calls grow the heap and open files: what is counted is the difference of two runs.
   */
  private static final int FEW = 2;

  private static final int MORE = 6;

  private final byte[] payload;

  private TransferGuest(byte[] payload) {
    this.payload = payload;
  }

  /** Compiles and links it. */
  public static TransferGuest build() {
    var classPath =
        Stream.of(Transfers.class, Streams.class, Arena.class, WasiImport.class)
            .map(TransferGuest::location)
            .toList();
    var module =
        GuestCompiler.compile(CompilerInput.ofCommand(classPath, Transfers.class.getName()))
            .requireModule();
    return new TransferGuest(
        Linker.withLibraryOf(TransferGuest.class.getClassLoader())
            .link(module, LinkOptions.defaults())
            .payload());
  }

  /** What one call costs. */
  public TransferCost cost(Transfer transfer) {
    Map<Counted, Long> counts = new HashMap<>();
    for (var work : Work.values()) {
      var outputs = new TreeSet<String>();
      for (var way : Way.values()) {
        var few = run(transfer, way, work, FEW);
        var more = run(transfer, way, work, FEW + MORE);
        outputs.add(more.said());
        for (var model : CostModel.values()) {
          counts.put(
              new Counted(way, work, model),
              perCall(few.run().cost(model), more.run().cost(model)));
        }
      }
      if (outputs.size() != 1) {
        throw new IllegalStateException(transfer + ": the adapter does something else");
      }
    }
    return new TransferCost(transfer, counts);
  }

  private static long perCall(long few, long more) {
    return Math.round((double) (more - few) / MORE);
  }

  /** A run, and what it said: on standard output, or in the file that it wrote. */
  private record Said(CountedRun run, String said) {}

  private Said run(Transfer transfer, Way way, Work work, int calls) {
    try {
      Path folder = Files.createTempDirectory("transfers");
      try {
        boolean reads = transfer.direction() == Direction.READ;
        byte[] input = input(reads ? transfer.size() * calls : 0);
        Path from = Files.write(folder.resolve(Transfers.INPUT), input);
        Path to = folder.resolve(Transfers.OUTPUT);
        var device =
            Device.builder()
                .directory("/", folder)
                .stdin(input)
                .arguments(
                    word(way),
                    word(transfer.direction()),
                    word(transfer.place()),
                    Integer.toString(transfer.size()),
                    Integer.toString(calls),
                    word(work));
        var run = CountedRun.of("transfers", payload, device);
        String said = run.output();
        if (Files.exists(to)) {
          said += Files.readString(to, ISO_8859_1);
          Files.delete(to);
        }
        Files.delete(from);
        if (said.isEmpty()) {
          throw new IllegalStateException(transfer + " has done nothing");
        }
        return new Said(run, said);
      } finally {
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] input(int length) {
    var bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (i * 31);
    }
    return bytes;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static Path location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}

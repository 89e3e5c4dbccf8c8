package dev.mainstay.benchmarks.report;

import dev.mainstay.benchmarks.adapter.AdapterResults;
import dev.mainstay.benchmarks.adapter.InterfaceSize;
import dev.mainstay.benchmarks.adapter.Transfer;
import dev.mainstay.benchmarks.adapter.Transfer.Direction;
import dev.mainstay.benchmarks.adapter.Transfer.Place;
import dev.mainstay.benchmarks.adapter.Transfer.Way;
import dev.mainstay.benchmarks.adapter.Transfer.Work;
import dev.mainstay.benchmarks.adapter.TransferCost;
import dev.mainstay.benchmarks.count.CostModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The adapter's costs as Markdown. */
public final class AdapterTables {
  private static final int MEASURED_SIZE = 4096;
  private static final double RATIO = 1.1;
  private static final int WHOLE = 24 * 1024;
  private static final int HELLO = 1536;

  private final AdapterResults results;
  private final StringBuilder out = new StringBuilder();

  private AdapterTables(AdapterResults results) {
    this.results = results;
  }

  /** The page. */
  public static String of(AdapterResults results) {
    var tables = new AdapterTables(results);
    tables.all();
    return tables.out.toString();
  }

  /** The targets. */
  public static List<Target> targets(AdapterResults results) {
    var targets = new ArrayList<Target>();
    for (var cost : results.transfers()) {
      if (cost.transfer().size() == MEASURED_SIZE) {
        double worst = Math.max(cost.ratio(CostModel.CLASSIC), cost.ratio(CostModel.FAST));
        targets.add(
            new Target(
                name(cost.transfer()) + " of 4 KiB at most 1.1 times what direct calls cost",
                String.format(
                    Locale.ROOT,
                    "%.3f classic, %.3f fast",
                    cost.ratio(CostModel.CLASSIC),
                    cost.ratio(CostModel.FAST)),
                worst <= RATIO));
      }
    }
    var sizes = results.sizes();
    targets.add(
        new Target(
            "the whole adapter has at most 24 KB",
            bytes(sizes.all()) + ", without sockets " + bytes(sizes.withoutSockets()),
            sizes.all() <= WHOLE));
    targets.add(
        new Target(
            "hello's share is at most 1.5 KB", bytes(sizes.hello()), sizes.hello() <= HELLO));
    return targets;
  }

  /** What a table calls a transfer, without its size. */
  static String name(Transfer transfer) {
    return name(transfer.direction(), transfer.place());
  }

  private static String name(Direction direction, Place place) {
    boolean isFile = place == Place.FILE;
    return switch (direction) {
      case READ -> isFile ? "read of a file" : "read of standard input";
      case WRITE -> isFile ? "write to a file" : "write to standard output";
    };
  }

  private void all() {
    out.append(
        """
        # What the adapter costs

        Written by `mvn package -pl benchmarks -am -DskipTests -Dbenchmarks=adapter`, in one run, and with all other
        figures; how it is counted is in [../README.md](../README.md).

        One Java guest reads and writes in two ways: *direct* calls `fd_read`, `fd_write`, `fd_pread` and `fd_pwrite` of
        preview 1 by itself; *adapter* calls `blocking-read` and `blocking-write-and-flush` of WASI 0.2 through their Java
        interfaces. Both give the host the same array of the program, and both do the same with the bytes.

        """);
    out.append("## Targets\n\n| target | measured | met |\n|---|---|---|\n");
    for (var target : targets(results)) {
      row(target.what(), target.found(), target.met() ? "yes" : "**no**");
    }
    calls(CostModel.CLASSIC);
    calls(CostModel.FAST);
    alone();
    work(CostModel.CLASSIC);
    work(CostModel.FAST);
    sizes();
  }

  private void calls(CostModel model) {
    out.append("\n## Instructions of a call, ").append(kind(model)).append(" interpreter\n\n");
    out.append(
        """
        Nothing is done with the bytes. The difference is what the adapter and the glue in front of it cost: it does not
        depend on how many bytes there are, but that more than 4,096 bytes are written by several calls, as WASI wants it.

        | call | bytes | direct | adapter | difference |
        |---|---:|---:|---:|---:|
        """);
    for (var cost : results.transfers()) {
      long direct = cost.count(Way.DIRECT, Work.CALLS, model);
      long adapter = cost.count(Way.ADAPTER, Work.CALLS, model);
      row(
          name(cost.transfer()),
          number(cost.transfer().size()),
          number(direct),
          number(adapter),
          number(adapter - direct));
    }
  }

  private void alone() {
    out.append(
        """

        ## The adapter alone

        What a call takes more than a direct one where no glue is in front of it: in a loop put together by hand, with an
        allocator of five instructions.

        | call | classic | fast |
        |---|---:|---:|
        """);
    for (var each : results.alone()) {
      row(
          name(each.direction(), each.place()),
          number(each.counts().getOrDefault(CostModel.CLASSIC, 0L)),
          number(each.counts().getOrDefault(CostModel.FAST, 0L)));
    }
  }

  private void work(CostModel model) {
    out.append("\n## The same work, ").append(kind(model)).append(" interpreter\n\n");
    out.append(
        """
        Each byte that is read is added up, each byte that is written is made.

        | call | bytes | direct | adapter | adapter / direct | direct, per byte | adapter, per byte |
        |---|---:|---:|---:|---:|---:|---:|
        """);
    for (var cost : results.transfers()) {
      row(
          name(cost.transfer()),
          number(cost.transfer().size()),
          number(cost.count(Way.DIRECT, Work.BYTES, model)),
          number(cost.count(Way.ADAPTER, Work.BYTES, model)),
          String.format(Locale.ROOT, "%.3f", cost.ratio(model)),
          perByte(cost, Way.DIRECT, model),
          perByte(cost, Way.ADAPTER, model));
    }
  }

  private static String perByte(TransferCost cost, Way way, CostModel model) {
    return String.format(
        Locale.ROOT, "%.2f", (double) cost.count(way, Work.BYTES, model) / cost.transfer().size());
  }

  private void sizes() {
    var sizes = results.sizes();
    out.append(
        """

        ## Bytes of code

        What a payload has of the adapter if it calls all functions of an interface: alone; and in addition to the functions
        of all other interfaces, with which it shares much. Linked for the profile wamr, whose devices have sockets.

        | interface | functions | in the library | alone | in addition |
        |---|---:|---:|---:|---:|
        """);
    for (var each : sizes.interfaces()) {
      row(
          each.name(),
          number(each.functions()),
          number(each.answered()),
          number(each.alone()),
          number(each.added()));
    }
    row("all but sockets", "", "", number(sizes.withoutSockets()), "");
    row(
        "all",
        number(sizes.interfaces().stream().mapToInt(InterfaceSize::functions).sum()),
        number(sizes.interfaces().stream().mapToInt(InterfaceSize::answered).sum()),
        number(sizes.all()),
        "");
    row("what hello calls", "", "", number(sizes.hello()), "");
  }

  private static String kind(CostModel model) {
    return model.name().toLowerCase(Locale.ROOT);
  }

  private static String bytes(int count) {
    return number(count) + " bytes";
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private void row(String... cells) {
    out.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }
}

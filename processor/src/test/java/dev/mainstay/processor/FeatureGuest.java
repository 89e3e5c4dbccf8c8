package dev.mainstay.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mainstay.linker.LinkOptions;
import dev.mainstay.testing.Device;
import dev.mainstay.testing.GuestMemory;
import dev.mainstay.testing.Payload;
import dev.mainstay.testing.RunningPayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The guest of the folder {@code features}, and the host that it talks to. */
final class FeatureGuest {
  static final String HOST = "test:features/host";
  static final String GUEST = "test:features/guest";

  private static final TestGuest BUILT = build();

  private FeatureGuest() {}

  private static TestGuest build() {
    try {
      Path classes = Files.createTempDirectory("features");
      return TestGuest.compile(Path.of("src/test/resources/features"), classes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Payload payload() {
    return BUILT.link(HOST);
  }

  static Payload payload(LinkOptions options) {
    return BUILT.link(options);
  }

  static Payload stressed() {
    return BUILT.stressed(HOST);
  }

  /** The pins of the host: a table of handles, as a component's host has one. */
  static final class Pins {
    private final TreeMap<Integer, Integer> numbers = new TreeMap<>();
    private int next = 1;

    int add(int number) {
      numbers.put(next, number);
      return next++;
    }

    int number(long handle) {
      Integer number = numbers.get((int) handle);
      if (number == null) {
        throw new AssertionError("no pin has the handle " + handle);
      }
      return number;
    }

    int take(long handle) {
      int number = number(handle);
      numbers.remove((int) handle);
      return number;
    }

    int open() {
      return numbers.size();
    }

    void offer(Device.Builder device) {
      device
          .host(HOST, "[constructor]pin", (memory, args) -> add((int) args[0]))
          .host(HOST, "[method]pin.number", (memory, args) -> number(args[0]))
          .host(
              HOST,
              "[method]pin.join",
              (memory, args) -> number(args[0]) + number(args[1]) + take(args[2]) + args[3])
          .host(HOST, "[static]pin.open", (memory, args) -> open())
          .host(HOST, "[resource-drop]pin", (memory, args) -> take(args[0]))
          .host(HOST, "several", this::several)
          .host(HOST, "sum", this::sum);
    }

    private long several(GuestMemory memory, long... args) {
      int count = (int) args[0];
      int at = memory.allocate(4 * count, 4);
      for (int i = 0; i < count; i++) {
        memory.writeInt(at + 4 * i, add(10 + i));
      }
      memory.writeInt((int) args[1], at);
      memory.writeInt((int) args[1] + 4, count);
      return 0;
    }

    private long sum(GuestMemory memory, long... args) {
      int sum = 0;
      for (int i = 0; i < args[1]; i++) {
        sum += number(memory.readInt((int) args[0] + 4 * i));
      }
      return args[2] == 1 ? sum + take(args[3]) : sum;
    }
  }

  /** Functions that return bytes. */
  static final class Bytes {
    /** What is asked of {@code cabi_realloc}: the alignment of lists of bytes is 1. */
    int alignment = 1;

    /** How many bytes more than it was asked for it gives. */
    int more;

    /** What is done before the result is allocated. */
    Runnable before = () -> {};

    /** Where the last lists were allocated. */
    final List<Integer> addresses = new ArrayList<>();

    private void list(GuestMemory memory, int area, int length, char first) {
      byte[] bytes = new byte[length];
      for (int i = 0; i < length; i++) {
        bytes[i] = (byte) (first + i % 26);
      }
      int at = memory.allocate(length, alignment);
      addresses.add(at);
      memory.write(at, bytes);
      memory.writeInt(area, at);
      memory.writeInt(area + 4, length);
    }

    void offer(Device.Builder device) {
      device
          .host(HOST, "read", this::read)
          .host(HOST, "plain", this::read)
          .host(HOST, "chunk", this::chunk)
          .host(HOST, "both", this::both)
          .host(HOST, "add", this::add);
    }

    private long add(GuestMemory memory, long... args) {
      addresses.add((int) args[0]);
      int sum = 0;
      for (byte each : memory.read((int) args[0], (int) args[1])) {
        sum += each & 0xFF;
      }
      return sum;
    }

    private long read(GuestMemory memory, long... args) {
      before.run();
      list(memory, (int) args[1], (int) args[0] + more, 'a');
      return 0;
    }

    private long chunk(GuestMemory memory, long... args) {
      int area = (int) args[1];
      boolean isRefused = args[0] == 0;
      memory.write(area, new byte[] {(byte) (isRefused ? 1 : 0)});
      byte[] text = (isRefused ? "no room" : "all right").getBytes(UTF_8);
      if (!isRefused) {
        list(memory, area + 4, (int) args[0], 'A');
      }
      int at = memory.allocate(text.length, 1);
      memory.write(at, text);
      int place = isRefused ? area + 4 : area + 12;
      memory.writeInt(place, at);
      memory.writeInt(place + 4, text.length);
      return 0;
    }

    private long both(GuestMemory memory, long... args) {
      list(memory, (int) args[2], (int) args[0] + more, 'a');
      list(memory, (int) args[2] + 8, (int) args[1], 'n');
      return 0;
    }
  }

  static RunningPayload start(Payload payload, Pins pins, Bytes bytes) {
    Device.Builder device = Device.builder();
    pins.offer(device);
    bytes.offer(device);
    return device.build().start(payload);
  }

  /** Calls an export whose result is a string. */
  static String text(RunningPayload running, String function, long... arguments) {
    int area = (int) running.call(GUEST + "#" + function, arguments);
    GuestMemory memory = running.memory();
    String text = memory.readString(memory.readInt(area), memory.readInt(area + 4));
    long ignored = running.call("cabi_post_" + GUEST + "#" + function, area);
    return text;
  }

  static long number(RunningPayload running, String function, long... arguments) {
    return running.call(GUEST + "#" + function, arguments);
  }
}

package dev.mainstay.adapter.platform;

import static dev.mainstay.adapter.ScriptedHost.errno;
import static dev.mainstay.adapter.ScriptedHost.takes;
import static dev.mainstay.adapter.ScriptedHost.time;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.mainstay.adapter.Library;
import dev.mainstay.adapter.ScriptedHost;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class PlatformTest {
  private final ScriptedHost host = new ScriptedHost();
  private final Library library = Library.on(host);

  private double number(String function, double... arguments) {
    var bits = new long[arguments.length];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = Double.doubleToRawLongBits(arguments[i]);
    }
    return Double.longBitsToDouble(library.call(function, bits));
  }

  private static String utf8(StringBuilder bytes) {
    return new String(
        bytes.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  @Test
  void theConsoleTakesUtf16() {
    var out = new StringBuilder();
    host.always("fd_write", takes(2, out));
    String text = "Hello, Grüße, 日本, \uD83D\uDE00!\n";
    text.chars().forEach(character -> library.call("teavmConsole#putcharStdout", character));
    assertEquals(text, utf8(out));
  }

  @Test
  void theConsoleTakesBytes() {
    var out = new StringBuilder();
    host.always(
        "fd_write",
        (memory, arguments) -> {
          assertEquals(2, arguments[0]);
          return takes(1, out).answer(memory, arguments);
        });
    for (byte value : "größer".getBytes(StandardCharsets.UTF_8)) {
      library.call("teavmConsole#putcharStderr", (char) value);
    }
    assertEquals("größer", utf8(out));
  }

  @Test
  void theConsoleHasAnAnswerToHalfACharacter() {
    var out = new StringBuilder();
    host.always("fd_write", takes(9, out));
    for (int character : new int[] {0xDE00, 'a', 0xD83D, 'b', 0xDE00}) {
      library.call("teavmConsole#putcharStdout", character);
    }
    assertEquals("?ab?", utf8(out));
  }

  @Test
  void theConsoleOutlivesAnError() {
    host.always("fd_write", errno(29));
    library.call("teavmConsole#putcharStdout", 'a');
    library.call("teavmConsole#putcharStdout", 'b');
    assertEquals(2, host.calls().size());
  }

  @Test
  void clocks() {
    host.then("clock_time_get", time(0, 1_700_000_000_123_999_999L), errno(28));
    assertEquals(1_700_000_000_123.0, number("teavmDate#currentTimeMillis"));
    library.traps("teavmDate#currentTimeMillis");
    host.then("clock_time_get", time(1, 1_500_000));
    assertEquals(1.5, number("teavm#nanoTime"));
    assertEquals(0, library.call("teavm#getNativeOffset", 0));
  }

  @Test
  void random() {
    host.then(
        "random_get",
        (memory, arguments) -> {
          memory.writeLong(arguments[0], -1);
          return 0;
        },
        (memory, arguments) -> {
          memory.writeLong(arguments[0], 1L << 63);
          return 0;
        });
    assertEquals(Math.nextDown(1.0), number("teavmMath#random"));
    assertEquals(0.5, number("teavmMath#random"));
  }

  @Test
  void dates() {
    var random = new Random(3);
    for (int i = 0; i < 20_000; i++) {
      long day = i < 8000 ? i - 4000 : random.nextInt(2_000_000) - 1_000_000;
      long milliseconds = day * 86_400_000 + random.nextInt(86_400_000);
      double time = (double) milliseconds;
      var date = LocalDate.ofEpochDay(day);
      assertEquals(date.getYear(), TeavmDate.getYear(time));
      assertEquals(date.getMonthValue() - 1, TeavmDate.getMonth(time));
      assertEquals(date.getDayOfMonth(), TeavmDate.getDate(time));
      int hour = random.nextInt(24);
      int minute = random.nextInt(60);
      int second = random.nextInt(60);
      assertEquals(
          date.atTime(hour, minute, second).toInstant(ZoneOffset.UTC).toEpochMilli(),
          (long)
              TeavmDate.create(
                  date.getYear(),
                  date.getMonthValue() - 1,
                  date.getDayOfMonth(),
                  hour,
                  minute,
                  second));
      int days = random.nextInt(1000) - 500;
      int months = random.nextInt(100) - 50;
      var from = LocalDateTime.ofEpochSecond(milliseconds / 1000, 0, ZoneOffset.UTC);
      assertEquals(
          milliseconds + (days - date.getDayOfMonth()) * 86_400_000L,
          (long) TeavmDate.setDate(time, days));
      assertEquals(
          LocalDate.of(2001, 1, 1).plusYears(from.getYear()).plusMonths(months).toEpochDay(),
          (long) TeavmDate.createFromUtc(2001 + from.getYear(), months, 1, 0, 0, 0) / 86_400_000);
    }
    double noon = TeavmDate.create(2024, 1, 29, 12, 0, 0);
    assertEquals(TeavmDate.create(2023, 2, 1, 12, 0, 0), TeavmDate.setYear(noon, 2023));
    assertEquals(TeavmDate.create(2024, 11, 29, 12, 0, 0), TeavmDate.setMonth(noon, 11));
  }

  @Test
  void theLibraryCalculatesAsTheJvm() {
    Map<String, DoubleUnaryOperator> functions =
        Map.ofEntries(
            Map.entry("sin", Trigonometry::sin),
            Map.entry("cos", Trigonometry::cos),
            Map.entry("tan", Trigonometry::tan),
            Map.entry("asin", ArcSine::asin),
            Map.entry("acos", ArcSine::acos),
            Map.entry("atan", ArcTangent::atan),
            Map.entry("exp", Exponential::exp),
            Map.entry("log", Logarithm::log),
            Map.entry("sqrt", Math::sqrt),
            Map.entry("floor", Math::floor),
            Map.entry("ceil", Math::ceil));
    var random = new Random(5);
    for (int i = 0; i < 300; i++) {
      double x =
          switch (i % 4) {
            case 0 -> random.nextDouble() * 2 - 1;
            case 1 -> random.nextGaussian() * 100;
            case 2 -> random.nextDouble() * 1e9;
            default -> Double.longBitsToDouble(random.nextLong());
          };
      functions.forEach(
          (name, function) ->
              assertEquals(
                  function.applyAsDouble(x), number("teavmMath#" + name, x), name + " of " + x));
      double y = random.nextGaussian() * 10;
      assertEquals(Power.pow(x, y), number("teavmMath#pow", x, y));
      assertEquals(ArcTangent.atan2(x, y), number("teavmMath#atan2", x, y));
    }
  }
}

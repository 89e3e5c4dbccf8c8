package dev.mainstay.conformance.random;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** The dice: everything that is random about a program comes from here, in order. */
final class Choice {
  private final Random random;

  Choice(long seed) {
    // Neighbouring seeds begin alike in java.util.Random.
    random = new Random(seed * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L);
  }

  /** From 0 to less than a bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Both inclusive. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  /** True in so many of a hundred cases. */
  boolean percent(int of100) {
    return random.nextInt(100) < of100;
  }

  @SafeVarargs
  final <T> T of(T... values) {
    return values[random.nextInt(values.length)];
  }

  <T> T of(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** The text that one of several ways makes; the others are not tried. */
  @SafeVarargs
  final String pick(Supplier<String>... ways) {
    return of(ways).get();
  }
}

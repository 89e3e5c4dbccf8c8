package dev.mainstay.wasi.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mainstay.wasi.Fake;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

@SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // Fake calls them.
class RandomTest {
  private final Deque<Long> numbers = new ArrayDeque<>();

  private final class Numbers {
    long getRandomU64() {
      return numbers.remove();
    }
  }

  private final Random random = Fake.of(Random.class, new Numbers());

  @Test
  void noNumberIsLikelierThanAnother() {
    // 2 to the 63 is 8 more than a multiple of 10: the last 8 are drawn again.
    numbers.addAll(List.of(-1L, -15L, -17L, 14L));

    assertEquals(9, random.nextInt(10));
    assertEquals(List.of(14L), List.copyOf(numbers));
    assertEquals(7, random.nextInt(10));
  }

  @Test
  void theLargestBound() {
    numbers.add((Integer.MAX_VALUE - 1L) << 1);

    assertEquals(Integer.MAX_VALUE - 1, random.nextInt(Integer.MAX_VALUE));
  }

  @Test
  void aBoundIsPositive() {
    assertThrows(IllegalArgumentException.class, () -> random.nextInt(0));
    assertThrows(IllegalArgumentException.class, () -> random.nextInt(-1));
  }
}

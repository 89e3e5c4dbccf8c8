package dev.mainstay.adapter.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** The functions of TeaVM's Math, called on the JVM, beside those of {@link StrictMath}. */
class MathTest {
  private static final int COUNT = 100_000;

  private static final double[] SPECIAL = {
    0.0,
    -0.0,
    1,
    -1,
    2,
    -2,
    0.5,
    -0.5,
    3,
    -3,
    10,
    1e300,
    -1e300,
    1e-300,
    -1e-300,
    Double.MIN_VALUE,
    -Double.MIN_VALUE,
    Double.MIN_NORMAL,
    -Double.MIN_NORMAL,
    Double.MAX_VALUE,
    -Double.MAX_VALUE,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.NaN,
    Math.PI,
    -Math.PI,
    Math.PI / 2,
    Math.PI / 4,
    -Math.PI / 2,
    Math.E,
    Math.nextUp(1),
    Math.nextDown(1),
    -Math.nextUp(1),
    -Math.nextDown(1),
    0x1p53,
    0x1p53 + 2,
    0x1p52 + 1,
    -0x1p53,
    0x1p52 - 0.5,
    0x1p63,
    -0x1p63,
    0x1p64,
    0x1p20,
    Math.nextDown(0x1p20),
    0x1p-27,
    Math.nextDown(0x1p-27),
    0.4375,
    0.75,
    1.5,
    4.5,
    709.782712893384,
    709.7827128933841,
    -745.1332191019411,
    -745.1332191019412,
    -708.4,
    -744.9,
    6381956970095103.0 * 0x1p797, // the double nearest to a multiple of pi/2
  };

  private static List<Double> inputs(double from, double to, long seed) {
    var inputs = new ArrayList<Double>();
    for (double value : SPECIAL) {
      inputs.add(value);
      inputs.add(Math.nextUp(value));
      inputs.add(Math.nextDown(value));
    }
    var random = new Random(seed);
    for (int i = 0; i < COUNT; i++) {
      inputs.add(from + random.nextDouble() * (to - from));
    }
    for (int i = 0; i < COUNT / 2; i++) {
      inputs.add(Double.longBitsToDouble(random.nextLong()));
      inputs.add((random.nextInt(2001) - 1000) * 0.25);
    }
    return inputs;
  }

  private static double ulps(double expected, double actual) {
    if (Double.doubleToLongBits(expected) == Double.doubleToLongBits(actual)) {
      return 0;
    }
    if (Double.isNaN(expected) || Double.isNaN(actual) || (expected == 0 && actual == 0)) {
      return Double.POSITIVE_INFINITY;
    }
    if (Double.isInfinite(expected) || Double.isInfinite(actual)) {
      return Math.abs(expected) >= Math.nextDown(Double.MAX_VALUE)
              && Math.abs(actual) >= Math.nextDown(Double.MAX_VALUE)
              && expected > 0 == actual > 0
          ? 1
          : Double.POSITIVE_INFINITY;
    }
    return Math.abs(expected - actual) / Math.ulp(expected);
  }

  private static void compare(
      DoubleUnaryOperator expected, DoubleUnaryOperator actual, double from, double to) {
    double worst = 0;
    int different = 0;
    var inputs = inputs(from, to, 42);
    for (double x : inputs) {
      double ulps = ulps(expected.applyAsDouble(x), actual.applyAsDouble(x));
      different += ulps > 0 ? 1 : 0;
      worst = Math.max(worst, ulps);
      assertTrue(
          ulps <= 1,
          () ->
              "of %s: expected %s, got %s"
                  .formatted(x, expected.applyAsDouble(x), actual.applyAsDouble(x)));
    }
    assertTrue(different < inputs.size() / 4, different + " differ of " + inputs.size());
  }

  private static void compare(
      DoubleBinaryOperator expected, DoubleBinaryOperator actual, double x, double y, double most) {
    double e = expected.applyAsDouble(x, y);
    double a = actual.applyAsDouble(x, y);
    assertTrue(ulps(e, a) <= most, () -> "of %s and %s: expected %s, got %s".formatted(x, y, e, a));
  }

  @Test
  void sine() {
    compare(StrictMath::sin, Trigonometry::sin, -10, 10);
    compare(StrictMath::sin, Trigonometry::sin, -2e6, 2e6);
  }

  @Test
  void cosine() {
    compare(StrictMath::cos, Trigonometry::cos, -10, 10);
    compare(StrictMath::cos, Trigonometry::cos, -2e6, 2e6);
  }

  @Test
  void tangent() {
    compare(StrictMath::tan, Trigonometry::tan, -10, 10);
    compare(StrictMath::tan, Trigonometry::tan, -2e6, 2e6);
  }

  @Test
  void nearMultiplesOfARightAngle() {
    for (int i = 1; i < 100_000; i++) {
      double x = i * (Math.PI / 2);
      assertTrue(ulps(StrictMath.sin(x), Trigonometry.sin(x)) <= 1);
      assertTrue(ulps(StrictMath.cos(x), Trigonometry.cos(x)) <= 1);
      assertTrue(ulps(StrictMath.tan(x), Trigonometry.tan(x)) <= 1);
    }
  }

  @Test
  void arcSine() {
    compare(StrictMath::asin, ArcSine::asin, -1, 1);
  }

  @Test
  void arcCosine() {
    compare(StrictMath::acos, ArcSine::acos, -1, 1);
  }

  @Test
  void arcTangent() {
    compare(StrictMath::atan, ArcTangent::atan, -6, 6);
  }

  @Test
  void arcTangentOfTwo() {
    var random = new Random(7);
    for (double y : SPECIAL) {
      for (double x : SPECIAL) {
        compare(StrictMath::atan2, ArcTangent::atan2, y, x, 2);
      }
    }
    for (int i = 0; i < COUNT; i++) {
      double y = random.nextGaussian();
      double x = random.nextGaussian();
      compare(StrictMath::atan2, ArcTangent::atan2, y, x, 2);
      y = Double.longBitsToDouble(random.nextLong());
      x = Double.longBitsToDouble(random.nextLong());
      compare(StrictMath::atan2, ArcTangent::atan2, y, x, 2);
    }
  }

  @Test
  void exponential() {
    compare(StrictMath::exp, Exponential::exp, -5, 5);
    compare(StrictMath::exp, Exponential::exp, -746, 711);
  }

  @Test
  void logarithm() {
    compare(StrictMath::log, Logarithm::log, 0, 4);
    compare(StrictMath::log, Logarithm::log, 0, 1e9);
  }

  @Test
  void power() {
    var random = new Random(7);
    for (double x : SPECIAL) {
      for (double y : SPECIAL) {
        compare(StrictMath::pow, Power::pow, x, y, 1);
      }
    }
    for (int i = 0; i < COUNT; i++) {
      double x = random.nextDouble() * 10;
      compare(StrictMath::pow, Power::pow, x, random.nextGaussian() * 10, 1);
      compare(StrictMath::pow, Power::pow, x, random.nextGaussian() * 300, 1);
      compare(StrictMath::pow, Power::pow, -x, random.nextInt(100) - 50, 1);
      x = 1 + random.nextGaussian() * 1e-9;
      compare(StrictMath::pow, Power::pow, x, random.nextGaussian() * 1e10, 1);
      x = Double.longBitsToDouble(random.nextLong());
      compare(StrictMath::pow, Power::pow, x, random.nextGaussian(), 1);
      compare(StrictMath::pow, Power::pow, x, Double.longBitsToDouble(random.nextLong()), 1);
    }
  }

  @Test
  void powersThatAreExactAreExact() {
    for (int base = 2; base <= 40; base++) {
      double expected = 1;
      for (int exponent = 0; expected < 0x1p53; exponent++) {
        assertEquals(expected, Power.pow(base, exponent));
        assertEquals(1 / expected, Power.pow(base, -exponent), Math.ulp(1 / expected));
        expected *= base;
      }
      assertEquals(base, Power.pow((double) base * base, 0.5));
    }
    for (int exponent = -1074; exponent < 1024; exponent++) {
      assertEquals(Math.scalb(1.0, exponent), Power.pow(2, exponent));
    }
  }
}

package dev.mainstay.guest.library.java.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Functions of {@code Math} beside fdlibm's, which are within 1 ulp: tanh may be 2.5 off, and the
 * other one 1.
 */
class MathMethodsTest {
  private static final double[] SPECIAL = {
    0,
    -0.0,
    1,
    -1,
    Double.MIN_VALUE,
    -Double.MIN_VALUE,
    Double.MIN_NORMAL,
    Double.MAX_VALUE,
    -Double.MAX_VALUE,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    0.5,
    1e-8,
    -1e-8,
    709.5,
    710.4,
    -745,
    22,
    1e300,
    0x1.0000000000001p0
  };

  static Stream<Arguments> functions() {
    return Stream.of(
        function("cbrt", MathMethods::cbrt, StrictMath::cbrt, 1),
        function("expm1", MathMethods::expm1, StrictMath::expm1, 1),
        function("sinh", MathMethods::sinh, StrictMath::sinh, 2),
        function("cosh", MathMethods::cosh, StrictMath::cosh, 2),
        function("tanh", MathMethods::tanh, StrictMath::tanh, 3),
        function("log10", MathMethods::log10, StrictMath::log10, 1),
        function("log1p", MathMethods::log1p, StrictMath::log1p, 1),
        function("ulp", MathMethods::ulp, Math::ulp, 0),
        function("strict log", StrictMathMethods::log, StrictMath::log, 0));
  }

  private static Arguments function(
      String name, DoubleUnaryOperator ours, DoubleUnaryOperator strict, int ulps) {
    return Arguments.of(name, ours, strict, ulps);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("functions")
  void isNearToTheStrictFunction(
      String name, DoubleUnaryOperator ours, DoubleUnaryOperator strict, int ulps) {
    for (double x : SPECIAL) {
      check(ours.applyAsDouble(x), strict.applyAsDouble(x), ulps, name + " of " + x);
    }
    Random random = new Random(1);
    for (int i = 0; i < 300_000; i++) {
      double x = any(random, i);
      check(ours.applyAsDouble(x), strict.applyAsDouble(x), ulps, name + " of " + x);
    }
  }

  static Stream<Arguments> functionsOfTwo() {
    DoubleBinaryOperator hypot = MathMethods::hypot;
    DoubleBinaryOperator strictHypot = StrictMath::hypot;
    DoubleBinaryOperator remainder = MathMethods::IEEEremainder;
    DoubleBinaryOperator strictRemainder = StrictMath::IEEEremainder;
    return Stream.of(
        Arguments.of("hypot", hypot, strictHypot, 1),
        Arguments.of("IEEEremainder", remainder, strictRemainder, 0));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("functionsOfTwo")
  void ofTwoNumbersToo(
      String name, DoubleBinaryOperator ours, DoubleBinaryOperator strict, int ulps) {
    Random random = new Random(2);
    for (int i = 0; i < 300_000; i++) {
      double x = i < 400 ? SPECIAL[i / 20] : any(random, i);
      double y = i < 400 ? SPECIAL[i % 20] : any(random, i + i / 7);
      String what = name + " of " + x + " and " + y;
      check(ours.applyAsDouble(x, y), strict.applyAsDouble(x, y), ulps, what);
    }
  }

  @Test
  void fmaIsRoundedOnce() {
    Random random = new Random(3);
    for (int i = 0; i < 300_000; i++) {
      double a = any(random, i);
      double b = any(random, i + i / 7);
      double c = i % 3 == 0 ? -(a * b) : any(random, i + i / 5);
      assertEquals(Math.fma(a, b, c), MathMethods.fma(a, b, c));
      float f = (float) a;
      float g = (float) b;
      float h = (float) c;
      assertEquals(Math.fma(f, g, h), MathMethods.fma(f, g, h));
    }
  }

  @Test
  void powersOfTenAreExact() {
    for (int i = 0; i < 23; i++) {
      assertEquals(i, MathMethods.log10(Math.pow(10, i)));
    }
  }

  /** Small and large numbers, and any bits. */
  private static double any(Random random, int kind) {
    return switch (kind % 4) {
      case 0 -> Double.longBitsToDouble(random.nextLong());
      case 1 -> random.nextGaussian();
      case 2 -> random.nextGaussian() * 100;
      default -> Math.scalb(random.nextDouble() - 0.5, random.nextInt(80) - 40);
    };
  }

  private static void check(double found, double expected, int ulps, String what) {
    if (Double.compare(found, expected) != 0) {
      double difference = Math.abs(found - expected);
      assertTrue(
          difference <= ulps * Math.ulp(expected), () -> what + ": " + found + ", not " + expected);
    }
  }
}

package dev.mainstay.conformance.programs.numbers;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** BigInteger and BigDecimal. */
public class BigNumbers {
  static BigInteger factorial(int n) {
    BigInteger result = BigInteger.ONE;
    for (int i = 2; i <= n; i++) {
      result = result.multiply(BigInteger.valueOf(i));
    }
    return result;
  }

  public static void main(String[] args) {
    BigInteger big = factorial(30);
    System.out.println(big + " " + big.bitLength() + " " + big.toString(16) + " " + big.signum());
    System.out.println(
        big.divide(factorial(28))
            + " "
            + big.mod(BigInteger.valueOf(1000003))
            + " "
            + big.negate().remainder(BigInteger.TEN.pow(9)));
    System.out.println(
        new BigInteger("-123456789012345678901234567890")
            .add(BigInteger.TEN.pow(30))
            .subtract(BigInteger.ONE));
    System.out.println(
        BigInteger.TWO
            .pow(100)
            .shiftRight(3)
            .or(BigInteger.valueOf(5))
            .xor(BigInteger.TEN)
            .and(BigInteger.valueOf(-4)));
    System.out.println(
        BigInteger.valueOf(48).gcd(BigInteger.valueOf(180))
            + " "
            + BigInteger.valueOf(3).modPow(BigInteger.valueOf(200), BigInteger.valueOf(1009))
            + " "
            + BigInteger.valueOf(3).modInverse(BigInteger.valueOf(11)));
    System.out.println(
        big.compareTo(big.add(BigInteger.ONE))
            + " "
            + big.equals(factorial(30))
            + " "
            + big.longValue()
            + " "
            + big.intValue());
    BigInteger[] both = BigInteger.valueOf(-17).divideAndRemainder(BigInteger.valueOf(5));
    System.out.println(
        both[0]
            + " "
            + both[1]
            + " "
            + new BigInteger("zz", 36)
            + " "
            + BigInteger.valueOf(-1).toByteArray().length);
    BigDecimal price = new BigDecimal("19.99");
    System.out.println(
        price.multiply(new BigDecimal("3"))
            + " "
            + price.add(new BigDecimal("0.010"))
            + " "
            + price.negate().scale());
    System.out.println(
        BigDecimal.ONE.divide(new BigDecimal("7"), 20, RoundingMode.HALF_UP)
            + " "
            + price.setScale(1, RoundingMode.DOWN));
    for (RoundingMode mode :
        new RoundingMode[] {
          RoundingMode.UP, RoundingMode.FLOOR, RoundingMode.HALF_EVEN, RoundingMode.CEILING
        }) {
      System.out.print(
          new BigDecimal("2.5").setScale(0, mode)
              + " "
              + new BigDecimal("-2.5").setScale(0, mode)
              + " ");
    }
    System.out.println();
    System.out.println(
        new BigDecimal("1.0").equals(new BigDecimal("1.00"))
            + " "
            + new BigDecimal("1.0").compareTo(new BigDecimal("1.00")));
    try {
      BigDecimal.ONE.divide(new BigDecimal(3));
    } catch (ArithmeticException e) {
      System.out.println("no end");
    }
    try {
      big.divide(BigInteger.ZERO);
    } catch (ArithmeticException e) {
      System.out.println("by zero");
    }
  }
}

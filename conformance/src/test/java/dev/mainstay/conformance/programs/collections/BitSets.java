package dev.mainstay.conformance.programs.collections;

import java.util.BitSet;

/** java.util.BitSet: single bits, ranges, the operations of sets, searching. */
public class BitSets {
  static BitSet multiples(int of, int limit) {
    BitSet set = new BitSet();
    for (int i = 0; i < limit; i += of) {
      set.set(i);
    }
    return set;
  }

  public static void main(String[] args) {
    BitSet sieve = new BitSet(1000);
    sieve.set(2, 1000);
    for (int i = 2; i * i < 1000; i = sieve.nextSetBit(i + 1)) {
      for (int j = i * i; j < 1000; j += i) {
        sieve.clear(j);
      }
    }
    System.out.println(
        sieve.cardinality()
            + " "
            + sieve.length()
            + " "
            + sieve.nextSetBit(900)
            + " "
            + sieve.nextClearBit(2));
    BitSet threes = multiples(3, 100);
    BitSet fives = multiples(5, 100);
    BitSet and = (BitSet) threes.clone();
    and.and(fives);
    BitSet or = (BitSet) threes.clone();
    or.or(fives);
    BitSet xor = (BitSet) threes.clone();
    xor.xor(fives);
    BitSet without = (BitSet) threes.clone();
    without.andNot(fives);
    System.out.println(
        and + " " + or.cardinality() + " " + xor.cardinality() + " " + without.cardinality());
    System.out.println(
        threes.intersects(fives)
            + " "
            + without.intersects(fives)
            + " "
            + threes.equals(multiples(3, 100)));
    BitSet ranges = new BitSet();
    ranges.set(60, 70);
    ranges.flip(64);
    ranges.flip(68, 75);
    ranges.clear(61, 63);
    System.out.println(ranges + " " + ranges.get(64) + ranges.get(1000) + " " + ranges.length());
    ranges.clear();
    System.out.println(ranges.isEmpty() + " " + ranges + ranges.nextSetBit(0));
    try {
      ranges.set(-1);
    } catch (IndexOutOfBoundsException e) {
      System.out.println("negative");
    }
  }
}

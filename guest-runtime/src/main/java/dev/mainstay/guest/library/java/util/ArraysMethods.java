package dev.mainstay.guest.library.java.util;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.LongBinaryOperator;

/** Methods of {@code java.util.Arrays}: what is parallel there is not so here. */
final class ArraysMethods {
  private ArraysMethods() {}

  public static void parallelSort(byte[] a) {
    Arrays.sort(a);
  }

  public static void parallelSort(byte[] a, int fromIndex, int toIndex) {
    Arrays.sort(a, fromIndex, toIndex);
  }

  public static void parallelSort(short[] a) {
    Arrays.sort(a);
  }

  public static void parallelSort(short[] a, int fromIndex, int toIndex) {
    Arrays.sort(a, fromIndex, toIndex);
  }

  public static void parallelSort(char[] a) {
    Arrays.sort(a);
  }

  public static void parallelSort(char[] a, int fromIndex, int toIndex) {
    Arrays.sort(a, fromIndex, toIndex);
  }

  public static void parallelSort(int[] a) {
    Arrays.sort(a);
  }

  public static void parallelSort(int[] a, int fromIndex, int toIndex) {
    Arrays.sort(a, fromIndex, toIndex);
  }

  public static void parallelSort(long[] a) {
    Arrays.sort(a);
  }

  public static void parallelSort(long[] a, int fromIndex, int toIndex) {
    Arrays.sort(a, fromIndex, toIndex);
  }

  public static void parallelSort(float[] a) {
    Arrays.sort(a);
  }

  public static void parallelSort(float[] a, int fromIndex, int toIndex) {
    Arrays.sort(a, fromIndex, toIndex);
  }

  public static void parallelSort(double[] a) {
    Arrays.sort(a);
  }

  public static void parallelSort(double[] a, int fromIndex, int toIndex) {
    Arrays.sort(a, fromIndex, toIndex);
  }

  public static <T extends Comparable<? super T>> void parallelSort(T[] a) {
    Arrays.sort(a);
  }

  public static <T extends Comparable<? super T>> void parallelSort(
      T[] a, int fromIndex, int toIndex) {
    Arrays.sort(a, fromIndex, toIndex);
  }

  public static <T> void parallelSort(T[] a, Comparator<? super T> cmp) {
    Arrays.sort(a, cmp);
  }

  public static <T> void parallelSort(
      T[] a, int fromIndex, int toIndex, Comparator<? super T> cmp) {
    Arrays.sort(a, fromIndex, toIndex, cmp);
  }

  public static <T> void parallelSetAll(T[] array, IntFunction<? extends T> generator) {
    Arrays.setAll(array, generator);
  }

  public static void parallelSetAll(int[] array, IntUnaryOperator generator) {
    Arrays.setAll(array, generator);
  }

  public static void parallelSetAll(long[] array, IntToLongFunction generator) {
    Arrays.setAll(array, generator);
  }

  public static void parallelSetAll(double[] array, IntToDoubleFunction generator) {
    Arrays.setAll(array, generator);
  }

  /** The checks of a part of an array, in Java's words. */
  private static void requireRange(int length, int fromIndex, int toIndex) {
    if (fromIndex > toIndex) {
      throw new IllegalArgumentException("fromIndex(" + fromIndex + ") > toIndex(" + toIndex + ")");
    }
    if (fromIndex < 0) {
      throw new ArrayIndexOutOfBoundsException(fromIndex);
    }
    if (toIndex > length) {
      throw new ArrayIndexOutOfBoundsException(toIndex);
    }
  }

  public static void parallelPrefix(int[] array, IntBinaryOperator op) {
    parallelPrefix(array, 0, array.length, op);
  }

  public static void parallelPrefix(int[] array, int fromIndex, int toIndex, IntBinaryOperator op) {
    Objects.requireNonNull(op);
    requireRange(array.length, fromIndex, toIndex);
    for (int i = fromIndex + 1; i < toIndex; i++) {
      array[i] = op.applyAsInt(array[i - 1], array[i]);
    }
  }

  public static void parallelPrefix(long[] array, LongBinaryOperator op) {
    parallelPrefix(array, 0, array.length, op);
  }

  public static void parallelPrefix(
      long[] array, int fromIndex, int toIndex, LongBinaryOperator op) {
    Objects.requireNonNull(op);
    requireRange(array.length, fromIndex, toIndex);
    for (int i = fromIndex + 1; i < toIndex; i++) {
      array[i] = op.applyAsLong(array[i - 1], array[i]);
    }
  }

  public static void parallelPrefix(double[] array, DoubleBinaryOperator op) {
    parallelPrefix(array, 0, array.length, op);
  }

  public static void parallelPrefix(
      double[] array, int fromIndex, int toIndex, DoubleBinaryOperator op) {
    Objects.requireNonNull(op);
    requireRange(array.length, fromIndex, toIndex);
    for (int i = fromIndex + 1; i < toIndex; i++) {
      array[i] = op.applyAsDouble(array[i - 1], array[i]);
    }
  }

  public static <T> void parallelPrefix(T[] array, BinaryOperator<T> op) {
    parallelPrefix(array, 0, array.length, op);
  }

  public static <T> void parallelPrefix(
      T[] array, int fromIndex, int toIndex, BinaryOperator<T> op) {
    Objects.requireNonNull(op);
    requireRange(array.length, fromIndex, toIndex);
    for (int i = fromIndex + 1; i < toIndex; i++) {
      array[i] = op.apply(array[i - 1], array[i]);
    }
  }

  public static int compare(boolean[] a, boolean[] b) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    return compare(a, 0, a.length, b, 0, b.length);
  }

  public static int compare(
      boolean[] a, int aFromIndex, int aToIndex, boolean[] b, int bFromIndex, int bToIndex) {
    requireRange(a.length, aFromIndex, aToIndex);
    requireRange(b.length, bFromIndex, bToIndex);
    int aLength = aToIndex - aFromIndex;
    int bLength = bToIndex - bFromIndex;
    for (int i = 0; i < Math.min(aLength, bLength); i++) {
      int difference = Boolean.compare(a[aFromIndex + i], b[bFromIndex + i]);
      if (difference != 0) {
        return difference;
      }
    }
    return aLength - bLength;
  }

  public static int compare(byte[] a, byte[] b) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    return compare(a, 0, a.length, b, 0, b.length);
  }

  public static int compare(
      byte[] a, int aFromIndex, int aToIndex, byte[] b, int bFromIndex, int bToIndex) {
    requireRange(a.length, aFromIndex, aToIndex);
    requireRange(b.length, bFromIndex, bToIndex);
    int aLength = aToIndex - aFromIndex;
    int bLength = bToIndex - bFromIndex;
    for (int i = 0; i < Math.min(aLength, bLength); i++) {
      int difference = Byte.compare(a[aFromIndex + i], b[bFromIndex + i]);
      if (difference != 0) {
        return difference;
      }
    }
    return aLength - bLength;
  }

  public static int compare(short[] a, short[] b) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    return compare(a, 0, a.length, b, 0, b.length);
  }

  public static int compare(
      short[] a, int aFromIndex, int aToIndex, short[] b, int bFromIndex, int bToIndex) {
    requireRange(a.length, aFromIndex, aToIndex);
    requireRange(b.length, bFromIndex, bToIndex);
    int aLength = aToIndex - aFromIndex;
    int bLength = bToIndex - bFromIndex;
    for (int i = 0; i < Math.min(aLength, bLength); i++) {
      int difference = Short.compare(a[aFromIndex + i], b[bFromIndex + i]);
      if (difference != 0) {
        return difference;
      }
    }
    return aLength - bLength;
  }

  public static int compare(char[] a, char[] b) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    return compare(a, 0, a.length, b, 0, b.length);
  }

  public static int compare(
      char[] a, int aFromIndex, int aToIndex, char[] b, int bFromIndex, int bToIndex) {
    requireRange(a.length, aFromIndex, aToIndex);
    requireRange(b.length, bFromIndex, bToIndex);
    int aLength = aToIndex - aFromIndex;
    int bLength = bToIndex - bFromIndex;
    for (int i = 0; i < Math.min(aLength, bLength); i++) {
      int difference = Character.compare(a[aFromIndex + i], b[bFromIndex + i]);
      if (difference != 0) {
        return difference;
      }
    }
    return aLength - bLength;
  }

  public static int compare(int[] a, int[] b) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    return compare(a, 0, a.length, b, 0, b.length);
  }

  public static int compare(
      int[] a, int aFromIndex, int aToIndex, int[] b, int bFromIndex, int bToIndex) {
    requireRange(a.length, aFromIndex, aToIndex);
    requireRange(b.length, bFromIndex, bToIndex);
    int aLength = aToIndex - aFromIndex;
    int bLength = bToIndex - bFromIndex;
    for (int i = 0; i < Math.min(aLength, bLength); i++) {
      int difference = Integer.compare(a[aFromIndex + i], b[bFromIndex + i]);
      if (difference != 0) {
        return difference;
      }
    }
    return aLength - bLength;
  }

  public static int compare(long[] a, long[] b) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    return compare(a, 0, a.length, b, 0, b.length);
  }

  public static int compare(
      long[] a, int aFromIndex, int aToIndex, long[] b, int bFromIndex, int bToIndex) {
    requireRange(a.length, aFromIndex, aToIndex);
    requireRange(b.length, bFromIndex, bToIndex);
    int aLength = aToIndex - aFromIndex;
    int bLength = bToIndex - bFromIndex;
    for (int i = 0; i < Math.min(aLength, bLength); i++) {
      int difference = Long.compare(a[aFromIndex + i], b[bFromIndex + i]);
      if (difference != 0) {
        return difference;
      }
    }
    return aLength - bLength;
  }

  public static int compare(float[] a, float[] b) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    return compare(a, 0, a.length, b, 0, b.length);
  }

  public static int compare(
      float[] a, int aFromIndex, int aToIndex, float[] b, int bFromIndex, int bToIndex) {
    requireRange(a.length, aFromIndex, aToIndex);
    requireRange(b.length, bFromIndex, bToIndex);
    int aLength = aToIndex - aFromIndex;
    int bLength = bToIndex - bFromIndex;
    for (int i = 0; i < Math.min(aLength, bLength); i++) {
      int difference = Float.compare(a[aFromIndex + i], b[bFromIndex + i]);
      if (difference != 0) {
        return difference;
      }
    }
    return aLength - bLength;
  }

  public static int compare(double[] a, double[] b) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    return compare(a, 0, a.length, b, 0, b.length);
  }

  public static int compare(
      double[] a, int aFromIndex, int aToIndex, double[] b, int bFromIndex, int bToIndex) {
    requireRange(a.length, aFromIndex, aToIndex);
    requireRange(b.length, bFromIndex, bToIndex);
    int aLength = aToIndex - aFromIndex;
    int bLength = bToIndex - bFromIndex;
    for (int i = 0; i < Math.min(aLength, bLength); i++) {
      int difference = Double.compare(a[aFromIndex + i], b[bFromIndex + i]);
      if (difference != 0) {
        return difference;
      }
    }
    return aLength - bLength;
  }

  public static int compareUnsigned(byte[] a, byte[] b) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    return compareUnsigned(a, 0, a.length, b, 0, b.length);
  }

  public static int compareUnsigned(
      byte[] a, int aFromIndex, int aToIndex, byte[] b, int bFromIndex, int bToIndex) {
    requireRange(a.length, aFromIndex, aToIndex);
    requireRange(b.length, bFromIndex, bToIndex);
    int aLength = aToIndex - aFromIndex;
    int bLength = bToIndex - bFromIndex;
    for (int i = 0; i < Math.min(aLength, bLength); i++) {
      int difference = Byte.compareUnsigned(a[aFromIndex + i], b[bFromIndex + i]);
      if (difference != 0) {
        return difference;
      }
    }
    return aLength - bLength;
  }

  public static int compareUnsigned(short[] a, short[] b) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    return compareUnsigned(a, 0, a.length, b, 0, b.length);
  }

  public static int compareUnsigned(
      short[] a, int aFromIndex, int aToIndex, short[] b, int bFromIndex, int bToIndex) {
    requireRange(a.length, aFromIndex, aToIndex);
    requireRange(b.length, bFromIndex, bToIndex);
    int aLength = aToIndex - aFromIndex;
    int bLength = bToIndex - bFromIndex;
    for (int i = 0; i < Math.min(aLength, bLength); i++) {
      int difference = Short.compareUnsigned(a[aFromIndex + i], b[bFromIndex + i]);
      if (difference != 0) {
        return difference;
      }
    }
    return aLength - bLength;
  }

  public static int compareUnsigned(int[] a, int[] b) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    return compareUnsigned(a, 0, a.length, b, 0, b.length);
  }

  public static int compareUnsigned(
      int[] a, int aFromIndex, int aToIndex, int[] b, int bFromIndex, int bToIndex) {
    requireRange(a.length, aFromIndex, aToIndex);
    requireRange(b.length, bFromIndex, bToIndex);
    int aLength = aToIndex - aFromIndex;
    int bLength = bToIndex - bFromIndex;
    for (int i = 0; i < Math.min(aLength, bLength); i++) {
      int difference = Integer.compareUnsigned(a[aFromIndex + i], b[bFromIndex + i]);
      if (difference != 0) {
        return difference;
      }
    }
    return aLength - bLength;
  }

  public static int compareUnsigned(long[] a, long[] b) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    return compareUnsigned(a, 0, a.length, b, 0, b.length);
  }

  public static int compareUnsigned(
      long[] a, int aFromIndex, int aToIndex, long[] b, int bFromIndex, int bToIndex) {
    requireRange(a.length, aFromIndex, aToIndex);
    requireRange(b.length, bFromIndex, bToIndex);
    int aLength = aToIndex - aFromIndex;
    int bLength = bToIndex - bFromIndex;
    for (int i = 0; i < Math.min(aLength, bLength); i++) {
      int difference = Long.compareUnsigned(a[aFromIndex + i], b[bFromIndex + i]);
      if (difference != 0) {
        return difference;
      }
    }
    return aLength - bLength;
  }

  public static <T extends Comparable<? super T>> int compare(T[] a, T[] b) {
    return compare(a, b, Comparator.nullsFirst(Comparator.naturalOrder()));
  }

  public static <T extends Comparable<? super T>> int compare(
      T[] a, int aFromIndex, int aToIndex, T[] b, int bFromIndex, int bToIndex) {
    Comparator<T> order = Comparator.nullsFirst(Comparator.naturalOrder());
    return compare(a, aFromIndex, aToIndex, b, bFromIndex, bToIndex, order);
  }

  public static <T> int compare(T[] a, T[] b, Comparator<? super T> cmp) {
    Objects.requireNonNull(cmp);
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    return compare(a, 0, a.length, b, 0, b.length, cmp);
  }

  public static <T> int compare(
      T[] a,
      int aFromIndex,
      int aToIndex,
      T[] b,
      int bFromIndex,
      int bToIndex,
      Comparator<? super T> cmp) {
    int at = mismatch(a, aFromIndex, aToIndex, b, bFromIndex, bToIndex, cmp);
    int aLength = aToIndex - aFromIndex;
    int bLength = bToIndex - bFromIndex;
    return at < 0 || at >= Math.min(aLength, bLength)
        ? aLength - bLength
        : cmp.compare(a[aFromIndex + at], b[bFromIndex + at]);
  }

  public static <T> int mismatch(T[] a, T[] b, Comparator<? super T> cmp) {
    return mismatch(a, 0, a.length, b, 0, b.length, cmp);
  }

  public static <T> int mismatch(
      T[] a,
      int aFromIndex,
      int aToIndex,
      T[] b,
      int bFromIndex,
      int bToIndex,
      Comparator<? super T> cmp) {
    Objects.requireNonNull(cmp);
    requireRange(a.length, aFromIndex, aToIndex);
    requireRange(b.length, bFromIndex, bToIndex);
    int aLength = aToIndex - aFromIndex;
    int bLength = bToIndex - bFromIndex;
    int length = Math.min(aLength, bLength);
    for (int i = 0; i < length; i++) {
      T first = a[aFromIndex + i];
      T second = b[bFromIndex + i];
      if (first != second && cmp.compare(first, second) != 0) {
        return i;
      }
    }
    return aLength == bLength ? -1 : length;
  }

  public static <T> boolean equals(T[] a, T[] a2, Comparator<? super T> cmp) {
    Objects.requireNonNull(cmp);
    return a == a2
        || (a != null && a2 != null && a.length == a2.length && mismatch(a, a2, cmp) < 0);
  }

  public static <T> boolean equals(
      T[] a,
      int aFromIndex,
      int aToIndex,
      T[] b,
      int bFromIndex,
      int bToIndex,
      Comparator<? super T> cmp) {
    return mismatch(a, aFromIndex, aToIndex, b, bFromIndex, bToIndex, cmp) < 0;
  }
}

package dev.mainstay.guest.memory;

import java.lang.reflect.Array;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Stands in for linear memory, in front of the real class on the test's class path: every array
 * whose address was asked for is a range of it, and so is what the test itself places there. Any
 * other access fails.
 */
public final class Memory {
  private static final TreeMap<Integer, Object> RANGES = new TreeMap<>();
  private static final IdentityHashMap<Object, Integer> ADDRESSES = new IdentityHashMap<>();
  private static int end = 1024;

  /** How many bytes {@link #copy} moved. */
  public static long copied;

  private Memory() {}

  private static int address(Object array) {
    return ADDRESSES.computeIfAbsent(
        array,
        a -> {
          int address = end;
          RANGES.put(address, a);
          end += (Array.getLength(a) * size(a) + 23) & -8;
          return address;
        });
  }

  private static int size(Object array) {
    if (array instanceof byte[]) {
      return 1;
    } else if (array instanceof short[]) {
      return 2;
    } else if (array instanceof int[] || array instanceof float[]) {
      return 4;
    }
    return 8;
  }

  private static long bits(Object array, int index) {
    if (array instanceof float[] floats) {
      return Float.floatToRawIntBits(floats[index]);
    } else if (array instanceof double[] doubles) {
      return Double.doubleToRawLongBits(doubles[index]);
    }
    return Array.getLong(array, index);
  }

  public static int loadByte(int address) {
    Map.Entry<Integer, Object> range = RANGES.floorEntry(address);
    if (range == null) {
      throw new IndexOutOfBoundsException("nothing at " + address);
    }
    int offset = address - range.getKey();
    int size = size(range.getValue());
    return (byte) (bits(range.getValue(), offset / size) >> (offset % size * 8));
  }

  public static void storeByte(int address, int value) {
    Map.Entry<Integer, Object> range = RANGES.floorEntry(address);
    if (range == null) {
      throw new IndexOutOfBoundsException("nothing at " + address);
    }
    Object array = range.getValue();
    int offset = address - range.getKey();
    int size = size(array);
    int shift = offset % size * 8;
    int index = offset / size;
    long bits = (bits(array, index) & ~(0xFFL << shift)) | ((value & 0xFFL) << shift);
    if (array instanceof byte[] bytes) {
      bytes[index] = (byte) bits;
    } else if (array instanceof short[] shorts) {
      shorts[index] = (short) bits;
    } else if (array instanceof int[] ints) {
      ints[index] = (int) bits;
    } else if (array instanceof long[] longs) {
      longs[index] = bits;
    } else if (array instanceof float[] floats) {
      floats[index] = Float.intBitsToFloat((int) bits);
    } else {
      ((double[]) array)[index] = Double.longBitsToDouble(bits);
    }
  }

  public static int loadInt(int address) {
    int value = 0;
    for (int i = 3; i >= 0; i--) {
      value = (value << 8) | (loadByte(address + i) & 0xFF);
    }
    return value;
  }

  public static void storeInt(int address, int value) {
    for (int i = 0; i < 4; i++) {
      storeByte(address + i, value >> (i * 8));
    }
  }

  public static void copy(int target, int source, int length) {
    byte[] between = new byte[length];
    for (int i = 0; i < length; i++) {
      between[i] = (byte) loadByte(source + i);
    }
    for (int i = 0; i < length; i++) {
      storeByte(target + i, between[i]);
    }
    copied += length;
  }

  public static int dataOf(byte[] array) {
    return address(array);
  }

  public static int dataOf(short[] array) {
    return address(array);
  }

  public static int dataOf(int[] array) {
    return address(array);
  }

  public static int dataOf(long[] array) {
    return address(array);
  }

  public static int dataOf(float[] array) {
    return address(array);
  }

  public static int dataOf(double[] array) {
    return address(array);
  }

  public static void keep(byte[] array) {}
}

package dev.mainstay.lowering.analysis;

/** Rows of bits, one row for each instruction. */
public final class BitMatrix {
  private final long[] words;
  private final int stride;

  /** A matrix of zeroes. */
  public BitMatrix(int rows, int columns) {
    stride = (columns + 63) / 64;
    words = new long[Math.multiplyExact(rows, stride)];
  }

  /** Whether a bit is set. */
  public boolean get(int row, int column) {
    return (words[row * stride + (column >> 6)] >>> column & 1) != 0;
  }

  /** Sets a bit. */
  public void set(int row, int column) {
    words[row * stride + (column >> 6)] |= 1L << column;
  }

  /** Clears a bit. */
  public void clear(int row, int column) {
    words[row * stride + (column >> 6)] &= ~(1L << column);
  }

  /** Adds the bits of a row of another matrix of the same shape; true if that changed anything. */
  public boolean union(int row, BitMatrix other, int otherRow) {
    boolean changed = false;
    for (int i = 0; i < stride; i++) {
      long before = words[row * stride + i];
      long after = before | other.words[otherRow * stride + i];
      words[row * stride + i] = after;
      changed |= before != after;
    }
    return changed;
  }

  /** Replaces a row by one of another matrix of the same shape. */
  public void copy(int row, BitMatrix other, int otherRow) {
    System.arraycopy(other.words, otherRow * stride, words, row * stride, stride);
  }
}

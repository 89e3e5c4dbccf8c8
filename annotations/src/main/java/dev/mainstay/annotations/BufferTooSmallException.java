package dev.mainstay.annotations;

/**
 * A list that came back is longer than the {@link CallerBuffer} for it. Nothing of it is lost: the
 * bytes are here, and what is in the buffer is undefined.
 */
public final class BufferTooSmallException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient byte[][] lists;

  /**
   * What came back.
   *
   * @param lists the lists of the result, in the order of their buffers; not copied
   */
  public BufferTooSmallException(byte[]... lists) {
    super("the buffer is too small for what came back");
    this.lists = lists;
  }

  /** The bytes for the first buffer; the array itself. */
  public byte[] bytes() {
    return bytes(0);
  }

  /** The bytes for the buffer of that index, from 0, whether or not they fit; the array itself. */
  public byte[] bytes(int index) {
    return lists[index];
  }
}

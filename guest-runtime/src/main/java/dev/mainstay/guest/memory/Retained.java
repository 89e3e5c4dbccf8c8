package dev.mainstay.guest.memory;

/**
 * What an exported function gave its host to read: kept reachable until the host says that it has
 * read it ({@code cabi_post_…}) or calls the function again. So a host that never says it leaks
 * nothing.
 */
public final class Retained {
  private byte[][] blocks;
  private int count;

  /** Keeps nothing yet. */
  public Retained() {}

  /** Keeps the block, and returns its address. */
  public int add(byte[] block) {
    if (blocks == null) {
      blocks = new byte[1][];
    } else if (count == blocks.length) {
      byte[][] more = new byte[count * 2][];
      for (int i = 0; i < count; i++) {
        more[i] = blocks[i];
      }
      blocks = more;
    }
    blocks[count++] = block;
    return Memory.dataOf(block);
  }

  /** Lets everything go. */
  public void release() {
    // A result of many parts may have made a large table: not worth keeping for the next one.
    blocks = null;
    count = 0;
  }
}

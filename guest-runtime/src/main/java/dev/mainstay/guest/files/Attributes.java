package dev.mainstay.guest.files;

import org.teavm.interop.Address;

/** What a file is: {@code descriptor-stat}, of a file that is there. */
public final class Attributes {
  private static final int DIRECTORY = 3;
  private static final int LINK = 5;
  private static final int REGULAR_FILE = 6;

  private final int type;
  private final long size;
  private final long accessed;
  private final long modified;

  /** Reads the return area of {@code stat}. */
  Attributes(Address result) {
    type = result.add(8).getByte();
    size = result.add(24).getLong();
    accessed = milliseconds(result.add(32));
    modified = milliseconds(result.add(56));
  }

  private static long milliseconds(Address option) {
    return option.getByte() == 0
        ? 0
        : option.add(8).getLong() * 1000 + option.add(16).getInt() / 1_000_000;
  }

  public boolean isDirectory() {
    return type == DIRECTORY;
  }

  public boolean isRegularFile() {
    return type == REGULAR_FILE;
  }

  public boolean isSymbolicLink() {
    return type == LINK;
  }

  /** Unit: bytes. */
  public long size() {
    return size;
  }

  /** Milliseconds since 1970; 0 where the host does not know. */
  public long accessed() {
    return accessed;
  }

  /** Milliseconds since 1970; 0 where the host does not know. */
  public long modified() {
    return modified;
  }
}

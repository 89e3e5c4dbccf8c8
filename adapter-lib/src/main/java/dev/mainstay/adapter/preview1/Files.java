package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;

/**
 * File descriptors of preview 1 that are shared by a descriptor and what was made of it, such as
 * the listing of a directory, which outlives it. An entry of {@link Handles}: the word is the file
 * descriptor, the lower half of the extra counts those who hold it, the upper half has the {@code
 * descriptor-flags} that it was opened with, or {@link #PREOPENED}. The last who lets go closes it.
 */
final class Files {
  /** A flag: opened to be read. */
  static final int READ = 1;

  /** A flag: opened to be written. */
  static final int WRITE = 2;

  /** Instead of flags: the host opened it, and it stays open. */
  static final int PREOPENED = 1 << 31;

  private static final int COUNT = 8;
  private static final int FLAGS = 12;

  private Files() {}

  /** A new descriptor for a file descriptor that nobody else holds. */
  static int describe(int fd, int flags) {
    return Handles.create(Handles.DESCRIPTOR, share(fd, flags));
  }

  /** A file descriptor that one holds, to be shared. */
  static int share(int fd, int flags) {
    int file = Handles.create(Handles.FILE, fd);
    Address entry = Handles.entry(file, Handles.FILE).toAddress();
    entry.add(COUNT).putInt(1);
    entry.add(FLAGS).putInt(flags);
    return file;
  }

  /** The entry of the file behind a descriptor. */
  static Entry of(int descriptor) {
    return Handles.entry(Handles.entry(descriptor, Handles.DESCRIPTOR).word, Handles.FILE);
  }

  /** The file descriptor behind a descriptor. */
  static int fd(int descriptor) {
    return of(descriptor).word;
  }

  static int flags(Entry file) {
    return file.toAddress().add(FLAGS).getInt();
  }

  static void setFlags(Entry file, int flags) {
    file.toAddress().add(FLAGS).putInt(flags);
  }

  /** One more holds a file; answers it. */
  static int hold(int file) {
    Address count = Handles.entry(file, Handles.FILE).toAddress().add(COUNT);
    count.putInt(count.getInt() + 1);
    return file;
  }

  /** How many hold a file. */
  static int holders(int file) {
    return Handles.entry(file, Handles.FILE).toAddress().add(COUNT).getInt();
  }

  /** One more holds the file behind a descriptor; answers the file. */
  static int holdBehind(int descriptor) {
    return hold(Handles.entry(descriptor, Handles.DESCRIPTOR).word);
  }

  /** One less holds the file. */
  static void release(int file) {
    Entry entry = Handles.entry(file, Handles.FILE);
    Address count = entry.toAddress().add(COUNT);
    int left = count.getInt() - 1;
    count.putInt(left);
    if (left == 0) {
      int fd = entry.word;
      boolean ours = flags(entry) != PREOPENED;
      Handles.drop(file, Handles.FILE);
      if (ours) {
        Preview1.fdClose(fd);
      }
    }
  }
}

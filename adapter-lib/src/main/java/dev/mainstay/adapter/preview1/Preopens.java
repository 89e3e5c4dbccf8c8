package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;
import org.teavm.interop.Export;

/** {@code wasi:filesystem/preopens}. */
final class Preopens {
  /** The first file descriptor that is no standard stream. */
  private static final int FIRST = 3;

  private static final int ELEMENT = 12;

  private Preopens() {}

  /** New handles each time; dropping them closes nothing. */
  @Export(name = "wasi:filesystem/preopens#get-directories")
  static void getDirectories(Address result) {
    Address prestat = Linker.transfer().toAddress();
    int count = 0;
    while (Preview1.fdPrestatGet(FIRST + count, prestat) == 0) {
      count++;
    }
    Address list = Linker.allocate(4, count * ELEMENT);
    result.putAddress(list);
    result.add(4).putInt(count);
    for (int fd = FIRST; fd < FIRST + count; fd++) {
      int length = Preview1.fdPrestatGet(fd, prestat) == 0 ? prestat.add(4).getInt() : 0;
      Address name = Linker.allocate(1, length);
      if (length != 0 && Preview1.fdPrestatDirName(fd, name, length) != 0) {
        length = 0;
      }
      list.putInt(Files.describe(fd, Files.PREOPENED));
      list.add(4).putAddress(name);
      list.add(8).putInt(length);
      list = list.add(ELEMENT);
    }
  }
}

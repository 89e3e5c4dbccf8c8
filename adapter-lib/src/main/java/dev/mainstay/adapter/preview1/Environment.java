package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;
import org.teavm.interop.Export;

/**
 * {@code wasi:cli/environment}.
 *
 * <p>The guest frees each string by itself, so each is a block of its own, made once its length is
 * known. A host that does not tell has none to tell of.
 */
final class Environment {
  private Environment() {}

  /** Entries of the form {@code NAME=VALUE}; one without the sign is a name with an empty value. */
  @Export(name = "wasi:cli/environment#get-environment")
  static void getEnvironment(Address result) {
    Transfer sizes = Linker.transfer();
    Address size = sizes.toAddress();
    int count = 0;
    Address strings = size;
    if (Preview1.environSizesGet(size, size.add(4)) == 0) {
      count = size.getInt();
      int pointers = count << 2;
      strings = Buffer.atLeast(pointers + sizes.length);
      if (count != 0 && Preview1.environGet(strings, strings.add(pointers)) != 0) {
        count = 0;
      }
    }
    Address list = Linker.allocate(4, count << 4);
    result.putAddress(list);
    result.add(4).putInt(count);
    while (count != 0) {
      Address name = strings.getAddress();
      int length = length(name, '=');
      copy(name, length, list);
      Address value = name.add(length);
      if (value.getByte() != 0) {
        value = value.add(1);
      }
      copy(value, length(value, 0), list.add(8));
      strings = strings.add(4);
      list = list.add(16);
      count--;
    }
  }

  @Export(name = "wasi:cli/environment#get-arguments")
  static void getArguments(Address result) {
    Transfer sizes = Linker.transfer();
    Address size = sizes.toAddress();
    int count = 0;
    Address strings = size;
    if (Preview1.argsSizesGet(size, size.add(4)) == 0) {
      count = size.getInt();
      int pointers = count << 2;
      strings = Buffer.atLeast(pointers + sizes.length);
      if (count != 0 && Preview1.argsGet(strings, strings.add(pointers)) != 0) {
        count = 0;
      }
    }
    Address list = Linker.allocate(4, count << 3);
    result.putAddress(list);
    result.add(4).putInt(count);
    while (count != 0) {
      Address argument = strings.getAddress();
      copy(argument, length(argument, 0), list);
      strings = strings.add(4);
      list = list.add(8);
      count--;
    }
  }

  /** None: preview 1 has no working directory. */
  @Export(name = "wasi:cli/environment#initial-cwd")
  static void initialCwd(Address result) {
    result.putByte((byte) 0);
  }

  /** How many bytes there are before {@code end} or the final 0. */
  private static int length(Address string, int end) {
    int length = 0;
    while (true) {
      int value = string.add(length).getByte();
      if (value == 0 || value == end) {
        return length;
      }
      length++;
    }
  }

  /**
   * Gives the guest a copy and puts its pointer and length at {@code target}. Preview 1 knows of
   * bytes, preview 2 of UTF-8: what is none is replaced.
   */
  private static void copy(Address string, int length, Address target) {
    int size = Utf8.copy(string, length, string, false);
    Address bytes = Linker.allocate(1, size);
    if (size == length) {
      Linker.copy(bytes, string, length);
    } else {
      Utf8.copy(string, length, bytes, true);
    }
    target.putAddress(bytes);
    target.add(4).putInt(size);
  }
}

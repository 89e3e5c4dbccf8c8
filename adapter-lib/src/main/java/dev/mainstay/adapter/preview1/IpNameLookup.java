package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;
import org.teavm.interop.Export;

/**
 * {@code wasi:sockets/ip-name-lookup}.
 *
 * <p>The host waits for its resolver, so the guest does as well, where the WIT says that it does
 * not. What the host answered is kept in a chain of entries of {@link Handles#ADDRESS}: the extra
 * is an IPv4 address, or one half of an IPv6 address; the word is the next entry times two, and 1
 * more for a first half.
 */
final class IpNameLookup {
  private static final int LONGEST = 253;

  /** Where things are in the buffer, behind the name. */
  private static final int LITERAL = 256;

  private static final int HINTS = 256;
  private static final int ANSWERS = 272;

  private static final int ANSWER = 28;
  private static final int MOST = 26;

  private IpNameLookup() {}

  /**
   * Addresses that are written out are understood here. For a name the host is asked twice, for
   * IPv4 and for IPv6: WAMR 1.1 knows no third way to ask, and lwIP answers only those who say
   * which type of socket they want.
   */
  @Export(name = "wasi:sockets/ip-name-lookup#resolve-addresses")
  static void resolveAddresses(int network, Address name, int length, Address result) {
    Handles.entry(network, Handles.NETWORK);
    Address text = Buffer.small();
    int errno =
        Address.fromInt(length - 1).isLessThan(Address.fromInt(LONGEST)) ? 0 : Preview1.INVAL;
    int form = 0;
    if (errno == 0) {
      Linker.copy(text, name, length);
      text.add(length).putByte((byte) 0);
      form = IpLiterals.form(text, length);
      if (form < 0) {
        errno = -form;
      } else if (form != IpLiterals.NAME && !IpLiterals.parse(text, form, text.add(LITERAL))) {
        errno = Preview1.INVAL;
      }
    }
    if (NetworkErrors.settle(errno, result, 4)) {
      int handle = Handles.create(Handles.ADDRESSES, 0);
      Entry stream = Handles.entry(handle, Handles.ADDRESSES);
      stream.extra = 0;
      int failure = 0;
      if (form == IpLiterals.NAME) {
        failure = ask(stream, text, length, 0);
        int other = ask(stream, text, length, 1);
        failure = failure == 0 ? other : failure;
        if (stream.word != 0) {
          failure = 0;
        } else if (failure == 0) {
          failure = NetworkErrors.NAME_UNRESOLVABLE;
        }
      } else {
        append(stream, text.add(LITERAL));
      }
      stream.extra = failure;
      result.add(4).putInt(handle);
    }
  }

  /** Appends the addresses of a family; answers an errno. */
  private static int ask(Entry stream, Address name, int length, int family) {
    Address hints = name.add(HINTS);
    hints.putInt(Sockets.STREAM);
    hints.add(4).putInt(family);
    hints.add(8).putInt(1);
    Address count = Linker.transfer().toAddress();
    Address answers = name.add(ANSWERS);
    // A service that is nothing: the zero behind the name.
    int errno = SocketExtension.addrResolve(name, name.add(length), hints, answers, MOST, count);
    if (errno == 0) {
      int left = Streams.atMost(count.getInt() & 0xffffffffL, MOST);
      while (left > 0) {
        append(stream, answers);
        answers = answers.add(ANSWER);
        left--;
      }
      return 0;
    }
    // What WAMR makes of the errors of getaddrinfo.
    if (errno == Preview1.AGAIN) {
      return NetworkErrors.TEMPORARY_RESOLVER_FAILURE;
    }
    if (errno == Preview1.FAULT) {
      return NetworkErrors.PERMANENT_RESOLVER_FAILURE;
    }
    return errno == Preview1.INVAL ? NetworkErrors.NAME_UNRESOLVABLE : errno;
  }

  /**
   * Appends an address of the host's layout. While a chain is made, the stream's extra is its last
   * entry.
   */
  private static void append(Entry stream, Address address) {
    int first = half(address.add(4));
    int last = first;
    if (address.getInt() != 0) {
      last = half(address.add(12));
      Handles.entry(first, Handles.ADDRESS).word = last << 1 | 1;
    }
    if (stream.word == 0) {
      stream.word = first;
    } else {
      Handles.entry((int) stream.extra, Handles.ADDRESS).word = first << 1;
    }
    stream.extra = last;
  }

  private static int half(Address bytes) {
    int handle = Handles.create(Handles.ADDRESS, 0);
    Handles.entry(handle, Handles.ADDRESS).extra = bytes.getLong();
    return handle;
  }

  /** Takes the first entry of the chain and writes its bytes; answers its word. */
  private static int take(int handle, Address bytes) {
    Entry entry = Handles.entry(handle, Handles.ADDRESS);
    int word = entry.word;
    bytes.putLong(entry.extra);
    Handles.drop(handle, Handles.ADDRESS);
    return word;
  }

  /** Tells of an error each time. */
  @Export(name = "wasi:sockets/ip-name-lookup#[method]resolve-address-stream.resolve-next-address")
  static void resolveNextAddress(int handle, Address result) {
    Entry stream = Handles.entry(handle, Handles.ADDRESSES);
    if (!NetworkErrors.settle((int) stream.extra, result, 2)) {
      return;
    }
    int first = stream.word;
    result.add(2).putByte((byte) (first == 0 ? 0 : 1));
    if (first != 0) {
      // Behind the four bytes of an IPv4 address there is room in the result, for an IPv6 address.
      int next = take(first, result.add(6));
      result.add(4).putByte((byte) (next & 1));
      if ((next & 1) != 0) {
        next = take(next >>> 1, result.add(14));
      }
      stream.word = next >>> 1;
    }
  }

  /** All was asked when the stream was made. */
  @Export(name = "wasi:sockets/ip-name-lookup#[method]resolve-address-stream.subscribe")
  static int subscribe(int handle) {
    Handles.entry(handle, Handles.ADDRESSES);
    return Pollables.at(0);
  }

  @Export(name = "wasi:sockets/ip-name-lookup#[resource-drop]resolve-address-stream")
  static void drop(int handle) {
    int next = Handles.entry(handle, Handles.ADDRESSES).word;
    Handles.drop(handle, Handles.ADDRESSES);
    while (next != 0) {
      next = take(next, Buffer.small()) >>> 1;
    }
  }
}

package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;

/**
 * The table of the resources that the guest holds handles to.
 *
 * <p>An {@link Entry} takes 16 bytes and never moves, and a handle is the address of its entry
 * divided by 16: nothing is looked up, and every handle is below 2<sup>28</sup> as the Canonical
 * ABI wants it. The first word of an entry is the handle combined with its kind. So a handle that
 * was made up, was dropped, or is of another kind is recognized by one comparison, and the program
 * ends: going on would destroy somebody else's resource.
 *
 * <p>The first 31 entries are part of the block; more come by the page and stay.
 */
final class Handles {
  /** Kind: an input stream. The word is its file descriptor, or {@link Streams#CLOSED}. */
  static final int INPUT_STREAM = 0x9b1d4e61;

  /** Kind: an output stream. The word is its file descriptor, or {@link Streams#CLOSED}. */
  static final int OUTPUT_STREAM = 0xa3c95b72;

  /** Kind: a pollable. The word is what it waits for, the extra its deadline: see {@link Poll}. */
  static final int POLLABLE = 0xb7e26f83;

  /** Kind: an error. The word is an errno of preview 1. */
  static final int ERROR = 0xcd5a7894;

  /** Kind: a terminal to read from. The word is its file descriptor. */
  static final int TERMINAL_INPUT = 0xd84c91a5;

  /** Kind: a terminal to write to. The word is its file descriptor. */
  static final int TERMINAL_OUTPUT = 0xe37f2bb6;

  /** Kind: a descriptor. The word is the {@link #FILE} behind it. */
  static final int DESCRIPTOR = 0xf46d3cc7;

  /** Kind: what the guest never sees, a file descriptor that is shared: see {@link Files}. */
  static final int FILE = 0x8a5e1bd8;

  /** Kind: the listing of a directory. The word is the first {@link #NAME} of it, or 0. */
  static final int DIRECTORY_STREAM = 0x95f42ce9;

  /** Kind: what the guest never sees, a piece of a name. The word is the next piece, or 0. */
  static final int NAME = 0xc1a37d1e;

  /** Kind: the network. The word means nothing. */
  static final int NETWORK = 0xa61853fa;

  /** Kind: a {@link Socket} for TCP. */
  static final int TCP_SOCKET = 0xb2937e1b;

  /** Kind: a {@link Socket} for UDP. */
  static final int UDP_SOCKET = 0xc7d05a2c;

  /** Kind: datagrams that come in. The word is the {@link #FILE} of their socket. */
  static final int INCOMING_DATAGRAMS = 0xdc41b93d;

  /** Kind: datagrams that go out. The word is likewise, the extra how many may go at once. */
  static final int OUTGOING_DATAGRAMS = 0xe9a6c74e;

  /**
   * Kind: the addresses of a name. The word is the first that is left: see {@link IpNameLookup}.
   */
  static final int ADDRESSES = 0xf35d285f;

  /** Kind: what the guest never sees, an address or half of one. The word is the next. */
  static final int ADDRESS = 0x87fa4d60;

  private static final int HEAD = 16;
  private static final int BLOCK = 512;
  private static final int PAGE = 65536;
  private static final int ENTRY = 16;

  private Handles() {}

  /** Makes a resource and returns its handle; traps if there is no memory for it. */
  static int create(int kind, int word) {
    HandleTable table = Linker.handles();
    Address address = table.free;
    Entry entry = address.toStructure();
    if (address.toInt() != 0) {
      table.free = Address.fromInt(entry.word);
    } else {
      if (table.unused == table.end) {
        extend(table);
      }
      address = table.unused;
      entry = address.toStructure();
      table.unused = address.add(ENTRY);
    }
    int handle = address.toInt() >>> 4;
    entry.check = handle ^ kind;
    entry.word = word;
    return handle;
  }

  /** The entry of a handle; traps unless the handle is valid and of this kind. */
  static Entry entry(int handle, int kind) {
    // Behind the end of memory the machine would trap, without a word.
    if (!Address.fromInt(handle).isLessThan(Address.fromInt(Linker.size() << 12))) {
      Linker.invalidHandle();
    }
    Entry entry = Address.fromInt(handle << 4).toStructure();
    if (entry.check != (handle ^ kind)) {
      Linker.invalidHandle();
    }
    return entry;
  }

  /** Gives a handle back; traps unless it is valid and of this kind. */
  static void drop(int handle, int kind) {
    Entry entry = entry(handle, kind);
    HandleTable table = Linker.handles();
    entry.check = 0;
    entry.word = table.free.toInt();
    table.free = entry.toAddress();
  }

  /**
   * Whether one more can be made, for those who have made one already and have an answer when there
   * is no memory.
   */
  static boolean haveRoom() {
    HandleTable table = Linker.handles();
    if (table.free.toInt() == 0 && table.unused == table.end) {
      int page = Linker.grow(1);
      if (page == -1) {
        return false;
      }
      table.unused = Address.fromInt(page << 16);
      table.end = table.unused.add(PAGE);
    }
    return true;
  }

  /** Finds room for entries: in the block the first time, then a page of its own. */
  private static void extend(HandleTable table) {
    Address start = table.toAddress();
    int length = BLOCK;
    int head = HEAD;
    if (table.end.toInt() != 0) {
      int page = Linker.grow(1);
      if (page == -1) {
        Linker.outOfMemory();
      }
      start = Address.fromInt(page << 16);
      length = PAGE;
      head = 0;
    }
    table.unused = start.add(head);
    table.end = start.add(length);
  }
}

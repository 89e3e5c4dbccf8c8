package dev.mainstay.adapter.memory;

import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.Structure;

/** The collector's variables: a static block of memory, zero when the module starts. */
final class State extends Structure {
  /** The next address to allocate from. Memory from there to {@link #end} is zero. */
  Address bump;

  /** The end of the piece of memory that allocation currently takes from. */
  Address end;

  /** Memory from here to {@link #freshEnd} is zero and in no block. */
  Address fresh;

  /** Where the blocks go on. */
  Address freshEnd;

  /** The first block, or 0 as long as there is no memory at all. */
  Address first;

  /** The end of the last region, less the room that a gap block behind it would need. */
  Address top;

  /** The bytes of all regions together. */
  int total;

  /** The bytes in the free lists. */
  int holes;

  /** The bytes that were in use after the last collection. */
  int live;

  /** The first of the marked arrays of references that are still to be scanned, or 0. */
  Block pending;

  /** The first of the weak references that this collection has met, or 0. */
  WeakCell weak;

  /** The first and the last of those that were cleared and whose listeners do not know yet. */
  WeakCell cleared;

  WeakCell lastCleared;

  /** The bytes of {@link #lists}. */
  static final int LISTS_SIZE = 128;

  @Import(module = "mainstay:state", name = "heap:52")
  static native State get();

  /** The first blocks of the free lists, or 0: words. */
  @Import(module = "mainstay:state", name = "heap-lists:128")
  static native Address lists();
}

package dev.mainstay.adapter.memory;

import org.teavm.interop.Address;
import org.teavm.interop.Import;

/**
 * What the linker decides about the payload's memory, each a constant in the finished module.
 *
 * <p>All addresses are below 2 GiB: the collector compares differences of addresses as signed
 * numbers.
 */
final class Layout {
  private Layout() {}

  /** The first byte of the heap; every reference below it is a static object or no address. */
  @Import(module = "mainstay:layout", name = "heap-start")
  static native Address heapStart();

  /** The end of the heap's memory when the module starts; may equal its start. */
  @Import(module = "mainstay:layout", name = "heap-initial-end")
  static native Address heapInitialEnd();

  /** The address that the heap never grows past, exclusive. */
  @Import(module = "mainstay:layout", name = "heap-limit")
  static native Address heapLimit();

  /** How many bytes the heap grows by at a time; 0 for a third of what it has. */
  @Import(module = "mainstay:layout", name = "heap-growth")
  static native int heapGrowth();

  /** The first static object. */
  @Import(module = "mainstay:layout", name = "statics-start")
  static native Address staticsStart();

  /** The end of the static objects. */
  @Import(module = "mainstay:layout", name = "statics-end")
  static native Address staticsEnd();

  /** The end of the shadow stack, which grows downwards. */
  @Import(module = "mainstay:layout", name = "stack-top")
  static native Address stackTop();

  /** The lowest word that the shadow stack can ever use. */
  @Import(module = "mainstay:layout", name = "stack-base")
  static native Address stackBase();

  /** The lowest word of the shadow stack in use. */
  @Import(module = "mainstay:layout", name = "stack-pointer")
  static native Address stackPointer();

  /** The table that {@link Types} reads. */
  @Import(module = "mainstay:layout", name = "type-table")
  static native Address typeTable();

  /**
   * The number of the type of soft references: {@link Type#WEAK} while memory is needed that is
   * nowhere else, {@link Type#STRUCT} at all other times; 0 if there are none.
   */
  @Import(module = "mainstay:layout", name = "soft-type")
  static native int softType();

  /** 1 where fields may hold what is no address: an i31, a reference of the host's. */
  @Import(module = "mainstay:layout", name = "tagged-references")
  static native int tagged();

  /** 1 where a collection shall come before every allocation. */
  @Import(module = "mainstay:layout", name = "stress")
  static native int stress();
}

package dev.mainstay.guest.abi;

import org.teavm.interop.Import;

/**
 * Blocks of static memory, laid out by the linker: one per name in the payload, zeroed, 16-aligned.
 */
final class State {
  /** The size of {@link #returnAreas} in bytes. */
  static final int RETURN_AREAS = 512;

  /** The size of {@link #resultArea} in bytes. */
  static final int RESULT_AREA = 64;

  private State() {}

  @Import(module = "mainstay:state", name = "return-areas:" + RETURN_AREAS)
  static native int returnAreas();

  @Import(module = "mainstay:state", name = "result-area:" + RESULT_AREA)
  static native int resultArea();
}

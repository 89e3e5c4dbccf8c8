package dev.mainstay.testing;

/**
 * A function of the host that a payload imports, at the level of core WebAssembly.
 *
 * <p>An argument is the raw bits of the core value: an {@code i32} or {@code f32} in the lower
 * half, an {@code i64} or {@code f64} in all of it.
 */
@FunctionalInterface
public interface HostFunction {

  /**
   * Answers one call.
   *
   * @return the raw bits of the result; of no meaning when the function has none
   */
  long call(GuestMemory memory, long... arguments);
}

package dev.mainstay.guest.platform;

import java.lang.ref.SoftReference;
import org.teavm.interop.Export;

/** Soft references, which are weak ones while memory is short. */
final class SoftReferences {
  private SoftReferences() {}

  /**
   * Does nothing: its parameter tells the linker which references are soft. Their constructor calls
   * it, so that it is there when they are.
   */
  @Export(name = "mainstay:reference/soft")
  static void soft(SoftReference<?> reference) {}
}

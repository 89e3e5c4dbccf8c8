package dev.mainstay.guest.platform;

import org.teavm.interop.Import;

/** What {@code System.gc} and {@code Runtime} tell of the heap. */
final class GarbageCollector {
  private GarbageCollector() {}

  @Import(module = "mainstay:heap", name = "collect")
  private static native void collect();

  @Import(module = "mainstay:heap", name = "total")
  private static native int total();

  @Import(module = "mainstay:heap", name = "free")
  private static native int free();

  /** {@code System.gc}. */
  static void gc() {
    collect();
  }

  /** {@code Runtime.totalMemory}: the bytes that the heap has now. */
  static long totalMemory(Runtime runtime) {
    return total();
  }

  /** {@code Runtime.freeMemory}: the bytes of them that are not in use. */
  static long freeMemory(Runtime runtime) {
    return free();
  }

  /** {@code Runtime.maxMemory}: the bytes that the heap can have. */
  static long maxMemory(Runtime runtime) {
    int limit = Intrinsics.heapLimit().toInt();
    return limit == Intrinsics.NO_LIMIT ? Long.MAX_VALUE : limit - Intrinsics.heapStart().toInt();
  }
}

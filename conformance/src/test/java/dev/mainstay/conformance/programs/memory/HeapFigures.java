package dev.mainstay.conformance.programs.memory;

/** What Runtime says of memory, as far as it is the same everywhere; and System.gc. */
public class HeapFigures {
  static long used() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  static byte[][] fill() {
    byte[][] blocks = new byte[40][];
    for (int i = 0; i < blocks.length; i++) {
      blocks[i] = new byte[1000];
    }
    return blocks;
  }

  static boolean growsByWhatIsKept() {
    System.gc();
    long before = used();
    byte[][] blocks = fill();
    System.gc();
    long after = used();
    return after - before > 30_000 && blocks.length == 40;
  }

  public static void main(String[] args) {
    Runtime runtime = Runtime.getRuntime();
    System.out.println(runtime.totalMemory() > 0);
    System.out.println(runtime.freeMemory() >= 0);
    System.out.println(runtime.freeMemory() <= runtime.totalMemory());
    System.out.println(runtime.maxMemory() >= runtime.totalMemory());
    System.out.println(growsByWhatIsKept());
    int hash = System.identityHashCode(runtime);
    for (int i = 0; i < 20; i++) {
      fill();
      runtime.gc();
    }
    System.out.println(hash == System.identityHashCode(runtime));
    System.out.println(System.identityHashCode(null));
    int[] seen = new int[16];
    for (int i = 0; i < 1600; i++) {
      seen[System.identityHashCode(new Object()) >>> 4 & 15]++;
    }
    boolean spread = true;
    for (int count : seen) {
      spread &= count > 40 && count < 200;
    }
    System.out.println(spread);
  }
}

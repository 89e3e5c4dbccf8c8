package dev.mainstay.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Parts of modules that are meant to hurt. */
final class Gadgets {
  private Gadgets() {}

  /** Blocks in each other. */
  static List<byte[]> nested(int depth) {
    var code = new ArrayList<>(Collections.nCopies(depth, new byte[] {0x02, 0x40}));
    code.addAll(Collections.nCopies(depth, new byte[] {0x0B}));
    return code;
  }

  /** A {@code br_table} in a block of its own, with many labels. */
  static List<byte[]> branchTable(int labels) {
    byte[] table =
        Sections.concat(new byte[] {0x0E}, Sections.number(labels), new byte[labels + 1]);
    return List.of(new byte[] {0x02, 0x40}, new byte[] {0x41, 0}, table, new byte[] {0x0B});
  }

  /** A recursion group: structs that refer to each other, or inherit from each other. */
  static byte[] types(SplittableRandom random, int size) {
    var out = new ByteArrayOutputStream();
    out.write(0x4E);
    out.writeBytes(Sections.number(size));
    boolean inherit = random.nextBoolean();
    for (int i = 0; i < size; i++) {
      if (inherit) {
        out.write(0x50);
        out.write(1);
        out.writeBytes(Sections.number(random.nextInt(2) + i));
      }
      out.write(0x5F);
      out.write(1);
      out.write(0x63);
      out.writeBytes(signed(random.nextInt(size)));
      out.write(random.nextInt(2));
    }
    return out.toByteArray();
  }

  /** A memory section with limits that few would choose. */
  static byte[] memory(SplittableRandom random) {
    long[] pages = {0, 1, 2, 255, 32767, 32768, 32769, 65535, 65536, 65537, 0xFFFF_FFFFL};
    return Sections.concat(
        new byte[] {1, (byte) random.nextInt(9)},
        Sections.number(pages[random.nextInt(pages.length)]),
        Sections.number(pages[random.nextInt(pages.length)]));
  }

  /** An active data segment at a place where there may be no memory. */
  static byte[] data(SplittableRandom random, long[] places) {
    return Sections.concat(
        new byte[] {0, 0x41},
        signed((int) places[random.nextInt(places.length)]),
        new byte[] {0x0B, 3, 1, 2, 3});
  }

  private static byte[] signed(int value) {
    var out = new ByteArrayOutputStream();
    int left = value;
    while (left > 63 || left < -64) {
      out.write((left & 0x7F) | 0x80);
      left >>= 7;
    }
    out.write(left & 0x7F);
    return out.toByteArray();
  }
}

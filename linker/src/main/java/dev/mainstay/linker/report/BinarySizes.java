package dev.mainstay.linker.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many bytes each part of a written module takes. */
public final class BinarySizes {
  private static final List<String> NAMES =
      List.of(
          "custom",
          "types",
          "imports",
          "functions",
          "tables",
          "memories",
          "globals",
          "exports",
          "start",
          "elements",
          "code",
          "data",
          "data count",
          "tags");
  private static final int CODE = 10;

  private final byte[] bytes;
  private final Map<String, Integer> sections = new LinkedHashMap<>();
  private final List<Integer> bodies = new ArrayList<>();
  private int position = 8;

  private BinarySizes(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Measures a module that we wrote ourselves. */
  public static BinarySizes of(byte[] module) {
    var sizes = new BinarySizes(module);
    sizes.sections.put("header", 8);
    while (sizes.position < module.length) {
      sizes.section();
    }
    return sizes;
  }

  /** The sizes of the sections, their headers included, in the order of the file. */
  public Map<String, Integer> sections() {
    return sections;
  }

  /** The sizes of the functions' bodies, their own sizes included, in the order of the file. */
  public List<Integer> bodies() {
    return bodies;
  }

  private void section() {
    int start = position;
    int id = bytes[position++];
    int size = u32();
    int contents = position;
    if (id == CODE) {
      int count = u32();
      for (int i = 0; i < count; i++) {
        int begin = position;
        int length = u32();
        position += length;
        bodies.add(position - begin);
      }
    }
    position = contents + size;
    sections.merge(NAMES.get(id), position - start, Integer::sum);
  }

  private int u32() {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      int next = bytes[position++];
      value |= (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }
}

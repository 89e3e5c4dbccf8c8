package dev.mainstay.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A file as its sections, so that what surrounds a change can be made to fit it, or not to. */
final class Sections {
  static final int CUSTOM = 0;
  static final int TYPE = 1;
  static final int MEMORY = 5;
  static final int CODE = 10;
  static final int DATA = 11;

  /** A section's number and its contents. */
  record Section(int id, byte[] contents) {}

  private Sections() {}

  /** The sections of a well-formed file. */
  static List<Section> split(byte[] file) {
    var sections = new ArrayList<Section>();
    var at = new int[] {8};
    while (at[0] < file.length) {
      int id = file[at[0]++];
      int length = number(file, at);
      sections.add(new Section(id, copy(file, at[0], at[0] + length)));
      at[0] += length;
    }
    return sections;
  }

  static byte[] join(List<Section> sections) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0});
    for (var section : sections) {
      out.write(section.id());
      out.writeBytes(number(section.contents().length));
      out.writeBytes(section.contents());
    }
    return out.toByteArray();
  }

  /** The items of a section whose items carry their length: the functions of the code section. */
  static List<byte[]> items(byte[] contents) {
    var items = new ArrayList<byte[]>();
    var at = new int[1];
    int count = number(contents, at);
    for (int i = 0; i < count; i++) {
      int length = number(contents, at);
      items.add(copy(contents, at[0], at[0] + length));
      at[0] += length;
    }
    return items;
  }

  static byte[] joinItems(List<byte[]> items) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(number(items.size()));
    for (var item : items) {
      out.writeBytes(number(item.length));
      out.writeBytes(item);
    }
    return out.toByteArray();
  }

  /** A vector with one more item at its end. */
  static byte[] oneMore(byte[] vector, byte[] item) {
    var at = new int[1];
    int count = number(vector, at);
    return concat(number(count + 1L), copy(vector, at[0], vector.length), item);
  }

  /** An unsigned number of up to 32 bits, as the format has it. */
  static byte[] number(long value) {
    var out = new ByteArrayOutputStream();
    long left = value;
    while (left > 0x7F) {
      out.write((int) ((left & 0x7F) | 0x80));
      left >>>= 7;
    }
    out.write((int) left);
    return out.toByteArray();
  }

  private static int number(byte[] bytes, int[] at) {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      int next = bytes[at[0]++];
      value |= (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  static byte[] copy(byte[] bytes, int from, int to) {
    return Arrays.copyOfRange(bytes, from, to);
  }

  static byte[] concat(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (var part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}

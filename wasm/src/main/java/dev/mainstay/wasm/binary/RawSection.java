package dev.mainstay.wasm.binary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A section as it lies in the file: which one, and from where to where its contents go. */
record RawSection(SectionId id, int start, int end) {
  private static final byte[] HEADER = {0, 'a', 's', 'm', 1, 0, 0, 0};

  /** Splits a file, whose sections stand once each and in order, custom ones anywhere. */
  static List<RawSection> split(byte[] file) {
    if (file.length > ReaderLimits.FILE) {
      throw MalformedModuleException.tooLarge(
          ReaderLimits.FILE,
          "",
          "a file of " + file.length + " bytes",
          String.valueOf(ReaderLimits.FILE));
    }
    if (file.length < HEADER.length
        || !Arrays.equals(file, 0, HEADER.length, HEADER, 0, HEADER.length)) {
      throw new MalformedModuleException(
          0, "", "no core module", "a file that begins with 00 61 73 6d 01 00 00 00");
    }
    var in = new BinaryInput(file, HEADER.length, file.length, () -> "");
    var sections = new ArrayList<RawSection>();
    var last = SectionId.CUSTOM;
    while (!in.atEnd()) {
      int begin = in.position();
      var id = id(in);
      if (id != SectionId.CUSTOM) {
        if (id.compareTo(last) <= 0) {
          throw in.malformed(
              begin, id.place() + " behind " + last.place(), "each section once, in order");
        }
        last = id;
      }
      int length = in.u32("the size of " + id.place());
      int start = in.position();
      in.slice(length, id.place(), id::place);
      sections.add(new RawSection(id, start, in.position()));
    }
    return sections;
  }

  private static SectionId id(BinaryInput in) {
    int begin = in.position();
    int code = in.u8("a section");
    for (var id : SectionId.values()) {
      if (id.code() == code) {
        return id;
      }
    }
    throw in.malformed(begin, "section number " + code, "0 to 13, the sections of WebAssembly 3.0");
  }

  BinaryInput open(byte[] file) {
    return new BinaryInput(file, start, end, id::place);
  }
}

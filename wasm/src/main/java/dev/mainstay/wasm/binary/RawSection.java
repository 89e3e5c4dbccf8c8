package dev.mainstay.wasm.binary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import run.endive.wasm.Parser;

/** A section as it lies in the file: which one, and from where to where its contents go. */
record RawSection(SectionId id, int start, int end) {

  /**
   * Splits a file. Endive does it; we only keep account of where each section is, which it does not
   * tell, and check what it lets pass.
   */
  static List<RawSection> split(byte[] file) {
    var splitter = new Splitter(file);
    try {
      Parser.parseWithoutDecoding(
          file,
          section -> {
            var raw = (run.endive.wasm.types.RawSection) section;
            splitter.add(raw.sectionId(), raw.contents().length);
          });
    } catch (MalformedModuleException e) {
      throw e;
    } catch (RuntimeException e) {
      // The splitter's own errors, and the unchecked ones that it makes of a size that overflows.
      throw splitter.refused(e);
    }
    return splitter.sections;
  }

  BinaryInput open(byte[] file) {
    return new BinaryInput(file, start, end, id::place);
  }

  private static final class Splitter {
    private static final int HEADER = 8;

    private final byte[] file;
    private final List<RawSection> sections = new ArrayList<>();
    private SectionId last = SectionId.CUSTOM;
    private int position = HEADER;

    Splitter(byte[] file) {
      this.file = file;
    }

    void add(long code, int length) {
      int begin = position;
      var id = id(code);
      if (id != SectionId.CUSTOM) {
        if (id.compareTo(last) <= 0) {
          throw new MalformedModuleException(
              begin, "", id.place() + " behind " + last.place(), "each section once, in order");
        }
        last = id;
      }
      do {
        position++;
      } while ((file[position] & 0x80) != 0);
      int start = position + 1;
      position = start + length;
      sections.add(new RawSection(id, start, position));
    }

    private SectionId id(long code) {
      for (var id : SectionId.values()) {
        if (id.code() == code) {
          return id;
        }
      }
      throw new MalformedModuleException(
          position, "", "section number " + code, "0 to 13, the sections of WebAssembly 3.0");
    }

    MalformedModuleException refused(RuntimeException cause) {
      var exception =
          hasHeader()
              ? new MalformedModuleException(
                  position,
                  "",
                  "no section (" + cause.getMessage() + ")",
                  "a section's number, its size, and as many bytes")
              : new MalformedModuleException(
                  0, "", "no core module", "a file that begins with 00 61 73 6d 01 00 00 00");
      exception.initCause(cause);
      return exception;
    }

    private boolean hasHeader() {
      byte[] header = {0, 'a', 's', 'm', 1, 0, 0, 0};
      return file.length >= HEADER && Arrays.equals(file, 0, HEADER, header, 0, HEADER);
    }
  }
}

package dev.mainstay.fuzz;

import dev.mainstay.fuzz.Sections.Section;
import dev.mainstay.fuzz.Seed.Function;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes files that are nearly modules. Each mutation is a function of the seeds and of two numbers,
 * so that a failure can be had again.
 */
final class Mutator {
  /** Bytes at which numbers, types and opcodes change their meaning. */
  private static final int[] TELLING = {
    0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x0B, 0x10, 0x1A, 0x20, 0x3F, 0x40, 0x41, 0x4E, 0x50,
    0x5E, 0x5F, 0x60, 0x63, 0x64, 0x69, 0x6A, 0x6B, 0x6E, 0x6F, 0x70, 0x7C, 0x7D, 0x7E, 0x7F, 0x80,
    0xC0, 0xD0, 0xD2, 0xFB, 0xFC, 0xFD, 0xFE, 0xFF
  };

  private static final long[] COUNTS = {
    0,
    1,
    2,
    127,
    128,
    1000,
    1001,
    10_001,
    50_000,
    65_535,
    65_536,
    65_537,
    1 << 20,
    10_000_001,
    Integer.MAX_VALUE,
    1L << 31,
    0xFFFF_FFFFL
  };

  /** Instructions that say something wherever they stand. */
  private static final byte[][] SAYINGS = {
    {0x00}, // unreachable
    {0x01}, // nop
    {0x0F}, // return
    {0x1A}, // drop
    {0x0C, 0x00}, // br 0
    {0x41, 0x00}, // i32.const 0
    {0x42, 0x00}, // i64.const 0
    {(byte) 0xD0, 0x71}, // ref.null none
    {(byte) 0xD0, 0x73}, // ref.null nofunc
    {(byte) 0xD0, 0x69}, // ref.null exn
    {(byte) 0xD1}, // ref.is_null
    {(byte) 0xD4}, // ref.as_non_null
    {(byte) 0xD5, 0x00}, // br_on_null 0
    {0x0A}, // throw_ref
    {(byte) 0xFB, 0x1C}, // ref.i31
    {(byte) 0xFB, 0x1A}, // any.convert_extern
    {(byte) 0xFB, 0x1B}, // extern.convert_any
  };

  private final List<Seed> seeds;
  private final long seed;

  Mutator(List<Seed> seeds, long seed) {
    this.seeds = List.copyOf(seeds);
    this.seed = seed;
  }

  /** The mutation with a number. */
  byte[] mutation(long number) {
    var random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
    var from = seeds.get(random.nextInt(seeds.size()));
    return switch (random.nextInt(16)) {
      case 0 -> bytes(from.file(), random, 8);
      case 1 -> truncated(from.file(), random);
      case 2 -> splice(from, random);
      case 3, 4 -> section(from, random);
      case 5 -> sections(from, random);
      case 6 -> gadget(from, random);
      default -> code(from, random);
    };
  }

  private static byte[] bytes(byte[] original, SplittableRandom random, int first) {
    byte[] bytes = original;
    for (int i = 1 + random.nextInt(3); i > 0 && bytes.length > first; i--) {
      int at = first + random.nextInt(bytes.length - first);
      switch (random.nextInt(7)) {
        case 0 -> bytes = insert(bytes, at, telling(random));
        case 1 -> bytes = remove(bytes, at, 1 + random.nextInt(4));
        case 2 -> bytes = insert(bytes, at, chunk(bytes, random));
        case 3 -> bytes = number(bytes, at, random);
        default -> {
          bytes = bytes.clone();
          switch (random.nextInt(4)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[at] = (byte) random.nextInt(256);
            case 2 -> bytes[at] += (byte) (random.nextBoolean() ? 1 : -1);
            default -> bytes[at] = telling(random)[0];
          }
        }
      }
    }
    return bytes;
  }

  /** Puts a number where one may have been, sometimes longer than it need be. */
  private static byte[] number(byte[] bytes, int at, SplittableRandom random) {
    int end = at;
    while (end < bytes.length - 1 && bytes[end] < 0) {
      end++;
    }
    byte[] number = Sections.number(COUNTS[random.nextInt(COUNTS.length)]);
    if (random.nextInt(4) == 0) {
      number = Arrays.copyOf(number, number.length + 1 + random.nextInt(10));
      for (int i = 0; i < number.length - 1; i++) {
        number[i] |= (byte) 0x80;
      }
    }
    return insert(remove(bytes, at, end + 1 - at), at, number);
  }

  private static byte[] telling(SplittableRandom random) {
    return new byte[] {(byte) TELLING[random.nextInt(TELLING.length)]};
  }

  private static byte[] chunk(byte[] bytes, SplittableRandom random) {
    int from = random.nextInt(bytes.length);
    return Sections.copy(bytes, from, Math.min(bytes.length, from + 1 + random.nextInt(32)));
  }

  private static byte[] insert(byte[] bytes, int at, byte[] more) {
    return Sections.concat(
        Sections.copy(bytes, 0, at), more, Sections.copy(bytes, at, bytes.length));
  }

  private static byte[] remove(byte[] bytes, int at, int count) {
    int to = Math.min(bytes.length, at + count);
    return Sections.concat(Sections.copy(bytes, 0, at), Sections.copy(bytes, to, bytes.length));
  }

  private static byte[] truncated(byte[] file, SplittableRandom random) {
    return Sections.copy(file, 0, random.nextInt(file.length));
  }

  /** The beginning of one module and the end of another. */
  private byte[] splice(Seed from, SplittableRandom random) {
    var other = seeds.get(random.nextInt(seeds.size())).file();
    return Sections.concat(
        Sections.copy(from.file(), 0, random.nextInt(from.file().length)),
        Sections.copy(other, random.nextInt(other.length), other.length));
  }

  /** Changes bytes in a section, whose size stays right. */
  private static byte[] section(Seed from, SplittableRandom random) {
    var section = from.sections().get(random.nextInt(from.sections().size()));
    return from.with(section.id(), bytes(section.contents(), random, 0));
  }

  /** Sections twice, missing, in another order, or from another module. */
  private byte[] sections(Seed from, SplittableRandom random) {
    var sections = new ArrayList<>(from.sections());
    int at = random.nextInt(sections.size());
    switch (random.nextInt(5)) {
      case 0 -> sections.add(at, sections.get(random.nextInt(sections.size())));
      case 1 -> sections.remove(at);
      case 2 -> sections.add(sections.remove(at));
      case 3 -> {
        var others = seeds.get(random.nextInt(seeds.size())).sections();
        sections.set(at, others.get(random.nextInt(others.size())));
      }
      default -> {
        byte[] name =
            random.nextBoolean() ? new byte[] {4, 'n', 'a', 'm', 'e'} : new byte[] {1, 'x'};
        byte[] garbage = new byte[random.nextInt(40)];
        for (int i = 0; i < garbage.length; i++) {
          garbage[i] = random.nextBoolean() ? (byte) random.nextInt(12) : telling(random)[0];
        }
        sections.add(at, new Section(Sections.CUSTOM, Sections.concat(name, garbage)));
      }
    }
    return Sections.join(sections);
  }

  /** Changes whole instructions, so that much of what comes out can still be read. */
  private static byte[] code(Seed from, SplittableRandom random) {
    if (from.functions().isEmpty()) {
      return section(from, random);
    }
    var functions = new ArrayList<>(from.functions());
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      int at = random.nextInt(functions.size());
      functions.set(at, function(functions.get(at), from, random));
    }
    return from.with(functions);
  }

  private static Function function(Function function, Seed from, SplittableRandom random) {
    var code = new ArrayList<>(function.instructions());
    if (code.isEmpty()) {
      return function;
    }
    int at = random.nextInt(code.size());
    switch (random.nextInt(8)) {
      case 0 -> code.remove(at);
      case 1 -> code.add(at, SAYINGS[random.nextInt(SAYINGS.length)]);
      case 2 -> code.add(at, code.get(random.nextInt(code.size())));
      case 3 -> {
        var others = from.functions().get(random.nextInt(from.functions().size())).instructions();
        int begin = random.nextInt(others.size());
        code.addAll(at, others.subList(begin, Math.min(others.size(), begin + random.nextInt(6))));
      }
      case 4 -> {
        // Another opcode with the same operands, perhaps.
        byte[] changed = code.get(at).clone();
        int which = changed[0] <= -2 && changed[0] >= -5 && changed.length > 1 ? 1 : 0;
        changed[which] += (byte) (random.nextInt(9) - 4);
        code.set(at, changed);
      }
      case 5 -> {
        byte[] changed = code.get(at).clone();
        changed[changed.length - 1] = (byte) (random.nextInt(2) * 0x40 + random.nextInt(24));
        code.set(at, changed);
      }
      case 6 -> {
        int end = Math.min(code.size(), at + 1 + random.nextInt(8));
        code.add(at, new byte[] {(byte) (2 + random.nextInt(2)), telling(random)[0]});
        code.add(end, new byte[] {0x0B});
      }
      default -> {
        byte[] changed = bytes(code.get(at), random, 0);
        if (changed.length == 0) {
          code.remove(at);
        } else {
          code.set(at, changed);
        }
      }
    }
    byte[] locals =
        random.nextInt(20) == 0 && function.locals().length > 0
            ? bytes(function.locals(), random, 0)
            : function.locals();
    return new Function(locals, code);
  }

  /** Something large, or in conflict with itself, at a place where it can be read. */
  private static byte[] gadget(Seed from, SplittableRandom random) {
    return switch (random.nextInt(6)) {
      case 0 -> inFunction(from, random, Gadgets.nested(size(random, 12_000)));
      case 1 -> inFunction(from, random, Gadgets.branchTable(size(random, 70_000)));
      case 2 -> locals(from, random);
      case 3 -> appended(from, Sections.TYPE, Gadgets.types(random, size(random, 2_000)));
      case 4 -> from.with(Sections.MEMORY, Gadgets.memory(random));
      default -> appended(from, Sections.DATA, Gadgets.data(random, COUNTS));
    };
  }

  /** Small mostly, so that the test goes on. */
  private static int size(SplittableRandom random, int most) {
    return random.nextInt(8) == 0 ? random.nextInt(most) : random.nextInt(100);
  }

  private static byte[] inFunction(Seed from, SplittableRandom random, List<byte[]> instructions) {
    if (from.functions().isEmpty()) {
      return from.file();
    }
    var functions = new ArrayList<>(from.functions());
    int at = random.nextInt(functions.size());
    var code = new ArrayList<>(functions.get(at).instructions());
    code.addAll(code.isEmpty() ? 0 : random.nextInt(code.size()), instructions);
    functions.set(at, new Function(functions.get(at).locals(), code));
    return from.with(functions);
  }

  private static byte[] locals(Seed from, SplittableRandom random) {
    if (from.functions().isEmpty()) {
      return from.file();
    }
    var functions = new ArrayList<>(from.functions());
    int at = random.nextInt(functions.size());
    byte[] group =
        Sections.concat(
            new byte[] {1},
            Sections.number(COUNTS[random.nextInt(COUNTS.length)]),
            telling(random));
    functions.set(at, new Function(group, functions.get(at).instructions()));
    return from.with(functions);
  }

  /** A section with one more item; where there is none, one with that item alone. */
  private static byte[] appended(Seed from, int id, byte[] item) {
    var sections = new ArrayList<>(from.sections());
    for (int i = 0; i < sections.size(); i++) {
      if (sections.get(i).id() == id) {
        sections.set(i, new Section(id, Sections.oneMore(sections.get(i).contents(), item)));
        return Sections.join(sections);
      }
    }
    sections.add(
        id == Sections.TYPE ? 0 : sections.size(),
        new Section(id, Sections.concat(new byte[] {1}, item)));
    return Sections.join(sections);
  }
}

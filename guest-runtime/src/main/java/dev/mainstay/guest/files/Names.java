package dev.mainstay.guest.files;

import dev.mainstay.guest.abi.Strings;
import dev.mainstay.guest.memory.Arena;
import java.util.ArrayList;
import java.util.List;
import org.teavm.interop.Address;

/** What is done with a file by its name. Functions that may fail answer {@code ~code}, or 0. */
public final class Names {
  /** How many links a path may lead through. */
  private static final int MOST_LINKS = 40;

  private static final int MUTATE_DIRECTORY = 32;

  /** The error of the last {@link #attributes} and {@link #list} that answered null. */
  private static int error;

  private Names() {}

  /** The code of why {@link #attributes}, {@link #list} or {@link #target} answered null. */
  public static int error() {
    return error;
  }

  /**
   * What there is; null if there is nothing or it cannot be asked.
   *
   * @param follow whether a symbolic link at the end is followed
   */
  public static Attributes attributes(String path, boolean follow) {
    Place place = Place.of(path);
    if (place == null) {
      error = ErrorCode.NO_ENTRY;
      return null;
    }
    Address result = WasiFilesystem.result();
    WasiFilesystem.statAt(
        place.directory,
        follow ? WasiFilesystem.FOLLOW : 0,
        place.address(),
        place.length(),
        result);
    place.keep();
    if (result.getByte() != 0) {
      error = result.add(8).getByte() & 0xFF;
      return null;
    }
    return new Attributes(result);
  }

  /** Whether both are there and one file. */
  public static boolean isSame(String path, String other, boolean follow) {
    Address result = WasiFilesystem.result();
    if (!hash(path, follow, result)) {
      return false;
    }
    long lower = result.add(8).getLong();
    long upper = result.add(16).getLong();
    return hash(other, follow, result)
        && result.add(8).getLong() == lower
        && result.add(16).getLong() == upper;
  }

  private static boolean hash(String path, boolean follow, Address result) {
    Place place = Place.of(path);
    if (place == null) {
      return false;
    }
    WasiFilesystem.metadataHashAt(
        place.directory,
        follow ? WasiFilesystem.FOLLOW : 0,
        place.address(),
        place.length(),
        result);
    place.keep();
    return result.getByte() == 0;
  }

  /** The names in a directory, in the host's order; null if that cannot be read. */
  public static String[] list(String path) {
    int directory = OpenFile.openDirectory(path);
    if (directory < 0) {
      error = ~directory;
      return null;
    }
    List<String> names = new ArrayList<>();
    Address result = WasiFilesystem.result();
    WasiFilesystem.readDirectory(directory, result);
    int failure = code(result, 4);
    if (failure == 0) {
      int stream = result.add(4).getInt();
      while (failure == 0) {
        int mark = Arena.enter();
        WasiFilesystem.readDirectoryEntry(stream, result);
        failure = code(result, 4);
        boolean more = failure == 0 && result.add(4).getByte() != 0;
        if (more) {
          names.add(Strings.lift(result.add(12).getInt(), result.add(16).getInt()));
        }
        Arena.leave(mark);
        if (!more) {
          break;
        }
      }
      WasiFilesystem.dropDirectoryEntryStream(stream);
    }
    WasiFilesystem.dropDescriptor(directory);
    if (failure != 0) {
      error = ~failure;
      return null;
    }
    return names.toArray(new String[0]);
  }

  /** Makes a directory. */
  public static int createDirectory(String path) {
    Place place = Place.of(path);
    if (place == null) {
      return ~ErrorCode.NO_ENTRY;
    }
    Address result = WasiFilesystem.result();
    WasiFilesystem.createDirectoryAt(place.directory, place.address(), place.length(), result);
    place.keep();
    return code(result, 1);
  }

  /** Deletes a file, a link, or a directory that is empty. */
  public static int delete(String path) {
    Attributes attributes = attributes(path, false);
    if (attributes == null) {
      return ~error;
    }
    Place place = Place.of(path);
    Address result = WasiFilesystem.result();
    if (attributes.isDirectory()) {
      WasiFilesystem.removeDirectoryAt(place.directory, place.address(), place.length(), result);
    } else {
      WasiFilesystem.unlinkFileAt(place.directory, place.address(), place.length(), result);
    }
    place.keep();
    return code(result, 1);
  }

  /** Gives a file another name, and replaces the file that has it. */
  public static int rename(String from, String to) {
    Place source = Place.of(from);
    Place target = Place.of(to);
    if (source == null || target == null) {
      return ~ErrorCode.NO_ENTRY;
    }
    Address result = WasiFilesystem.result();
    WasiFilesystem.renameAt(
        source.directory,
        source.address(),
        source.length(),
        target.directory,
        target.address(),
        target.length(),
        result);
    source.keep();
    target.keep();
    return code(result, 1);
  }

  /** Gives a file a second name. */
  public static int link(String existing, String link) {
    Place source = Place.of(existing);
    Place target = Place.of(link);
    if (source == null || target == null) {
      return ~ErrorCode.NO_ENTRY;
    }
    Address result = WasiFilesystem.result();
    WasiFilesystem.linkAt(
        source.directory,
        0,
        source.address(),
        source.length(),
        target.directory,
        target.address(),
        target.length(),
        result);
    source.keep();
    target.keep();
    return code(result, 1);
  }

  /** Makes a symbolic link; WASI permits none to an absolute path. */
  public static int createLink(String path, String target) {
    Place place = Place.of(path);
    if (place == null) {
      return ~ErrorCode.NO_ENTRY;
    }
    Target text = new Target(target);
    Address result = WasiFilesystem.result();
    WasiFilesystem.symlinkAt(
        place.directory, text.address(), text.length(), place.address(), place.length(), result);
    text.keep();
    place.keep();
    return code(result, 1);
  }

  /** What a symbolic link says; null if it is none. */
  public static String target(String path) {
    Place place = Place.of(path);
    if (place == null) {
      error = ErrorCode.NO_ENTRY;
      return null;
    }
    int mark = Arena.enter();
    Address result = WasiFilesystem.result();
    WasiFilesystem.readlinkAt(place.directory, place.address(), place.length(), result);
    place.keep();
    int failure = code(result, 4);
    String target =
        failure == 0 ? Strings.lift(result.add(4).getInt(), result.add(8).getInt()) : null;
    Arena.leave(mark);
    error = ~failure;
    return target;
  }

  /** Sets when a file was changed; milliseconds since 1970. */
  public static int setModified(String path, long milliseconds) {
    Place place = Place.of(path);
    if (place == null) {
      return ~ErrorCode.NO_ENTRY;
    }
    long seconds = Math.floorDiv(milliseconds, 1000L);
    if (seconds < 0) {
      return ~ErrorCode.INVALID;
    }
    Address result = WasiFilesystem.result();
    WasiFilesystem.setTimesAt(
        place.directory,
        WasiFilesystem.FOLLOW,
        place.address(),
        place.length(),
        0,
        0,
        0,
        2,
        seconds,
        (int) (milliseconds - seconds * 1000) * 1_000_000,
        result);
    place.keep();
    return code(result, 1);
  }

  /** Whether a directory may be changed. */
  public static boolean isMutable(String path) {
    int directory = OpenFile.openDirectory(path);
    if (directory < 0) {
      return false;
    }
    Address result = WasiFilesystem.result();
    Place place = Place.of(path);
    // Whoever opens a directory to read it gets no more than that: its parent knows.
    WasiFilesystem.getFlags(place.directory, result);
    boolean mutable = result.getByte() == 0 && (result.add(1).getByte() & MUTATE_DIRECTORY) != 0;
    WasiFilesystem.dropDescriptor(directory);
    return mutable;
  }

  /**
   * The path without dots and links, from the root. Where there is no file, names are taken as they
   * are; a link that leads in a circle stays.
   */
  public static String canonical(String path) {
    List<String> waiting = new ArrayList<>();
    add(waiting, path);
    List<String> done = new ArrayList<>();
    int links = 0;
    while (!waiting.isEmpty()) {
      String name = waiting.remove(waiting.size() - 1);
      if (name.equals("..")) {
        if (!done.isEmpty()) {
          done.remove(done.size() - 1);
        }
        continue;
      }
      done.add(name);
      String target = links < MOST_LINKS ? target(Segments.join(done)) : null;
      if (target != null) {
        links++;
        done.remove(done.size() - 1);
        add(waiting, target);
      }
    }
    return "/".concat(Segments.join(done));
  }

  /** Adds the names of a path, the first one last. */
  private static void add(List<String> waiting, String path) {
    List<String> segments = Segments.of(path);
    for (int i = segments.size() - 1; i >= 0; i--) {
      waiting.add(segments.get(i));
    }
  }

  private static int code(Address result, int at) {
    return result.getByte() == 0 ? 0 : ~(result.add(at).getByte() & 0xFF);
  }
}

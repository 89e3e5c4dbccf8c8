package dev.mainstay.examples.logger;

import dev.mainstay.wasi.clocks.WallClock;
import dev.mainstay.wasi.filesystem.Folder;
import dev.mainstay.wasi.filesystem.Types;
import dev.mainstay.wasi.filesystem.Types.DescriptorStat;
import dev.mainstay.wasi.filesystem.Types.DescriptorType;
import dev.mainstay.wasi.filesystem.Types.DirectoryEntry;
import dev.mainstay.wasi.filesystem.Types.ErrorCode;
import dev.mainstay.wasi.filesystem.Types.ErrorCodeException;
import dev.mainstay.wasi.filesystem.Types.OpenFlags;
import dev.mainstay.wasi.io.Streams;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;

/**
 * What the logger uses of WASI, by Java's own library: so its classes run on the JVM as they are.
 * What it does not use is an UnsupportedOperationException.
 */
final class OnJvm {
  private OnJvm() {}

  /** A clock that stands still. */
  static WallClock clock(long seconds) {
    return as(
        WallClock.class,
        (proxy, method, arguments) ->
            method.getName().equals("now")
                ? new WallClock.Datetime(seconds, 0)
                : unsupported(method.getName()));
  }

  /** A folder. */
  static Folder folder(Path path) {
    return new Folder(
        as(Types.class, (p, method, a) -> unsupported(method.getName())), at(path), "");
  }

  private static Types.Descriptor at(Path path) {
    return as(
        Types.Descriptor.class,
        (proxy, method, arguments) -> {
          try {
            return call(path, method.getName(), arguments);
          } catch (NoSuchFileException e) {
            throw new ErrorCodeException(ErrorCode.NO_ENTRY);
          }
        });
  }

  private static Object call(Path path, String method, Object[] arguments) throws IOException {
    return switch (method) {
      case "openAt" -> open(path.resolve((String) arguments[1]), (EnumSet<?>) arguments[2]);
      case "stat" -> stat(path);
      case "statAt" -> stat(path.resolve((String) arguments[1]));
      case "write" ->
          write(
              path,
              (byte[]) arguments[0],
              (int) arguments[1],
              (int) arguments[2],
              (long) arguments[3]);
      case "read" ->
          read(
              path,
              (byte[]) arguments[0],
              (int) arguments[1],
              (int) arguments[2],
              (long) arguments[3]);
      case "readViaStream" -> stream(Files.newInputStream(path));
      case "readDirectory" -> list(path);
      case "unlinkFileAt" -> {
        Files.delete(path.resolve((String) arguments[0]));
        yield null;
      }
      case "close" -> null;
      default -> unsupported(method);
    };
  }

  private static Types.Descriptor open(Path file, EnumSet<?> how) throws IOException {
    if (how.contains(OpenFlags.CREATE) && !Files.exists(file)) {
      Files.createFile(file);
    } else if (how.contains(OpenFlags.TRUNCATE)) {
      Files.write(file, new byte[0]);
    }
    DescriptorStat ignored = stat(file);
    return at(file);
  }

  private static DescriptorStat stat(Path file) throws IOException {
    return new DescriptorStat(
        DescriptorType.REGULAR_FILE,
        1,
        Files.size(file),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static long write(Path path, byte[] bytes, int at, int length, long offset)
      throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.seek(offset);
      file.write(bytes, at, length);
      return length;
    }
  }

  private static Types.Count read(Path path, byte[] into, int at, int length, long offset)
      throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      file.seek(offset);
      int count = file.read(into, at, length);
      return new Types.Count(Math.max(0, count), count < length);
    }
  }

  private static Streams.InputStream stream(InputStream in) {
    return as(
        Streams.InputStream.class,
        (proxy, method, arguments) -> {
          if (method.getName().equals("close")) {
            in.close();
            return null;
          } else if (method.getName().equals("blockingRead") && arguments.length == 3) {
            int count = in.read((byte[]) arguments[0], (int) arguments[1], (int) arguments[2]);
            if (count < 0) {
              throw new Streams.StreamErrorException(new Streams.StreamError.Closed());
            }
            return count;
          }
          return unsupported(method.getName());
        });
  }

  private static Types.DirectoryEntryStream list(Path folder) throws IOException {
    Queue<DirectoryEntry> entries = new ArrayDeque<>();
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(
          file ->
              entries.add(
                  new DirectoryEntry(DescriptorType.REGULAR_FILE, file.getFileName().toString())));
    }
    return as(
        Types.DirectoryEntryStream.class,
        (proxy, method, arguments) ->
            method.getName().equals("close") ? null : Optional.ofNullable(entries.poll()));
  }

  private static Object unsupported(String method) {
    throw new UnsupportedOperationException(method);
  }

  private static <T> T as(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}

package dev.mainstay.wasi.filesystem;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mainstay.wasi.Fake;
import dev.mainstay.wasi.filesystem.Types.Count;
import dev.mainstay.wasi.filesystem.Types.DescriptorStat;
import dev.mainstay.wasi.filesystem.Types.DescriptorType;
import dev.mainstay.wasi.filesystem.Types.ErrorCode;
import dev.mainstay.wasi.filesystem.Types.ErrorCodeException;
import dev.mainstay.wasi.io.ErrorApi;
import dev.mainstay.wasi.io.Streams;
import dev.mainstay.wasi.io.Streams.StreamError;
import dev.mainstay.wasi.io.Streams.StreamErrorException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Files of a host that reads and writes as little as it may. */
@SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // Fake calls them.
class OpenFileTest {
  private final List<String> log = new ArrayList<>();
  private final Contents contents = new Contents();
  private Optional<ErrorCode> known = Optional.of(ErrorCode.QUOTA);

  /** A file; each call moves three bytes at most, and every other one none. */
  private final class Contents {
    private byte[] bytes = {};
    private long size = -1;
    private int calls;
    private boolean isFull;

    private int portion(int length) {
      return calls++ % 2 == 0 ? 0 : Math.min(3, length);
    }

    Count read(byte[] into, int at, int length, long offset) {
      int rest = (int) Math.max(0, bytes.length - offset);
      int count = Math.min(portion(length), rest);
      System.arraycopy(bytes, (int) offset, into, at, count);
      return new Count(count, rest == count);
    }

    long write(byte[] buffer, int at, int length, long offset) throws ErrorCodeException {
      if (isFull) {
        return 0;
      }
      int count = Math.min(3, length);
      if (offset + count > 20) {
        throw new ErrorCodeException(ErrorCode.FILE_TOO_LARGE);
      }
      bytes = Arrays.copyOf(bytes, (int) Math.max(bytes.length, offset + count));
      System.arraycopy(buffer, at, bytes, (int) offset, count);
      return count;
    }

    DescriptorStat stat() {
      return new DescriptorStat(
          DescriptorType.REGULAR_FILE,
          1,
          size < 0 ? bytes.length : size,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }

    Streams.OutputStream appendViaStream() {
      return Fake.of(Streams.OutputStream.class, this);
    }

    void blockingWriteAndFlush(byte[] all, int offset, int length) throws StreamErrorException {
      ErrorApi.Error error =
          Fake.of(
              ErrorApi.Error.class,
              new Object() {
                void close() {
                  log.add("close error");
                }
              });
      throw new StreamErrorException(new StreamError.LastOperationFailed(error));
    }

    void close() {
      log.add("close");
    }
  }

  private OpenFile file() {
    Types types =
        Fake.of(
            Types.class,
            new Object() {
              Optional<ErrorCode> filesystemErrorCode(ErrorApi.Error error) {
                return known;
              }
            });
    return new OpenFile(types, Fake.of(Types.Descriptor.class, contents), "/data/x");
  }

  @Test
  void everythingIsWritten() throws Exception {
    file().write(new byte[] {9, 1, 2, 3, 4, 5, 6, 7, 9}, 1, 7, 2);

    assertArrayEquals(new byte[] {0, 0, 1, 2, 3, 4, 5, 6, 7}, contents.bytes);
  }

  @Test
  void aDiskThatTakesNothingIsFull() {
    contents.isFull = true;

    FileException e = assertThrows(FileException.class, () -> file().write(new byte[1], 0, 1, 0));

    assertEquals(ErrorCode.INSUFFICIENT_SPACE, e.code());
    assertEquals("/data/x: INSUFFICIENT_SPACE", e.getMessage());
  }

  @Test
  void anErrorNamesTheFile() {
    FileException e = assertThrows(FileException.class, () -> file().write(new byte[1], 0, 1, 20));

    assertEquals(ErrorCode.FILE_TOO_LARGE, e.code());
    assertEquals("/data/x", e.path());
  }

  @Test
  void whatIsInterruptedGoesOn() throws Exception {
    contents.bytes = new byte[] {1, 2, 3, 4};
    byte[] into = new byte[8];

    assertEquals(3, file().read(into, 1, 6, 0));
    assertEquals(1, file().read(into, 4, 4, 3));
    assertArrayEquals(new byte[] {0, 1, 2, 3, 4, 0, 0, 0}, into);
    assertEquals(-1, file().read(into, 0, 8, 4));
    assertEquals(0, file().read(into, 0, 0, 4));
  }

  @Test
  void allIsReadWhateverTheSizeSays() throws Exception {
    contents.bytes = new byte[1000];
    for (int i = 0; i < 1000; i++) {
      contents.bytes[i] = (byte) i;
    }
    for (long size : new long[] {1000, 0, 2000}) {
      contents.size = size;
      assertArrayEquals(contents.bytes, file().readAll(), "size " + size);
    }
    contents.size = 3;
    assertEquals(3, file().readAll().length, "it grew meanwhile");
    contents.size = Long.MAX_VALUE;
    assertThrows(OutOfMemoryError.class, () -> file().readAll());
  }

  @Test
  void aStreamsErrorIsTheFiles() throws Exception {
    try (OpenFile file = file();
        var out = file.append()) {
      FileException e = assertThrows(FileException.class, () -> out.write(1));
      assertEquals("/data/x: QUOTA", e.getMessage());
      known = Optional.empty();
      assertEquals(ErrorCode.IO, assertThrows(FileException.class, () -> out.write(1)).code());
    }
    assertEquals(List.of("close error", "close error", "close", "close"), log);
  }

  @Test
  void foldersThatAreNotWantedAreClosed() throws Exception {
    List<Preopens.Preopen> opened = new ArrayList<>();
    for (String path : List.of("/etc", "/data", "/data", "/var")) {
      Object descriptor =
          new Object() {
            void close() {
              log.add("close " + path);
            }
          };
      opened.add(new Preopens.Preopen(Fake.of(Types.Descriptor.class, descriptor), path));
    }
    Types types = Fake.of(Types.class, new Object());
    Preopens preopens =
        Fake.of(
            Preopens.class,
            new Object() {
              List<Preopens.Preopen> getDirectories() {
                return opened;
              }
            });

    try (Folder data = Folder.preopened(types, preopens, "/data")) {
      assertEquals("/data", data.path());
      assertEquals(List.of("close /etc", "close /data", "close /var"), log);
    }
    assertEquals("close /data", log.get(3));
    assertEquals(
        "/nothing: NO_ENTRY",
        assertThrows(FileException.class, () -> Folder.preopened(types, preopens, "/nothing"))
            .getMessage());
    assertEquals(8, log.size());
  }
}

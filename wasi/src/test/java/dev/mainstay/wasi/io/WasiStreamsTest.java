package dev.mainstay.wasi.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mainstay.wasi.Fake;
import dev.mainstay.wasi.io.Streams.StreamError;
import dev.mainstay.wasi.io.Streams.StreamErrorException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

@SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // Fake calls them.
class WasiStreamsTest {
  private final List<String> log = new ArrayList<>();

  private final class Text {
    String toDebugString() {
      return "the wire is cut";
    }

    void close() {
      log.add("close error");
    }
  }

  private StreamErrorException failure() {
    return new StreamErrorException(
        new StreamError.LastOperationFailed(Fake.of(ErrorApi.Error.class, new Text())));
  }

  private static StreamErrorException closed() {
    return new StreamErrorException(new StreamError.Closed());
  }

  /** Gives bytes in the portions of the script; then fails with what is last. */
  private final class Source {
    private final Deque<Integer> portions = new ArrayDeque<>();
    private StreamErrorException end = closed();
    private int next;

    int blockingRead(byte[] into, int offset, int len) throws StreamErrorException {
      if (portions.isEmpty()) {
        throw end;
      }
      int count = Math.min(len, portions.remove());
      for (int i = 0; i < count; i++) {
        into[offset + i] = (byte) ++next;
      }
      return count;
    }

    long blockingSkip(long len) throws StreamErrorException {
      if (portions.isEmpty()) {
        throw end;
      }
      return Math.min(len, portions.remove());
    }

    void close() {
      log.add("close");
    }
  }

  private static java.io.InputStream in(Source source) {
    return Fake.of(Streams.InputStream.class, source).toJava();
  }

  @Test
  void nothingIsNotTheEnd() throws Exception {
    Source source = new Source();
    source.portions.addAll(List.of(0, 0, 2, 0, 1));
    var in = in(source);
    byte[] into = new byte[6];

    assertEquals(2, in.read(into, 1, 4));
    assertArrayEquals(new byte[] {0, 1, 2, 0, 0, 0}, into);
    assertEquals(3, in.read());
    assertEquals(-1, in.read());
    assertEquals(-1, in.read(into));
    assertEquals(0, in.read(into, 6, 0));
  }

  @Test
  void aByteIsUnsigned() throws Exception {
    Source source = new Source();
    source.next = 199;
    source.portions.add(1);

    assertEquals(200, in(source).read());
  }

  @Test
  void aFailureIsAnExceptionWithTheHostsWords() {
    Source source = new Source();
    source.end = failure();
    var in = in(source);

    assertEquals(
        "the wire is cut",
        assertThrows(IOException.class, () -> in.read(new byte[1])).getMessage());
    assertThrows(IOException.class, () -> in.skip(1));
    assertEquals(List.of("close error", "close error"), log);
  }

  @Test
  void skipsWhatIsThere() throws Exception {
    Source source = new Source();
    source.portions.addAll(List.of(5, 2));
    var in = in(source);

    assertEquals(3, in.skip(3));
    assertEquals(2, in.skip(3));
    assertEquals(0, in.skip(3));
    assertEquals(0, in.skip(-1));
  }

  @Test
  void closingTwiceIsClosingOnce() throws Exception {
    var in = in(new Source());
    in.close();
    in.close();
    assertThrows(IOException.class, in::read);
    assertThrows(IOException.class, () -> in.skip(1));

    var out = out(new Sink());
    out.close();
    out.close();
    assertThrows(IOException.class, () -> out.write(1));
    assertEquals(List.of("close", "close"), log);
  }

  @Test
  void aPlaceOutsideTheArrayIsRefused() {
    byte[] four = new byte[4];
    assertThrows(IndexOutOfBoundsException.class, () -> in(new Source()).read(four, 3, 2));
    assertThrows(IndexOutOfBoundsException.class, () -> out(new Sink()).write(four, -1, 2));
  }

  /** Takes bytes until it is full. */
  private final class Sink {
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private final List<Integer> portions = new ArrayList<>();
    private int room = Integer.MAX_VALUE;
    private StreamErrorException end = closed();

    void blockingWriteAndFlush(byte[] contents, int offset, int length)
        throws StreamErrorException {
      if (length > room) {
        throw end;
      }
      room -= length;
      portions.add(length);
      taken.write(contents, offset, length);
    }

    void close() {
      log.add("close");
    }
  }

  private static java.io.OutputStream out(Sink sink) {
    return Fake.of(Streams.OutputStream.class, sink).toJava();
  }

  @Test
  void writesInPortionsThatTheHostTakes() throws Exception {
    Sink sink = new Sink();
    byte[] bytes = new byte[9000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    var out = out(sink);
    out.write(bytes, 1, 8999);
    out.write(bytes, 5, 0);
    out.write(0x1FF);

    assertEquals(List.of(4096, 4096, 807, 1), sink.portions);
    byte[] expected = new byte[9000];
    System.arraycopy(bytes, 1, expected, 0, 8999);
    expected[8999] = (byte) 0xFF;
    assertArrayEquals(expected, sink.taken.toByteArray());
  }

  @Test
  void whatIsNotTakenIsAnException() {
    Sink sink = new Sink();
    sink.room = 4096;
    assertEquals(
        "the other side has closed the stream",
        assertThrows(IOException.class, () -> out(sink).write(new byte[4097])).getMessage());
    sink.end = failure();
    assertEquals(
        "the wire is cut", assertThrows(IOException.class, () -> out(sink).write(1)).getMessage());
    assertEquals(List.of("close error"), log);
  }
}

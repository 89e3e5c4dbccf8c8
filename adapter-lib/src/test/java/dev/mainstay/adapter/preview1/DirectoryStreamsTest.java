package dev.mainstay.adapter.preview1;

import static dev.mainstay.adapter.ScriptedHost.errno;
import static dev.mainstay.adapter.ScriptedHost.wide;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.adapter.ScriptedHost;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryStreamsTest extends FilesystemFixture {
  private static final String LIST = DESCRIPTOR + "read-directory";
  private static final String NEXT = TYPES + "[method]directory-entry-stream.read-directory-entry";
  private static final String DROP_LISTING = TYPES + "[resource-drop]directory-entry-stream";

  /** What runtimes do with a directory. */
  private enum Host {
    /** Lists the dots, counts entries for cookies, cuts the last one off where the buffer ends. */
    WASMTIME,
    /** As Wasmtime, but says that the buffer is full where a header does not fit. */
    NODE,
    /** Has positions of its own for cookies. */
    WAMR;

    long cookie(int index) {
      return this == WAMR ? (index + 1) * 0x1_0000_0007L : index + 1;
    }

    int index(long cookie) {
      return (int) (this == WAMR ? cookie / 0x1_0000_0007L : cookie);
    }
  }

  /** {@code fd_readdir} of a directory, which may change between two calls. */
  private static ScriptedHost.Step directory(Host host, List<String> names) {
    return wide(
        (memory, arguments) -> {
          int at = (int) arguments[1];
          int end = at + (int) arguments[2];
          memory.fill((byte) 0xA5, at, end);
          for (int i = host.index(arguments[3]); i < names.size() && at < end; i++) {
            if (host == Host.NODE && end - at < 24) {
              at = end;
              break;
            }
            var entry = entry(host.cookie(i), names.get(i));
            int count = Math.min(entry.length, end - at);
            memory.write(at, entry, 0, count);
            at += count;
          }
          memory.writeI32((int) arguments[4], at - (int) arguments[1]);
          return 0;
        });
  }

  /** A name that begins with a d is a directory; one with an exclamation mark is not UTF-8. */
  private static byte[] entry(long next, String name) {
    var bytes = ByteBuffer.allocate(24 + name.length()).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(next).putLong(0).putInt(name.length());
    bytes.put((byte) (name.startsWith("d") ? 3 : 4)).position(24);
    return bytes.put(name.replace('!', '\u00ff').getBytes(ISO_8859_1)).array();
  }

  private int list(int directory) {
    int result = library.area(8);
    library.call(LIST, directory, result);
    assertEquals(0, library.octet(result));
    return library.word(result + 4);
  }

  private void assertNext(String name, int listing) {
    int result = library.area(20);
    library.call(NEXT, listing, result);
    assertEquals(0, library.octet(result), "tag");
    assertEquals(1, library.octet(result + 4), "some");
    assertEquals(name.startsWith("d") ? 3 : 6, library.octet(result + 8), "type");
    assertEquals(name, library.list(result + 12));
  }

  private void assertEnd(int listing) {
    int result = library.area(20);
    for (int i = 0; i < 2; i++) {
      library.call(NEXT, listing, result);
      assertEquals(0, library.octet(result), "tag");
      assertEquals(0, library.octet(result + 4), "none");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aListingHasAllButTheDots(Host runtime) {
    int root = root();
    var names = new ArrayList<>(List.of(".", "..", "a", ".hidden", "...", "d", "n".repeat(5000)));
    // Of all lengths, so that the buffer ends at each place of an entry.
    IntStream.range(1, 200).forEach(i -> names.add("x".repeat(i)));
    host.always("fd_readdir", directory(runtime, names));
    int listing = list(root);
    library.call(DROP, root); // the listing goes on
    for (var name : names.subList(2, names.size())) {
      assertNext(name, listing);
    }
    assertEnd(listing);
    library.call(DROP_LISTING, listing);
    library.traps(DROP_LISTING, listing);
  }

  @ParameterizedTest
  @ValueSource(ints = {968, 991, 992, 993, 65503, 65504})
  void namesThatJustFitAndJustDoNot(int length) {
    var names = List.of("a", "n".repeat(length), "b");
    host.always("fd_readdir", directory(Host.WASMTIME, names));
    int listing = list(root());
    names.forEach(name -> assertNext(name, listing));
    assertEnd(listing);
  }

  @Test
  void aNameThatNoBufferHoldsIsTooLong() {
    int root = root();
    host.always("fd_readdir", directory(Host.WASMTIME, List.of("a", "n".repeat(65505))));
    int result = library.area(8);
    host.then("fd_fdstat_get", fdstat(3, 0, 0));
    library.call(LIST, root, result);
    assertError(CODES[37], result, 4);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsRemovedWhileItIsListedSkipsNothing(Host runtime) {
    var names = new ArrayList<String>();
    IntStream.range(0, 300).forEach(i -> names.add("file" + i));
    var before = List.copyOf(names);
    host.always("fd_readdir", directory(runtime, names));
    int listing = list(root());
    for (var name : before) {
      assertNext(name, listing);
      names.remove(name);
    }
    assertEnd(listing);
  }

  @Test
  void aNameThatIsNoTextIsAnErrorOfItsOwn() {
    host.always("fd_readdir", directory(Host.WASMTIME, List.of("a", "b!", "c")));
    int listing = list(root());
    assertNext("a", listing);
    int result = library.area(20);
    int before = library.allocations().size();
    library.call(NEXT, listing, result);
    assertError(CODES[25], result, 4);
    assertEquals(before, library.allocations().size(), "nobody would free it");
    assertNext("c", listing);
    assertEnd(listing);
  }

  @Test
  void eachNameIsOneBlockOfTheGuest() {
    host.always("fd_readdir", directory(Host.WASMTIME, List.of("seventeen letters", "b")));
    int root = root();
    int before = library.allocations().size();
    int listing = list(root);
    assertEquals(before, library.allocations().size());
    assertNext("seventeen letters", listing);
    assertEquals(17, library.allocations().get(before).size());
    assertNext("b", listing);
    assertEquals(before + 2, library.allocations().size());
  }

  @Test
  void aListingDoesNotHoldTheDirectory() {
    int file = open(root(), 1);
    host.always("fd_readdir", directory(Host.WASMTIME, List.of("a")));
    int listing = list(file);
    host.then("fd_close", (memory, arguments) -> arguments[0] == 7 ? 0 : 8);
    library.call(DROP, file);
    host.finished();
    assertNext("a", listing);
    library.call(DROP_LISTING, listing);
  }

  @ParameterizedTest
  @CsvSource({
    "8, 4, 54", // Wasmtime 7 of a file
    "63, 4, 54", // node of a file
    "54, 4, 54", // what preview 1 says
    "76, 3, 76", // a directory that may not be read
    "29, -1, 54" // neither, as far as the host knows
  })
  void whatIsNoDirectoryIsNotListed(int errno, int type, int said) {
    int file = open(root(), 1);
    host.then("fd_readdir", errno(errno));
    host.then("fd_fdstat_get", type < 0 ? errno(8) : fdstat(type, 0, 0));
    int result = library.area(8);
    library.call(LIST, file, result);
    assertError(CODES[said], result, 4);
    host.finished();
  }

  @Test
  void manyListingsTakeNoMemory() {
    int root = root();
    var names = new ArrayList<String>();
    IntStream.range(0, 2000).forEach(i -> names.add("a name of some length " + i));
    host.always("fd_readdir", directory(Host.WASMTIME, names));
    library.call(DROP_LISTING, list(root));
    int pages = library.grown();
    assertTrue(pages <= 4, pages + " pages");
    int result = library.area(8);
    for (int i = 0; i < 20; i++) {
      int listing = list(root);
      for (int j = 0; j < i; j++) {
        assertNext(names.get(j), listing);
      }
      library.call(DROP_LISTING, listing);
      // One that fails in the middle.
      host.then("fd_readdir", directory(Host.WASMTIME, names), errno(29));
      host.then("fd_fdstat_get", fdstat(3, 0, 0));
      library.call(LIST, root, result);
      assertError(CODES[29], result, 4);
    }
    assertEquals(pages, library.grown());
  }

  @Test
  void withoutMemoryThereIsNoListing() {
    int root = root();
    var names = new ArrayList<String>();
    IntStream.range(0, 30).forEach(i -> names.add("file" + i));
    host.always("fd_readdir", directory(Host.WASMTIME, names));
    library.isFull();
    host.always("fd_fdstat_get", fdstat(3, 0, 0));
    int result = library.area(8);
    for (int i = 0; i < 10; i++) {
      library.call(LIST, root, result);
      assertError(CODES[48], result, 4);
    }
    // Everything was given back: a few names fit still.
    while (names.size() > 10) {
      names.remove(0);
    }
    int listing = list(root);
    names.forEach(name -> assertNext(name, listing));
    library.call(DROP_LISTING, listing);
  }
}

package dev.mainstay.symbols;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Symbols as a file, and files that are none. */
class SymbolFileTest {
  private static final String FILE =
      """
      {
      "format":"mainstay-symbols",
      "version":1,
      "sha256":"%s",
      "size":200,
      "texts":["","wasi_snapshot_preview1.fd_write","com.acme.Main","main","com/acme/Main.java","read","check"],
      "frames":[0,1,0,0,0,2,3,5,0,0,2,5,5,0,0,2,3,5,10,0,2,3,5,11,0,2,6,5,5,5,2,3,5,12,0,2,5,5,20,0],
      "functions":[0,0,1,32,2,34],
      "code":[32,4,8,6,8,7,8,0,10,8,14,0],
      "traces":[1,2]
      }
      """
          .formatted("ab".repeat(32));

  private static SymbolFileException refused(String file) {
    return assertThrows(SymbolFileException.class, () -> SymbolFile.read(file.getBytes(UTF_8)));
  }

  @Test
  void isWrittenAsDocumented() {
    assertEquals(FILE, new String(SymbolFile.write(Samples.symbols()), UTF_8));
  }

  @Test
  void isReadAsItWasWritten() throws SymbolFileException {
    var symbols = SymbolFile.read(FILE.getBytes(UTF_8));
    assertEquals(Samples.symbols().payload(), symbols.payload());
    assertEquals(Samples.symbols().functions(), symbols.functions());
    assertEquals(Samples.symbols().traces(), symbols.traces());
    for (int offset = 0; offset < 0x60; offset++) {
      assertEquals(Samples.symbols().at(offset), symbols.at(offset), "offset " + offset);
    }
    assertEquals(FILE, new String(SymbolFile.write(symbols), UTF_8));
  }

  @Test
  void anotherVersionIsRefusedWithAdvice() {
    assertEquals(
        "[symbols-version] the symbol file has version 2; expected version 1; use the mainstay that"
            + " linked the payload",
        refused(FILE.replace("\"version\":1", "\"version\":2")).getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "no JSON",
        "{\"format\":\"another\"}",
        "{\"format\":\"mainstay-symbols\"}",
        "{\"format\":\"mainstay-symbols\",\"version\":{}}",
        "\u0000asm"
      })
  void whatIsNoSymbolFileIsRefused(String file) {
    var message = refused(file).getMessage();
    assertTrue(message.startsWith("[bad-symbols] this is no symbol file"), message);
    assertTrue(message.contains("NAME.symbols.json"), message);
  }

  @Test
  void whatWasChangedIsRefused() {
    var changes = new LinkedHashMap<String, String>();
    changes.put("[0,1,0,0,0,2,3", "[0,99,0,0,0,2,3"); // no such text
    changes.put(",2,6,5,5,5,", ",2,6,5,5,9,"); // a caller that comes later
    changes.put(",20,0]", ",20]"); // a frame that is cut
    changes.put("[0,0,1,32,2,34]", "[0,0,1,32,2]");
    changes.put("1,32,2,34]", "1,2147483647,2,2147483647]");
    changes.put("[32,4,8", "[32,99,8");
    changes.put(",10,8,14", ",10,-8,14");
    changes.put("[1,2]", "[1,8]");
    changes.put("\"size\":200", "\"size\":\"many\"");
    changes.put("\"traces\":[1,2]", "\"traces\":\"1\"");
    changes.forEach(
        (from, to) -> {
          assertTrue(FILE.contains(from), from);
          var message = refused(FILE.replace(from, to)).getMessage();
          assertTrue(message.startsWith("[bad-symbols]"), to + ": " + message);
        });
  }

  @Test
  void knowsItsPayload() {
    var id = PayloadId.of("abc".getBytes(UTF_8));
    assertEquals(
        new PayloadId("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", 3), id);
  }
}

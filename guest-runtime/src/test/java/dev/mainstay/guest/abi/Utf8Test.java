package dev.mainstay.guest.abi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {
  private static String decode(byte[] bytes) {
    char[] chars = new char[bytes.length];
    int count = Utf8.decode(bytes, bytes.length, chars);
    return count < 0 ? "invalid" : new String(chars, 0, count);
  }

  private static String oracle(byte[] bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return "invalid";
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Hello, device!",
        "\0\u007f\u0080\u07ff\u0800\ud7ff\ue000\uffff",
        "\ud800\udc00\udbff\udfff",
        "Grüße, 世界 🌍"
      })
  void goesThereAndBack(String text) {
    byte[] bytes = Strings.lower(text);
    assertArrayEquals(text.getBytes(UTF_8), bytes);
    assertEquals(text, decode(bytes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud800", "a\udc00b", "\ud800\ud800\udc00", "\udc00\ud800", "x\udbff"})
  void anUnpairedSurrogateIsReplaced(String text) {
    String expected =
        new String(
            text.getBytes(java.nio.charset.StandardCharsets.UTF_16BE),
            java.nio.charset.StandardCharsets.UTF_16BE);
    assertEquals(expected, decode(Strings.lower(text)));
  }

  /**
   * Every sequence of up to two bytes, and of three and four random ones near the borders, against
   * the JDK.
   */
  @Test
  void acceptsWhatTheJdkAccepts() {
    for (int i = 0; i < 0x10000; i++) {
      byte[] two = {(byte) (i >> 8), (byte) i};
      assertEquals(oracle(two), decode(two));
      byte[] one = {(byte) i};
      assertEquals(oracle(one), decode(one));
    }
    Random random = new Random(1);
    int[] leads = {0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xF8, 0xFF, 0xC0, 0xC1, 0xC2};
    int[] rest = {0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0x41};
    for (int i = 0; i < 50_000; i++) {
      byte[] bytes = new byte[1 + random.nextInt(6)];
      bytes[0] = (byte) leads[random.nextInt(leads.length)];
      for (int k = 1; k < bytes.length; k++) {
        bytes[k] = (byte) rest[random.nextInt(rest.length)];
      }
      assertEquals(oracle(bytes), decode(bytes));
    }
  }
}

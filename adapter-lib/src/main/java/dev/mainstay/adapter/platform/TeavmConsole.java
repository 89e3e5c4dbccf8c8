package dev.mainstay.adapter.platform;

import dev.mainstay.adapter.preview1.StandardOutput;
import org.teavm.interop.Address;
import org.teavm.interop.Export;
import org.teavm.interop.Import;

/**
 * Module {@code teavmConsole}: what TeaVM's own {@code System.out} and {@code System.err} are made
 * of. Only a payload that was built without Mainstay's library calls these; a character at a time,
 * they are slow.
 */
final class TeavmConsole {
  /** Above this a character is a negative byte, as TeaVM widens it. */
  private static final int NEGATIVE = 0xff80;

  private TeavmConsole() {}

  /**
   * The high surrogates that wait for their other half, one word a stream; then the bytes of a
   * character.
   */
  @Import(module = "mainstay:state", name = "teavm-console:16")
  private static native Address state();

  @Export(name = "teavmConsole#putcharStdout")
  static void putcharStdout(int character) {
    put(1, character);
  }

  @Export(name = "teavmConsole#putcharStderr")
  static void putcharStderr(int character) {
    put(2, character);
  }

  /** Writes a byte as it is, and a UTF-16 code unit in UTF-8. */
  private static void put(int fd, int character) {
    Address waiting = state().add(fd << 2);
    Address text = state().add(12);
    int high = waiting.getInt();
    waiting.putInt(0);
    if (character < 0x80 || character >= NEGATIVE) {
      text.putByte((byte) character);
      StandardOutput.write(fd, text, 1);
      return;
    }
    if (character >>> 10 == 0xd800 >>> 10) {
      waiting.putInt(character);
      return;
    }
    if (character >>> 10 == 0xdc00 >>> 10) {
      int point = 0x10000 + ((high & 0x3ff) << 10) + (character & 0x3ff);
      if (high == 0) {
        text.putByte((byte) '?');
        StandardOutput.write(fd, text, 1);
        return;
      }
      text.putByte((byte) (0xf0 | (point >>> 18)));
      text.add(1).putByte((byte) (0x80 | ((point >>> 12) & 0x3f)));
      text.add(2).putByte((byte) (0x80 | ((point >>> 6) & 0x3f)));
      text.add(3).putByte((byte) (0x80 | (point & 0x3f)));
      StandardOutput.write(fd, text, 4);
      return;
    }
    if (character < 0x800) {
      text.putByte((byte) (0xc0 | (character >>> 6)));
      text.add(1).putByte((byte) (0x80 | (character & 0x3f)));
      StandardOutput.write(fd, text, 2);
      return;
    }
    text.putByte((byte) (0xe0 | (character >>> 12)));
    text.add(1).putByte((byte) (0x80 | ((character >>> 6) & 0x3f)));
    text.add(2).putByte((byte) (0x80 | (character & 0x3f)));
    StandardOutput.write(fd, text, 3);
  }
}

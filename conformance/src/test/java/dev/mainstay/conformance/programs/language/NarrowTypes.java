package dev.mainstay.conformance.programs.language;

/** byte, short and char: promotion, narrowing, compound assignment, increment. */
public class NarrowTypes {
  static byte staticByte = 127;
  static short staticShort = -32768;
  static char staticChar = 0;
  byte fieldByte = -128;
  char fieldChar = 'z';

  public static void main(String[] args) {
    byte b = 127;
    b++;
    System.out.println(b);
    b += 200;
    System.out.println(b);
    b >>>= 1;
    System.out.println(b);
    b = (byte) 0x80;
    System.out.println(b >>> 4);
    System.out.println((b & 0xff) >>> 4);
    b *= 1.5;
    System.out.println(b);
    short s = Short.MAX_VALUE;
    s++;
    System.out.println(s);
    s -= 1;
    System.out.println(s);
    s = (short) 0x12345;
    System.out.println(s);
    char c = 'a';
    c += 1;
    System.out.println(c);
    System.out.println(c + 1);
    System.out.println((char) (c + 1));
    c = (char) -1;
    System.out.println((int) c);
    c++;
    System.out.println((int) c);
    c--;
    System.out.println((int) c);
    System.out.println('a' + 'b');
    System.out.println("" + 'a' + 'b');
    System.out.println((char) ('a' + 2) + "x" + (byte) 'é');
    staticByte++;
    staticShort--;
    staticChar--;
    System.out.println(staticByte + " " + staticShort + " " + (int) staticChar);
    NarrowTypes o = new NarrowTypes();
    System.out.println(o.fieldByte-- + " " + o.fieldByte);
    System.out.println(++o.fieldChar + "" + o.fieldChar++ + (int) o.fieldChar);
    byte[] bytes = {1, -1, (byte) 200};
    bytes[0] -= 2;
    bytes[1] <<= 7;
    bytes[2] ^= 0xff;
    for (byte x : bytes) {
      System.out.println(x);
    }
    short[] shorts = {-1};
    shorts[0] >>>= 10;
    System.out.println(shorts[0]);
    char[] chars = {65535};
    chars[0]++;
    System.out.println((int) chars[0]);
    boolean[] flags = {true, false};
    flags[0] &= flags[1];
    flags[1] |= true;
    flags[1] ^= !flags[0];
    System.out.println(flags[0] + " " + flags[1]);
    for (int i : new int[] {0, 127, 128, 255, 256, 32767, 32768, 65535, 65536, -1, -129, -32769}) {
      System.out.println(
          (byte) i + " " + (short) i + " " + (int) (char) i + " " + (char) (i % 26 + 97));
    }
    final int constant = 100;
    byte fromConstant = constant;
    System.out.println(fromConstant);
    System.out.println((byte) (constant * 3) + (short) 70000);
  }
}

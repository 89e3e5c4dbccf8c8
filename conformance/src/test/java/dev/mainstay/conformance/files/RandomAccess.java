package dev.mainstay.conformance.files;

import java.io.File;
import java.io.RandomAccessFile;

/** java.io.RandomAccessFile, also past 4 GiB. */
public final class RandomAccess {
  private RandomAccess() {}

  public static void main(String[] arguments) throws Exception {
    reading();
    refusals();
  }

  private static void reading() throws Exception {
    try (RandomAccessFile r = new RandomAccessFile("raf", "rw")) {
      r.writeInt(1);
      r.writeLong(-2);
      r.writeShort(-3);
      r.writeChar('x');
      r.writeByte(200);
      r.writeBoolean(true);
      r.writeFloat(1.25f);
      r.writeDouble(-0.5);
      r.writeUTF("aä€\0🎉");
      r.writeBytes("by\u00e4\n");
      r.writeChars("ch");
      System.out.println(r.getFilePointer() + " " + r.length());
      r.seek(0);
      System.out.println(
          r.readInt()
              + " "
              + r.readLong()
              + " "
              + r.readShort()
              + " "
              + r.readChar()
              + " "
              + r.readUnsignedByte()
              + " "
              + r.readBoolean()
              + " "
              + r.readFloat()
              + " "
              + r.readDouble()
              + " "
              + r.readUTF()
              + " "
              + r.readLine()
              + "|"
              + r.readChar()
              + r.readChar());
      Attempt.print("eof", () -> r.readByte());
      Attempt.print("eof2", () -> r.readInt());
      System.out.println(r.read());
      r.seek(1000);
      System.out.println(r.length());
      r.write(255);
      System.out.println(r.length());
      r.seek(1000);
      System.out.println(r.read());
      System.out.println(r.read());
      r.seek(999);
      System.out.println(r.read());
      r.setLength(10);
      System.out.println(r.length() + " " + r.getFilePointer());
      r.setLength(20);
      System.out.println(r.length());
      r.seek(15);
      System.out.println(r.readByte());
      System.out.println(
          r.skipBytes(100)
              + " "
              + r.skipBytes(-5)
              + " "
              + r.skipBytes(3)
              + " "
              + r.getFilePointer());
      Attempt.print(
          "neg",
          () -> {
            r.seek(-1);
            return 0;
          });
      r.seek(0);
      r.writeBytes("one\r\ntwo\rthree\n\nend");
      r.setLength(19);
      r.seek(0);
      String l;
      while ((l = r.readLine()) != null) System.out.println("<" + l + ">");
      r.seek(5L << 30);
      System.out.println(r.getFilePointer() + " " + r.read());
      r.write(7);
      System.out.println(r.length());
      r.seek(5L << 30);
      System.out.println(r.read());
      System.out.println(r.read());
      r.setLength(0);
      byte[] b = new byte[4];
      Attempt.print(
          "full",
          () -> {
            r.readFully(b);
            return 1;
          });
      System.out.println(r.read(b));
      Attempt.print("oob", () -> r.read(b, 3, 2));
      Attempt.print("null", () -> r.read(null, 0, 1));
    }
  }

  private static void refusals() throws Exception {
    new File("d").mkdir();
    RandomAccessFile c = new RandomAccessFile("raf", "r");
    Attempt.print(
        "write ro",
        () -> {
          c.write(1);
          return 1;
        });
    c.close();
    Attempt.print("closed", () -> c.read());
    Attempt.print("closed2", () -> c.length());
    Attempt.print("closed3", () -> c.getFilePointer());
    Attempt.print(
        "seek closed",
        () -> {
          c.seek(1);
          return 1;
        });
    Attempt.print("mode", () -> new RandomAccessFile("raf", "w"));
    Attempt.print("missing", () -> new RandomAccessFile("missing", "r"));
    Attempt.print("dir", () -> new RandomAccessFile("d", "r"));
    Attempt.print("dirw", () -> new RandomAccessFile("d", "rw"));
    for (String m : new String[] {"rws", "rwd"})
      try (RandomAccessFile r = new RandomAccessFile(new File("sync"), m)) {
        r.write(5);
        r.seek(0);
        System.out.println(r.read());
      }
  }
}

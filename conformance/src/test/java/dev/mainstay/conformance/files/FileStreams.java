package dev.mainstay.conformance.files;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** java.io's streams, readers and writers over files. */
public final class FileStreams {
  private FileStreams() {}

  public static void main(String[] arguments) throws Exception {
    bytes();
    failures();
    closed();
    text();
    large();
    data();
  }

  private static void bytes() throws Exception {
    byte[] all = new byte[256];
    for (int i = 0; i < 256; i++) all[i] = (byte) i;
    try (FileOutputStream o = new FileOutputStream("a.bin")) {
      o.write(all);
      o.write(255);
      o.write(all, 10, 5);
    }
    try (FileInputStream in = new FileInputStream("a.bin")) {
      System.out.println(in.available());
      int sum = 0, c;
      while ((c = in.read()) >= 0) sum = sum * 31 + c;
      System.out.println(sum);
      System.out.println(in.read());
      System.out.println(in.available());
    }
    try (FileOutputStream o = new FileOutputStream("a.bin", true)) {
      o.write("tail".getBytes(StandardCharsets.UTF_8));
    }
    System.out.println(new File("a.bin").length());
    try (FileInputStream in = new FileInputStream(new File("a.bin"))) {
      System.out.println(in.skip(250));
      System.out.println(in.read());
      System.out.println(in.skip(-3));
      System.out.println(in.read());
      byte[] b = new byte[100];
      System.out.println(in.read(b, 5, 90));
      System.out.println(Arrays.toString(Arrays.copyOf(b, 40)));
      System.out.println(in.skip(1000));
      System.out.println(in.read());
      System.out.println(in.available());
      Attempt.print("neg", () -> in.skip(-100000));
      Attempt.print("oob", () -> in.read(b, 90, 20));
      Attempt.print("zero", () -> in.read(b, 0, 0));
      in.close();
      in.close();
      Attempt.print("closed", () -> in.read());
      Attempt.print("closed0", () -> in.read(b, 0, 0));
      Attempt.print("avail", () -> in.available());
    }
  }

  private static void failures() throws Exception {
    new FileOutputStream("a.bin").close();
    Attempt.print("missing", () -> new FileInputStream("missing"));
    Attempt.print("empty", () -> new FileInputStream(""));
    Attempt.print("nul", () -> new FileInputStream("a\0b"));
    new File("dir").mkdir();
    Attempt.print("dir", () -> new FileInputStream("dir"));
    Attempt.print("dirout", () -> new FileOutputStream("dir"));
    Attempt.print("noparent", () -> new FileOutputStream("no/file"));
    Attempt.print("fileparent", () -> new FileOutputStream("a.bin/file"));
    Attempt.print("fileparentin", () -> new FileInputStream("a.bin/file"));
  }

  private static void closed() throws Exception {
    FileOutputStream cl = new FileOutputStream("c");
    cl.close();
    cl.close();
    Attempt.print(
        "write closed",
        () -> {
          cl.write(1);
          return 1;
        });
    Attempt.print(
        "w0",
        () -> {
          cl.write(new byte[0]);
          return 1;
        });
    Attempt.print(
        "trunc",
        () -> {
          new FileOutputStream("a.bin").close();
          return new File("a.bin").length();
        });
  }

  private static void text() throws Exception {
    try (Writer w = new FileWriter("t.txt")) {
      w.write("Grüße, 世界 🎉\nzweite\r\ndritte");
    }
    try (BufferedReader r = new BufferedReader(new FileReader("t.txt"))) {
      String l;
      while ((l = r.readLine()) != null) System.out.println(l);
    }
    try (Writer w = new FileWriter("t.txt", true)) {
      w.append("!").append('x');
    }
    System.out.println(new File("t.txt").length());
    try (FileInputStream in = new FileInputStream("t.txt")) {
      System.out.println(new String(in.readAllBytes(), StandardCharsets.UTF_8).length());
    }
    try (FileInputStream in = new FileInputStream("t.txt");
        ByteArrayOutputStream bo = new ByteArrayOutputStream()) {
      System.out.println(in.transferTo(bo));
      System.out.println(bo.size());
    }
    try (PrintStream ps = new PrintStream(new FileOutputStream("p.txt"))) {
      ps.println("über");
      ps.print(12);
      ps.append('x');
    }
    try (BufferedReader r =
        new BufferedReader(new FileReader(new File("p.txt"), StandardCharsets.UTF_8))) {
      System.out.println(r.readLine());
      System.out.println(r.readLine());
      System.out.println(r.readLine());
    }
  }

  private static void large() throws Exception {
    try (BufferedOutputStream bo = new BufferedOutputStream(new FileOutputStream("big"))) {
      for (int i = 0; i < 200000; i++) bo.write(i * 7);
    }
    try (BufferedInputStream bi = new BufferedInputStream(new FileInputStream("big"))) {
      int h = 0, c;
      while ((c = bi.read()) >= 0) h = h * 31 + c;
      System.out.println(h);
    }
    byte[] bb = new byte[200000];
    try (FileInputStream in = new FileInputStream("big")) {
      int n = 0, c;
      while ((c = in.read(bb, n, bb.length - n)) > 0) n += c;
      System.out.println(n);
      System.out.println(Arrays.hashCode(bb));
    }
  }

  private static void data() throws Exception {
    try (DataOutputStream d = new DataOutputStream(new FileOutputStream("d"))) {
      d.writeInt(-5);
      d.writeLong(1L << 40);
      d.writeUTF("ä€\0");
      d.writeDouble(1.5);
      d.writeBoolean(true);
    }
    try (DataInputStream d = new DataInputStream(new FileInputStream("d"))) {
      System.out.println(d.readInt());
      System.out.println(d.readLong());
      System.out.println(d.readUTF().length());
      System.out.println(d.readDouble());
      System.out.println(d.readBoolean());
      Attempt.print("eof", () -> d.readByte());
    }
  }
}

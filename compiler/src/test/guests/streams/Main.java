import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;

class Main {
  public static void main(String[] args) throws IOException {
    System.out.print("a");
    System.err.print("b");
    System.out.print('c');
    System.out.println();
    System.err.println("d");
    System.out.print(true);
    System.out.print(1);
    System.out.print(-9876543210L);
    System.out.print(0.5f);
    System.out.print(-2.25);
    System.out.print(new char[] {'x', 'y'});
    System.out.print((Object) "o");
    System.out.print((String) null);
    System.out.print((Object) null);
    System.out.println();
    System.out.println(false);
    System.out.println(Integer.MIN_VALUE);
    System.out.println(Long.MIN_VALUE);
    System.out.println(1.5f);
    System.out.println(1e10);
    System.out.println('z');
    System.out.println(new char[] {'p', '\n', 'q'});
    System.out.println((Object) "o");
    System.out.println((String) null);
    System.out.println((Object) null);
    System.out.append("seq").append("0123", 1, 3).append('!').append(null);
    System.out.println();
    System.out.write('w');
    System.out.write(new byte[] {(byte) 0xC3, (byte) 0xA9, '\n'});
    System.out.write("012345".getBytes(), 2, 3);
    System.out.println();

    // Everything that UTF-8 knows, and what it does not.
    System.out.println("A\u00e9\u20ac\ud83d\ude80\u07ff\u0800\ufffd\uffff\u0080");
    System.out.println("\ud83d \ude80 \ud83d\ud83d\ude80 \ud83d");
    System.out.print('\ud83d');
    System.out.print('\ude80');
    System.out.println('\ud83d');
    System.out.println("after");

    StringBuilder line = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      line.append((char) ('a' + i % 26));
    }
    System.out.println(line);
    byte[] many = new byte[10000];
    for (int i = 0; i < many.length; i++) {
      many[i] = (byte) (i % 100 == 99 ? '\n' : 'A' + i % 26);
    }
    System.out.write(many, 0, many.length);
    System.out.flush();
    System.out.println(System.out.checkError());

    try {
      System.out.write(many, 9999, 2);
    } catch (IndexOutOfBoundsException e) {
      System.out.println("bounds");
    }
    try {
      System.out.println((char[]) null);
    } catch (NullPointerException e) {
      System.out.println("null");
    }

    PrintStream standard = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes));
    System.out.print("kept");
    System.out.print(true);
    System.out.print(1.5f);
    System.out.flush();
    System.setOut(standard);
    System.out.println(bytes.size() + " " + bytes.toString());
    System.setErr(System.out);
    System.err.println("err is out");
    new PrintStream(System.out).println("wrapped");
    System.out.print("no newline at the end");
  }
}

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;

class Main {
  public static void main(String[] args) throws IOException {
    InputStream in = System.in;
    System.out.print("first? ");
    System.out.println(in.read());
    byte[] bytes = new byte[10];
    System.out.println(in.read(bytes, 3, 4) + " " + bytes[2] + " " + bytes[3] + " " + bytes[6]);
    System.out.println(in.read(bytes, 0, 0));
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, "UTF-8"));
    int lines = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      System.out.println(++lines + ":" + line.length() + ":" + line);
    }
    System.out.println(in.read());
    System.out.println(in.read(bytes));
    System.setIn(new ByteArrayInputStream(new byte[] {7}));
    System.out.println(System.in.read());
  }
}

import java.io.IOException;
import java.io.InputStream;

class Main {
  public static void main(String[] arguments) throws IOException {
    print("constant.txt", Main.class.getResourceAsStream("constant.txt"));
    for (String name : arguments) {
      print(name, Main.class.getResourceAsStream(name));
    }
  }

  private static void print(String name, InputStream in) throws IOException {
    System.out.println(name + ": " + (in == null ? "nothing" : in.read() + "" + in.read()));
  }
}

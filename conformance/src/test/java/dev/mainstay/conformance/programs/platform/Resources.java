package dev.mainstay.conformance.programs.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What the class path has beside the classes: asked for by constants. */
public final class Resources {
  private Resources() {}

  public static void main(String[] arguments) throws IOException {
    print("here.txt", Resources.class.getResourceAsStream("here.txt"));
    print(
        "absolute",
        Resources.class.getResourceAsStream(
            "/dev/mainstay/conformance/programs/platform/here.txt"));
    print(
        "loader",
        Resources.class
            .getClassLoader()
            .getResourceAsStream("dev/mainstay/conformance/programs/platform/here.txt"));
    print("missing", Resources.class.getResourceAsStream("missing.txt"));
    try (InputStream in = Resources.class.getResourceAsStream("here.txt")) {
      System.out.println(in.read() + " " + in.skip(3) + " " + in.read());
    }
  }

  private static void print(String name, InputStream in) throws IOException {
    if (in == null) {
      System.out.println(name + ": nothing");
      return;
    }
    try (in) {
      System.out.println(name + ": " + new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}

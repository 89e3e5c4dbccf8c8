package dev.mainstay.conformance.programs.platform;

import java.util.Properties;

/** Properties of the system: read, set, cleared, listed. */
public final class SystemProperties {
  private SystemProperties() {}

  public static void main(String[] arguments) {

    System.out.println(
        System.getProperty("file.separator")
            + System.getProperty("path.separator")
            + System.getProperty("line.separator").length()
            + System.lineSeparator().length());
    System.out.println(
        System.getProperty("no.such")
            + " "
            + System.getProperty("no.such", "x")
            + " "
            + System.getProperty("file.separator", "x"));
    try {
      System.getProperty(null);
    } catch (NullPointerException e) {
      System.out.println(e.getMessage());
    }
    try {
      System.getProperty("");
    } catch (IllegalArgumentException e) {
      System.out.println(e.getMessage());
    }
    System.out.println(
        System.setProperty("my", "1")
            + " "
            + System.setProperty("my", "2")
            + " "
            + System.getProperty("my")
            + " "
            + System.clearProperty("my")
            + " "
            + System.getProperty("my")
            + " "
            + System.clearProperty("my"));
    System.setProperty("n", "42");
    System.setProperty("b", "TRUE");
    System.out.println(
        Integer.getInteger("n")
            + " "
            + Integer.getInteger("q", 5)
            + " "
            + Boolean.getBoolean("b")
            + " "
            + Long.getLong("n"));
    System.out.println(
        System.getProperties().getProperty("file.separator")
            + " "
            + System.getProperties().getProperty("n"));
    System.getProperties().setProperty("direct", "yes");
    System.out.println(System.getProperty("direct"));
    Properties mine = new Properties();
    mine.setProperty("only", "this");
    System.setProperties(mine);
    System.out.println(System.getProperty("only") + " " + System.getProperty("n"));
    System.setProperties(null);
    System.out.println(System.getProperty("file.separator") + System.getProperty("only"));
    for (String n :
        new String[] {
          "java.version",
          "java.vendor",
          "os.name",
          "os.arch",
          "user.dir",
          "user.home",
          "java.io.tmpdir",
          "file.encoding"
        }) System.out.println(System.getProperty(n) != null);
    System.out.println(Runtime.getRuntime().availableProcessors() > 0);
    System.out.println(System.getenv("NO_SUCH_VARIABLE"));
    System.out.println(System.identityHashCode(null));
    System.out.println(System.console() == null);
  }
}

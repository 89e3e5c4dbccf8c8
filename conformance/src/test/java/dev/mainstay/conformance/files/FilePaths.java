package dev.mainstay.conformance.files;

import java.io.File;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.Paths;

/** java.nio.file.Path: what is done with names alone. */
public final class FilePaths {
  private FilePaths() {}

  public static void main(String[] arguments) throws Exception {
    everyPair();
  }

  private static void everyPair() throws Exception {
    String[] ps = {
      "",
      "/",
      "a",
      "/a",
      "a/b",
      "/a/b/c",
      "a//b/",
      "..",
      "../a",
      "a/../b",
      "./a/.",
      "/..",
      "a/b/../../../c"
    };
    for (String s : ps) {
      Path p = Path.of(s);
      System.out.println(
          "["
              + s
              + "] "
              + p
              + "|"
              + p.getFileName()
              + "|"
              + p.getParent()
              + "|"
              + p.getRoot()
              + "|"
              + p.getNameCount()
              + "|"
              + p.isAbsolute()
              + "|"
              + p.normalize()
              + "|"
              + p.hashCode());
      StringBuilder n = new StringBuilder();
      for (Path e : p) n.append(e).append(',');
      System.out.println(n);
      for (String o : ps) {
        Path q = Path.of(o);
        String r;
        try {
          r = p.relativize(q).toString();
        } catch (IllegalArgumentException e) {
          r = e.getMessage();
        }
        System.out.println(
            p.resolve(q)
                + "|"
                + p.resolveSibling(q)
                + "|"
                + p.startsWith(q)
                + "|"
                + p.endsWith(q)
                + "|"
                + p.equals(q)
                + "|"
                + Integer.signum(p.compareTo(q))
                + "|"
                + r);
      }
    }
    System.out.println(Path.of("a", "b", "", "c/d"));
    System.out.println(Paths.get("", "x"));
    System.out.println(Path.of("/a/b/c").subpath(1, 3));
    Attempt.print("sub", () -> Path.of("a").subpath(0, 2));
    Attempt.print("nul", () -> Path.of("a\0"));
    System.out.println(
        Path.of("x").toFile()
            + " "
            + new File("y").toPath()
            + " "
            + Path.of("x").getFileSystem().getSeparator()
            + " "
            + FileSystems.getDefault().isOpen());
  }
}

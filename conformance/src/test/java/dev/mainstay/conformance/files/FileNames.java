package dev.mainstay.conformance.files;

import java.io.File;
import java.io.FileOutputStream;
import java.util.Arrays;

/** java.io.File: names, directories, what is done with files. */
public final class FileNames {
  private FileNames() {}

  public static void main(String[] arguments) throws Exception {
    names();
    directories();
    changes();
    uris();
  }

  private static void names() throws Exception {
    for (String p :
        new String[] {
          "",
          "/",
          "//",
          "a",
          "/a",
          "a/",
          "a//b",
          "//a//b//",
          "a/b/../c",
          ".",
          "..",
          "./a",
          "/a/b/",
          "a/./b"
        }) {
      File f = new File(p);
      System.out.println(
          "["
              + p
              + "] "
              + f.getPath()
              + "|"
              + f.getName()
              + "|"
              + f.getParent()
              + "|"
              + f.isAbsolute()
              + "|"
              + f.getParentFile()
              + "|"
              + f.isHidden()
              + "|"
              + f.hashCode());
      for (String c : new String[] {"", "x", "/x", "x/y/", "../x"})
        System.out.println("  " + new File(p, c) + " " + new File(f, c));
    }
    System.out.println(new File((String) null, "q") + " " + new File((File) null, "q"));
    Attempt.print("null", () -> new File((String) null));
    Attempt.print("nullchild", () -> new File("a", null));
    System.out.println(
        File.separator + File.separatorChar + File.pathSeparator + File.pathSeparatorChar);
  }

  private static void directories() throws Exception {
    File d = new File("d"), f = new File(d, "f");
    System.out.println(
        d.exists()
            + " "
            + d.isDirectory()
            + " "
            + d.isFile()
            + " "
            + d.length()
            + " "
            + (d.list() == null)
            + " "
            + (d.listFiles() == null)
            + " "
            + d.delete()
            + " "
            + d.lastModified());
    Attempt.print("create no parent", () -> f.createNewFile());
    System.out.println(
        d.mkdir()
            + " "
            + d.mkdir()
            + " "
            + d.mkdirs()
            + " "
            + d.isDirectory()
            + " "
            + d.isFile()
            + " "
            + d.canRead()
            + " "
            + d.canWrite()
            + " "
            + d.canExecute());
    System.out.println(sorted(d.list()));
    Attempt.print("create", () -> f.createNewFile());
    Attempt.print("again", () -> f.createNewFile());
    Attempt.print("dir", () -> d.createNewFile());
    Attempt.print("empty", () -> new File("").createNewFile());
    Attempt.print("nul", () -> new File("\0").createNewFile());
    System.out.println(
        f.exists()
            + " "
            + f.isFile()
            + " "
            + f.length()
            + " "
            + f.canRead()
            + " "
            + f.canWrite()
            + " "
            + f.canExecute());
    new File("d/sub/deep/er").mkdirs();
    System.out.println(new File("d/sub/deep/er").isDirectory());
    System.out.println(new File("d/sub/deep/er").mkdirs());
    System.out.println(new File("d/f/x/y").mkdirs());
    System.out.println(new File("d/../d/./sub/../new/dir/").mkdirs() + " " + sorted(d.list()));
    System.out.println(sorted(d.list((dd, n) -> n.startsWith("s"))));
    System.out.println(d.listFiles(ff -> ff.isFile()).length);
    System.out.println(d.listFiles((dd, n) -> true).length);
    File[] fs = d.listFiles();
    Arrays.sort(fs);
    System.out.println(Arrays.toString(fs));
    System.out.println(
        d.delete()
            + " "
            + new File("d/sub/deep/er").delete()
            + " "
            + new File("d/sub/deep/er").exists());
  }

  private static void changes() throws Exception {
    new File("d").mkdirs();
    File d = new File("d");
    File f = new File(d, "f");
    try (FileOutputStream o = new FileOutputStream(f)) {
      o.write(new byte[1234]);
    }
    System.out.println(f.length());
    System.out.println(f.setLastModified(1234567890000L) + " " + f.lastModified());
    Attempt.print("negtime", () -> f.setLastModified(-1));
    System.out.println(
        f.renameTo(new File("g"))
            + " "
            + f.exists()
            + " "
            + new File("g").length()
            + " "
            + new File("nope").renameTo(f)
            + " "
            + new File("g").renameTo(new File("no/such")));
    new File("h").createNewFile();
    System.out.println(new File("g").renameTo(new File("h")) + " " + new File("h").length());
    System.out.println(
        new File("d/sub").renameTo(new File("moved")) + " " + sorted(new File("moved").list()));
    System.out.println(
        new File("h/x").exists()
            + " "
            + new File("h/").isFile()
            + " "
            + sorted(new File("h").list()));
    System.out.println(
        new File("a").compareTo(new File("b"))
            + " "
            + new File("a//b").equals(new File("a/b"))
            + " "
            + new File("a").equals("a"));
    File tmp = File.createTempFile("pre", null, d);
    System.out.println(
        tmp.getName().startsWith("pre")
            + " "
            + tmp.getName().endsWith(".tmp")
            + " "
            + tmp.exists());
    Attempt.print("short", () -> File.createTempFile("p", null, d));
    Attempt.print("tempnodir", () -> File.createTempFile("pre", ".x", new File("nodir")));
    System.out.println(new File("moved/deep/../../h").length());
    System.out.println(
        new File("h").getCanonicalFile().getName()
            + " "
            + new File("h")
                .getCanonicalPath()
                .equals(new File("d/../moved/./../h").getCanonicalPath()));
    System.out.println(
        new File("").exists()
            + " "
            + new File(".").isDirectory()
            + " "
            + sorted(new File(".").list()));
  }

  private static void uris() throws Exception {
    System.out.println(new File("/a b/ü").toURI());
    System.out.println(new File(new java.net.URI("file:/x/y%20z")));
    Attempt.print("baduri", () -> new File(new java.net.URI("http://x/y")));
    Attempt.print("baduri2", () -> new File(new java.net.URI("x/y")));
  }

  /** The names in the order of the alphabet, as every host has its own. */
  private static String sorted(String[] names) {
    if (names == null) {
      return "null";
    }
    String[] copy = names.clone();
    Arrays.sort(copy);
    return Arrays.toString(copy);
  }
}

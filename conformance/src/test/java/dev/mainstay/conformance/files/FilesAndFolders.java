package dev.mainstay.conformance.files;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** java.nio.file.Files. */
public final class FilesAndFolders {
  private FilesAndFolders() {}

  public static void main(String[] arguments) throws Exception {
    making();
    copying();
    moving();
    attributes();
    listing();
    links();
    temporary();
  }

  private static void making() throws Exception {
    Path d = Path.of("d");
    Path f = d.resolve("f.txt");
    Attempt.print("nodir", () -> Files.writeString(f, "x"));
    System.out.println(Files.createDirectory(d));
    Attempt.print("again", () -> Files.createDirectory(d));
    Attempt.print("deep", () -> Files.createDirectory(Path.of("a/b")));
    Attempt.print("dirs", () -> Files.createDirectories(Path.of("d/e/f")).endsWith("d/e/f"));
    Attempt.print("dirs2", () -> Files.createDirectories(d));
    System.out.println(Files.writeString(f, "Zeile 1\nZeile 2\n€\n"));
    System.out.println(Files.readString(f));
    System.out.println(Files.readAllLines(f));
    System.out.println(Files.size(f));
    System.out.println(
        Files.exists(f)
            + " "
            + Files.notExists(f)
            + " "
            + Files.isDirectory(f)
            + " "
            + Files.isRegularFile(f)
            + " "
            + Files.isSymbolicLink(f)
            + " "
            + Files.isReadable(f)
            + " "
            + Files.isWritable(f)
            + " "
            + Files.isExecutable(f)
            + " "
            + Files.isHidden(Path.of(".x")));
    Attempt.print("dirs file", () -> Files.createDirectories(f));
    Files.writeString(f, "more", StandardOpenOption.APPEND);
    System.out.println(Files.readAllLines(f).size() + " " + Files.size(f));
    Files.write(
        f, List.of("a", "b"), StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    System.out.println(Files.readAllBytes(f).length);
    Attempt.print("new", () -> Files.writeString(f, "", StandardOpenOption.CREATE_NEW));
    Attempt.print("createFile", () -> Files.createFile(f));
    Attempt.print("createFile2", () -> Files.createFile(d.resolve("g")));
    Attempt.print(
        "noCreate", () -> Files.writeString(d.resolve("h"), "", StandardOpenOption.WRITE));
    Attempt.print("read opt", () -> Files.newOutputStream(f, StandardOpenOption.READ));
    Attempt.print(
        "append trunc",
        () ->
            Files.newOutputStream(
                f, StandardOpenOption.APPEND, StandardOpenOption.TRUNCATE_EXISTING));
    Attempt.print("in write", () -> Files.newInputStream(f, StandardOpenOption.WRITE));
    Attempt.print("in read", () -> Files.newInputStream(f, StandardOpenOption.READ).read());
    try (OutputStream o = Files.newOutputStream(f, StandardOpenOption.WRITE)) {
      o.write('Z');
    }
    System.out.println(Files.readString(f));
    Attempt.print("missing", () -> Files.readString(Path.of("missing")));
    Attempt.print("dir", () -> Files.readAllBytes(d));
    Attempt.print("out dir", () -> Files.newOutputStream(d));
    Attempt.print("not dir", () -> Files.readString(f.resolve("x")));
    Attempt.print(
        "delete",
        () -> {
          Files.delete(d);
          return 1;
        });
    Attempt.print(
        "delete missing",
        () -> {
          Files.delete(Path.of("mm"));
          return 1;
        });
    Attempt.print("dif", () -> Files.deleteIfExists(Path.of("mm")));
    Attempt.print("dif2", () -> Files.deleteIfExists(d.resolve("g")));
  }

  private static void copying() throws Exception {
    Path d = Path.of("d");
    Path f = d.resolve("f.txt");
    System.out.println(Files.copy(f, d.resolve("c")));
    System.out.println(Files.readString(d.resolve("c")));
    Attempt.print("copy exists", () -> Files.copy(f, d.resolve("c")));
    Attempt.print(
        "copy rep", () -> Files.copy(f, d.resolve("c"), StandardCopyOption.REPLACE_EXISTING));
    Attempt.print("copy rep dir", () -> Files.copy(f, d, StandardCopyOption.REPLACE_EXISTING));
    Attempt.print("copy missing", () -> Files.copy(Path.of("mm"), d.resolve("q")));
    Attempt.print("copy to no dir", () -> Files.copy(f, Path.of("no/x")));
    Attempt.print("copy dir", () -> Files.copy(d, Path.of("d2")));
    Attempt.print("copy self", () -> Files.copy(f, Path.of("d/./f.txt")));
    Attempt.print(
        "copy atomic", () -> Files.copy(f, Path.of("zz"), StandardCopyOption.ATOMIC_MOVE));
    System.out.println(Files.isDirectory(Path.of("d2")));
  }

  private static void moving() throws Exception {
    Path d = Path.of("d");
    Path f = d.resolve("f.txt");
    Attempt.print("move", () -> Files.move(d.resolve("c"), Path.of("m")));
    Attempt.print("move missing", () -> Files.move(d.resolve("c"), Path.of("m2")));
    Attempt.print("move exists", () -> Files.move(f, Path.of("m")));
    Attempt.print(
        "move rep", () -> Files.move(f, Path.of("m"), StandardCopyOption.REPLACE_EXISTING));
    Attempt.print("move atomic", () -> Files.move(Path.of("m"), f, StandardCopyOption.ATOMIC_MOVE));
    Attempt.print("move dir", () -> Files.move(d, Path.of("dd")));
    Attempt.print("move nowhere", () -> Files.move(Path.of("dd"), Path.of("no/dd")));
    Attempt.print("move back", () -> Files.move(Path.of("dd"), d));
  }

  private static void attributes() throws Exception {
    Path d = Path.of("d");
    Path f = d.resolve("f.txt");
    System.out.println(Files.isSameFile(f, Path.of("d/../d/f.txt")) + " " + Files.isSameFile(f, d));
    Attempt.print("same missing", () -> Files.isSameFile(f, Path.of("mm")));
    FileTime ft = FileTime.fromMillis(1500000000000L);
    Files.setLastModifiedTime(f, ft);
    System.out.println(Files.getLastModifiedTime(f).toMillis());
    BasicFileAttributes at = Files.readAttributes(f, BasicFileAttributes.class);
    System.out.println(
        at.size()
            + " "
            + at.isRegularFile()
            + " "
            + at.isDirectory()
            + " "
            + at.isSymbolicLink()
            + " "
            + at.isOther()
            + " "
            + at.lastModifiedTime().toMillis());
    Attempt.print(
        "attrs missing", () -> Files.readAttributes(Path.of("mm"), BasicFileAttributes.class));
  }

  private static void listing() throws Exception {
    Path d = Path.of("d");
    Path f = d.resolve("f.txt");
    try (DirectoryStream<Path> ds = Files.newDirectoryStream(d)) {
      List<String> l = new ArrayList<>();
      for (Path p : ds) l.add(p.toString());
      Collections.sort(l);
      System.out.println(l);
      Attempt.print("iter", () -> ds.iterator());
    }
    try (DirectoryStream<Path> ds =
        Files.newDirectoryStream(d, p -> p.toString().endsWith("txt"))) {
      for (Path p : ds) System.out.println(p);
    }
    Attempt.print("ds missing", () -> Files.newDirectoryStream(Path.of("mm")));
    Attempt.print("ds file", () -> Files.newDirectoryStream(f));
    try (Stream<Path> s = Files.list(Path.of(""))) {
      System.out.println(s.map(Path::toString).sorted().collect(Collectors.toList()));
    }
    try (Stream<Path> s = Files.walk(d)) {
      System.out.println(s.map(Path::toString).sorted().collect(Collectors.toList()));
    }
    try (Stream<String> s = Files.lines(f)) {
      System.out.println(s.collect(Collectors.joining("+")));
    }
    Files.walkFileTree(
        d,
        new SimpleFileVisitor<Path>() {
          public FileVisitResult visitFile(Path p, BasicFileAttributes a) throws IOException {
            Files.delete(p);
            return FileVisitResult.CONTINUE;
          }

          public FileVisitResult postVisitDirectory(Path p, IOException e) throws IOException {
            Files.delete(p);
            return FileVisitResult.CONTINUE;
          }
        });
    System.out.println(Files.exists(d));
  }

  private static void links() throws Exception {
    try (BufferedWriter w = Files.newBufferedWriter(Path.of("w"), StandardCharsets.UTF_8)) {
      w.write("ä");
      w.newLine();
    }
    try (BufferedReader r = Files.newBufferedReader(Path.of("w"))) {
      System.out.println(r.readLine());
    }
    System.out.println(
        Files.copy(new ByteArrayInputStream(new byte[5]), Path.of("from"))
            + " "
            + Files.size(Path.of("from")));
    ByteArrayOutputStream bo = new ByteArrayOutputStream();
    System.out.println(Files.copy(Path.of("from"), bo) + " " + bo.size());
    Attempt.print("symlink", () -> Files.createSymbolicLink(Path.of("link"), Path.of("w")));
    System.out.println(
        Files.isSymbolicLink(Path.of("link"))
            + " "
            + Files.readString(Path.of("link"))
            + " "
            + Files.exists(Path.of("link")));
    Attempt.print("readlink", () -> Files.readSymbolicLink(Path.of("link")));
    Attempt.print("readlink no", () -> Files.readSymbolicLink(Path.of("w")));
    Files.createSymbolicLink(Path.of("dead"), Path.of("nowhere"));
    System.out.println(
        Files.exists(Path.of("dead"))
            + " "
            + Files.exists(Path.of("dead"), LinkOption.NOFOLLOW_LINKS)
            + " "
            + Files.notExists(Path.of("dead")));
    Files.delete(Path.of("dead"));
    System.out.println(Files.exists(Path.of("dead"), LinkOption.NOFOLLOW_LINKS));
    System.out.println(
        Path.of("link").toRealPath().getFileName()
            + " "
            + new File("link").getCanonicalFile().getName());
    Attempt.print("real missing", () -> Path.of("mm").toRealPath());
    Attempt.print("link", () -> Files.createLink(Path.of("hard"), Path.of("w")));
    System.out.println(
        Files.readString(Path.of("hard")) + Files.isSameFile(Path.of("hard"), Path.of("w")));
  }

  private static void temporary() throws Exception {
    Path tmp = Files.createTempFile(Path.of(""), "pre", ".suf");
    System.out.println(tmp.toString().startsWith("pre") + " " + Files.exists(tmp));
    Path td = Files.createTempDirectory(Path.of("d2"), "td");
    System.out.println(Files.isDirectory(td));
    System.out.println(
        Files.mismatch(Path.of("w"), Path.of("hard"))
            + " "
            + Files.mismatch(Path.of("w"), Path.of("from")));
  }
}

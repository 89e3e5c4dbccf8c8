package files;

import dev.mainstay.wasi.clocks.WallClock.Datetime;
import dev.mainstay.wasi.filesystem.FileException;
import dev.mainstay.wasi.filesystem.Folder;
import dev.mainstay.wasi.filesystem.OpenFile;
import dev.mainstay.wasi.filesystem.Types.DirectoryEntry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Does everything to files, and says what came of it. An argument says that the device cannot rename
 * a file; then it is copied.
 */
public final class Files {
  private interface Action {
    void run() throws IOException;
  }

  public static void main(String[] args) throws IOException {
    try (Folder data = Folder.preopened("/data")) {
      whole(data);
      parts(data);
      streams(data);
      folders(data, args.length == 0);
      failures(data);
      fails(() -> Folder.preopened("/nothing"));
      if (args.length == 0) {
        fails(() -> data.rename("missing", "renamed"));
      }
    }
  }

  private static void whole(Folder data) throws IOException {
    data.write("hello.txt", ascii("Hello"));
    System.out.println(text(data.read("hello.txt")));
    data.write("hello.txt", ascii("Hi"));
    System.out.println(text(data.read("hello.txt")));
    data.write("empty", new byte[0]);
    System.out.println(data.read("empty").length + " bytes");
    byte[] large = new byte[100_000];
    for (int i = 0; i < large.length; i++) {
      large[i] = (byte) (i * 31 >> 3);
    }
    data.write("large", large);
    byte[] again = data.read("large");
    int different = again.length - large.length;
    for (int i = 0; i < large.length; i++) {
      different += again[i] == large[i] ? 0 : 1;
    }
    System.out.println(different + " bytes are different");
    System.out.println(text(data.read("given.txt")));
  }

  private static void parts(Folder data) throws IOException {
    try (OpenFile file = data.create("parts")) {
      System.out.println("size " + file.size());
      file.write(ascii("..abc.."), 2, 3, 4);
      System.out.println("size " + file.size());
      byte[] into = ascii("----------");
      System.out.println(file.read(into, 1, 9, 3) + " " + text(into).replace('\0', '0'));
      System.out.println(file.read(into, 0, 10, 7) + " " + file.read(into, 0, 0, 0));
      file.resize(5);
      file.sync();
      System.out.println("size " + file.size() + " of " + file.path());
      try {
        file.write(into, 8, 3, 0);
      } catch (IndexOutOfBoundsException e) {
        System.out.println("out of bounds");
      }
    }
    try (OpenFile file = data.update("parts")) {
      file.write(ascii("x"), 0, 1, 0);
      System.out.println(text(file.readAll()).replace('\0', '0'));
    }
  }

  private static void streams(Folder data) throws IOException {
    for (String line : List.of("one\n", "two\n")) {
      try (OpenFile log = data.update("log");
          OutputStream out = log.append()) {
        out.write(ascii(line));
      }
    }
    try (OpenFile log = data.open("log")) {
      InputStream first = log.in();
      InputStream second = log.in(4);
      System.out.println((char) first.read() + " " + (char) second.read());
      System.out.println(first.skip(2) + " " + first.read());
      System.out.println(text(second.readAllBytes()).strip() + " " + second.read());
      first.close();
      first.close();
      fails(first::read);
      second.close();
    }
    byte[] many = new byte[10_001];
    many[10_000] = 1;
    try (OpenFile file = data.create("many");
        OutputStream out = file.out(3)) {
      out.write(many);
      out.write('!');
      out.flush();
      System.out.println("size " + file.size());
    }
    byte[] read = data.read("many");
    System.out.println(read[10_002] + " " + read[10_003] + " " + (char) read[10_004]);
  }

  private static void folders(Folder data, boolean canRename) throws IOException {
    data.createFolder("old");
    System.out.println(data.exists("old") + " " + data.exists("older"));
    try (Folder old = data.folder("old")) {
      if (canRename) {
        data.rename("log", old, "log.1");
        old.rename("log.1", "log.2");
      } else {
        old.write("log.2", data.read("log"));
        data.delete("log");
      }
      old.write("b", ascii("b"));
      old.createFolder("deep");
      System.out.println(names(old) + " in " + old.path());
      System.out.println(text(old.read("log.2")).strip());
      Instant written =
          old.stat("b").dataModificationTimestamp().map(Datetime::toInstant).orElseThrow();
      System.out.println(written.isAfter(Instant.ofEpochSecond(1_700_000_000)));
      System.out.println(old.stat("b").type() + " " + old.stat("b").size());
      fails(() -> data.deleteFolder("old"));
      old.delete("log.2");
      old.delete("b");
      old.deleteFolder("deep");
      System.out.println(names(old));
    }
    data.deleteFolder("old");
    System.out.println(names(data));
  }

  private static void failures(Folder data) {
    fails(() -> data.read("missing"));
    fails(() -> data.delete("missing"));
    fails(() -> data.folder("hello.txt"));
    fails(() -> data.createFolder("hello.txt"));
    fails(() -> data.folder("missing/deeper"));
    fails(() -> data.stat("missing"));
  }

  private static void fails(Action action) {
    try {
      action.run();
      System.out.println("did not fail");
    } catch (FileException e) {
      System.out.println(e.code() + " " + e.path());
    } catch (IOException e) {
      System.out.println(e.getMessage());
    }
  }

  private static List<String> names(Folder folder) throws IOException {
    List<String> names = new ArrayList<>();
    for (DirectoryEntry entry : folder.list()) {
      names.add(entry.name() + ":" + entry.type());
    }
    Collections.sort(names);
    return names;
  }

  private static byte[] ascii(String text) {
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) text.charAt(i);
    }
    return bytes;
  }

  private static String text(byte[] ascii) {
    StringBuilder text = new StringBuilder();
    for (byte each : ascii) {
      text.append((char) each);
    }
    return text.toString();
  }
}

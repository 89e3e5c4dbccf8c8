package onefile;

import dev.mainstay.wasi.filesystem.FileException;
import dev.mainstay.wasi.filesystem.Folder;

/** Reads one file. */
public final class OneFile {
  public static void main(String[] args) {
    try (Folder data = Folder.preopened("/data")) {
      System.exit(data.read("config").length);
    } catch (FileException e) {
      System.exit(100 + e.code().ordinal());
    }
  }
}

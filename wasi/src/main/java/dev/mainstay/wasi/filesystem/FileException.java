package dev.mainstay.wasi.filesystem;

import java.io.IOException;

/** What went wrong with a file or folder, and which one it was. */
public final class FileException extends IOException {
  private static final long serialVersionUID = 1;

  private final transient Types.ErrorCode code;
  private final String path;

  /**
   * What went wrong.
   *
   * @param path the file, beginning with the folder that the host has opened
   */
  public FileException(Types.ErrorCode code, String path) {
    super(path + ": " + code);
    this.code = code;
    this.path = path;
  }

  /** What went wrong. */
  public Types.ErrorCode code() {
    return code;
  }

  /** The file, beginning with the folder that the host has opened. */
  public String path() {
    return path;
  }
}

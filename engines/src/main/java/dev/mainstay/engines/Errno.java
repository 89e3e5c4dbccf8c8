package dev.mainstay.engines;

/**
 * Errors of preview 1 ({@code errno} of {@code wasi_snapshot_preview1.witx}) that hosts here know.
 */
final class Errno {
  static final int ACCES = 2;
  static final int ADDRINUSE = 3;
  static final int AGAIN = 6;
  static final int BADF = 8;
  static final int CONNREFUSED = 14;
  static final int INPROGRESS = 26;
  static final int INVAL = 28;
  static final int IO = 29;
  static final int MSGSIZE = 35;
  static final int NOSYS = 52;
  static final int NOTCONN = 53;

  private Errno() {}
}

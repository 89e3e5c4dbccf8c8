package dev.mainstay.wit.parse;

/** A place in a file; lines and columns count from 1. */
record Position(String file, int line, int column) {
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}

package dev.mainstay.symbols;

/** A symbol file that is not one, or not of this version; the message is for users, with a key. */
public final class SymbolFileException extends Exception {
  private static final long serialVersionUID = 1;

  SymbolFileException(String key, String found, String expected) {
    super("[" + key + "] " + found + "; expected " + expected);
  }
}

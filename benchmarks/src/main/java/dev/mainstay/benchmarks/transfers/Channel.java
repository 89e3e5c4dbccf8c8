package dev.mainstay.benchmarks.transfers;

/** What is read from or written to; a failure ends the program. */
interface Channel {
  /** Reads at most {@code length} bytes to the beginning of an array; says how many came. */
  int read(byte[] bytes, int length);

  /** Writes the first {@code length} bytes of an array. */
  void write(byte[] bytes, int length);
}

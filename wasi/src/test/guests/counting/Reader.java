package counting;

import dev.mainstay.annotations.U32;
import dev.mainstay.annotations.WasiExport;

@WasiExport("test:counting/reader")
public interface Reader {
  /** Reads so many bytes from standard input into the middle of an array; says how many came. */
  int read(@U32 int length);

  /** Writes so many bytes from the middle of an array to standard output. */
  void write(@U32 int length);

  /** The bytes of the heap that are in use after as many reads and writes. */
  long used(@U32 int length, @U32 int times);
}

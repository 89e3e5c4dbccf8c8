package features;

import dev.mainstay.annotations.*;

@WasiExport("test:features/guest")
public interface Guest {
  @WitResource
  interface Counter extends AutoCloseable {
    void add(@U32 int by);

    @U32 int total();

    Counter copy();

    @Override
    void close();
  }

  @WitConstructor
  Counter counter(@U32 int start);

  @WitStatic(Counter.class)
  Counter sum(Counter one, @Own Counter other);

  /** How many counters the guest has not closed. */
  @U32 int alive();

  /** What comes of pins that are opened, lent, given away and closed. */
  String pins();

  /** What is thrown for pins that are gone. */
  String closed();

  /** Uses pins that the host lends and gives. */
  @U32 int use(Host.Pin lent, @Own Host.Pin given);

  /** What is thrown for a pin that was lent to a call that is over. */
  String keep();

  /** Reads into a place of an array; says what is in it then, or what was thrown. */
  String read(@U32 int size, @U32 int offset, @U32 int length);

  String chunk(@U32 int length);

  String both(@U32 int one, @U32 int two);

  /** The sum that the host makes of a place in an array that has 1, 2, 3 …, or what was thrown. */
  String add(@U32 int size, @U32 int offset, @U32 int length);

  /** The bytes more that are in use after as many writes of so many bytes. */
  long writes(@U32 int length, @U32 int times);

  /** The bytes more that are in use after as many reads of so many bytes. */
  long reads(@U32 int length, @U32 int times);

  /** The same, without a buffer. */
  long plainReads(@U32 int length, @U32 int times);
}

package features;

import dev.mainstay.annotations.*;
import java.util.List;
import java.util.Optional;

@WasiImport("test:features/host")
public interface Host {
  @WitResource
  interface Pin extends AutoCloseable {
    @U32 int number();

    @U32 int join(Pin other, @Own Pin third, @U8 int small);

    @Override
    void close();
  }

  @WitTuple
  record Chunk(@CallerBuffer int count, String note) {}

  @WitTuple
  record Two(@CallerBuffer int first, @CallerBuffer int second) {}

  final class Refused extends WitException {
    private static final long serialVersionUID = 1;
    private final String reason;

    Refused(String reason) {
      super(reason);
      this.reason = reason;
    }

    String error() {
      return reason;
    }
  }

  @WitConstructor
  Pin pin(@U32 int number);

  @WitStatic(Pin.class)
  @U32 int open();

  List<Pin> several(@U32 int count);

  @U32 int sum(List<Pin> lent, Optional<@Own Pin> given);

  int read(@CallerBuffer byte[] into, int offset, @U64 int length);

  /** The sum of the bytes, unsigned. */
  @U32 int add(byte[] bytes);

  @U32 int add(@Slice byte[] bytes, int offset, int length);

  byte[] plain(@U64 long length);

  Chunk chunk(@CallerBuffer byte[] into, int offset, @U32 int length) throws Refused;

  Two both(
      @CallerBuffer byte[] one, int oneOffset, @U32 int oneLength,
      @CallerBuffer byte[] two, int twoOffset, @U32 int twoLength);
}

package features;

import dev.mainstay.annotations.BufferTooSmallException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

final class Impl implements Guest {
  private static int alive;
  private static final byte[] BUFFER = new byte[1 << 20];

  private final Host host;
  private Host.Pin kept;

  Impl(Host host) {
    this.host = host;
  }

  private static final class Of implements Counter {
    private int total;

    Of(int total) {
      this.total = total;
      alive++;
    }

    @Override
    public void add(int by) {
      total += by;
    }

    @Override
    public int total() {
      return total;
    }

    @Override
    public Counter copy() {
      return new Of(total);
    }

    @Override
    public void close() {
      alive--;
    }
  }

  @Override
  public Counter counter(int start) {
    return new Of(start);
  }

  @Override
  public Counter sum(Counter one, Counter other) {
    other.add(one.total());
    return other;
  }

  @Override
  public int alive() {
    return alive;
  }

  @Override
  public String pins() {
    StringBuilder said = new StringBuilder();
    try (Host.Pin one = host.pin(1);
        Host.Pin two = host.pin(2)) {
      Host.Pin three = host.pin(3);
      said.append(one.number()).append(two.number()).append(three.number());
      said.append(' ').append(host.open());
      said.append(' ').append(one.join(two, three, 200));
      said.append(' ').append(host.open());
      List<Host.Pin> more = host.several(3);
      said.append(' ').append(host.open());
      said.append(' ').append(host.sum(more, Optional.of(more.get(2))));
      said.append(' ').append(host.sum(List.of(), Optional.empty()));
      more.get(0).close();
      more.get(1).close();
    }
    return said.append(' ').append(host.open()).toString();
  }

  private static String thrown(Runnable action) {
    try {
      action.run();
      return "nothing";
    } catch (RuntimeException e) {
      return e.getMessage();
    }
  }

  @Override
  public String closed() {
    Host.Pin pin = host.pin(4);
    pin.close();
    Host.Pin given = host.pin(5);
    Host.Pin other = host.pin(6);
    int ignored = other.join(other, given, 1);
    Host.Pin stays = host.pin(7);
    List<String> said = new ArrayList<>();
    said.add(thrown(pin::number));
    said.add(thrown(pin::close));
    said.add(thrown(given::number));
    said.add(thrown(given::close));
    said.add(thrown(() -> host.sum(List.of(other, pin), Optional.empty())));
    // Not given away: the call was never made.
    said.add(thrown(() -> other.join(other, stays, 256)));
    said.add(String.valueOf(stays.number()));
    stays.close();
    other.close();
    return String.join("|", said);
  }

  @Override
  public int use(Host.Pin lent, Host.Pin given) {
    kept = lent;
    int sum = lent.number() + given.number();
    given.close();
    return sum;
  }

  @Override
  public String keep() {
    return thrown(kept::number);
  }

  @Override
  public String read(int size, int offset, int length) {
    byte[] array = new byte[size];
    Arrays.fill(array, (byte) '.');
    try {
      int count = host.read(array, offset, length);
      return count + " " + text(array, 0, size);
    } catch (BufferTooSmallException e) {
      return "too small: " + text(e.bytes(), 0, e.bytes().length);
    } catch (RuntimeException e) {
      return e.getClass().getSimpleName();
    }
  }

  @Override
  public String chunk(int length) {
    byte[] array = new byte[16];
    Arrays.fill(array, (byte) '.');
    try {
      Host.Chunk chunk = host.chunk(array, 2, length);
      return chunk.count() + " " + text(array, 0, 16) + " " + chunk.note();
    } catch (Host.Refused e) {
      return "refused: " + e.error();
    }
  }

  @Override
  public String both(int one, int two) {
    byte[] first = new byte[8];
    byte[] second = new byte[8];
    try {
      Host.Two both = host.both(first, 1, one, second, 2, two);
      return both.first()
          + " "
          + text(first, 1, both.first())
          + " "
          + both.second()
          + " "
          + text(second, 2, both.second());
    } catch (BufferTooSmallException e) {
      return "too small: " + e.bytes(0).length + " " + e.bytes(1).length;
    }
  }

  @Override
  public String add(int size, int offset, int length) {
    byte[] array = new byte[size];
    for (int i = 0; i < size; i++) {
      array[i] = (byte) (i + 1);
    }
    try {
      return host.add(array, offset, length) + " of " + host.add(array);
    } catch (RuntimeException e) {
      return e.getClass().getSimpleName();
    }
  }

  @Override
  public long writes(int length, int times) {
    long before = used();
    for (int i = 0; i < times; i++) {
      if (host.add(BUFFER, 1, length) != 0) {
        throw new IllegalStateException();
      }
    }
    return used() - before;
  }

  private static String text(byte[] ascii, int offset, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) ascii[offset + i]);
    }
    return text.toString();
  }

  private static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  @Override
  public long reads(int length, int times) {
    long before = used();
    for (int i = 0; i < times; i++) {
      int count = host.read(BUFFER, 0, length);
      if (count != length) {
        throw new IllegalStateException();
      }
    }
    return used() - before;
  }

  @Override
  public long plainReads(int length, int times) {
    long before = used();
    for (int i = 0; i < times; i++) {
      if (host.plain(length).length != length) {
        throw new IllegalStateException();
      }
    }
    return used() - before;
  }
}

package test.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import test.lists.api.Host;

public final class Guest implements test.lists.api.Guest {
  private final Host host;

  public Guest(Host host) {
    this.host = host;
  }

  @Override
  public long sum(long[] values) {
    long sum = 0;
    for (long value : values) {
      sum += value;
    }
    return sum;
  }

  @Override
  public byte[] bytes(byte[] values) {
    byte[] inverted = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      inverted[i] = (byte) ~values[i];
    }
    return inverted;
  }

  @Override
  public int[] backwards(int[] values) {
    return host.reversed(values);
  }

  @Override
  public Optional<String> longest(String text) {
    return host.words(text).stream().max(Comparator.comparingInt(String::length));
  }

  @Override
  public List<U32AndF64> nested(List<double[]> values) {
    List<U32AndF64> sums = new ArrayList<>();
    for (double[] each : values) {
      double sum = 0;
      for (double value : each) {
        sum += value;
      }
      sums.add(new U32AndF64(each.length, sum));
    }
    return sums;
  }
}

package com.acme.counters;

import dev.mainstay.annotations.*;
import java.util.Optional;

@WasiExport("acme:counters/counters@1.0.0")
public interface Counters {
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

  Optional<Counter> last();

  void watch(Clock.Alarm alarm, @Own Clock.Alarm other);

  @WasiImport("acme:counters/clock@1.0.0")
  interface Clock {
    @WitResource
    interface Alarm extends AutoCloseable {
      void ring();

      @Override
      void close();
    }
  }

  final class Counted implements Counters {
    private static final class Of implements Counter {
      private int total;

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
        Of copy = new Of();
        copy.total = total;
        return copy;
      }

      @Override
      public void close() {}
    }

    @Override
    public Counter counter(int start) {
      Of counter = new Of();
      counter.add(start);
      return counter;
    }

    @Override
    public Counter sum(Counter one, Counter other) {
      other.add(one.total());
      return other;
    }

    @Override
    public Optional<Counter> last() {
      return Optional.empty();
    }

    @Override
    public void watch(Clock.Alarm alarm, Clock.Alarm other) {
      alarm.ring();
      other.close();
    }
  }
}

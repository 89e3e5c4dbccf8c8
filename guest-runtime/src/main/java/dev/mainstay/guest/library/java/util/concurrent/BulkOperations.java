package dev.mainstay.guest.library.java.util.concurrent;

import java.util.AbstractMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongBiFunction;
import java.util.function.ToLongFunction;

/**
 * The operations of {@code ConcurrentHashMap} over all its entries. Nothing is parallel, whatever
 * the threshold.
 */
abstract class BulkOperations<K, V> extends AbstractMap<K, V> {
  public void forEach(long parallelismThreshold, BiConsumer<? super K, ? super V> action) {
    forEach(action);
  }

  public <U> void forEach(
      long parallelismThreshold,
      BiFunction<? super K, ? super V, ? extends U> transformer,
      Consumer<? super U> action) {
    forEachEntry(parallelismThreshold, of(transformer), action);
  }

  public <U> U search(
      long parallelismThreshold, BiFunction<? super K, ? super V, ? extends U> searchFunction) {
    return searchEntries(parallelismThreshold, of(searchFunction));
  }

  public <U> U reduce(
      long parallelismThreshold,
      BiFunction<? super K, ? super V, ? extends U> transformer,
      BiFunction<? super U, ? super U, ? extends U> reducer) {
    return reduceEntries(parallelismThreshold, of(transformer), reducer);
  }

  private static <K, V, U> Function<Map.Entry<K, V>, U> of(
      BiFunction<? super K, ? super V, ? extends U> function) {
    return entry -> function.apply(entry.getKey(), entry.getValue());
  }

  public double reduceToDouble(
      long parallelismThreshold,
      ToDoubleBiFunction<? super K, ? super V> transformer,
      double basis,
      DoubleBinaryOperator reducer) {
    return reduceEntriesToDouble(
        parallelismThreshold,
        entry -> transformer.applyAsDouble(entry.getKey(), entry.getValue()),
        basis,
        reducer);
  }

  public long reduceToLong(
      long parallelismThreshold,
      ToLongBiFunction<? super K, ? super V> transformer,
      long basis,
      LongBinaryOperator reducer) {
    return reduceEntriesToLong(
        parallelismThreshold,
        entry -> transformer.applyAsLong(entry.getKey(), entry.getValue()),
        basis,
        reducer);
  }

  public int reduceToInt(
      long parallelismThreshold,
      ToIntBiFunction<? super K, ? super V> transformer,
      int basis,
      IntBinaryOperator reducer) {
    return reduceEntriesToInt(
        parallelismThreshold,
        entry -> transformer.applyAsInt(entry.getKey(), entry.getValue()),
        basis,
        reducer);
  }

  public void forEachKey(long parallelismThreshold, Consumer<? super K> action) {
    keySet().forEach(action);
  }

  public <U> void forEachKey(
      long parallelismThreshold,
      Function<? super K, ? extends U> transformer,
      Consumer<? super U> action) {
    for (K element : keySet()) {
      U transformed = transformer.apply(element);
      if (transformed != null) {
        action.accept(transformed);
      }
    }
  }

  public <U> U searchKeys(
      long parallelismThreshold, Function<? super K, ? extends U> searchFunction) {
    for (K element : keySet()) {
      U found = searchFunction.apply(element);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  public K reduceKeys(
      long parallelismThreshold, BiFunction<? super K, ? super K, ? extends K> reducer) {
    return this.<K>reduceKeys(parallelismThreshold, element -> element, reducer);
  }

  public <U> U reduceKeys(
      long parallelismThreshold,
      Function<? super K, ? extends U> transformer,
      BiFunction<? super U, ? super U, ? extends U> reducer) {
    U result = null;
    for (K element : keySet()) {
      U transformed = transformer.apply(element);
      if (transformed != null) {
        result = result == null ? transformed : reducer.apply(result, transformed);
      }
    }
    return result;
  }

  public double reduceKeysToDouble(
      long parallelismThreshold,
      ToDoubleFunction<? super K> transformer,
      double basis,
      DoubleBinaryOperator reducer) {
    double result = basis;
    for (K element : keySet()) {
      result = reducer.applyAsDouble(result, transformer.applyAsDouble(element));
    }
    return result;
  }

  public long reduceKeysToLong(
      long parallelismThreshold,
      ToLongFunction<? super K> transformer,
      long basis,
      LongBinaryOperator reducer) {
    long result = basis;
    for (K element : keySet()) {
      result = reducer.applyAsLong(result, transformer.applyAsLong(element));
    }
    return result;
  }

  public int reduceKeysToInt(
      long parallelismThreshold,
      ToIntFunction<? super K> transformer,
      int basis,
      IntBinaryOperator reducer) {
    int result = basis;
    for (K element : keySet()) {
      result = reducer.applyAsInt(result, transformer.applyAsInt(element));
    }
    return result;
  }

  public void forEachValue(long parallelismThreshold, Consumer<? super V> action) {
    values().forEach(action);
  }

  public <U> void forEachValue(
      long parallelismThreshold,
      Function<? super V, ? extends U> transformer,
      Consumer<? super U> action) {
    for (V element : values()) {
      U transformed = transformer.apply(element);
      if (transformed != null) {
        action.accept(transformed);
      }
    }
  }

  public <U> U searchValues(
      long parallelismThreshold, Function<? super V, ? extends U> searchFunction) {
    for (V element : values()) {
      U found = searchFunction.apply(element);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  public V reduceValues(
      long parallelismThreshold, BiFunction<? super V, ? super V, ? extends V> reducer) {
    return this.<V>reduceValues(parallelismThreshold, element -> element, reducer);
  }

  public <U> U reduceValues(
      long parallelismThreshold,
      Function<? super V, ? extends U> transformer,
      BiFunction<? super U, ? super U, ? extends U> reducer) {
    U result = null;
    for (V element : values()) {
      U transformed = transformer.apply(element);
      if (transformed != null) {
        result = result == null ? transformed : reducer.apply(result, transformed);
      }
    }
    return result;
  }

  public double reduceValuesToDouble(
      long parallelismThreshold,
      ToDoubleFunction<? super V> transformer,
      double basis,
      DoubleBinaryOperator reducer) {
    double result = basis;
    for (V element : values()) {
      result = reducer.applyAsDouble(result, transformer.applyAsDouble(element));
    }
    return result;
  }

  public long reduceValuesToLong(
      long parallelismThreshold,
      ToLongFunction<? super V> transformer,
      long basis,
      LongBinaryOperator reducer) {
    long result = basis;
    for (V element : values()) {
      result = reducer.applyAsLong(result, transformer.applyAsLong(element));
    }
    return result;
  }

  public int reduceValuesToInt(
      long parallelismThreshold,
      ToIntFunction<? super V> transformer,
      int basis,
      IntBinaryOperator reducer) {
    int result = basis;
    for (V element : values()) {
      result = reducer.applyAsInt(result, transformer.applyAsInt(element));
    }
    return result;
  }

  public void forEachEntry(long parallelismThreshold, Consumer<? super Map.Entry<K, V>> action) {
    entrySet().forEach(action);
  }

  public <U> void forEachEntry(
      long parallelismThreshold,
      Function<Map.Entry<K, V>, ? extends U> transformer,
      Consumer<? super U> action) {
    for (Map.Entry<K, V> element : entrySet()) {
      U transformed = transformer.apply(element);
      if (transformed != null) {
        action.accept(transformed);
      }
    }
  }

  public <U> U searchEntries(
      long parallelismThreshold, Function<Map.Entry<K, V>, ? extends U> searchFunction) {
    for (Map.Entry<K, V> element : entrySet()) {
      U found = searchFunction.apply(element);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  public Map.Entry<K, V> reduceEntries(
      long parallelismThreshold,
      BiFunction<Map.Entry<K, V>, Map.Entry<K, V>, ? extends Map.Entry<K, V>> reducer) {
    return this.<Map.Entry<K, V>>reduceEntries(parallelismThreshold, element -> element, reducer);
  }

  public <U> U reduceEntries(
      long parallelismThreshold,
      Function<Map.Entry<K, V>, ? extends U> transformer,
      BiFunction<? super U, ? super U, ? extends U> reducer) {
    U result = null;
    for (Map.Entry<K, V> element : entrySet()) {
      U transformed = transformer.apply(element);
      if (transformed != null) {
        result = result == null ? transformed : reducer.apply(result, transformed);
      }
    }
    return result;
  }

  public double reduceEntriesToDouble(
      long parallelismThreshold,
      ToDoubleFunction<Map.Entry<K, V>> transformer,
      double basis,
      DoubleBinaryOperator reducer) {
    double result = basis;
    for (Map.Entry<K, V> element : entrySet()) {
      result = reducer.applyAsDouble(result, transformer.applyAsDouble(element));
    }
    return result;
  }

  public long reduceEntriesToLong(
      long parallelismThreshold,
      ToLongFunction<Map.Entry<K, V>> transformer,
      long basis,
      LongBinaryOperator reducer) {
    long result = basis;
    for (Map.Entry<K, V> element : entrySet()) {
      result = reducer.applyAsLong(result, transformer.applyAsLong(element));
    }
    return result;
  }

  public int reduceEntriesToInt(
      long parallelismThreshold,
      ToIntFunction<Map.Entry<K, V>> transformer,
      int basis,
      IntBinaryOperator reducer) {
    int result = basis;
    for (Map.Entry<K, V> element : entrySet()) {
      result = reducer.applyAsInt(result, transformer.applyAsInt(element));
    }
    return result;
  }
}

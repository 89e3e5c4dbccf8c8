package dev.mainstay.guest.library.java.util.stream;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** The collectors of {@code Collectors} that make concurrent maps. */
final class CollectorsMethods {
  private CollectorsMethods() {}

  public static <T, K> Collector<T, ?, ?> groupingByConcurrent(
      Function<? super T, ? extends K> classifier) {
    return groupingByConcurrent(classifier, Collectors.toList());
  }

  public static <T, K, A, D> Collector<T, ?, ConcurrentMap<K, D>> groupingByConcurrent(
      Function<? super T, ? extends K> classifier, Collector<? super T, A, D> downstream) {
    return Collectors.<T, K, D, A, ConcurrentMap<K, D>>groupingBy(
        classifier, ConcurrentHashMap::new, downstream);
  }

  public static <T, K, A, D, M extends ConcurrentMap<K, D>> Collector<T, ?, M> groupingByConcurrent(
      Function<? super T, ? extends K> classifier,
      Supplier<M> mapFactory,
      Collector<? super T, A, D> downstream) {
    return Collectors.groupingBy(classifier, mapFactory, downstream);
  }

  public static <T, K, U> Collector<T, ?, ConcurrentMap<K, U>> toConcurrentMap(
      Function<? super T, ? extends K> keyMapper, Function<? super T, ? extends U> valueMapper) {
    return toConcurrentMap(
        keyMapper,
        valueMapper,
        (first, second) -> {
          throw new IllegalStateException(
              "Duplicate key (attempted merging values " + first + " and " + second + ")");
        });
  }

  public static <T, K, U> Collector<T, ?, ConcurrentMap<K, U>> toConcurrentMap(
      Function<? super T, ? extends K> keyMapper,
      Function<? super T, ? extends U> valueMapper,
      BinaryOperator<U> mergeFunction) {
    return Collectors.<T, K, U, ConcurrentMap<K, U>>toMap(
        keyMapper, valueMapper, mergeFunction, ConcurrentHashMap::new);
  }

  public static <T, K, U, M extends ConcurrentMap<K, U>> Collector<T, ?, M> toConcurrentMap(
      Function<? super T, ? extends K> keyMapper,
      Function<? super T, ? extends U> valueMapper,
      BinaryOperator<U> mergeFunction,
      Supplier<M> mapFactory) {
    return Collectors.toMap(keyMapper, valueMapper, mergeFunction, mapFactory);
  }
}

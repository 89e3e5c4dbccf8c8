package dev.mainstay.processor;

import dev.mainstay.processor.HostAbi.Core;
import dev.mainstay.testing.GuestMemory;
import dev.mainstay.testing.RunningPayload;
import dev.mainstay.wit.WitFunction;
import dev.mainstay.wit.WitType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Calls between host and guest with values as {@link HostAbi} has them. */
final class HostCall {
  private HostCall() {}

  private static List<WitType> types(WitFunction function) {
    return function.parameters().stream().map(WitFunction.Parameter::type).toList();
  }

  /** Answers a call of the guest's with what a body makes of the arguments. */
  static long imported(
      WitFunction function,
      GuestMemory memory,
      long[] core,
      Function<List<Object>, @Nullable Object> body) {
    HostAbi abi = new HostAbi(memory);
    List<WitType> types = types(function);
    List<Core> flat = HostAbi.flatten(types);
    List<Object> values = new ArrayList<>();
    int next = 0;
    if (flat.size() > HostAbi.MAX_FLAT_PARAMS) {
      values.addAll((List<?>) abi.load(new WitType.TupleOf(types), (int) core[next++]));
    } else {
      List<Long> all = LongStream.of(core).boxed().toList();
      for (WitType type : types) {
        values.add(abi.lift(type, all, next));
        next += HostAbi.flatten(type).size();
      }
    }
    Object answer = body.apply(values);
    if (function.result().isEmpty()) {
      return 0;
    }
    WitType result = function.result().get();
    if (HostAbi.flatten(result).size() > HostAbi.MAX_FLAT_RESULTS) {
      abi.store(result, answer, (int) core[next]);
      return 0;
    }
    return abi.lower(result, answer).get(0);
  }

  /**
   * Calls an export of the guest's, and says that the result has been read; null if there is none.
   */
  static @Nullable Object exported(
      RunningPayload running, String owner, WitFunction function, List<Object> values) {
    HostAbi abi = new HostAbi(running.memory());
    List<WitType> types = types(function);
    List<Long> core = new ArrayList<>();
    if (HostAbi.flatten(types).size() > HostAbi.MAX_FLAT_PARAMS) {
      WitType all = new WitType.TupleOf(types);
      int at = running.memory().allocate(HostAbi.size(all), HostAbi.alignment(all));
      abi.store(all, values, at);
      core.add((long) at);
    } else {
      for (int i = 0; i < types.size(); i++) {
        core.addAll(abi.lower(types.get(i), values.get(i)));
      }
    }
    String export = owner + "#" + function.coreName();
    long raw = running.call(export, core.stream().mapToLong(Long::longValue).toArray());
    Object result = null;
    if (function.result().isPresent()) {
      WitType type = function.result().get();
      boolean isFlat = HostAbi.flatten(type).size() <= HostAbi.MAX_FLAT_RESULTS;
      result = isFlat ? abi.lift(type, List.of(raw), 0) : abi.load(type, (int) raw);
    }
    String post = "cabi_post_" + export;
    if (running.payload().exports().contains(post)) {
      long ignored = running.call(post, raw);
    }
    return result;
  }
}

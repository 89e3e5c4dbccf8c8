package dev.mainstay.wit.abi;

import dev.mainstay.wit.WitType;
import java.util.List;
import java.util.Optional;

/**
 * Types seen as one of several cases, or as several fields: what the specification calls
 * despecializing.
 */
final class Cases {
  private Cases() {}

  /**
   * The payloads of a variant, an option or a result, in order of their discriminants; empty for
   * any other type.
   */
  static List<Optional<WitType>> payloads(WitType type) {
    if (type instanceof WitType.VariantType variant) {
      return variant.cases().stream().map(WitType.Case::type).toList();
    } else if (type instanceof WitType.OptionOf option) {
      return List.of(Optional.empty(), Optional.of(option.value()));
    } else if (type instanceof WitType.ResultOf result) {
      return List.of(result.ok(), result.error());
    }
    return List.of();
  }

  /** The fields of a record or tuple; empty for any other type. */
  static List<WitType> fields(WitType type) {
    if (type instanceof WitType.RecordType record) {
      return record.fields().stream().map(WitType.Field::type).toList();
    } else if (type instanceof WitType.TupleOf tuple) {
      return tuple.elements();
    }
    return List.of();
  }
}

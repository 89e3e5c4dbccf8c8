package com.acme.options;

import dev.mainstay.annotations.*;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

public final class Options {
  private Options() {}

  @WasiImport("acme:options/outside")
  public interface Outside {
    Optional<String> text(Optional<String> value);

    OptionalInt number(@U8 OptionalInt value);

    @U32 OptionalLong wide(OptionalLong value);

    OptionalDouble real(OptionalDouble value);

    Optional<Optional<@U16 Integer>> nested(Optional<Optional<@U16 Integer>> value);

    List<String> texts(List<String> values);

    List<List<Boolean>> truths(List<List<Boolean>> values);

    List<Optional<@WitChar Integer>> letters(List<Optional<@WitChar Integer>> values);

    List<@S8 byte[]> blocks(List<@S8 byte[]> values);
  }

  @WasiExport("acme:options/inside")
  public interface Inside {
    Optional<String> text(Optional<String> value);

    List<Optional<String>> texts(List<Optional<String>> values);

    @U8 OptionalInt number(@U8 OptionalInt value);
  }

  public static final class Same implements Inside {
    @Override
    public Optional<String> text(Optional<String> value) {
      return value;
    }

    @Override
    public List<Optional<String>> texts(List<Optional<String>> values) {
      return values;
    }

    @Override
    public OptionalInt number(OptionalInt value) {
      return value;
    }
  }
}

package dev.mainstay.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import run.endive.wasm.types.ValType;

/**
 * The Java types that a host object or a view of exports may use, and how their values are passed.
 *
 * <p>The Canonical ABI of the component model: numbers and booleans are one core value, strings and
 * lists of bytes are address and length.
 */
enum CanonicalValue {
  BOOLEAN(ValType.I32),
  BYTE(ValType.I32),
  SHORT(ValType.I32),
  INT(ValType.I32),
  LONG(ValType.I64),
  /** A Java {@code long} where the module has an {@code i32}: the carrier of {@code u32}. */
  UNSIGNED(ValType.I32),
  FLOAT(ValType.F32),
  DOUBLE(ValType.F64),
  STRING(ValType.I32, ValType.I32),
  BYTES(ValType.I32, ValType.I32);

  private static final Map<Class<?>, CanonicalValue> OF =
      Map.of(
          boolean.class, BOOLEAN,
          byte.class, BYTE,
          short.class, SHORT,
          int.class, INT,
          long.class, LONG,
          float.class, FLOAT,
          double.class, DOUBLE,
          String.class, STRING,
          byte[].class, BYTES);

  private final List<ValType> flat;

  CanonicalValue(ValType... flat) {
    this.flat = List.of(flat);
  }

  /**
   * How a Java type is passed.
   *
   * @param where the method, for the message
   * @throws IllegalArgumentException if the type is none of these
   */
  static CanonicalValue of(Class<?> type, Object where) {
    var value = OF.get(type);
    if (value == null) {
      throw new IllegalArgumentException(
          "[host-type] "
              + where
              + " uses "
              + type.getTypeName()
              + "; expected boolean, byte, short, int, long, float, double, String or byte[];"
              + " pass anything else with host(module, name, function)");
    }
    return value;
  }

  /**
   * How Java types are passed where a module has these core types: the same as with {@link #of},
   * but a {@code long} may be a {@code u32}.
   */
  static List<CanonicalValue> of(Class<?>[] types, List<ValType> core, Object where) {
    var values = new ArrayList<CanonicalValue>();
    int at = 0;
    for (var type : types) {
      var value = of(type, where);
      if (value == LONG && at < core.size() && core.get(at).equals(ValType.I32)) {
        value = UNSIGNED;
      }
      values.add(value);
      at += value.flat.size();
    }
    return values;
  }

  /** The core values of a parameter of this type. */
  List<ValType> flat() {
    return flat;
  }

  /** True for strings and lists: more than one core value, so a result goes through memory. */
  boolean inMemory() {
    return flat.size() > 1;
  }

  /** The Java value that begins at {@code core[at]}. */
  Object lift(GuestMemory memory, long[] core, int at) {
    return switch (this) {
      case BOOLEAN -> (int) core[at] != 0;
      case BYTE -> (byte) core[at];
      case SHORT -> (short) core[at];
      case INT -> (int) core[at];
      case LONG -> core[at];
      case UNSIGNED -> core[at] & 0xffff_ffffL;
      case FLOAT -> Float.intBitsToFloat((int) core[at]);
      case DOUBLE -> Double.longBitsToDouble(core[at]);
      case STRING -> memory.readString((int) core[at], (int) core[at + 1]);
      case BYTES -> memory.read((int) core[at], (int) core[at + 1]);
    };
  }

  /**
   * Stores the core values of {@code value} from {@code core[at]} on; contents go into blocks of
   * the guest.
   */
  void lower(GuestMemory memory, Object value, long[] core, int at) {
    switch (this) {
      case BOOLEAN -> core[at] = (Boolean) value ? 1 : 0;
      case BYTE, SHORT, INT -> core[at] = ((Number) value).intValue();
      case LONG -> core[at] = (Long) value;
      case UNSIGNED -> core[at] = unsigned((Long) value);
      case FLOAT -> core[at] = Float.floatToRawIntBits((Float) value) & 0xffff_ffffL;
      case DOUBLE -> core[at] = Double.doubleToRawLongBits((Double) value);
      case STRING -> lowerBytes(memory, ((String) value).getBytes(UTF_8), core, at);
      case BYTES -> lowerBytes(memory, (byte[]) value, core, at);
    }
  }

  private static long unsigned(long value) {
    if (value < 0 || value > 0xffff_ffffL) {
      throw new IllegalArgumentException(
          "[host-range] " + value + " is not in the range of u32, 0 to 4294967295");
    }
    return value;
  }

  private static void lowerBytes(GuestMemory memory, byte[] bytes, long[] core, int at) {
    int address = memory.allocate(bytes.length, 1);
    memory.write(address, bytes);
    core[at] = address;
    core[at + 1] = bytes.length;
  }
}

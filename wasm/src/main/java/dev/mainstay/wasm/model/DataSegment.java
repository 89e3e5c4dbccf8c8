package dev.mainstay.wasm.model;

import org.jspecify.annotations.Nullable;

/**
 * Bytes that the module brings along: placed in a memory when it is instantiated (active), or by
 * {@code memory.init} and {@code array.new_data} (passive). The bytes are not copied.
 */
public final class DataSegment {
  private final byte[] bytes;
  private final @Nullable WasmMemory memory;
  private final @Nullable ConstantExpression offset;
  private @Nullable String name;

  private DataSegment(
      byte[] bytes, @Nullable WasmMemory memory, @Nullable ConstantExpression offset) {
    this.bytes = bytes;
    this.memory = memory;
    this.offset = offset;
  }

  /** Bytes for a place in {@code memory}. */
  public static DataSegment active(WasmMemory memory, ConstantExpression offset, byte[] bytes) {
    return new DataSegment(bytes, memory, offset);
  }

  /** Bytes that an instruction places. */
  public static DataSegment passive(byte[] bytes) {
    return new DataSegment(bytes, null, null);
  }

  /** The bytes; not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  /** The memory of an active segment, null for a passive one. */
  public @Nullable WasmMemory memory() {
    return memory;
  }

  /** The address of an active segment, null for a passive one. */
  public @Nullable ConstantExpression offset() {
    return offset;
  }

  /** The name from the name section, or null. */
  public @Nullable String name() {
    return name;
  }

  /** Sets the name that is written to the name section. */
  public void setName(@Nullable String newName) {
    name = newName;
  }
}

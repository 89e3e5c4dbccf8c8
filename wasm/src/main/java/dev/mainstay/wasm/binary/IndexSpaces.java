package dev.mainstay.wasm.binary;

import dev.mainstay.wasm.model.ArrayType;
import dev.mainstay.wasm.model.CompositeType;
import dev.mainstay.wasm.model.DataSegment;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.ElementSegment;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.StructType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmMemory;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.model.WasmTable;
import dev.mainstay.wasm.model.WasmTag;
import java.util.ArrayList;
import java.util.List;

/** What the indices of a file stand for, as far as it has been read. */
final class IndexSpaces {
  private final WasmModule module;
  private final List<DefinedType> types = new ArrayList<>();
  private boolean dataAnnounced;

  IndexSpaces(WasmModule module) {
    this.module = module;
  }

  List<DefinedType> types() {
    return types;
  }

  DefinedType type(BinaryInput in) {
    return next(in, types, "type");
  }

  DefinedType functionType(BinaryInput in) {
    return typeOf(in, FunctionType.class, "a function type");
  }

  DefinedType structType(BinaryInput in) {
    return typeOf(in, StructType.class, "a struct type");
  }

  DefinedType arrayType(BinaryInput in) {
    return typeOf(in, ArrayType.class, "an array type");
  }

  WasmFunction function(BinaryInput in) {
    return next(in, module.functions(), "function");
  }

  WasmTable table(BinaryInput in) {
    return next(in, module.tables(), "table");
  }

  WasmMemory memory(BinaryInput in) {
    return next(in, module.memories(), "memory");
  }

  WasmGlobal global(BinaryInput in) {
    return next(in, module.globals(), "global");
  }

  WasmTag tag(BinaryInput in) {
    return next(in, module.tags(), "tag");
  }

  ElementSegment element(BinaryInput in) {
    return next(in, module.elements(), "element segment");
  }

  /** Says that the file has a data count section, without which code has no data segments. */
  void announceData() {
    dataAnnounced = true;
  }

  DataSegment data(BinaryInput in) {
    if (!dataAnnounced) {
      throw in.malformed(
          in.position(), "a data segment's index", "a data count section before the code");
    }
    return next(in, module.data(), "data segment");
  }

  List<WasmMemory> memories() {
    return module.memories();
  }

  List<WasmTable> tables() {
    return module.tables();
  }

  /** The table or memory with index 0, which some encodings do not mention. */
  <T> T first(BinaryInput in, List<T> space, String what) {
    return resolve(in, in.position(), 0, space, what);
  }

  <T> T resolve(BinaryInput in, int offset, int index, List<T> space, String what) {
    if (index < 0 || index >= space.size()) {
      throw in.malformed(
          offset,
          what + " " + Integer.toUnsignedString(index),
          space.isEmpty()
              ? "no " + what + ": the module has none here"
              : "a " + what + " from 0 to " + (space.size() - 1));
    }
    return space.get(index);
  }

  private <T> T next(BinaryInput in, List<T> space, String what) {
    int offset = in.position();
    return resolve(in, offset, in.u32("the index of a " + what), space, what);
  }

  private DefinedType typeOf(
      BinaryInput in, Class<? extends CompositeType> shape, String expected) {
    int offset = in.position();
    int index = in.u32("the index of " + expected);
    return checked(in, offset, index, shape, expected);
  }

  DefinedType checked(
      BinaryInput in,
      int offset,
      int index,
      Class<? extends CompositeType> shape,
      String expected) {
    var type = resolve(in, offset, index, types, "type");
    if (!shape.isInstance(type.composite())) {
      throw in.malformed(offset, "type " + index + ", which is not one", expected);
    }
    return type;
  }
}

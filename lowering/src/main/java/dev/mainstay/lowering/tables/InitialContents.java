package dev.mainstay.lowering.tables;

import static java.util.Objects.requireNonNull;

import dev.mainstay.lowering.StaticMemory;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction.I32Const;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.ElementSegment;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.model.WasmTable;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What tables and segments in memory hold at first. What is known when the payload is linked
 * becomes data; the rest is written by code that runs when it is instantiated. Active segments take
 * effect in their order: a table that code writes to is written by code from then on.
 */
final class InitialContents {
  private final StaticMemory memory;
  private final Map<WasmTable, TableRegion> regions;
  private final Map<ElementSegment, SegmentRegion> segments;
  private final ElementValues values;
  private final Map<WasmTable, int[]> images = new HashMap<>();
  private final Set<WasmTable> late = new HashSet<>();
  private final CodeBuilder code = new CodeBuilder(0);

  InitialContents(
      StaticMemory memory,
      Map<WasmTable, TableRegion> regions,
      Map<ElementSegment, SegmentRegion> segments,
      ElementValues values) {
    this.memory = memory;
    this.regions = regions;
    this.segments = segments;
    this.values = values;
  }

  /** Puts what is known into memory and gives the code for the rest, without its end. */
  CodeBuilder write(WasmModule module) {
    regions.forEach(this::initialize);
    for (var segment : module.elements()) {
      var table = segment.table();
      var offset = segment.offset();
      if (table != null && offset != null && regions.containsKey(table)) {
        if (late.contains(table) || !writeKnown(segment, table, offset)) {
          late.add(table);
          writeLate(segment, table, offset);
        }
      }
    }
    segments.forEach(this::write);
    regions.forEach((table, region) -> place(region.address(), requireNonNull(images.get(table))));
    return code;
  }

  private void initialize(WasmTable table, TableRegion region) {
    var image = new int[region.minimum()];
    images.put(table, image);
    var initializer = table.initializer();
    if (initializer == null) {
      return;
    }
    var value = values.constant(initializer);
    if (value.isPresent()) {
      Arrays.fill(image, value.getAsInt());
    } else {
      late.add(table);
      code.i32(0);
      values.push(initializer, code);
      code.i32(region.minimum()).call(region.fill());
    }
  }

  private boolean writeKnown(ElementSegment segment, WasmTable table, ConstantExpression offset) {
    var image = requireNonNull(images.get(table));
    var elements = segment.elements();
    if (offset.instructions().size() != 1
        || !(offset.instructions().get(0) instanceof I32Const number)
        || Integer.toUnsignedLong(number.value()) + elements.size() > image.length
        || elements.stream().anyMatch(element -> values.constant(element).isEmpty())) {
      return false;
    }
    for (int i = 0; i < elements.size(); i++) {
      image[number.value() + i] = values.constant(elements.get(i)).orElseThrow();
    }
    return true;
  }

  private void writeLate(ElementSegment segment, WasmTable table, ConstantExpression offset) {
    var region = requireNonNull(regions.get(table));
    int at = code.newLocal(NumberType.I32);
    int count = code.newLocal(NumberType.I32);
    offset.instructions().forEach(code::emit);
    code.set(at).i32(segment.elements().size()).set(count);
    TableRegion.checkRange(code, at, count, region::pushSize);
    code.get(at).i32(2).op(Opcode.I32_SHL);
    region.pushAddress(code).op(Opcode.I32_ADD).set(at);
    write(segment.elements(), () -> code.get(at), 0);
  }

  private void write(ElementSegment segment, SegmentRegion region) {
    if (segment.mode() == ElementSegment.Mode.PASSIVE) {
      var image = new int[segment.elements().size()];
      for (int i = 0; i < image.length; i++) {
        var element = segment.elements().get(i);
        var value = values.constant(element);
        if (value.isPresent()) {
          image[i] = value.getAsInt();
        } else {
          write(List.of(element), () -> code.i32(region.address()), 4 * i);
        }
      }
      place(region.address(), image);
    }
  }

  private void write(List<ConstantExpression> elements, Runnable address, int offset) {
    for (int i = 0; i < elements.size(); i++) {
      address.run();
      var value = values.constant(elements.get(i));
      if (value.isPresent()) {
        code.i32(value.getAsInt());
      } else {
        values.push(elements.get(i), code);
      }
      code.access(Opcode.I32_STORE, memory.memory(), 2, offset + 4 * i);
    }
  }

  private void place(int address, int[] words) {
    if (words.length > 0) {
      var bytes = ByteBuffer.allocate(4 * words.length).order(ByteOrder.LITTLE_ENDIAN);
      bytes.asIntBuffer().put(words);
      memory.put(address, bytes.array());
    }
  }
}

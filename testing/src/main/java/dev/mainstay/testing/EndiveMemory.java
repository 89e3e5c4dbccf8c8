package dev.mainstay.testing;

import run.endive.runtime.Instance;
import run.endive.runtime.Memory;

/** The memory of an instance on Endive. */
final class EndiveMemory implements GuestMemory {
  private final Instance instance;

  EndiveMemory(Instance instance) {
    this.instance = instance;
  }

  private Memory memory() {
    var memory = instance.memory();
    if (memory == null) {
      throw new PayloadException("[memory-missing] the payload has no memory");
    }
    return memory;
  }

  @Override
  public long size() {
    return (long) memory().pages() * Memory.PAGE_SIZE;
  }

  @Override
  public byte[] read(int address, int length) {
    return memory().readBytes(address, length);
  }

  @Override
  public void write(int address, byte[] bytes) {
    memory().write(address, bytes);
  }

  @Override
  public int allocate(int size, int alignment) {
    var exports = instance.module().exportSection();
    for (int i = 0; i < exports.exportCount(); i++) {
      if (exports.getExport(i).name().equals("cabi_realloc")) {
        return (int) instance.export("cabi_realloc").apply(0, 0, alignment, size)[0];
      }
    }
    throw new PayloadException(
        "[realloc-missing] the payload does not export cabi_realloc, so its host cannot pass it a string or a list");
  }
}

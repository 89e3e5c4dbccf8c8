package dev.mainstay.wasi.filesystem;

import dev.mainstay.annotations.WasiImport;
import dev.mainstay.annotations.WitTuple;
import java.util.List;

/**
 * {@code wasi:filesystem/preopens@0.2.12}: the folders that the host has opened for the program.
 */
@WasiImport("wasi:filesystem/preopens@0.2.12")
public interface Preopens {
  /**
   * A folder, and what the program calls it.
   *
   * @param path mostly absolute: {@code /data}
   */
  @WitTuple
  record Preopen(Types.Descriptor descriptor, String path) {}

  /** The folders, each in a new handle, in the host's order. */
  List<Preopen> getDirectories();
}

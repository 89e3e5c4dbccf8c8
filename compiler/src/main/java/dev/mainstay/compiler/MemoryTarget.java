package dev.mainstay.compiler;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.teavm.vm.BuildTarget;

/** Keeps in memory what TeaVM would write to files. */
final class MemoryTarget implements BuildTarget {
  private final Map<String, ByteArrayOutputStream> files = new LinkedHashMap<>();

  @Override
  public OutputStream createResource(String fileName) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    files.put(fileName, file);
    return file;
  }

  Optional<byte[]> file(String name) {
    return Optional.ofNullable(files.get(name)).map(ByteArrayOutputStream::toByteArray);
  }
}

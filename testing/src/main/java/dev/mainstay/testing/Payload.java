package dev.mainstay.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import run.endive.wasm.Parser;
import run.endive.wasm.WasmEngineException;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.ExternalType;
import run.endive.wasm.types.FunctionImport;
import run.endive.wasm.types.FunctionType;
import run.endive.wasm.types.ValType;

/**
 * A finished {@code .wasm}, read and validated.
 *
 * <p>Immutable; one payload can be run any number of times, also on several devices at once.
 */
public final class Payload {

  /** A function that a payload imports. */
  public record Import(String module, String name) {
    /** Module and name with a blank between them, as in lists of imports. */
    @Override
    public String toString() {
      return module + " " + name;
    }
  }

  private final String name;
  private final byte[] bytes;
  private final WasmModule module;

  private Payload(String name, byte[] bytes, WasmModule module) {
    this.name = name;
    this.bytes = bytes;
    this.module = module;
  }

  /**
   * The payload in a file.
   *
   * @throws PayloadException if there is no such file or it is not a valid module
   */
  public static Payload of(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new PayloadException(
          "[payload-missing] there is no file "
              + file.toAbsolutePath()
              + "; mainstay:build writes it in the phase package, so a test of it belongs into integration-test");
    }
    try {
      return of(file.getFileName().toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The payload in an array.
   *
   * @param name what messages and {@code argv[0]} call it
   * @throws PayloadException if it is not a valid module
   */
  public static Payload of(String name, byte[] bytes) {
    byte[] copy = bytes.clone();
    try {
      return new Payload(name, copy, Parser.parse(copy));
    } catch (WasmEngineException e) {
      throw new PayloadException("[payload-invalid] " + name + ": " + e.getMessage(), e);
    }
  }

  /** The file's name. */
  public String name() {
    return name;
  }

  /** The module as it is in the file. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The imported functions, in the module's order. */
  public List<Import> imports() {
    return functionImports().stream().map(i -> new Import(i.module(), i.name())).toList();
  }

  /** The names of the exported functions, in the module's order. */
  public List<String> exports() {
    var names = new ArrayList<String>();
    for (int i = 0; i < module.exportSection().exportCount(); i++) {
      var export = module.exportSection().getExport(i);
      if (export.exportType() == ExternalType.FUNCTION) {
        names.add(export.name());
      }
    }
    return List.copyOf(names);
  }

  /** The pages of 64 KiB that the memory has at start; 0 without a memory of its own. */
  public int memoryPages() {
    return module
        .memorySection()
        .filter(section -> section.memoryCount() > 0)
        .map(section -> section.getMemory(0).limits().initialPages())
        .orElse(0);
  }

  /**
   * The names of an exported function's parameter types: {@code I32}, {@code I64}, {@code F32} or
   * {@code F64}.
   *
   * @throws PayloadException if there is no such export
   */
  public List<String> parametersOf(String export) {
    return typeOf(export).params().stream().map(ValType::name).toList();
  }

  FunctionType typeOf(String export) {
    for (int i = 0; i < module.exportSection().exportCount(); i++) {
      var candidate = module.exportSection().getExport(i);
      if (candidate.exportType() == ExternalType.FUNCTION && candidate.name().equals(export)) {
        int imported = module.importSection().count(ExternalType.FUNCTION);
        int function = candidate.index();
        int type =
            function < imported
                ? functionImports().get(function).typeIndex()
                : module.functionSection().getFunctionType(function - imported);
        return module.typeSection().getType(type);
      }
    }
    throw new PayloadException(
        "[export-missing] " + name + " does not export " + export + "; it exports " + exports());
  }

  WasmModule module() {
    return module;
  }

  List<FunctionImport> functionImports() {
    return module.importSection().stream()
        .filter(FunctionImport.class::isInstance)
        .map(FunctionImport.class::cast)
        .toList();
  }

  FunctionType typeOf(FunctionImport function) {
    return module.typeSection().getType(function.typeIndex());
  }

  @Override
  public String toString() {
    return name;
  }
}

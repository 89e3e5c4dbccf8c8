package dev.mainstay.compiler;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a compilation starts from.
 *
 * @param classPath folders and jars with the guest's classes and its libraries, guest-runtime among
 *     them; the first that has a class wins
 * @param mainClass the class whose {@code main(String[])} becomes the export {@code _start}, if the
 *     payload is a command
 * @param exportClasses classes whose static methods annotated with {@code org.teavm.interop.Export}
 *     become exports
 * @param optimization how hard the compiler tries
 * @param debugInformation whether to write what maps instructions to lines
 * @param resources names of resources on the class path that the payload brings along, besides
 *     those that its code asks for by a constant; folders separated by slashes
 * @param directBufferBytes memory set aside for direct buffers, if the guest uses any; unit: bytes
 */
public record CompilerInput(
    List<Path> classPath,
    Optional<String> mainClass,
    List<String> exportClasses,
    Optimization optimization,
    boolean debugInformation,
    List<String> resources,
    int directBufferBytes) {

  /** How hard the compiler tries. */
  public enum Optimization {
    /** Compiles fastest; large and slow code. */
    SIMPLE,
    /** Small code, and what a device's interpreter runs fastest. */
    ADVANCED,
    /** Inlines more: three times the size, and slower in an interpreter. */
    FULL
  }

  private static final int DEFAULT_DIRECT_BUFFER_BYTES = 1024;

  /** Copies the lists. */
  public CompilerInput {
    classPath = List.copyOf(classPath);
    exportClasses = List.copyOf(exportClasses);
    resources = List.copyOf(resources);
    if (mainClass.isEmpty() && exportClasses.isEmpty()) {
      throw new IllegalArgumentException(
          "a payload needs a main class or a class with exports, or nothing would be compiled");
    }
    if (directBufferBytes < 0) {
      throw new IllegalArgumentException("directBufferBytes is negative: " + directBufferBytes);
    }
  }

  /** A command: {@code mainClass} has the main method. */
  public static CompilerInput ofCommand(List<Path> classPath, String mainClass) {
    return new CompilerInput(
        classPath,
        Optional.of(mainClass),
        List.of(),
        Optimization.ADVANCED,
        false,
        List.of(),
        DEFAULT_DIRECT_BUFFER_BYTES);
  }

  /** A reactor: {@code exportClasses} have the exports. */
  public static CompilerInput ofReactor(List<Path> classPath, List<String> exportClasses) {
    return new CompilerInput(
        classPath,
        Optional.empty(),
        exportClasses,
        Optimization.ADVANCED,
        false,
        List.of(),
        DEFAULT_DIRECT_BUFFER_BYTES);
  }

  /** The same with these classes for exports. */
  public CompilerInput withExportClasses(List<String> classes) {
    return new CompilerInput(
        classPath,
        mainClass,
        classes,
        optimization,
        debugInformation,
        resources,
        directBufferBytes);
  }

  /** The same with this optimization. */
  public CompilerInput withOptimization(Optimization level) {
    return new CompilerInput(
        classPath, mainClass, exportClasses, level, debugInformation, resources, directBufferBytes);
  }

  /** The same with or without debug information. */
  public CompilerInput withDebugInformation(boolean wanted) {
    return new CompilerInput(
        classPath, mainClass, exportClasses, optimization, wanted, resources, directBufferBytes);
  }

  /** The same with this much memory for direct buffers. */
  public CompilerInput withDirectBufferBytes(int bytes) {
    return new CompilerInput(
        classPath, mainClass, exportClasses, optimization, debugInformation, resources, bytes);
  }

  /** The same with these resources. */
  public CompilerInput withResources(List<String> names) {
    return new CompilerInput(
        classPath,
        mainClass,
        exportClasses,
        optimization,
        debugInformation,
        names,
        directBufferBytes);
  }
}

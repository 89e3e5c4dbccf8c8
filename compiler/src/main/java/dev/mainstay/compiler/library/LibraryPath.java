package dev.mainstay.compiler.library;

import dev.mainstay.compiler.problems.CompilerFailure;
import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.security.CodeSource;
import java.util.List;

/**
 * The jars with TeaVM's class library, found where the compiler's own classes come from.
 *
 * <p>The library's classes mention the types of JavaScript interoperability; those jars are here so
 * that the classes can be read. What would make something of them, teavm-jso-impl, is not.
 */
final class LibraryPath {
  private LibraryPath() {}

  /** One class of each jar; by name, as most of them are nothing that this module calls. */
  private static final List<String> LANDMARKS =
      List.of(
          "org.teavm.classlib.impl.JCLPlugin",
          "org.teavm.platform.Platform",
          "org.teavm.backend.wasm.runtime.WasmGCSupport",
          "org.teavm.interop.Address",
          "org.teavm.jso.JSObject",
          "org.teavm.jso.core.JSString",
          "com.jcraft.jzlib.JZlib");

  static List<File> jars() {
    return LANDMARKS.stream().map(LibraryPath::jar).distinct().toList();
  }

  private static File jar(String landmark) {
    Class<?> type;
    try {
      type = Class.forName(landmark, false, LibraryPath.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new CompilerFailure("TeaVM is not complete: there is no " + landmark, e);
    }
    CodeSource source = type.getProtectionDomain().getCodeSource();
    URL location = source == null ? null : source.getLocation();
    if (location == null || !location.getProtocol().equals("file")) {
      throw new CompilerFailure(
          "the jar of "
              + landmark
              + " cannot be found: it was loaded from "
              + location
              + ", expected a jar or folder on disk",
          new IllegalStateException());
    }
    try {
      return new File(location.toURI());
    } catch (URISyntaxException e) {
      throw new CompilerFailure("not a file: " + location, e);
    }
  }
}

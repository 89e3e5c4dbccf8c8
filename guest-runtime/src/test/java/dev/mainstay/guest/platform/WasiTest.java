package dev.mainstay.guest.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.mainstay.wit.Resource;
import dev.mainstay.wit.WitFunction;
import dev.mainstay.wit.WitInterface;
import dev.mainstay.wit.WitPackage;
import dev.mainstay.wit.abi.CoreSignature;
import dev.mainstay.wit.parse.WitSource;
import java.io.File;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.teavm.interop.Import;

/**
 * The WIT beside the classes, which is written by hand, says what they import, with the same core
 * types, and nothing else.
 */
class WasiTest {
  private static final Path WIT = Path.of("src/main/resources/META-INF/mainstay/wit");
  private static final Path CLASSES = Path.of("target/classes");

  @Test
  void theWitIsWhatIsCalled() throws Exception {
    SortedMap<String, String> described = new TreeMap<>();
    for (WitPackage pkg : WitSource.read(WIT).packages()) {
      pkg.interfaces().forEach(each -> describe(each, described));
    }
    // What a command is to it: an export, which the linker makes of main.
    assertEquals("() -> (i32)", described.remove("wasi:cli/run@0.2.12#run"));
    SortedMap<String, String> called = new TreeMap<>();
    for (Class<?> each : classes()) {
      for (Method method : each.getDeclaredMethods()) {
        Import core = method.getAnnotation(Import.class);
        if (core != null && core.module().startsWith("wasi:")) {
          called.put(core.module() + "#" + core.name(), signature(method));
        }
      }
    }
    // A resource can be dropped, also where the classes do not.
    described
        .keySet()
        .removeIf(name -> name.contains("#[resource-drop]") && !called.containsKey(name));

    assertEquals(lines(called), lines(described));
  }

  /** The room's own, none of them initialized. */
  private static List<Class<?>> classes() throws Exception {
    List<Class<?>> classes = new ArrayList<>();
    try (Stream<Path> files = Files.walk(CLASSES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
        String name = CLASSES.relativize(file).toString().replaceFirst("\\.class$", "");
        if (!name.endsWith("-info")) {
          classes.add(
              Class.forName(
                  name.replace(File.separatorChar, '.'), false, WasiTest.class.getClassLoader()));
        }
      }
    }
    return classes;
  }

  private static void describe(WitInterface each, SortedMap<String, String> into) {
    for (WitFunction function : each.functions()) {
      into.put(
          each.name() + "#" + function.coreName(), CoreSignature.ofImport(function).toString());
    }
    for (var type : each.types()) {
      if (type instanceof Resource resource) {
        into.put(each.name() + "#[resource-drop]" + resource.name(), "(i32) -> ()");
      }
    }
  }

  private static String signature(Method method) {
    String parameters =
        Stream.of(method.getParameterTypes()).map(WasiTest::core).collect(Collectors.joining(", "));
    Class<?> result = method.getReturnType();
    return "(" + parameters + ") -> (" + (result == void.class ? "" : core(result)) + ")";
  }

  /** A number is itself; an address is a number of 32 bits. */
  private static String core(Class<?> type) {
    return type == long.class ? "i64" : "i32";
  }

  private static String lines(SortedMap<String, String> map) {
    return map.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue() + "\n")
        .collect(Collectors.joining());
  }
}

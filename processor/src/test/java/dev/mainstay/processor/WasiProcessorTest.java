package dev.mainstay.processor;

import static com.google.testing.compile.Compiler.javac;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.mainstay.processor.report.Suggestion;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WasiProcessorTest {
  private static final JavaFileObject GPIO =
      source(
          "com.acme.Gpio",
          """
          package com.acme;
          @dev.mainstay.annotations.WasiImport("acme:board/gpio@1.0.0")
          public interface Gpio {
            void write(int pin);
          }
          """);

  private static final JavaFileObject FIRMWARE =
      source(
          "com.acme.Firmware",
          """
          package com.acme;
          @dev.mainstay.annotations.WasiExport("acme:board/firmware@1.0.0")
          public interface Firmware {
            String name();
          }
          """);

  private static final String BLINKY =
      """
      package com.acme;
      public class Blinky implements Firmware {
        public Blinky(Gpio gpio) {}
        @Override public String name() {
          return "blinky";
        }
      }
      """;

  private static JavaFileObject source(String name, String text) {
    return JavaFileObjects.forSourceString(name, text);
  }

  private static List<String> messages(Compilation compilation) {
    return compilation.errors().stream()
        .map(error -> error.getLineNumber() + ": " + error.getMessage(Locale.ROOT))
        .toList();
  }

  private static Map<String, String> generated(Compilation compilation) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() != JavaFileObject.Kind.CLASS) {
        files.put(file.getName(), file.getCharContent(false).toString());
      }
    }
    return files;
  }

  @Test
  void theOrderOfTheSourcesMakesNoDifference() throws IOException {
    JavaFileObject blinky = source("com.acme.Blinky", BLINKY);
    Compilation one = javac().withProcessors(new WasiProcessor()).compile(GPIO, FIRMWARE, blinky);
    Compilation other = javac().withProcessors(new WasiProcessor()).compile(blinky, FIRMWARE, GPIO);
    assertEquals(6, generated(one).size());
    assertEquals(generated(one), generated(other));
  }

  @Test
  void nothingIsWrittenForACompilationWithoutInterfaces() throws IOException {
    Compilation compilation =
        javac()
            .withProcessors(new WasiProcessor())
            .withOptions("-Xlint:all", "-Werror")
            .compile(source("A", "class A {}"));
    assertEquals(Compilation.Status.SUCCESS, compilation.status());
    assertEquals(Map.of(), generated(compilation));
  }

  @Test
  void anImplementationMayBeGeneratedToo() {
    Processor other =
        new AbstractProcessor() {
          private boolean isDone;

          @Override
          public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
          }

          @Override
          public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
          }

          @Override
          public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!isDone) {
              isDone = true;
              try (Writer writer =
                  processingEnv.getFiler().createSourceFile("com.acme.Blinky").openWriter()) {
                writer.write(BLINKY);
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            }
            return false;
          }
        };
    Compilation compilation =
        javac().withProcessors(new WasiProcessor(), other).compile(GPIO, FIRMWARE);
    assertEquals(List.of(), messages(compilation));
    assertTrue(compilation.generatedSourceFile("com.acme.FirmwareExport").isPresent());
  }

  @Test
  void theWorldHasTheNameThatTheOptionGives() throws IOException {
    Compilation compilation =
        javac()
            .withProcessors(new WasiProcessor())
            .withOptions("-Amainstay.world=acme:product/my-guest@2.1.0")
            .compile(GPIO);
    assertEquals(
        """
        package acme:product@2.1.0;

        world my-guest {
          import acme:board/gpio@1.0.0;
        }
        """,
        generated(compilation).get("/CLASS_OUTPUT/META-INF/wit/guest.wit"));
  }

  @Test
  void aWorldOfTheImportsOwnPackageNeedsNoOtherFile() throws IOException {
    Compilation compilation =
        javac()
            .withProcessors(new WasiProcessor())
            .withOptions("-Amainstay.world=acme:board/guest@1.0.0")
            .compile(GPIO);
    assertEquals(
        """
        package acme:board@1.0.0;

        interface gpio {
          write: func(pin: s32);
        }

        world guest {
          import gpio;
        }
        """,
        generated(compilation).get("/CLASS_OUTPUT/META-INF/wit/guest.wit"));
  }

  @Test
  void aWorldThatIsNoNameIsRefused() {
    Compilation compilation =
        javac()
            .withProcessors(new WasiProcessor())
            .withOptions("-Amainstay.world=product")
            .compile(GPIO);
    assertEquals(
        List.of(
            "-1: [world] the option -Amainstay.world is \"product\": \"product\" is no interface name:"
                + " namespace:package/interface@version is one; it names the world, like"
                + " acme:product/blinky"),
        messages(compilation));
  }

  @Test
  void anImportFromALibraryThatTheProcessorDidNotSeeIsRefused(@TempDir Path folder)
      throws IOException {
    Compilation compilation =
        javac()
            .withProcessors(new WasiProcessor())
            .withClasspath(library(folder, javac().withOptions("-proc:none").compile(GPIO)))
            .compile(FIRMWARE, source("com.acme.Blinky", BLINKY));
    assertEquals(
        List.of(
            "3: [no-import-glue] gpio is of type Gpio, but com.acme.GpioImport, which the processor"
                + " generates beside it, is missing; compile the library that has Gpio with the"
                + " processor"),
        messages(compilation));
  }

  @Test
  void anImportFromALibraryBringsItsGlue(@TempDir Path folder) throws IOException {
    Compilation compilation =
        javac()
            .withProcessors(new WasiProcessor())
            .withClasspath(
                library(folder, javac().withProcessors(new WasiProcessor()).compile(GPIO)))
            .compile(FIRMWARE, source("com.acme.Blinky", BLINKY));
    assertEquals(List.of(), messages(compilation));
    assertTrue(compilation.generatedSourceFile("com.acme.BlinkyInstance").isPresent());
  }

  @Test
  void aTypeFromALibraryNeedsItsGlue(@TempDir Path folder) throws IOException {
    JavaFileObject level =
        source(
            "com.acme.Level",
            "package com.acme;\n@dev.mainstay.annotations.WitEnum public enum Level { LOW, HIGH }");
    JavaFileObject meter =
        source(
            "com.acme.Meter",
            "package com.acme;\n@dev.mainstay.annotations.WasiImport(\"acme:board/meter\")\ninterface Meter { Level read(); }");
    Compilation without =
        javac()
            .withProcessors(new WasiProcessor())
            .withClasspath(library(folder, javac().withOptions("-proc:none").compile(level)))
            .compile(meter);
    assertEquals(
        List.of(
            "[no-type-glue] Level has no com.acme.LevelGlue, which the processor generates beside"
                + " it; compile the library that has Level with the processor"),
        without.errors().stream().map(error -> error.getMessage(Locale.ROOT)).toList());
    Compilation with =
        javac()
            .withProcessors(new WasiProcessor())
            .withClasspath(
                library(folder, javac().withProcessors(new WasiProcessor()).compile(level)))
            .compile(meter);
    assertEquals(List.of(), messages(with));
  }

  /** Never a payload that takes memory for something else than it is. */
  @Test
  void aTypeThatIsNotWhatItsGlueWasMadeForIsRefused(@TempDir Path folder) throws IOException {
    String level = "package com.acme;\n@dev.mainstay.annotations.WitEnum public enum Level ";
    List<File> ignored =
        library(
            folder,
            javac()
                .withProcessors(new WasiProcessor())
                .compile(source("com.acme.Level", level + "{ LOW, HIGH }")));
    Compilation compilation =
        javac()
            .withProcessors(new WasiProcessor())
            .withClasspath(
                library(
                    folder,
                    javac()
                        .withOptions("-proc:none")
                        .compile(source("com.acme.Level", level + "{ LOW, MIDDLE, HIGH }"))))
            .compile(
                source(
                    "com.acme.Meter",
                    """
                    package com.acme;
                    @dev.mainstay.annotations.WasiImport("acme:board/meter")
                    interface Meter { Level read(); }
                    """));
    String message = compilation.errors().get(0).getMessage(Locale.ROOT);
    assertTrue(
        message.startsWith(
            "[type-glue-differs] Level comes from a library that was compiled with it as \"enum"
                + " level { low, high }\", but it is read as \"enum level { low, middle, high }\""
                + " here"),
        message);
  }

  private static List<File> library(Path folder, Compilation compilation) throws IOException {
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.CLASS) {
        Path path = folder.resolve(file.getName().replaceFirst("^/CLASS_OUTPUT/", ""));
        Files.createDirectories(path.getParent());
        try (InputStream in = file.openInputStream();
            OutputStream out = Files.newOutputStream(path)) {
          in.transferTo(out);
        }
      }
    }
    List<File> classPath = new ArrayList<>(List.of(folder.toFile()));
    Pattern.compile(File.pathSeparator)
        .splitAsStream(System.getProperty("java.class.path"))
        .forEach(entry -> classPath.add(new File(entry)));
    return classPath;
  }

  @Test
  void aMistakeInTheProcessorIsReportedAndTheCompilerLives() {
    Compilation compilation =
        javac().withProcessors(new Failing()).compile(GPIO, source("B", "class B {}"));
    assertEquals(1, compilation.errors().size());
    String message = compilation.errors().get(0).getMessage(Locale.ROOT);
    assertTrue(message.startsWith("[internal] the processor failed"), message);
    assertTrue(message.contains("no comment for you"), message);
    assertEquals(3, compilation.errors().get(0).getLineNumber());
  }

  /** The processor, in a compiler that fails when it is asked for a comment. */
  private static final class Failing extends AbstractProcessor {
    private final WasiProcessor processor = new WasiProcessor();

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return processor.getSupportedSourceVersion();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      Elements elements = environment.getElementUtils();
      Elements failing =
          proxy(
              Elements.class,
              elements,
              "getDocComment",
              () -> {
                throw new IllegalStateException("no comment for you");
              });
      processor.init(
          proxy(ProcessingEnvironment.class, environment, "getElementUtils", () -> failing));
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      processor.process(annotations, round);
      return false;
    }

    private static <T> T proxy(
        Class<T> type, T target, String method, java.util.function.Supplier<Object> instead) {
      return type.cast(
          Proxy.newProxyInstance(
              type.getClassLoader(),
              new Class<?>[] {type},
              (proxy, called, arguments) -> {
                if (called.getName().equals(method)) {
                  return instead.get();
                }
                try {
                  return called.invoke(target, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              }));
    }
  }

  @Test
  void incrementalBuildsKnowWhatKindOfProcessorItIs() throws IOException {
    try (InputStream in =
        WasiProcessor.class.getResourceAsStream(
            "/META-INF/gradle/incremental.annotation.processors")) {
      assertEquals(
          WasiProcessor.class.getName() + ",aggregating\n", new String(in.readAllBytes(), UTF_8));
    }
  }

  @Test
  void aNameIsSuggestedOnlyIfItIsNear() {
    assertEquals(". Did you mean gpio?", Suggestion.near("gpios", List.of("clock", "gpio")));
    assertEquals("", Suggestion.near("adc", List.of("clock", "gpio")));
    assertEquals("", Suggestion.near("adc", List.of()));
  }
}

package dev.mainstay.processor;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.JavaFile;
import dev.mainstay.processor.declare.Declarations;
import dev.mainstay.processor.emit.ExportWriter;
import dev.mainstay.processor.emit.HolderWriter;
import dev.mainstay.processor.emit.ImportWriter;
import dev.mainstay.processor.emit.ResourceWriter;
import dev.mainstay.processor.emit.Resources;
import dev.mainstay.processor.emit.TypeWriter;
import dev.mainstay.processor.model.BoundInterface;
import dev.mainstay.processor.model.BoundResource;
import dev.mainstay.processor.model.BoundType;
import dev.mainstay.processor.model.Export;
import dev.mainstay.processor.model.JavaClass;
import dev.mainstay.processor.report.Message;
import dev.mainstay.processor.report.Report;
import dev.mainstay.wit.InterfaceName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Generates the glue between a guest's Java interfaces and the core module's functions.
 *
 * <p>It asks for all annotations and claims none: the class behind an export has no annotation of
 * ours, and an incremental build shows a processor only the classes with annotations that it asked
 * for.
 *
 * <p>The option {@code mainstay.world} names the world that is written beside the classes.
 */
@AutoService(Processor.class)
public final class WasiProcessor extends AbstractProcessor {
  private static final String WORLD_OPTION = "mainstay.world";
  private static final String DEFAULT_WORLD = "mainstay:guest/guest";

  private @Nullable State state;

  /** Made by the compiler. */
  public WasiProcessor() {}

  /** What lives as long as a compilation. */
  private record State(
      Filer filer,
      Report report,
      Declarations declarations,
      Optional<JavaClass> generated,
      InterfaceName world,
      Map<String, JavaClass> holders,
      Map<String, JavaClass> exports) {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(WORLD_OPTION);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    Report report = new Report(environment.getMessager());
    state =
        new State(
            environment.getFiler(),
            report,
            new Declarations(environment.getElementUtils(), environment.getTypeUtils(), report),
            generatedAnnotation(environment),
            world(environment, report),
            new TreeMap<>(),
            new TreeMap<>());
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    State state = this.state;
    if (state == null) {
      return false;
    }
    try {
      process(state, round);
    } catch (RuntimeException e) {
      // The compiler would die of it, without a word about the source.
      state.report().internal(e);
    }
    return false;
  }

  private static void process(State state, RoundEnvironment round) {
    Declarations.Found found = state.declarations().read(round);
    for (Declarations.Declared<BoundType> type : found.types()) {
      at(state, type, model -> write(state, type, TypeWriter.write(model, state.generated())));
    }
    for (Declarations.Declared<BoundResource> resource : found.resources()) {
      at(
          state,
          resource,
          model -> {
            write(state, resource, ResourceWriter.write(model, state.generated()));
            if (model.isExported()) {
              state.exports().put(model.glue().toString(), model.glue());
            }
          });
    }
    for (Declarations.Declared<BoundInterface> imported : found.imports()) {
      at(
          state,
          imported,
          model -> write(state, imported, ImportWriter.write(model, state.generated())));
    }
    for (Declarations.Declared<Export> export :
        state.declarations().resolveExports(round.processingOver())) {
      at(state, export, model -> export(state, export));
    }
    boolean isSeen =
        !state.declarations().imports().isEmpty() || !state.declarations().exports().isEmpty();
    if (round.processingOver() && isSeen && state.report().errors() == 0 && !round.errorRaised()) {
      resources(state);
    }
  }

  private static void export(State state, Declarations.Declared<Export> export) {
    Export model = export.model();
    write(state, export, ExportWriter.write(model, state.generated()));
    state.exports().put(model.glue().toString(), model.glue());
    JavaClass holder = model.implementation().holder();
    if (state.holders().put(holder.toString(), holder) == null) {
      write(state, export, HolderWriter.write(model.implementation(), state.generated()));
    }
  }

  private static void resources(State state) {
    Declarations declarations = state.declarations();
    if (!state.exports().isEmpty()) {
      write(state, Resources.EXPORTS, Resources.exports(state.exports().values()));
    }
    Resources.wit(
            state.world().pkg(),
            state.world().name(),
            declarations.imports(),
            declarations.exports(),
            declarations.foreign())
        .forEach((path, text) -> write(state, Resources.WIT + path, text));
  }

  /** Does something for a declaration; should it fail, the message stands there. */
  private static <T> void at(
      State state, Declarations.Declared<T> declared, java.util.function.Consumer<T> action) {
    try {
      action.accept(declared.model());
    } catch (RuntimeException e) {
      state.report().internal(declared.element(), e);
    }
  }

  private static void write(State state, Declarations.Declared<?> origin, JavaFile file) {
    String name =
        file.packageName().isEmpty()
            ? file.typeSpec().name()
            : file.packageName() + "." + file.typeSpec().name();
    try (Writer writer = state.filer().createSourceFile(name, origin.element()).openWriter()) {
      file.writeTo(writer);
    } catch (FilerException e) {
      state.report().error(origin.element(), Message.GLUE_EXISTS, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(State state, String path, String text) {
    try (Writer writer =
        state.filer().createResource(StandardLocation.CLASS_OUTPUT, "", path).openWriter()) {
      writer.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<JavaClass> generatedAnnotation(ProcessingEnvironment environment) {
    boolean isThere =
        environment.getElementUtils().getTypeElement("javax.annotation.processing.Generated")
            != null;
    return isThere
        ? Optional.of(new JavaClass("javax.annotation.processing", List.of("Generated")))
        : Optional.empty();
  }

  private static InterfaceName world(ProcessingEnvironment environment, Report report) {
    String option = environment.getOptions().getOrDefault(WORLD_OPTION, DEFAULT_WORLD);
    try {
      return InterfaceName.parse(option);
    } catch (IllegalArgumentException e) {
      report.error(Message.WORLD, "-A" + WORLD_OPTION, option, String.valueOf(e.getMessage()));
      return InterfaceName.parse(DEFAULT_WORLD);
    }
  }
}

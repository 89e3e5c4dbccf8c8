package dev.mainstay.maven;

import dev.mainstay.compiler.Compilation;
import dev.mainstay.compiler.CompilerInput;
import dev.mainstay.compiler.GuestCompiler;
import dev.mainstay.compiler.problems.CompilerFailure;
import dev.mainstay.compiler.problems.Problem;
import dev.mainstay.linker.LinkOptions;
import dev.mainstay.linker.LinkResult;
import dev.mainstay.linker.Linker;
import dev.mainstay.linker.OutputFile;
import dev.mainstay.linker.component.ClassPathWit;
import dev.mainstay.linker.component.Preview2;
import dev.mainstay.linker.memory.HeapSize;
import dev.mainstay.linker.profile.ProfileReader;
import dev.mainstay.linker.report.LinkException;
import dev.mainstay.linker.resolve.Unsupported;
import dev.mainstay.symbols.SymbolFile;
import dev.mainstay.wit.abi.CoreNaming;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the project's classes and links them for a device: {@code target/NAME.wasm}, a module
 * with preview-1 imports in the instructions that the device has.
 *
 * <p>The last line says what came out: size, memory pages at the start, imports. Everything there
 * is to say is in {@code target/NAME.link.json}.
 */
@Mojo(
    name = "build",
    defaultPhase = LifecyclePhase.PACKAGE,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public final class BuildMojo extends AbstractMojo {
  private static final String LIBRARY = "/META-INF/mainstay/library.wasm";

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private @Nullable MavenProject project;

  @Parameter(defaultValue = "${plugin.artifacts}", readonly = true, required = true)
  private @Nullable List<Artifact> pluginArtifacts;

  /** The class whose main method is the command; without one the payload is a reactor. */
  @Parameter(property = "mainstay.mainClass")
  private @Nullable String mainClass;

  /**
   * The classes with exported functions. Without this, those that the annotation processor has
   * written for the project's exported interfaces.
   */
  @Parameter private @Nullable List<String> exportClasses;

  /**
   * Resources of the class path that the payload brings along, such as {@code com/acme/table.csv},
   * besides those that its code asks for by a constant.
   */
  @Parameter private @Nullable List<String> resources;

  /** What the files are called, without extension. */
  @Parameter(property = "mainstay.name", defaultValue = "${project.artifactId}", required = true)
  private @Nullable String name;

  /** Where the files go. */
  @Parameter(defaultValue = "${project.build.directory}", required = true)
  private @Nullable File outputDirectory;

  /** What the device has: the name of a profile, or a path that ends in {@code .json}. */
  @Parameter(property = "mainstay.profile", defaultValue = "wasip1", required = true)
  private @Nullable String profile;

  /**
   * The interfaces that the firmware offers besides the profile, such as {@code acme:board/gpio};
   * an asterisk at the end stands for anything.
   */
  @Parameter private @Nullable Set<String> deviceInterfaces;

  /**
   * What becomes of functions that the device lacks: {@code NAME=trap} or {@code NAME=error}, an
   * asterisk at the name's end stands for anything, the last that fits decides; linking fails for
   * the others.
   */
  @Parameter private @Nullable List<String> unsupported;

  /**
   * How hard the compiler tries: {@code SIMPLE}, {@code ADVANCED} or {@code FULL}, which makes
   * modules three times the size.
   */
  @Parameter(property = "mainstay.optimization", defaultValue = "ADVANCED", required = true)
  private CompilerInput.@Nullable Optimization optimization;

  /** How many bytes the heap has at least when the payload starts; 32768 if it is not set. */
  @Parameter(property = "mainstay.initialHeap")
  private @Nullable Long initialHeap;

  /**
   * How many bytes the heap grows by at a time, at least, in whole pages of 65536; a third of what
   * it has if it is not set.
   */
  @Parameter(property = "mainstay.heapGrowth")
  private @Nullable Long heapGrowth;

  /** How many bytes the heap can ever have; only the device limits it if it is not set. */
  @Parameter(property = "mainstay.heapLimit")
  private @Nullable Long heapLimit;

  /** How many bytes there are for the references that functions hold. */
  @Parameter(property = "mainstay.shadowStack", defaultValue = "8192")
  private int shadowStack;

  /** How many bytes are set aside for direct buffers, if the guest uses any. */
  @Parameter(property = "mainstay.directBuffers", defaultValue = "1024")
  private int directBuffers;

  /**
   * Whether exceptions know the methods that they come through, for a few instructions in each
   * method that can throw: as numbers, which {@code mainstay symbolize} turns back by the file
   * {@code target/NAME.symbols.json}.
   */
  @Parameter(property = "mainstay.traces", defaultValue = "true")
  private boolean traces;

  /**
   * Whether exceptions know classes, methods, files and lines, and the payload names its functions:
   * it gets larger and slower.
   */
  @Parameter(property = "mainstay.debug", defaultValue = "false")
  private boolean debug;

  /** Whether the payload names its functions, for stack traces of the device's runtime. */
  @Parameter(property = "mainstay.names", defaultValue = "false")
  private boolean names;

  /** Whether {@code target/NAME.t2.wasm} is made as well, with its WASI 0.2 imports left in. */
  @Parameter(property = "mainstay.transitional", defaultValue = "false")
  private boolean transitional;

  /**
   * What the functions of that module are called: {@code LEGACY} is what today's tools want, {@code
   * CM32P2} the component model's build targets.
   */
  @Parameter(property = "mainstay.naming", defaultValue = "LEGACY", required = true)
  private @Nullable CoreNaming naming;

  /** Whether the compiler's module is kept, as {@code target/NAME.gc.wasm}. */
  @Parameter(property = "mainstay.keepCompiled", defaultValue = "false")
  private boolean keepCompiled;

  /** Called by Maven. */
  public BuildMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    try {
      var compiled = compile();
      if (keepCompiled) {
        OutputFile.write(file(".gc.wasm"), compiled);
      }
      var result = link(compiled);
      OutputFile.write(file(".wasm"), result.payload());
      OutputFile.write(file(SymbolFile.EXTENSION), SymbolFile.write(result.symbols()));
      if (result.preview2().isPresent()) {
        OutputFile.write(file(".t2.wasm"), result.preview2().get());
      }
      OutputFile.write(file(".link.json"), result.report().json().getBytes(StandardCharsets.UTF_8));
      getLog().info(file(".wasm").getFileName() + ": " + result.report().summary());
    } catch (IOException | DependencyResolutionRequiredException e) {
      throw new MojoExecutionException(String.valueOf(e.getMessage()), e);
    }
  }

  private Path file(String extension) throws MojoFailureException {
    return require(outputDirectory, "outputDirectory")
        .toPath()
        .resolve(require(name, "name") + extension);
  }

  private byte[] compile()
      throws IOException, DependencyResolutionRequiredException, MojoFailureException {
    try {
      return module(GuestCompiler.compile(input()));
    } catch (CompilerFailure e) {
      throw new MojoFailureException("[compiler-failure] " + e.getMessage(), e);
    }
  }

  private CompilerInput input()
      throws IOException, DependencyResolutionRequiredException, MojoFailureException {
    var maven = require(project, "project");
    var exports =
        exportClasses != null && !exportClasses.isEmpty()
            ? exportClasses
            : GuestClassPath.exportClasses(Path.of(maven.getBuild().getOutputDirectory()));
    if (mainClass == null && exports.isEmpty()) {
      throw new MojoFailureException(
          "[nothing-to-build] the project has neither a main class nor an exported interface;"
              + " set the parameter mainClass, or annotate an interface with @WasiExport");
    }
    return new CompilerInput(
        GuestClassPath.of(maven, require(pluginArtifacts, "pluginArtifacts")),
        Optional.ofNullable(mainClass),
        exports,
        require(optimization, "optimization"),
        true, // for the symbol file; the payload has none of it
        resources == null ? List.of() : resources,
        directBuffers);
  }

  /** The module; warnings go to the log, errors all together into the exception. */
  private byte[] module(Compilation compilation) throws MojoFailureException {
    var errors = new ArrayList<String>();
    for (var problem : compilation.problems()) {
      if (problem.severity() == Problem.Severity.ERROR) {
        errors.add(problem.text());
      } else {
        getLog().warn(problem.text());
      }
    }
    return compilation
        .module()
        .orElseThrow(
            () ->
                new MojoFailureException(
                    "the guest does not compile\n" + String.join("\n", errors)));
  }

  private LinkResult link(byte[] compiled)
      throws IOException, DependencyResolutionRequiredException, MojoFailureException {
    try {
      var options =
          LinkOptions.defaults()
              .withProfile(ProfileReader.find(require(profile, "profile")))
              .withDeviceInterfaces(deviceInterfaces == null ? Set.of() : deviceInterfaces)
              .withHeap(HeapSize.of(initialHeap, heapGrowth, heapLimit))
              .withShadowStack(shadowStack)
              .withUnsupported(rules())
              .withNames(names || debug)
              .withTraces(traces)
              .withLines(debug)
              .withPreview2(preview2());
      return new Linker(library()).link(compiled, options);
    } catch (LinkException e) {
      throw new MojoFailureException("the payload does not link\n" + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException("[parameter] " + e.getMessage(), e);
    }
  }

  private Preview2 preview2()
      throws IOException, DependencyResolutionRequiredException, MojoFailureException {
    if (!transitional) {
      return Preview2.none();
    }
    var classPath =
        GuestClassPath.of(require(project, "project"), require(pluginArtifacts, "pluginArtifacts"));
    return Preview2.none()
        .wanted(true)
        .named(require(naming, "naming"))
        .describedBy(ClassPathWit.read(classPath));
  }

  private Unsupported rules() {
    var rules = new LinkedHashMap<String, Unsupported.Action>();
    for (var rule : unsupported == null ? List.<String>of() : unsupported) {
      int at = rule.lastIndexOf('=');
      if (at < 0) {
        throw new IllegalArgumentException(
            "'" + rule + "' in unsupported; expected NAME=trap, NAME=error or NAME=fail");
      }
      rules.put(
          rule.substring(0, at),
          Unsupported.Action.valueOf(rule.substring(at + 1).toUpperCase(Locale.ROOT)));
    }
    return new Unsupported(rules);
  }

  private static byte[] library() throws IOException {
    try (var in = BuildMojo.class.getResourceAsStream(LIBRARY)) {
      if (in == null) {
        throw new IOException(LIBRARY + " is not on the plugin's class path: mainstay-adapter-lib");
      }
      return in.readAllBytes();
    }
  }

  private static <T> T require(@Nullable T value, String parameter) throws MojoFailureException {
    if (value == null) {
      throw new MojoFailureException(
          "[parameter-missing] the parameter " + parameter + " is not set");
    }
    return value;
  }
}

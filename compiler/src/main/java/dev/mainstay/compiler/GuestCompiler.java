package dev.mainstay.compiler;

import dev.mainstay.compiler.analysis.GuestAnalyzer;
import dev.mainstay.compiler.analysis.ProblemReader;
import dev.mainstay.compiler.analysis.References;
import dev.mainstay.compiler.analysis.ThreadsFound;
import dev.mainstay.compiler.language.JavaLanguage;
import dev.mainstay.compiler.library.GuestNames;
import dev.mainstay.compiler.library.JavaLibrary;
import dev.mainstay.compiler.problems.CompilerFailure;
import dev.mainstay.compiler.problems.Problem;
import dev.mainstay.compiler.resources.LikelySubtags;
import dev.mainstay.compiler.resources.ResourceNames;
import dev.mainstay.compiler.resources.TimeZones;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teavm.backend.wasm.WasmDebugInfoLevel;
import org.teavm.backend.wasm.WasmDebugInfoLocation;
import org.teavm.backend.wasm.WasmGCTarget;
import org.teavm.classlib.impl.JCLPlugin;
import org.teavm.model.PreOptimizingClassHolderSource;
import org.teavm.model.ReferenceCache;
import org.teavm.parsing.ClasspathClassHolderSource;
import org.teavm.parsing.resource.ResourceProvider;
import org.teavm.platform.plugin.PlatformPlugin;
import org.teavm.vm.TeaVM;
import org.teavm.vm.TeaVMBuilder;
import org.teavm.vm.TeaVMOptimizationLevel;

/**
 * Compiles a guest's classes to a core module with the instructions of the GC and the
 * exception-handling proposals, whose imports are WASI 0.2 functions and the linker's intrinsics.
 *
 * <p>With guest-runtime on the class path Java's own library stands on WASI, and the exceptions
 * that a virtual machine throws by itself can be thrown. Code that needs neither, static methods on
 * numbers and addresses, compiles without it.
 *
 * <p>The compiler is TeaVM 0.16.0 with its Wasm GC target, in strict mode, without its interface to
 * JavaScript: neither plugins on the class path nor the guest's classes are run. The guest sees its
 * own class path and TeaVM's class library, nothing of the JDK that runs the compiler. Nothing is
 * written to disk. Compilations may run at the same time; the same input gives the same bytes.
 */
public final class GuestCompiler {

  /** Plugins share a cache of locale data in a static field; see {@link #install}. */
  private static final Object PLUGINS = new Object();

  private static final String MODULE = "guest.wasm";

  private GuestCompiler() {}

  /**
   * Compiles.
   *
   * @throws CompilerFailure if TeaVM fails in a way that is not the guest's fault
   */
  public static Compilation compile(CompilerInput input) {
    List<File> classPath = new ArrayList<>();
    input.classPath().stream().map(Path::toFile).forEach(classPath::add);
    classPath.addAll(JavaLibrary.jars());
    try (ResourceProvider resources = ResourceProvider.ofClassPath(classPath)) {
      try {
        return compile(input, resources, false);
      } catch (ThreadsFound found) {
        // Nobody would be there to run them between two calls of the host.
        return input.exportClasses().isEmpty()
            ? compile(input, resources, true)
            : new Compilation(Optional.empty(), List.of(found.problem()));
      }
    }
  }

  /**
   * Compiles for a program that starts no threads, which then has nothing of them, or for one that
   * does.
   *
   * @throws ThreadsFound if it does and may not
   */
  private static Compilation compile(
      CompilerInput input, ResourceProvider resources, boolean threads) {
    ResourceNames loader =
        new ResourceNames(TeaVM.class.getClassLoader(), resources, input.resources());
    ReferenceCache references = new ReferenceCache();
    ClasspathClassHolderSource classes =
        new ClasspathClassHolderSource(resources, references, JavaLibrary.mapping());
    List<Problem> wrongInput = InputCheck.check(input, classes, resources);
    if (!wrongInput.isEmpty()) {
      return new Compilation(Optional.empty(), wrongInput);
    }
    TimeZones zones = new TimeZones();
    References used = new References(loader, zones);
    boolean hasRuntime = classes.get(GuestNames.THROWS_CLASS) != null;
    TeaVM vm =
        new TeaVMBuilder(target(input))
            .setClassLoader(loader)
            .setReferenceCache(references)
            .setResourceProvider(resources)
            .setClassSource(
                new PreOptimizingClassHolderSource(
                    hasRuntime ? JavaLanguage.prepared(classes) : classes))
            .setDependencyAnalyzerFactory(
                (source, provider, classLoader, services, diagnostics, cache, tags, properties) ->
                    new GuestAnalyzer(
                        used,
                        threads,
                        source,
                        provider,
                        classLoader,
                        services,
                        diagnostics,
                        cache,
                        tags,
                        properties))
            .setStrict(true)
            .setObfuscated(false)
            .build();
    vm.setOptimizationLevel(level(input.optimization()));
    install(vm, input, hasRuntime, threads);
    zones.install(vm);
    LikelySubtags.install(vm);
    vm.add(used);
    vm.setEntryPoint(GuestNames.ENTRY_CLASS);
    if (input.mainClass().isPresent()) {
      vm.preserveType(GuestNames.COMMAND_CLASS);
    }
    if (hasRuntime) {
      vm.preserveType(GuestNames.THROWS_CLASS);
    }
    input.exportClasses().forEach(vm::preserveType);
    MemoryTarget files = new MemoryTarget();
    try {
      vm.build(files, MODULE);
    } catch (ThreadsFound found) {
      throw found;
    } catch (RuntimeException | AssertionError e) {
      throw new CompilerFailure("TeaVM failed: " + e, e);
    }
    List<Problem> problems = ProblemReader.read(vm);
    if (problems.stream().anyMatch(p -> p.severity() == Problem.Severity.ERROR)) {
      // Some problems are found while code is generated: then there is a module, with holes.
      return new Compilation(Optional.empty(), problems);
    }
    return new Compilation(files.file(MODULE), problems);
  }

  private static void install(TeaVM vm, CompilerInput input, boolean hasRuntime, boolean threads) {
    // By name and not by ServiceLoader: another plugin on the class path would change the output.
    // The lock is for CLDRReader.getInstance, which JCLPlugin calls; its result belongs to this
    // compilation's resources, and another thread would replace it between two statements there.
    synchronized (PLUGINS) {
      new PlatformPlugin().install(vm);
      new JCLPlugin().install(vm);
    }
    JavaLibrary.install(vm, input.mainClass(), hasRuntime, threads);
    JavaLanguage.install(vm);
  }

  private static WasmGCTarget target(CompilerInput input) {
    WasmGCTarget target = JavaLanguage.target();
    target.setStrict(true);
    target.setObfuscated(false);
    target.setDebugInfo(input.debugInformation());
    target.setDebugInfoLevel(WasmDebugInfoLevel.DEOBFUSCATION);
    target.setDebugInfoLocation(WasmDebugInfoLocation.EMBEDDED);
    target.setBufferHeapMinSize(input.directBufferBytes());
    return target;
  }

  private static TeaVMOptimizationLevel level(CompilerInput.Optimization optimization) {
    return switch (optimization) {
      case SIMPLE -> TeaVMOptimizationLevel.SIMPLE;
      case ADVANCED -> TeaVMOptimizationLevel.ADVANCED;
      case FULL -> TeaVMOptimizationLevel.FULL;
    };
  }
}

package dev.mainstay.linker;

import dev.mainstay.linker.component.ComponentSection;
import dev.mainstay.linker.component.Naming;
import dev.mainstay.linker.entry.EntryPoints;
import dev.mainstay.linker.memory.GuestView;
import dev.mainstay.linker.memory.PayloadMemory;
import dev.mainstay.linker.memory.StateBlock;
import dev.mainstay.linker.memory.TeavmHeap;
import dev.mainstay.linker.merge.LibraryMerge;
import dev.mainstay.linker.prune.Pruning;
import dev.mainstay.linker.report.LinkException;
import dev.mainstay.linker.report.Problem;
import dev.mainstay.linker.report.Problems;
import dev.mainstay.linker.resolve.GuestAllocator;
import dev.mainstay.linker.resolve.InterfaceName;
import dev.mainstay.linker.resolve.Resolver;
import dev.mainstay.linker.rewrite.ConstantBranches;
import dev.mainstay.linker.rewrite.Declarations;
import dev.mainstay.linker.rewrite.Inlining;
import dev.mainstay.linker.verify.BinaryCheck;
import dev.mainstay.linker.verify.ImportCheck;
import dev.mainstay.lowering.Lowering;
import dev.mainstay.lowering.LoweringException;
import dev.mainstay.lowering.LoweringOptions;
import dev.mainstay.lowering.cleanup.Cleanup;
import dev.mainstay.lowering.objects.UnreadFields;
import dev.mainstay.wasm.binary.ModuleWriter;
import dev.mainstay.wasm.binary.TeavmLineReader;
import dev.mainstay.wasm.code.InvalidCodeException;
import dev.mainstay.wasm.model.ImportName;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmMemory;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.source.SourceFrame;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One module on its way through the steps. */
final class Link {
  private final WasmModule module;
  private final WasmModule libraryModule;
  private final LinkOptions options;
  private final boolean preview2;
  private final Problems problems = new Problems();

  Link(WasmModule module, WasmModule library, LinkOptions options, boolean preview2) {
    this.module = module;
    this.libraryModule = library;
    this.options = options;
    this.preview2 = preview2;
  }

  LinkedModule run() {
    try {
      return link();
    } catch (LoweringException e) {
      throw new LinkException(e.reasons().stream().map(Link::problem).toList(), e);
    } catch (InvalidCodeException e) {
      throw new LinkException(
          Problem.of(
              "invalid-lowering",
              withoutKey(e, "invalid-code"),
              "this is a mistake of Mainstay's; please report it, with the input"),
          e);
    }
  }

  private LinkedModule link() {
    boolean ownMemory = !module.memories().isEmpty() && !module.memories().get(0).isImported();
    module.positions().setLines(TeavmLineReader.read(module));
    EntryPoints.normalize(module);
    // What is not reached must not be asked of the device.
    Pruning.prune(module);
    boolean objects = Lowering.needsCollector(module);
    while (objects && UnreadFields.run(module)) {
      Pruning.prune(module);
    }
    var guest = Set.copyOf(new HashSet<>(module.functions()));

    var layout = PayloadMemory.of(module, reserved(objects && ownMemory));
    var memory = layout.memory();
    if (preview2) {
      EntryPoints.forPreview2(module, memory, problems);
    } else {
      EntryPoints.forPreview1(module, memory, problems);
    }
    if (TeavmHeap.settle(module, layout.statics(), problems)) {
      Pruning.prune(module);
    }
    problems.check();

    if (ownMemory && objects) {
      layout
          .statics()
          .setView(GuestView.fixed(guest, layout.statics().end() / WasmMemory.PAGE_SIZE));
    }
    fitLibrary();
    var library = new LibraryMerge(libraryModule, module, memory);
    var collector = objects ? takeCollector(library) : Map.<String, WasmFunction>of();
    int blocksFrom = layout.statics().end();
    var allocator = GuestAllocator.general(module).orElse(null);
    var state = ownMemory && !objects && !preview2 && allocator != null ? new StateBlock() : null;
    var resolver =
        new Resolver(
            module,
            layout.statics(),
            state,
            library,
            options.profile(),
            options.unsupported(),
            preview2,
            problems);
    resolver.resolve();
    boolean blocks = layout.statics().end() > blocksFrom || lowering().placesData(module);
    if (ownMemory && !objects && blocks) {
      GuestView.growing(module, guest, memory, layout.producerPages())
          .ifPresent(layout.statics()::setView);
    }
    checkImports();
    if (!preview2) {
      EntryPoints.initialize(
          module,
          state == null || allocator == null
              ? null
              : state.initializer(module, memory, allocator).orElse(null),
          problems);
      problems.check();
    }

    var lowered = lowering().lower(module, layout.statics(), collector);
    var constants = new TreeMap<>(lowered.constants());
    EntryPoints.finish(module);
    constants.put("stress", options.stress() ? 1 : 0);
    constants.putAll(layout.finish(objects ? options.heap() : null));
    layout.statics().emit(module);
    Resolver.resolveLayout(module, constants);
    resolver.resolveTraps();
    Inlining.inlineTiny(module);
    ConstantBranches.decide(module);
    if (objects) {
      Cleanup.run(module, options.profile().features());
    }
    Pruning.prune(module);
    Declarations.complete(module);
    return verify(guest, library, layout, lowered.traces());
  }

  /**
   * The bytes at the bottom of memory that are the producer's: all that it declared, if it
   * allocates there itself without asking.
   */
  private long reserved(boolean ownMemoryAndObjects) {
    return ownMemoryAndObjects && GuestView.uses(module.functions())
        ? roundUp(options.guestMemory())
        : 0;
  }

  private static long roundUp(long bytes) {
    return (bytes + WasmMemory.PAGE_SIZE - 1) / WasmMemory.PAGE_SIZE * WasmMemory.PAGE_SIZE;
  }

  /**
   * Cuts away what the library does for those who have streams over files, or sockets, if this
   * module has none: then the device is not asked for it, and no memory is set aside for it. And
   * one of the ways to read and write at a position: the device may have no function for it.
   */
  private void fitLibrary() {
    boolean files = calls("wasi:filesystem/types", field -> field.endsWith("-via-stream"));
    boolean sockets = calls("wasi:sockets/tcp", field -> true);
    Resolver.resolveLayout(
        libraryModule,
        Map.of(
            "file-streams", files ? 1 : 0,
            "tcp-sockets", sockets ? 1 : 0,
            "positions", hasPositions() ? 1 : 0));
    ConstantBranches.decide(libraryModule);
  }

  private boolean hasPositions() {
    return Stream.of("fd_pread", "fd_pwrite")
        .allMatch(
            name ->
                options
                    .profile()
                    .functions()
                    .containsKey(new ImportName("wasi_snapshot_preview1", name)));
  }

  private boolean calls(String path, Predicate<String> field) {
    return module.functions().stream()
        .map(WasmFunction::imported)
        .filter(Objects::nonNull)
        .filter(name -> field.test(name.field()))
        .flatMap(name -> InterfaceName.parse(name.module()).stream())
        .anyMatch(name -> name.path().equals(path));
  }

  private Map<String, WasmFunction> takeCollector(LibraryMerge library) {
    var functions = new TreeMap<String, WasmFunction>();
    // Sorted: the order of a Set.of differs from one JVM to the next, and the payload's with it.
    for (var name : new TreeSet<>(Linker.COLLECTOR)) {
      library.take("mainstay:heap#" + name).ifPresent(function -> functions.put(name, function));
    }
    return functions;
  }

  private void checkImports() {
    ImportCheck.check(module, options.profile(), options.deviceInterfaces(), preview2, problems);
    problems.check();
  }

  private Lowering lowering() {
    return new Lowering(
        new LoweringOptions(
            options.profile().features(),
            options.shadowStack(),
            options.traces(),
            options.profile().stack().orElse(null)));
  }

  private static Problem problem(LoweringException.Reason reason) {
    return new Problem(reason.key(), reason.what(), reason.where(), null, reason.advice());
  }

  private static String withoutKey(RuntimeException e, String key) {
    var message = String.valueOf(e.getMessage());
    var prefix = "[" + key + "] ";
    return message.startsWith(prefix) ? message.substring(prefix.length()) : message;
  }

  private LinkedModule verify(
      Set<WasmFunction> guest,
      LibraryMerge library,
      PayloadMemory layout,
      List<SourceFrame> traces) {
    ImportCheck.check(module, options.profile(), options.deviceInterfaces(), preview2, problems);
    module.customs().removeIf(section -> !preview2 || !section.name().startsWith("component-type"));
    if (preview2) {
      ComponentSection.add(module, options.preview2(), problems);
      Naming.apply(module, options.preview2().naming());
    }
    var bytes =
        ModuleWriter.write(
            module, options.names() ? ModuleWriter.Names.KEEP : ModuleWriter.Names.OMIT);
    var features = BinaryCheck.check(bytes, module, options.profile(), problems);
    problems.check();
    return new LinkedModule(
        module, bytes, guest, library, features, layout.statics().end(), traces);
  }
}

package dev.mainstay.adapter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.adapter.build.LibraryBuild;
import dev.mainstay.linker.library.LibraryRules;
import dev.mainstay.linker.resolve.Resolver;
import dev.mainstay.linker.rewrite.ConstantBranches;
import dev.mainstay.wasm.binary.ModuleReader;
import dev.mainstay.wasm.binary.ModuleWriter;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.model.ImportName;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import run.endive.wasm.Parser;

class LibraryTest {
  private static final Path CLASSES = Path.of("target/classes");
  private static final Path RESOURCE = Path.of("META-INF/mainstay/library.wasm");

  private static byte[] bytes() throws IOException {
    return Files.readAllBytes(CLASSES.resolve(RESOURCE));
  }

  @Test
  void theLibraryKeepsToItsRules() throws IOException {
    LibraryRules.check(ModuleReader.read(bytes()));
  }

  @Test
  void aReaderOfOthersAcceptsIt() throws IOException {
    var module = Parser.parse(bytes());
    assertEquals(0, module.globalSection().globalCount());
    assertEquals(0, module.dataSection().dataSegmentCount());
    assertTrue(module.startSection().isEmpty());
  }

  @Test
  void theSameClassesMakeTheSameBytes(@TempDir Path folder) throws IOException {
    try (var files = Files.walk(CLASSES)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var copy = folder.resolve("classes").resolve(CLASSES.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    var copy = folder.resolve("classes");
    Files.delete(copy.resolve(RESOURCE));
    LibraryBuild.main(new String[] {copy.toString(), folder.resolve("library.txt").toString()});
    assertArrayEquals(bytes(), Files.readAllBytes(copy.resolve(RESOURCE)));
  }

  @Test
  void aProgramThatOnlyPrintsPaysLittle() throws IOException {
    var hello =
        Share.of(
            withoutStreamsOverFilesAndSockets(),
            "wasi:cli/stdout#get-stdout",
            "wasi:cli/stderr#get-stderr",
            "wasi:io/streams#[method]output-stream.blocking-write-and-flush",
            "wasi:cli/exit#exit-with-code");
    assertTrue(hello.code() <= 600, "hello's share of the adapter is " + hello.code() + " bytes");
    assertEquals(
        Set.of(
            "mainstay:memory grow",
            "mainstay:state handles:512",
            "mainstay:state transfer:16",
            "mainstay:trap unreachable",
            "wasi_snapshot_preview1 fd_write",
            "wasi_snapshot_preview1 proc_exit"),
        hello.imports());
  }

  /** As the linker has it for those who make none. */
  private static WasmModule withoutStreamsOverFilesAndSockets() throws IOException {
    var module = ModuleReader.read(bytes());
    Resolver.resolveLayout(module, Map.of("file-streams", 0, "tcp-sockets", 0));
    ConstantBranches.decide(module);
    return ModuleReader.read(ModuleWriter.write(module));
  }

  @Test
  void everyFunctionOfTheFirstInterfacesIsThere() throws IOException {
    var names = new TreeSet<String>();
    ModuleReader.read(bytes()).exports().forEach(export -> names.add(export.name()));
    var wasi = names.stream().filter(name -> name.startsWith("wasi:")).toList();
    assertEquals(
        List.of(
            "wasi:cli/environment#get-arguments",
            "wasi:cli/environment#get-environment",
            "wasi:cli/environment#initial-cwd",
            "wasi:cli/exit#exit",
            "wasi:cli/exit#exit-with-code",
            "wasi:cli/stderr#get-stderr",
            "wasi:cli/stdin#get-stdin",
            "wasi:cli/stdout#get-stdout",
            "wasi:cli/terminal-input#[resource-drop]terminal-input",
            "wasi:cli/terminal-output#[resource-drop]terminal-output",
            "wasi:cli/terminal-stderr#get-terminal-stderr",
            "wasi:cli/terminal-stdin#get-terminal-stdin",
            "wasi:cli/terminal-stdout#get-terminal-stdout",
            "wasi:clocks/monotonic-clock#now",
            "wasi:clocks/monotonic-clock#resolution",
            "wasi:clocks/monotonic-clock#subscribe-duration",
            "wasi:clocks/monotonic-clock#subscribe-instant",
            "wasi:clocks/timezone#display",
            "wasi:clocks/timezone#utc-offset",
            "wasi:clocks/wall-clock#now",
            "wasi:clocks/wall-clock#resolution",
            "wasi:filesystem/preopens#get-directories",
            "wasi:filesystem/types#[method]descriptor.advise",
            "wasi:filesystem/types#[method]descriptor.append-via-stream",
            "wasi:filesystem/types#[method]descriptor.create-directory-at",
            "wasi:filesystem/types#[method]descriptor.get-flags",
            "wasi:filesystem/types#[method]descriptor.get-type",
            "wasi:filesystem/types#[method]descriptor.is-same-object",
            "wasi:filesystem/types#[method]descriptor.link-at",
            "wasi:filesystem/types#[method]descriptor.metadata-hash",
            "wasi:filesystem/types#[method]descriptor.metadata-hash-at",
            "wasi:filesystem/types#[method]descriptor.open-at",
            "wasi:filesystem/types#[method]descriptor.read",
            "wasi:filesystem/types#[method]descriptor.read-directory",
            "wasi:filesystem/types#[method]descriptor.read-via-stream",
            "wasi:filesystem/types#[method]descriptor.readlink-at",
            "wasi:filesystem/types#[method]descriptor.remove-directory-at",
            "wasi:filesystem/types#[method]descriptor.rename-at",
            "wasi:filesystem/types#[method]descriptor.set-size",
            "wasi:filesystem/types#[method]descriptor.set-times",
            "wasi:filesystem/types#[method]descriptor.set-times-at",
            "wasi:filesystem/types#[method]descriptor.stat",
            "wasi:filesystem/types#[method]descriptor.stat-at",
            "wasi:filesystem/types#[method]descriptor.symlink-at",
            "wasi:filesystem/types#[method]descriptor.sync",
            "wasi:filesystem/types#[method]descriptor.sync-data",
            "wasi:filesystem/types#[method]descriptor.unlink-file-at",
            "wasi:filesystem/types#[method]descriptor.write",
            "wasi:filesystem/types#[method]descriptor.write-via-stream",
            "wasi:filesystem/types#[method]directory-entry-stream.read-directory-entry",
            "wasi:filesystem/types#[resource-drop]descriptor",
            "wasi:filesystem/types#[resource-drop]directory-entry-stream",
            "wasi:filesystem/types#filesystem-error-code",
            "wasi:io/error#[method]error.to-debug-string",
            "wasi:io/error#[resource-drop]error",
            "wasi:io/poll#[method]pollable.block",
            "wasi:io/poll#[method]pollable.ready",
            "wasi:io/poll#[resource-drop]pollable",
            "wasi:io/poll#poll",
            "wasi:io/streams#[method]input-stream.blocking-read",
            "wasi:io/streams#[method]input-stream.blocking-skip",
            "wasi:io/streams#[method]input-stream.read",
            "wasi:io/streams#[method]input-stream.skip",
            "wasi:io/streams#[method]input-stream.subscribe",
            "wasi:io/streams#[method]output-stream.blocking-flush",
            "wasi:io/streams#[method]output-stream.blocking-splice",
            "wasi:io/streams#[method]output-stream.blocking-write-and-flush",
            "wasi:io/streams#[method]output-stream.blocking-write-zeroes-and-flush",
            "wasi:io/streams#[method]output-stream.check-write",
            "wasi:io/streams#[method]output-stream.flush",
            "wasi:io/streams#[method]output-stream.splice",
            "wasi:io/streams#[method]output-stream.subscribe",
            "wasi:io/streams#[method]output-stream.write",
            "wasi:io/streams#[method]output-stream.write-zeroes",
            "wasi:io/streams#[resource-drop]input-stream",
            "wasi:io/streams#[resource-drop]output-stream",
            "wasi:random/insecure#get-insecure-random-bytes",
            "wasi:random/insecure#get-insecure-random-u64",
            "wasi:random/insecure-seed#insecure-seed",
            "wasi:random/random#get-random-bytes",
            "wasi:random/random#get-random-u64",
            "wasi:sockets/instance-network#instance-network",
            "wasi:sockets/ip-name-lookup#[method]resolve-address-stream.resolve-next-address",
            "wasi:sockets/ip-name-lookup#[method]resolve-address-stream.subscribe",
            "wasi:sockets/ip-name-lookup#[resource-drop]resolve-address-stream",
            "wasi:sockets/ip-name-lookup#resolve-addresses",
            "wasi:sockets/network#[resource-drop]network",
            "wasi:sockets/network#network-error-code",
            "wasi:sockets/tcp#[method]tcp-socket.accept",
            "wasi:sockets/tcp#[method]tcp-socket.address-family",
            "wasi:sockets/tcp#[method]tcp-socket.finish-bind",
            "wasi:sockets/tcp#[method]tcp-socket.finish-connect",
            "wasi:sockets/tcp#[method]tcp-socket.finish-listen",
            "wasi:sockets/tcp#[method]tcp-socket.hop-limit",
            "wasi:sockets/tcp#[method]tcp-socket.is-listening",
            "wasi:sockets/tcp#[method]tcp-socket.keep-alive-count",
            "wasi:sockets/tcp#[method]tcp-socket.keep-alive-enabled",
            "wasi:sockets/tcp#[method]tcp-socket.keep-alive-idle-time",
            "wasi:sockets/tcp#[method]tcp-socket.keep-alive-interval",
            "wasi:sockets/tcp#[method]tcp-socket.local-address",
            "wasi:sockets/tcp#[method]tcp-socket.receive-buffer-size",
            "wasi:sockets/tcp#[method]tcp-socket.remote-address",
            "wasi:sockets/tcp#[method]tcp-socket.send-buffer-size",
            "wasi:sockets/tcp#[method]tcp-socket.set-hop-limit",
            "wasi:sockets/tcp#[method]tcp-socket.set-keep-alive-count",
            "wasi:sockets/tcp#[method]tcp-socket.set-keep-alive-enabled",
            "wasi:sockets/tcp#[method]tcp-socket.set-keep-alive-idle-time",
            "wasi:sockets/tcp#[method]tcp-socket.set-keep-alive-interval",
            "wasi:sockets/tcp#[method]tcp-socket.set-listen-backlog-size",
            "wasi:sockets/tcp#[method]tcp-socket.set-receive-buffer-size",
            "wasi:sockets/tcp#[method]tcp-socket.set-send-buffer-size",
            "wasi:sockets/tcp#[method]tcp-socket.shutdown",
            "wasi:sockets/tcp#[method]tcp-socket.start-bind",
            "wasi:sockets/tcp#[method]tcp-socket.start-connect",
            "wasi:sockets/tcp#[method]tcp-socket.start-listen",
            "wasi:sockets/tcp#[method]tcp-socket.subscribe",
            "wasi:sockets/tcp#[resource-drop]tcp-socket",
            "wasi:sockets/tcp-create-socket#create-tcp-socket",
            "wasi:sockets/udp#[method]incoming-datagram-stream.receive",
            "wasi:sockets/udp#[method]incoming-datagram-stream.subscribe",
            "wasi:sockets/udp#[method]outgoing-datagram-stream.check-send",
            "wasi:sockets/udp#[method]outgoing-datagram-stream.send",
            "wasi:sockets/udp#[method]outgoing-datagram-stream.subscribe",
            "wasi:sockets/udp#[method]udp-socket.address-family",
            "wasi:sockets/udp#[method]udp-socket.finish-bind",
            "wasi:sockets/udp#[method]udp-socket.local-address",
            "wasi:sockets/udp#[method]udp-socket.receive-buffer-size",
            "wasi:sockets/udp#[method]udp-socket.remote-address",
            "wasi:sockets/udp#[method]udp-socket.send-buffer-size",
            "wasi:sockets/udp#[method]udp-socket.set-receive-buffer-size",
            "wasi:sockets/udp#[method]udp-socket.set-send-buffer-size",
            "wasi:sockets/udp#[method]udp-socket.set-unicast-hop-limit",
            "wasi:sockets/udp#[method]udp-socket.start-bind",
            "wasi:sockets/udp#[method]udp-socket.stream",
            "wasi:sockets/udp#[method]udp-socket.subscribe",
            "wasi:sockets/udp#[method]udp-socket.unicast-hop-limit",
            "wasi:sockets/udp#[resource-drop]incoming-datagram-stream",
            "wasi:sockets/udp#[resource-drop]outgoing-datagram-stream",
            "wasi:sockets/udp#[resource-drop]udp-socket",
            "wasi:sockets/udp-create-socket#create-udp-socket"),
        wasi);
  }

  /** What some exports bring along: bytes of code, and imports. */
  private record Share(int code, Set<String> imports) {
    static Share of(WasmModule library, String... exports) {
      var seen = new LinkedHashSet<WasmFunction>();
      var waiting = new ArrayDeque<WasmFunction>();
      for (var export : exports) {
        waiting.add(library.exportedFunction(export).orElseThrow());
      }
      int size = 0;
      var imports = new TreeSet<String>();
      while (!waiting.isEmpty()) {
        var function = waiting.remove();
        if (!seen.add(function)) {
          continue;
        }
        ImportName imported = function.imported();
        if (imported != null) {
          imports.add(imported.toString());
          continue;
        }
        var code = function.code();
        size += code.offset(code.instructions().size() - 1) + 1 - code.offset(0);
        for (var instruction : code.instructions()) {
          if (instruction instanceof FunctionAccess access) {
            waiting.add(access.function());
          }
        }
      }
      return new Share(size, imports);
    }
  }
}

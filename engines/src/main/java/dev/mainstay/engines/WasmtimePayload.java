package dev.mainstay.engines;

import dev.mainstay.testing.Device;
import dev.mainstay.testing.GuestMemory;
import dev.mainstay.testing.HostFunction;
import dev.mainstay.testing.Payload;
import dev.mainstay.testing.PayloadException;
import dev.mainstay.testing.PayloadTrap;
import dev.mainstay.testing.RunningPayload;
import io.github.kawamuray.wasmtime.Engine;
import io.github.kawamuray.wasmtime.Extern;
import io.github.kawamuray.wasmtime.Func;
import io.github.kawamuray.wasmtime.ImportType;
import io.github.kawamuray.wasmtime.Instance;
import io.github.kawamuray.wasmtime.Linker;
import io.github.kawamuray.wasmtime.Module;
import io.github.kawamuray.wasmtime.Store;
import io.github.kawamuray.wasmtime.Val;
import io.github.kawamuray.wasmtime.WasmFunctionError;
import io.github.kawamuray.wasmtime.wasi.WasiCtx;
import io.github.kawamuray.wasmtime.wasi.WasiCtxBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A payload on Wasmtime. */
final class WasmtimePayload implements RunningPayload {
  private final Payload payload;
  private final Path folder;
  private final Store<Void> store;
  private final Module module;
  private final Instance instance;
  private final GuestMemory memory = new Linear();

  /** What a host function threw: Java's exceptions do not travel through the engine's frames. */
  private @Nullable RuntimeException hostFailure;

  private WasmtimePayload(Payload payload, Device device, WasiCtxBuilder streams, Path folder) {
    this.payload = payload;
    this.folder = folder;
    var arguments = new ArrayList<String>();
    arguments.add(payload.name());
    arguments.addAll(device.arguments());
    streams.args(arguments);
    device.environment().forEach(streams::env);
    device.directories().forEach((guest, host) -> streams.preopenedDir(host, guest));
    this.store = Store.withoutData(streams.build());
    Engine engine = store.engine();
    var linker = new Linker(engine);
    WasiCtx.addToLinker(linker);
    try {
      this.module = Module.fromBinary(engine, payload.bytes());
      // Not linker.module: that would make a new instance for every call of a command's export,
      // and call _initialize whether the device does or not.
      this.instance = new Instance(store, module, imports(device, linker));
    } catch (RuntimeException e) {
      throw new PayloadException("[payload-refused] " + payload + ": " + e.getMessage(), e);
    }
  }

  /** With empty standard input, and the other two streams in files. */
  static WasmtimePayload onFiles(Payload payload, Device device) {
    if (device.stdin().length > 0) {
      throw new PayloadException(
          "[stdin] a reactor on Wasmtime has no standard input: the binding cannot read a file");
    }
    try {
      var folder = Files.createTempDirectory("wasmtime");
      var streams =
          new WasiCtxBuilder()
              .stdout(Files.createFile(folder.resolve("stdout")))
              .stderr(Files.createFile(folder.resolve("stderr")));
      return new WasmtimePayload(payload, device, streams, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With the streams of this process. */
  static WasmtimePayload onInheritedStreams(Payload payload, Device device) {
    try {
      var folder = Files.createTempDirectory("wasmtime");
      return new WasmtimePayload(payload, device, new WasiCtxBuilder().inheritStdio(), folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Extern> imports(Device device, Linker linker) {
    var externs = new ArrayList<Extern>();
    for (ImportType wanted : module.imports()) {
      var host = device.hostFunction(payload, new Payload.Import(wanted.module(), wanted.name()));
      externs.add(
          host.map(function -> hostFunction(wanted, function))
              .or(() -> linker.get(store, wanted.module(), wanted.name()))
              .orElseThrow(
                  () ->
                      new PayloadException(
                          "[import-missing] "
                              + payload
                              + " imports "
                              + wanted.module()
                              + " "
                              + wanted.name())));
    }
    return externs;
  }

  private Extern hostFunction(ImportType wanted, HostFunction function) {
    var type = wanted.func();
    return Extern.fromFunc(
        new Func(
            store,
            type,
            (caller, in, out) -> {
              var arguments = new long[in.length];
              for (int i = 0; i < in.length; i++) {
                arguments[i] = bits(in[i]);
              }
              try {
                long result = function.call(memory, arguments);
                if (type.getResults().length > 0) {
                  out[0] = value(type.getResults()[0], result);
                }
              } catch (RuntimeException e) {
                hostFailure = e;
                throw e;
              }
            }));
  }

  private static long bits(Val value) {
    return switch (value.getType()) {
      case I32 -> value.i32();
      case I64 -> value.i64();
      case F32 -> Float.floatToRawIntBits(value.f32());
      case F64 -> Double.doubleToRawLongBits(value.f64());
      default -> throw new IllegalStateException("not a number: " + value);
    };
  }

  private static Val value(Val.Type type, long bits) {
    return switch (type) {
      case I32 -> Val.fromI32((int) bits);
      case I64 -> Val.fromI64(bits);
      case F32 -> Val.fromF32(Float.intBitsToFloat((int) bits));
      case F64 -> Val.fromF64(Double.longBitsToDouble(bits));
      default -> throw new IllegalStateException("not a number: " + type);
    };
  }

  /** Calls an export; what the engine throws comes out as it is. */
  long invoke(String export, long... arguments) {
    var function =
        instance
            .getFunc(store, export)
            .orElseThrow(
                () ->
                    new PayloadException(
                        "[export-missing] "
                            + payload
                            + " does not export "
                            + export
                            + "; it exports "
                            + payload.exports()));
    var types = payload.parametersOf(export);
    var in = new Val[arguments.length];
    for (int i = 0; i < in.length; i++) {
      in[i] = value(Val.Type.valueOf(types.get(i)), arguments[i]);
    }
    var results = function.call(store, in);
    return results.length == 0 ? 0 : bits(results[0]);
  }

  @Override
  public long call(String export, long... arguments) {
    try {
      return invoke(export, arguments);
    } catch (WasmFunctionError.I32ExitError e) {
      throw PayloadTrap.exited(export, stderr(), e, e.exitCode());
    } catch (RuntimeException e) {
      var failure = hostFailure;
      if (failure != null) {
        hostFailure = null;
        throw failure;
      }
      throw PayloadTrap.trapped(export, stderr(), e);
    }
  }

  @Override
  public GuestMemory memory() {
    return memory;
  }

  @Override
  public Payload payload() {
    return payload;
  }

  @Override
  public String stdout() {
    return text("stdout");
  }

  @Override
  public String stderr() {
    return text("stderr");
  }

  private String text(String stream) {
    try {
      var file = folder.resolve(stream);
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    instance.close();
    module.close();
    store.close();
    try {
      for (var stream : List.of("stdout", "stderr")) {
        Files.deleteIfExists(folder.resolve(stream));
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The exported memory. */
  private final class Linear implements GuestMemory {
    private ByteBuffer buffer() {
      return instance
          .getMemory(store, "memory")
          .orElseThrow(() -> new PayloadException("[memory-missing] the payload has no memory"))
          .buffer(store)
          .order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public long size() {
      return buffer().capacity();
    }

    @Override
    public byte[] read(int address, int length) {
      var bytes = new byte[length];
      buffer().get(address, bytes);
      return bytes;
    }

    @Override
    public void write(int address, byte[] bytes) {
      buffer().put(address, bytes);
    }

    @Override
    public int allocate(int size, int alignment) {
      return (int) invoke("cabi_realloc", 0, 0, alignment, size);
    }
  }
}

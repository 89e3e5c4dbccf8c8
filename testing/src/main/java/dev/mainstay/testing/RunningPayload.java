package dev.mainstay.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import run.endive.runtime.ExecutionCompletedException;
import run.endive.runtime.Instance;
import run.endive.wasi.WasiExitException;
import run.endive.wasi.WasiPreview1;
import run.endive.wasm.WasmEngineException;

/** A payload that has been started and waits to be called. Not for several threads at once. */
public final class RunningPayload implements AutoCloseable {
  private final Payload payload;
  private final Instance instance;
  private final WasiPreview1 wasi;
  private final ByteArrayOutputStream stdout;
  private final ByteArrayOutputStream stderr;
  private final GuestMemory memory;

  RunningPayload(
      Payload payload,
      Instance instance,
      WasiPreview1 wasi,
      ByteArrayOutputStream stdout,
      ByteArrayOutputStream stderr) {
    this.payload = payload;
    this.instance = instance;
    this.wasi = wasi;
    this.stdout = stdout;
    this.stderr = stderr;
    this.memory = new EndiveMemory(instance);
  }

  /**
   * Calls an export with raw bits, see {@link HostFunction}.
   *
   * @return the raw bits of the result, or 0 if the function has none
   * @throws PayloadException if there is no such export
   * @throws PayloadTrap if the call does not return
   */
  public long call(String export, long... arguments) {
    if (!payload.exports().contains(export)) {
      throw new PayloadException(
          "[export-missing] "
              + payload
              + " does not export "
              + export
              + "; it exports "
              + payload.exports());
    }
    try {
      long[] results = instance.export(export).apply(arguments);
      return results == null || results.length == 0 ? 0 : results[0];
    } catch (WasiExitException e) {
      throw PayloadTrap.exited(export, stderr(), e, e.exitCode());
    } catch (ExecutionCompletedException e) {
      throw PayloadTrap.exited(export, stderr(), e, 0);
    } catch (WasmEngineException e) {
      throw PayloadTrap.trapped(export, stderr(), e);
    }
  }

  /**
   * The functions of an exported interface as a Java interface: {@code onMessage} calls {@code
   * on-message}.
   *
   * <p>The types are those of {@link Device.Builder#host(String, Object)}. Strings and arrays that
   * are passed in lie in blocks from the payload's {@code cabi_realloc}; the payload owns them
   * then. After a result of such a type the export's {@code cabi_post_} function is called, if
   * there is one.
   *
   * @param name the interface with its version, for example {@code acme:board/firmware@1.0.0}
   * @throws PayloadException if a method of {@code view} has no export
   */
  public <T> T exports(String name, Class<T> view) {
    return ExportView.of(this, name, view);
  }

  /** The payload's memory. */
  public GuestMemory memory() {
    return memory;
  }

  /** What this is a run of. */
  public Payload payload() {
    return payload;
  }

  /** Standard output until now, as UTF-8. */
  public String stdout() {
    return stdout.toString(UTF_8);
  }

  /** Standard error until now, as UTF-8. */
  public String stderr() {
    return stderr.toString(UTF_8);
  }

  /** Closes the files that the payload left open. */
  @Override
  public void close() {
    wasi.close();
  }
}

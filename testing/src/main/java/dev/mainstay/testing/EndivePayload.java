package dev.mainstay.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import run.endive.runtime.ExecutionCompletedException;
import run.endive.runtime.Instance;
import run.endive.wasi.WasiExitException;
import run.endive.wasi.WasiPreview1;
import run.endive.wasm.WasmEngineException;

/** A payload started on Endive. */
final class EndivePayload implements RunningPayload {
  private final Payload payload;
  private final Instance instance;
  private final WasiPreview1 wasi;
  private final ByteArrayOutputStream stdout;
  private final ByteArrayOutputStream stderr;
  private final GuestMemory memory;

  EndivePayload(
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

  @Override
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
    return stdout.toString(UTF_8);
  }

  @Override
  public String stderr() {
    return stderr.toString(UTF_8);
  }

  @Override
  public void close() {
    wasi.close();
  }
}

package dev.mainstay.engines;

import dev.mainstay.testing.Device;
import dev.mainstay.testing.Outcome;
import dev.mainstay.testing.Payload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** V8 with the WASI of node, where there is a {@code node} on the path. */
public final class Node implements Engine {
  private static final String SCRIPT = "run.mjs";

  /** The engine. */
  public Node() {}

  @Override
  public String name() {
    return "node";
  }

  @Override
  public Optional<String> absence() {
    try {
      var version = new ProcessBuilder("node", "--version").redirectErrorStream(true).start();
      String text = new String(version.getInputStream().readAllBytes(), ChildProcess.TEXT).strip();
      if (version.waitFor() != 0) {
        return Optional.of("node --version fails: " + text);
      }
      int major = Integer.parseInt(text.substring(1, text.indexOf('.')));
      return major >= 20
          ? Optional.empty()
          : Optional.of("node is " + text + "; its WASI is what we need from 20 on");
    } catch (IOException e) {
      return Optional.of("there is no node on the path");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
  }

  @Override
  public Outcome run(Payload payload, Device device) {
    try (var child = new ChildProcess("node")) {
      Path script = child.folder().resolve(SCRIPT);
      try (var in = Node.class.getResourceAsStream(SCRIPT)) {
        if (in == null) {
          throw new IllegalStateException(SCRIPT + " is not on the class path");
        }
        Files.copy(in, script);
      }
      return child.run(List.of("node", "--no-warnings", script.toString()), payload, device);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name();
  }
}

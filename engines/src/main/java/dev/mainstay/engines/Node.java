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

/** V8 with the WASI of node: the {@code node} on the path, or one from npm. */
public final class Node implements Engine {
  private static final String SCRIPT = "run.mjs";

  private final String name;
  private final String executable;

  /** The node that is on the path, if there is one. */
  public Node() {
    this("node", "node");
  }

  private Node(String name, String executable) {
    this.name = name;
    this.executable = executable;
  }

  /**
   * Node 26 from npm, for what the node on the path may be too old for: it takes both encodings of
   * exceptions, and garbage collection.
   *
   * @param folder where npm installs it, unless it is there already
   * @throws AbsentException if npm cannot
   */
  public static Node fromNpm(Path folder) {
    return new Node("node from npm", NodePackage.install(folder).toString());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<String> absence() {
    try {
      var version = new ProcessBuilder(executable, "--version").redirectErrorStream(true).start();
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
    return run(payload.name(), payload.bytes(), device);
  }

  /**
   * Runs a module that is no payload: one that Endive cannot read.
   *
   * @param module a command with imports of preview 1
   */
  public Outcome run(String module, byte[] bytes, Device device) {
    try (var child = new ChildProcess("node")) {
      Path script = child.folder().resolve(SCRIPT);
      try (var in = Node.class.getResourceAsStream(SCRIPT)) {
        if (in == null) {
          throw new IllegalStateException(SCRIPT + " is not on the class path");
        }
        Files.copy(in, script);
      }
      return child.run(
          List.of(executable, "--no-warnings", script.toString()), module, bytes, device);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What starts it. */
  String executable() {
    return executable;
  }

  @Override
  public String toString() {
    return name();
  }
}

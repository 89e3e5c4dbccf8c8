package dev.mainstay.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import run.endive.wasm.types.FunctionImport;

/**
 * A device with a preview-1 runtime, as a test wants it: what its payload is given and what it can
 * reach.
 *
 * <p>Nothing is there that was not asked for: no arguments, no environment, no directory, an empty
 * standard input. Immutable, apart from what the host functions do; every run has its own memory.
 */
public final class Device {
  private final List<String> arguments;
  private final Map<String, String> environment;
  private final Map<String, Path> directories;
  private final byte[] stdin;
  private final Optional<InputStream> stdinStream;
  private final Optional<OutputStream> stdoutCopy;
  private final Optional<OutputStream> stderrCopy;
  private final Clock clock;
  private final Random random;
  private final boolean initializes;
  private final List<HostImport> hosts;

  private Device(Builder builder) {
    this.arguments = List.copyOf(builder.arguments);
    this.environment = new LinkedHashMap<>(builder.environment);
    this.directories = new LinkedHashMap<>(builder.directories);
    this.stdin = builder.stdin;
    this.stdinStream = builder.stdinStream;
    this.stdoutCopy = builder.stdoutCopy;
    this.stderrCopy = builder.stderrCopy;
    this.clock = builder.clock;
    this.random = builder.random;
    this.initializes = builder.initializes;
    this.hosts = List.copyOf(builder.hosts);
  }

  /** A device with nothing. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Runs a command: {@code _start}, until it returns, exits or traps.
   *
   * @return how it ended, whatever that was
   * @throws PayloadException if the payload has no {@code _start}, or imports what this device does
   *     not have
   */
  public Outcome run(Payload payload) {
    return EndiveEngine.run(this, payload);
  }

  /**
   * Starts a reactor and calls its {@code _initialize}, if it has one and this device does that.
   *
   * @throws PayloadException if the payload imports what this device does not have
   * @throws PayloadTrap if initialization does not return
   */
  public RunningPayload start(Payload payload) {
    return EndiveEngine.start(this, payload);
  }

  /** What follows the program's name. */
  public List<String> arguments() {
    return arguments;
  }

  /** The environment, in the order in which it was given. */
  public Map<String, String> environment() {
    return new LinkedHashMap<>(environment);
  }

  /** Guest path to folder of the host. */
  public Map<String, Path> directories() {
    return new LinkedHashMap<>(directories);
  }

  /** The bytes of standard input. */
  public byte[] stdin() {
    return stdin.clone();
  }

  /** The module and name of every host function, in the order in which they were given. */
  public List<Payload.Import> hostFunctions() {
    return hosts.stream().map(host -> new Payload.Import(host.module(), host.name())).toList();
  }

  /**
   * The host function for one of a payload's imports, if this device has it.
   *
   * @throws PayloadException if the function has another type than the import
   */
  public Optional<HostFunction> hostFunction(Payload payload, Payload.Import wanted) {
    return payload.functionImports().stream()
        .filter(i -> i.module().equals(wanted.module()) && i.name().equals(wanted.name()))
        .findFirst()
        .flatMap(i -> hostFunction(payload, i));
  }

  Optional<HostFunction> hostFunction(Payload payload, FunctionImport wanted) {
    return hosts.stream()
        .filter(host -> host.module().equals(wanted.module()) && host.name().equals(wanted.name()))
        .findFirst()
        .map(host -> host.binding().to(payload.typeOf(wanted)));
  }

  InputStream openStdin() {
    return stdinStream.orElseGet(() -> new ByteArrayInputStream(stdin));
  }

  Optional<OutputStream> stdoutCopy() {
    return stdoutCopy;
  }

  Optional<OutputStream> stderrCopy() {
    return stderrCopy;
  }

  Clock clock() {
    return clock;
  }

  Random random() {
    return random;
  }

  /** Whether the runtime calls {@code _initialize}. */
  public boolean initializes() {
    return initializes;
  }

  /** Collects what a device has. */
  public static final class Builder {
    private List<String> arguments = List.of();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final Map<String, Path> directories = new LinkedHashMap<>();
    private byte[] stdin = {};
    private Optional<InputStream> stdinStream = Optional.empty();
    private Optional<OutputStream> stdoutCopy = Optional.empty();
    private Optional<OutputStream> stderrCopy = Optional.empty();
    private Clock clock = Clock.systemUTC();
    private Random random = new Random(0);
    private boolean initializes = true;
    private final List<HostImport> hosts = new ArrayList<>();

    private Builder() {}

    /** The arguments after the program's name, which is the payload's. */
    public Builder arguments(String... values) {
      return arguments(List.of(values));
    }

    /** The arguments after the program's name, which is the payload's. */
    public Builder arguments(List<String> values) {
      arguments = List.copyOf(values);
      return this;
    }

    /** One variable of the environment. */
    public Builder environment(String name, String value) {
      environment.put(name, value);
      return this;
    }

    /** A preopened directory: what the guest calls it, and where it is. */
    public Builder directory(String guest, Path host) {
      directories.put(guest, host);
      return this;
    }

    /** Standard input, the same for every run. */
    public Builder stdin(byte[] bytes) {
      stdin = bytes.clone();
      stdinStream = Optional.empty();
      return this;
    }

    /** Standard input as UTF-8 text, the same for every run. */
    public Builder stdin(String text) {
      return stdin(text.getBytes(UTF_8));
    }

    /**
     * Standard streams that are somebody else's: input is read from {@code in}, and output goes to
     * {@code out} and {@code err} as well as into the outcome.
     */
    public Builder inherit(InputStream in, OutputStream out, OutputStream err) {
      stdinStream = Optional.of(in);
      stdoutCopy = Optional.of(out);
      stderrCopy = Optional.of(err);
      return this;
    }

    /** What the payload's clocks read; the system's without this. */
    public Builder clock(Clock value) {
      clock = value;
      return this;
    }

    /** Where {@code random_get} takes its bytes from; a fixed seed without this. */
    public Builder random(Random value) {
      random = value;
      return this;
    }

    /** Whether the runtime calls {@code _initialize}; old ones do not. True without this. */
    public Builder initializes(boolean value) {
      initializes = value;
      return this;
    }

    /** One host function, at the level of core WebAssembly. */
    public Builder host(String module, String name, HostFunction function) {
      hosts.add(HostImport.of(module, name, function));
      return this;
    }

    /**
     * A Java object as an imported interface: each public method that its class declares answers
     * the import of its name in kebab-case, {@code setPin} for {@code set-pin}.
     *
     * <p>Parameters and results are {@code boolean}, {@code byte}, {@code short}, {@code int},
     * {@code long}, {@code float}, {@code double}, {@code String} and {@code byte[]}, passed as the
     * Canonical ABI says.
     *
     * @param module the interface with its version, for example {@code acme:board/gpio@1.0.0}
     * @throws IllegalArgumentException if a method has another type in its signature
     */
    public Builder host(String module, Object object) {
      hosts.addAll(HostObject.imports(module, object));
      return this;
    }

    /** The device. */
    public Device build() {
      return new Device(this);
    }
  }
}

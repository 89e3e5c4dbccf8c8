package dev.mainstay.libraries;

import com.eclipsesource.json.Json;
import dev.mainstay.compiler.CompilerInput;
import dev.mainstay.compiler.GuestCompiler;
import dev.mainstay.engines.Engine;
import dev.mainstay.engines.Jvm;
import dev.mainstay.guest.memory.Arena;
import dev.mainstay.libraries.programs.MinimalJson;
import dev.mainstay.linker.LinkOptions;
import dev.mainstay.linker.Linker;
import dev.mainstay.testing.Device;
import dev.mainstay.testing.Outcome;
import dev.mainstay.testing.Payload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A library from Maven Central and the program that uses it.
 *
 * @param name what documentation calls it, with its version
 * @param tried what the program does with it
 * @param program the simple name of the program's class
 * @param parts a class of each jar
 */
record Library(String name, String tried, String program, List<Class<?>> parts) {
  private static final Map<String, byte[]> PAYLOADS = new ConcurrentHashMap<>();

  static final List<Library> ALL =
      List.of(
          new Library(
              "com.eclipsesource.minimal-json:minimal-json",
              "JSON read, changed and written; what is wrong in it, by line",
              "MinimalJson",
              List.of(Json.class)),
          new Library(
              "co.nstant.in:cbor",
              "CBOR encoded and decoded: all major types, tags, half floats",
              "Cbor",
              List.of(co.nstant.in.cbor.CborDecoder.class)),
          new Library(
              "commons-codec:commons-codec",
              "hexadecimal, Base64, Base32, digests, MurmurHash3, xxHash, Soundex, percent encoding",
              "CommonsCodec",
              List.of(org.apache.commons.codec.binary.Hex.class)),
          new Library(
              "org.apache.commons:commons-lang3",
              "strings, arrays, numbers, fractions, pairs, builders, Validate",
              "CommonsLang",
              List.of(org.apache.commons.lang3.StringUtils.class)),
          new Library(
              "net.objecthunter:exp4j",
              "formulas with variables, functions and operators of one's own",
              "Exp4j",
              List.of(net.objecthunter.exp4j.Expression.class)),
          new Library(
              "org.fusesource.mqtt-client:mqtt-client",
              "its packets of MQTT 3.1.1: CONNECT, PUBLISH, SUBSCRIBE and answers, as bytes and back",
              "FusesourceMqtt",
              List.of(
                  org.fusesource.mqtt.codec.PUBLISH.class, org.fusesource.hawtbuf.Buffer.class)));

  private String main() {
    return MinimalJson.class.getPackageName() + "." + program;
  }

  private List<Path> classPath() {
    return Stream.concat(Stream.of(MinimalJson.class, Arena.class), parts.stream())
        .map(Library::location)
        .toList();
  }

  /** The version, from the jar's name: artifact, hyphen, version. */
  String version() {
    String jar = location(parts.get(0)).getFileName().toString();
    String artifact = name.substring(name.indexOf(':') + 1);
    return jar.substring(artifact.length() + 1, jar.length() - ".jar".length());
  }

  Outcome onJvm() {
    return new Jvm(classPath(), main()).run(Device.builder().build());
  }

  Outcome on(Engine engine) {
    return engine.run(Payload.of(program + ".wasm", payload()), Device.builder().build());
  }

  /** The payload with default options: what {@code mainstay:build} makes. */
  byte[] payload() {
    return PAYLOADS.computeIfAbsent(
        program,
        key -> {
          byte[] module =
              GuestCompiler.compile(CompilerInput.ofCommand(classPath(), main())).requireModule();
          return new Linker(library()).link(module, LinkOptions.defaults()).payload();
        });
  }

  private static byte[] library() {
    try (var in = Library.class.getResourceAsStream("/META-INF/mainstay/library.wasm")) {
      if (in == null) {
        throw new IllegalStateException("library.wasm is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return program;
  }
}

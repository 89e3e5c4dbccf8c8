package dev.mainstay.specification.npm;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import dev.mainstay.specification.script.ModuleText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;

/**
 * Makes binary modules of text with wasm-tools, as npm has it, or with wabt what wasm-tools does
 * not take: the older encoding of exceptions in parentheses, and names that could confuse a reader.
 * Neither validates.
 */
public final class Assembler {
  private static final Path FOLDER = Path.of("target", "assembled").toAbsolutePath();

  /** What became of a module. */
  public sealed interface Assembled {
    /** A binary module, valid or not. */
    record Binary(byte[] bytes) implements Assembled {}

    /** The text is malformed. */
    record Malformed(String reason) implements Assembled {}
  }

  /**
   * What the script is given.
   *
   * @param quoted whether the text may be malformed
   */
  private record Line(String key, String text, boolean quoted) {}

  private Assembler() {}

  /**
   * Assembles modules in one process, except those that were assembled before.
   *
   * @throws AbsentException if the assembler cannot be run
   */
  public static void assemble(Packages packages, Collection<ModuleText> modules) {
    var waiting = new LinkedHashMap<String, Line>();
    for (var module : modules) {
      var text = text(module);
      if (!text.isEmpty() && !isThere(key(text))) {
        waiting.put(key(text), new Line(key(text), text, module instanceof ModuleText.Quote));
      }
    }
    if (waiting.isEmpty()) {
      return;
    }
    var gson = new Gson();
    var lines = new StringBuilder();
    waiting.values().forEach(line -> lines.append(gson.toJson(line)).append('\n'));
    try {
      Files.createDirectories(FOLDER);
      Path file = Files.writeString(packages.folder().resolve("modules.jsonl"), lines);
      packages.run("assemble.mjs", file, FOLDER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A module that was assembled before. */
  public static Assembled module(ModuleText module) {
    if (module instanceof ModuleText.Binary binary) {
      return new Assembled.Binary(binary.bytes());
    }
    String key = key(text(module));
    try {
      Path binary = FOLDER.resolve(key + ".wasm");
      return Files.exists(binary)
          ? new Assembled.Binary(Files.readAllBytes(binary))
          : new Assembled.Malformed(Files.readString(FOLDER.resolve(key + ".error")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isThere(String key) {
    return Files.exists(FOLDER.resolve(key + ".wasm"))
        || Files.exists(FOLDER.resolve(key + ".error"));
  }

  private static String text(ModuleText module) {
    if (module instanceof ModuleText.Text text) {
      return text.text();
    }
    return module instanceof ModuleText.Quote quote ? quote.text() : "";
  }

  private static String key(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

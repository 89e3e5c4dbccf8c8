package dev.mainstay.linker.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.mainstay.linker.report.LinkException;
import dev.mainstay.linker.report.Problem;
import dev.mainstay.lowering.stack.DeviceStack;
import dev.mainstay.lowering.stack.Interpreter;
import dev.mainstay.wasm.code.Feature;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.ImportName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads profiles. A profile is a JSON object: {@code name}; {@code description}; {@code extends},
 * the name of a built-in profile whose features and functions it has as well; {@code features}, an
 * array of names such as {@code bulk-memory}; {@code functions}, an object with an object for each
 * module in which each field has its core type, {@code "i32 i64 -> i32"}; {@code stack}, an object
 * with the {@code bytes} of the stack that payloads are executed on and the {@code interpreter}
 * whose frames are on it, {@code wamr-classic}, {@code wamr-fast} or {@code wasm3}. All but the
 * name may be left out; another member is an error.
 */
public final class ProfileReader {
  /** The profiles that come with the linker. */
  public static final List<String> BUILT_IN = List.of(Profile.DEFAULT, "wamr", "mvp");

  private static final Set<String> MEMBERS =
      Set.of("name", "description", "extends", "features", "functions", "stack");

  private static final Set<String> STACK_MEMBERS = Set.of("bytes", "interpreter");

  private final String source;

  private ProfileReader(String source) {
    this.source = source;
  }

  /**
   * A profile that comes with the linker.
   *
   * @throws LinkException if there is none of this name
   */
  public static Profile named(String name) {
    if (!BUILT_IN.contains(name)) {
      throw new LinkException(
          List.of(
              new Problem(
                  "unknown-profile",
                  "there is no profile '" + name + "'",
                  null,
                  "one of " + String.join(", ", BUILT_IN) + ", or the path of a profile file",
                  null)));
    }
    try (var stream = ProfileReader.class.getResourceAsStream(name + ".json")) {
      if (stream == null) {
        throw new IllegalStateException("profile " + name + " is not on the class path");
      }
      return parse(new String(stream.readAllBytes(), UTF_8), name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A built-in profile's name, or the path of a file.
   *
   * @throws LinkException if it is neither, or the file is no profile
   */
  public static Profile find(String nameOrPath) {
    if (!nameOrPath.endsWith(".json")) {
      return named(nameOrPath);
    }
    try {
      return parse(Files.readString(Path.of(nameOrPath)), nameOrPath);
    } catch (NoSuchFileException e) {
      throw new LinkException(
          Problem.of("unknown-profile", "there is no file '" + nameOrPath + "'", null), e);
    } catch (IOException e) {
      throw new LinkException(
          Problem.of("unreadable", "'" + nameOrPath + "' cannot be read: " + e.getMessage(), null),
          e);
    }
  }

  /**
   * Reads a profile.
   *
   * @param text the JSON text
   * @param source where it comes from, for messages
   * @throws LinkException if it is no profile
   */
  public static Profile parse(String text, String source) {
    return new ProfileReader(source).read(text);
  }

  private Profile read(String text) {
    JsonObject json;
    try {
      json = JsonParser.parseString(text).getAsJsonObject();
    } catch (JsonParseException | IllegalStateException e) {
      throw new LinkException(wrong("is no JSON object: " + e.getMessage(), null), e);
    }
    for (var member : json.keySet()) {
      if (!MEMBERS.contains(member)) {
        throw fail("has a member '" + member + "'", "only " + sorted(MEMBERS));
      }
    }
    if (!json.has("name")) {
      throw fail("has no name", "a member 'name'");
    }
    var features = EnumSet.of(Feature.MVP);
    Map<ImportName, FunctionType> functions = new LinkedHashMap<>();
    Optional<DeviceStack> stack = Optional.empty();
    try {
      if (json.has("extends")) {
        var base = named(json.get("extends").getAsString());
        features.addAll(base.features());
        functions.putAll(base.functions());
        stack = base.stack();
      }
      if (json.has("features")) {
        for (var feature : json.getAsJsonArray("features")) {
          features.add(feature(feature.getAsString()));
        }
      }
      if (json.has("functions")) {
        for (var module : json.getAsJsonObject("functions").entrySet()) {
          addFunctions(functions, module.getKey(), module.getValue());
        }
      }
      if (json.has("stack")) {
        stack = Optional.of(stack(json.getAsJsonObject("stack")));
      }
      var description = json.has("description") ? json.get("description").getAsString() : "";
      return new Profile(json.get("name").getAsString(), description, features, functions, stack);
    } catch (IllegalStateException
        | ClassCastException
        | UnsupportedOperationException
        | NumberFormatException e) {
      throw new LinkException(wrong("has a member of another kind: " + e.getMessage(), null), e);
    }
  }

  private DeviceStack stack(JsonObject json) {
    if (!json.keySet().equals(STACK_MEMBERS)) {
      throw fail(
          "has a stack with the members " + sorted(json.keySet()),
          "the members " + sorted(STACK_MEMBERS));
    }
    var name = json.get("interpreter").getAsString();
    var interpreter =
        Arrays.stream(Interpreter.values())
            .filter(kind -> kind.id().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    fail(
                        "names an interpreter '" + name + "'",
                        "one of "
                            + Arrays.stream(Interpreter.values())
                                .map(Interpreter::id)
                                .collect(Collectors.joining(", "))));
    try {
      return new DeviceStack(json.get("bytes").getAsInt(), interpreter);
    } catch (IllegalArgumentException e) {
      throw new LinkException(wrong("has " + e.getMessage(), null), e);
    }
  }

  private void addFunctions(
      Map<ImportName, FunctionType> functions, String module, JsonElement fields) {
    for (var field : fields.getAsJsonObject().entrySet()) {
      var type = field.getValue().getAsString();
      try {
        functions.put(new ImportName(module, field.getKey()), FunctionTypes.parse(type));
      } catch (IllegalArgumentException e) {
        throw new LinkException(
            wrong(
                "gives " + module + " " + field.getKey() + " the type '" + type + "'",
                "types i32, i64, f32, f64 on both sides of ->"),
            e);
      }
    }
  }

  private Feature feature(String name) {
    return Arrays.stream(Feature.values())
        .filter(feature -> featureName(feature).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                fail(
                    "names a feature '" + name + "'",
                    "one of "
                        + Arrays.stream(Feature.values())
                            .map(ProfileReader::featureName)
                            .collect(Collectors.joining(", "))));
  }

  /** How a profile file names a feature. */
  public static String featureName(Feature feature) {
    return feature.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String sorted(Set<String> names) {
    return names.stream().sorted().collect(Collectors.joining(", "));
  }

  private LinkException fail(String what, String expected) {
    return new LinkException(List.of(wrong(what, expected)));
  }

  private Problem wrong(String what, @org.jspecify.annotations.Nullable String expected) {
    return new Problem("bad-profile", "profile " + source + " " + what, null, expected, null);
  }
}

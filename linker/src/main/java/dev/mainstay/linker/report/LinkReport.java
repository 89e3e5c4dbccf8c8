package dev.mainstay.linker.report;

import com.google.gson.GsonBuilder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What came out of linking.
 *
 * @param profile the name of the profile
 * @param size the payload's size in bytes
 * @param initialPages the memory's size at the start, in pages of 64 KiB
 * @param maximumPages the memory's largest size in pages; empty where only the host limits it
 * @param staticBytes where in memory the heap, or what nobody uses, begins
 * @param features the proposals beyond WebAssembly of 2017 that the payload needs, by their names
 * @param imports the imports, {@code module field}, sorted
 * @param exports the exports, in the order of the payload
 * @param libraryFunctions the library's functions that the payload asked for, sorted
 * @param sections the sizes of the payload's sections
 * @param code the sizes of the functions' bodies, by where they come from: {@code guest}, {@code
 *     library}, {@code linker}
 */
public record LinkReport(
    String profile,
    int size,
    long initialPages,
    OptionalLong maximumPages,
    int staticBytes,
    List<String> features,
    List<String> imports,
    List<String> exports,
    List<String> libraryFunctions,
    Map<String, Integer> sections,
    Map<String, Integer> code) {
  public LinkReport {
    features = List.copyOf(features);
    imports = List.copyOf(imports);
    exports = List.copyOf(exports);
    libraryFunctions = List.copyOf(libraryFunctions);
    sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
    code = Collections.unmodifiableMap(new LinkedHashMap<>(code));
  }

  /** One line: size, memory, imports. */
  public String summary() {
    var pages = initialPages == 1 ? "1 page" : initialPages + " pages";
    return String.format(
        Locale.ROOT,
        "%,d bytes, %s of memory, imports %s",
        size,
        pages,
        imports.isEmpty() ? "nothing" : String.join(", ", imports));
  }

  /** Everything, for people. */
  public String text() {
    var text = new StringBuilder();
    line(text, "profile", profile);
    line(text, "size", String.format(Locale.ROOT, "%,d bytes", size));
    line(
        text,
        "memory",
        String.format(
            Locale.ROOT,
            "%d pages at the start, %s, static data up to %,d",
            initialPages,
            maximumPages.isPresent() ? maximumPages.getAsLong() + " at most" : "no limit",
            staticBytes));
    line(text, "features", features.isEmpty() ? "none" : String.join(", ", features));
    list(text, "imports", imports);
    list(text, "exports", exports);
    list(text, "library", libraryFunctions);
    sizes(text, "sections", sections);
    sizes(text, "code", code);
    return text.toString();
  }

  private static void line(StringBuilder text, String label, String content) {
    text.append(label).append(" ".repeat(10 - label.length()));
    text.append(content).append('\n');
  }

  private static void list(StringBuilder text, String label, List<String> items) {
    line(text, label, items.isEmpty() ? "none" : items.get(0));
    items.stream().skip(1).forEach(item -> line(text, "", item));
  }

  private static void sizes(StringBuilder text, String label, Map<String, Integer> sizes) {
    list(
        text,
        label,
        sizes.entrySet().stream()
            .map(entry -> String.format(Locale.ROOT, "%,8d %s", entry.getValue(), entry.getKey()))
            .toList());
  }

  /** Everything, for programs: a JSON object with the members of this record. */
  public String json() {
    var members = new LinkedHashMap<String, Object>();
    members.put("profile", profile);
    members.put("size", size);
    members.put("initialPages", initialPages);
    maximumPages.ifPresent(pages -> members.put("maximumPages", pages));
    members.put("staticBytes", staticBytes);
    members.put("features", features);
    members.put("imports", imports);
    members.put("exports", exports);
    members.put("libraryFunctions", libraryFunctions);
    members.put("sections", sections);
    members.put("code", code);
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(members)
        + "\n";
  }
}

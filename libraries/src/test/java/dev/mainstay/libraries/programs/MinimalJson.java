package dev.mainstay.libraries.programs;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import com.eclipsesource.json.ParseException;
import com.eclipsesource.json.WriterConfig;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;

/** A device's settings in JSON: read, changed, written. */
public class MinimalJson {
  private static final String SETTINGS =
      """
      {"name": "pump \\u00e4\\n", "enabled": true, "limits": [1, 2.5, -3e10, 1234567890123],
       "nested": {"a": {"b": [null, false, {}]}}, "empty": [], "duplicate": 1, "duplicate": 2}
      """;

  public static void main(String[] args) throws IOException {
    JsonObject settings = Json.parse(SETTINGS).asObject();
    System.out.println(settings.getString("name", "none") + settings.getBoolean("enabled", false));
    System.out.println(settings.getInt("missing", 7) + " " + settings.names());
    double sum = 0;
    for (JsonValue limit : settings.get("limits").asArray()) {
      sum += limit.asDouble();
    }
    System.out.println(sum + " " + settings.get("limits").asArray().get(3).asLong());
    settings.set("enabled", false).remove("empty").add("f", 0.1f).add("d", 1e300).add("l", -1L);
    settings.get("limits").asArray().add("text \"quoted\" \t").set(0, Json.NULL);
    System.out.println(settings);
    System.out.println(settings.toString(WriterConfig.PRETTY_PRINT));
    StringWriter writer = new StringWriter();
    settings.writeTo(writer);
    System.out.println(Json.parse(new StringReader(writer.toString())).equals(settings));
    JsonArray numbers = Json.array(1, 2, 3).asArray();
    numbers.add(Json.object().add("k", "v"));
    System.out.println(numbers + " " + numbers.size() + " " + numbers.values().get(3).isObject());
    String[] broken = {"", "{", "[1,]", "{\"a\" 1}", "tru", "\"\\x\"", "1 2", "[1", "-", "01"};
    for (String text : broken) {
      try {
        System.out.println(Json.parse(text));
      } catch (ParseException e) {
        System.out.println(e.getMessage() + " " + e.getLocation().line + " " + e.getOffset());
      }
    }
    try {
      Json.parse("\"text\"").asInt();
    } catch (UnsupportedOperationException e) {
      System.out.println(e.getMessage());
    }
  }
}

package dev.mainstay.specification.run;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.mainstay.specification.npm.NodeProcess;
import dev.mainstay.specification.script.Command.Abort;
import dev.mainstay.specification.script.Value;
import dev.mainstay.wasm.binary.ModuleReader;
import dev.mainstay.wasm.model.AbstractHeapType;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmModule;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * V8 in a node of our own, for one script; references to exceptions cannot leave it. The process
 * keeps the instances; {@code machine.mjs} says how it is spoken to.
 */
final class NodeMachine implements Machine {
  private final NodeProcess process;

  NodeMachine(NodeProcess process) {
    this.process = process;
    ask(request("reset"));
  }

  /** A reference as the process describes it: what it refers to, and which of the host's. */
  private record Reference(String kind, int id) {}

  @Override
  public String name() {
    return "node";
  }

  @Override
  public Instance instantiate(byte[] module, Map<String, Instance> registered) {
    var request = request("instantiate");
    request.addProperty("module", Base64.getEncoder().encodeToString(module));
    var imports = new JsonObject();
    registered.forEach(
        (name, instance) -> {
          if (instance instanceof Living living) {
            imports.addProperty(name, living.id());
          }
        });
    request.add("imports", imports);
    var answer = ask(request);
    if (answer.has("error")) {
      throw new IllegalStateException(answer.get("error").getAsString());
    }
    return new Living(answer.get("instance").getAsInt(), ModuleReader.read(module));
  }

  @Override
  public boolean takes(byte[] module) {
    var request = request("validate");
    request.addProperty("module", Base64.getEncoder().encodeToString(module));
    return ask(request).get("valid").getAsBoolean();
  }

  @Override
  public Slot reference(Value value) {
    if (value instanceof Value.Extern extern) {
      return new Slot(0, new Reference("host", extern.id()));
    }
    return new Slot(
        0,
        value instanceof Value.Host own
            ? new Reference("host", own.id())
            : new Reference("null", 0));
  }

  @Override
  public boolean matches(Value expected, Slot actual) {
    if (!(actual.object() instanceof Reference reference)) {
      return false;
    }
    if (expected instanceof Value.Extern extern) {
      return reference.equals(new Reference("host", extern.id()));
    }
    if (expected instanceof Value.Host own) {
      return reference.equals(new Reference("host", own.id()));
    }
    if (expected instanceof Value.Null) {
      return reference.kind().equals("null");
    }
    return expected instanceof Value.AnyReference any
        && !reference.kind().equals("null")
        && switch (any.kind()) {
          case I31 -> reference.kind().equals("i31");
          // JavaScript does not tell one from the other.
          case STRUCT, ARRAY -> reference.kind().equals("object");
          case EQ -> reference.kind().equals("i31") || reference.kind().equals("object");
          case FUNC -> reference.kind().equals("func");
          case ANY, EXTERN, EXN -> true;
        };
  }

  private static JsonObject request(String what) {
    var request = new JsonObject();
    request.addProperty("do", what);
    return request;
  }

  private JsonObject ask(JsonObject request) {
    return process.ask(request);
  }

  private final class Living implements Instance {
    private final int id;
    private final WasmModule module;

    Living(int id, WasmModule module) {
      this.id = id;
      this.module = module;
    }

    int id() {
      return id;
    }

    private JsonObject request(String what, String export) {
      var request = NodeMachine.request(what);
      request.addProperty("instance", id);
      request.addProperty("export", export);
      return request;
    }

    @Override
    public Ending invoke(String export, List<Slot> arguments) {
      var type =
          module
              .exportedFunction(export)
              .orElseThrow(
                  () -> new IllegalStateException("the instance exports no function " + export))
              .signature();
      var request = request("invoke", export);
      request.add("params", kinds(type.params()));
      request.add("results", kinds(type.results()));
      var values = new JsonArray();
      arguments.forEach(argument -> values.add(json(argument)));
      request.add("arguments", values);
      var answer = ask(request);
      if (answer.has("abort")) {
        return new Ending.Aborted(
            Abort.valueOf(answer.get("abort").getAsString()), answer.get("message").getAsString());
      }
      if (answer.has("error")) {
        throw new IllegalStateException("node breaks down: " + answer.get("error").getAsString());
      }
      var results = new ArrayList<Slot>();
      answer.getAsJsonArray("values").forEach(value -> results.add(slot(value.getAsJsonObject())));
      return new Ending.Returned(results);
    }

    @Override
    public Slot get(String export) {
      var global =
          module
              .exported(export)
              .filter(WasmGlobal.class::isInstance)
              .map(WasmGlobal.class::cast)
              .orElseThrow(
                  () -> new IllegalStateException("the instance exports no global " + export));
      var request = request("get", export);
      request.addProperty("kind", kind(global.type()));
      return slot(ask(request).getAsJsonObject("value"));
    }

    private static JsonArray kinds(List<? extends ValueType> types) {
      var kinds = new JsonArray();
      types.forEach(type -> kinds.add(kind(type)));
      return kinds;
    }

    private static String kind(ValueType type) {
      if (type instanceof NumberType number) {
        return number.name().toLowerCase(Locale.ROOT);
      }
      return type instanceof ReferenceType reference
              && reference.heap().top() == AbstractHeapType.EXTERN
          ? "extern"
          : "ref";
    }

    private static JsonObject json(Slot slot) {
      var json = new JsonObject();
      if (slot.object() instanceof Reference reference) {
        json.addProperty("ref", reference.kind());
        json.addProperty("id", reference.id());
      } else {
        json.addProperty("bits", Long.toString(slot.bits()));
      }
      return json;
    }

    private static Slot slot(JsonObject value) {
      if (value.has("bits")) {
        return Slot.of(Long.parseLong(value.get("bits").getAsString()));
      }
      int id = value.has("id") ? value.get("id").getAsInt() : 0;
      return new Slot(0, new Reference(value.get("ref").getAsString(), id));
    }
  }
}

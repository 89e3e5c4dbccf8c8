package dev.mainstay.linker.component;

import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.ImportName;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wit.InterfaceName;
import dev.mainstay.wit.abi.CoreNaming;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives the functions of interfaces the names of another scheme. */
public final class Naming {
  private static final CoreNaming TODAYS = CoreNaming.LEGACY;
  private static final String POST = "cabi_post_";
  private static final String DESTRUCTOR = "[dtor]";

  private Naming() {}

  /** Renames what has its name by today's scheme. */
  public static void apply(WasmModule module, CoreNaming naming) {
    if (naming == TODAYS) {
      return;
    }
    for (WasmFunction function : module.functions()) {
      var from = function.imported();
      if (from != null) {
        function.setImported(imported(from, naming));
      }
    }
    List<Export> exports = new ArrayList<>();
    for (var export : module.exports()) {
      exports.add(new Export(exported(export.name(), naming), export.item()));
    }
    module.exports().clear();
    module.exports().addAll(exports);
  }

  private static ImportName imported(ImportName from, CoreNaming naming) {
    boolean isOwn = from.module().startsWith("[export]");
    var name =
        ComponentSection.parse(
            isOwn ? from.module().substring("[export]".length()) : from.module());
    if (name.isEmpty()) {
      return from;
    }
    return new ImportName(
        isOwn ? naming.exportedModule(name.get()) : naming.module(name.get()),
        field(from.field(), naming));
  }

  private static String field(String field, CoreNaming naming) {
    int end = field.indexOf(']') + 1;
    String resource = field.substring(end);
    return switch (field.substring(0, end)) {
      case "[resource-drop]" -> naming.dropField(resource);
      case "[resource-new]" -> naming.newField(resource);
      case "[resource-rep]" -> naming.repField(resource);
      default -> field;
    };
  }

  private static String exported(String export, CoreNaming naming) {
    var plain =
        Map.of(
            TODAYS.memory(), naming.memory(),
            TODAYS.realloc(), naming.realloc(),
            TODAYS.initialize(), naming.initialize());
    boolean isPost = export.startsWith(POST);
    String full = isPost ? export.substring(POST.length()) : export;
    int end = full.indexOf('#');
    var owner =
        end < 0 ? Optional.<InterfaceName>empty() : ComponentSection.parse(full.substring(0, end));
    if (owner.isEmpty()) {
      return plain.getOrDefault(export, export);
    }
    String function = full.substring(end + 1);
    if (isPost) {
      return naming.postReturn(owner.get(), function);
    }
    return function.startsWith(DESTRUCTOR)
        ? naming.destructor(owner.get(), function.substring(DESTRUCTOR.length()))
        : naming.export(owner.get(), function);
  }
}

package dev.mainstay.fuzz;

import dev.mainstay.fuzz.Sections.Section;
import dev.mainstay.wasm.binary.ModuleReader;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.model.WasmFunction;
import java.util.ArrayList;
import java.util.List;

/**
 * A valid module that mutations start from.
 *
 * @param name what it is called in messages
 * @param file its bytes
 * @param sections its sections
 * @param functions the functions of its code section
 */
record Seed(String name, byte[] file, List<Section> sections, List<Function> functions) {

  /** A function's code: the bytes of its locals' declarations, and those of each instruction. */
  record Function(byte[] locals, List<byte[]> instructions) {
    Function {
      instructions = List.copyOf(instructions);
    }

    byte[] join() {
      return Sections.concat(locals, Sections.concat(instructions.toArray(byte[][]::new)));
    }
  }

  static Seed of(String name, byte[] file) {
    var sections = Sections.split(file);
    var functions = new ArrayList<Function>();
    var codes =
        ModuleReader.readValid(file).functions().stream()
            .filter(WasmFunction::hasCode)
            .map(WasmFunction::code)
            .toList();
    for (var section : sections) {
      if (section.id() == Sections.CODE) {
        var items = Sections.items(section.contents());
        for (int i = 0; i < items.size(); i++) {
          functions.add(function(items.get(i), codes.get(i), file));
        }
      }
    }
    return new Seed(name, file, sections, functions);
  }

  private static Function function(byte[] item, Code code, byte[] file) {
    var instructions = new ArrayList<byte[]>();
    int count = code.instructions().size();
    for (int i = 0; i < count; i++) {
      // The last one is the function's end, of one byte.
      int to = i + 1 < count ? code.offset(i + 1) : code.offset(i) + 1;
      instructions.add(Sections.copy(file, code.offset(i), to));
    }
    int length = code.offset(count - 1) + 1 - code.offset(0);
    return new Function(Sections.copy(item, 0, item.length - length), instructions);
  }

  /** The file with other functions in its code section. */
  byte[] with(List<Function> changed) {
    var bodies = changed.stream().map(Function::join).toList();
    return with(Sections.CODE, Sections.joinItems(bodies));
  }

  /** The file with other contents in one section. */
  byte[] with(int id, byte[] contents) {
    return Sections.join(
        sections.stream()
            .map(section -> section.id() == id ? new Section(id, contents) : section)
            .toList());
  }
}

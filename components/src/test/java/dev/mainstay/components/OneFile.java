package dev.mainstay.components;

import dev.mainstay.wit.WitPackage;
import dev.mainstay.wit.WitPrinter;
import java.util.List;

/** Packages and a world in one text: the packages stand inside of the world's own. */
final class OneFile {
  private OneFile() {}

  /** The text of a world {@code w} with these lines, and of the packages that it is about. */
  static String of(List<WitPackage> packages, List<String> world) {
    StringBuilder text = new StringBuilder("package local:root;\n");
    for (WitPackage pkg : packages) {
      // The first line is the package's name and a semicolon.
      text.append('\n').append(WitPrinter.print(pkg).replaceFirst(";\n", " {\n")).append("}\n");
    }
    text.append("\nworld w {\n");
    world.forEach(line -> text.append("  ").append(line).append(";\n"));
    return text.append("}\n").toString();
  }
}

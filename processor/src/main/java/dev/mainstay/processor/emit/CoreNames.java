package dev.mainstay.processor.emit;

import com.palantir.javapoet.NameAllocator;
import dev.mainstay.processor.model.BoundFunction;
import dev.mainstay.wit.WitType;
import dev.mainstay.wit.abi.CoreSignature;
import dev.mainstay.wit.abi.Flattening;
import java.util.ArrayList;
import java.util.List;

/** Names for the parameters of core functions, after the parameters that they are part of. */
final class CoreNames {
  private CoreNames() {}

  /** As many names as the signature has parameters, all different. */
  static List<String> of(BoundFunction function, CoreSignature signature) {
    NameAllocator names = new NameAllocator();
    List<String> core = new ArrayList<>();
    if (signature.indirectParameters()) {
      core.add(names.newName("parameters"));
    } else {
      for (BoundFunction.Parameter parameter : function.parameters()) {
        WitType type = parameter.type().wit();
        int flat = Flattening.flatten(type).size();
        String name = parameter.name().equals("this") ? "self" : parameter.name();
        core.add(names.newName(name));
        boolean isArray = type == WitType.Primitive.STRING || type instanceof WitType.ListOf;
        for (int i = 1; i < flat; i++) {
          core.add(names.newName(name + (isArray ? "Length" : i)));
        }
      }
    }
    if (core.size() < signature.parameters().size()) {
      core.add(names.newName("area"));
    }
    return core;
  }
}

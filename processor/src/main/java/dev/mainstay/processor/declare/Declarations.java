package dev.mainstay.processor.declare;

import dev.mainstay.processor.model.BoundInterface;
import dev.mainstay.processor.model.BoundResource;
import dev.mainstay.processor.model.BoundType;
import dev.mainstay.processor.model.Export;
import dev.mainstay.processor.model.Implementation;
import dev.mainstay.processor.report.Message;
import dev.mainstay.processor.report.Report;
import dev.mainstay.wit.InterfaceName;
import dev.mainstay.wit.Named;
import dev.mainstay.wit.WitInterface;
import dev.mainstay.wit.WitPrinter;
import dev.mainstay.wit.WitType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * What the user declared, over all rounds of a compilation: imported interfaces, exported ones, and
 * the classes that may implement them.
 *
 * <p>Holds on to elements between rounds by name only, as compilers may make new ones for each.
 */
public final class Declarations {
  /** An interface that is complete and wants glue, and where it stands. */
  public record Declared<T>(T model, TypeElement element) {}

  private final Elements elements;
  private final Report report;
  private final InterfaceReader reader;
  private final ImplementationFinder finder;

  private final Set<String> classNames = new LinkedHashSet<>();
  private final Set<String> importNames = new LinkedHashSet<>();
  private final Map<String, BoundInterface> pendingExports = new LinkedHashMap<>();
  private final Map<InterfaceName, BoundInterface> imported = new HashMap<>();
  private final Map<InterfaceName, BoundInterface> exported = new HashMap<>();
  private final List<WitInterface> imports = new ArrayList<>();
  private final List<WitInterface> exports = new ArrayList<>();
  private final Set<Named> foreign = new LinkedHashSet<>();

  /** Nothing declared yet. */
  public Declarations(Elements elements, Types types, Report report) {
    this.elements = elements;
    this.report = report;
    this.reader = new InterfaceReader(elements, types, report, this::isHere);
    this.finder = new ImplementationFinder(elements, types, report);
  }

  /** What a round brought that wants glue at once. */
  public record Found(
      List<Declared<BoundInterface>> imports,
      List<Declared<BoundResource>> resources,
      List<Declared<BoundType>> types) {}

  /**
   * Reads what is new in this round; returns the imported interfaces among it, the resources of all
   * interfaces, and the types that have glue of their own.
   */
  public Found read(RoundEnvironment round) {
    List<TypeElement> types = new ArrayList<>();
    ElementFilter.typesIn(round.getRootElements()).forEach(type -> collect(type, types));
    types.forEach(type -> classNames.add(type.getQualifiedName().toString()));
    Found found = new Found(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (TypeElement type : types) {
      try {
        read(type, found);
      } catch (RuntimeException e) {
        report.internal(type, e);
      }
    }
    return found;
  }

  private boolean isHere(TypeElement type) {
    return classNames.contains(type.getQualifiedName().toString());
  }

  private void read(TypeElement type, Found found) {
    Optional<AnnotationMirror> importing = Annotations.find(type, Annotations.WASI_IMPORT);
    Optional<AnnotationMirror> exporting = Annotations.find(type, Annotations.WASI_EXPORT);
    if (importing.isPresent() && exporting.isPresent()) {
      report.error(type, Message.IMPORT_AND_EXPORT, type.getSimpleName());
    } else if (importing.isPresent()) {
      importNames.add(type.getQualifiedName().toString());
      interfaceOf(type, importing.get(), this.imported, this.exported)
          .ifPresent(
              bound -> {
                imports.add(bound.wit());
                foreign.addAll(bound.foreign());
                found.imports().add(new Declared<>(bound, type));
                resources(bound, type, found);
              });
    } else if (exporting.isPresent()) {
      interfaceOf(type, exporting.get(), this.exported, this.imported)
          .ifPresent(
              bound -> {
                exports.add(bound.wit());
                foreign.addAll(bound.foreign());
                pendingExports.put(type.getQualifiedName().toString(), bound);
                resources(bound, type, found);
              });
    } else if (DefinitionReader.isDefinition(type)) {
      Optional<BoundType> bound = reader.readType(type);
      bound
          .filter(b -> b.wit() instanceof WitType.Definition)
          .ifPresent(b -> found.types().add(new Declared<>(b, type)));
    } else if (Resources.isResource(type)) {
      reader.checkResource(type);
    } else {
      checkMisplaced(type);
    }
  }

  private static void resources(BoundInterface bound, TypeElement type, Found found) {
    bound.resources().forEach(each -> found.resources().add(new Declared<>(each, type)));
  }

  /**
   * The exports whose implementation is found by now, each once.
   *
   * @param isLast whether there will be no more rounds, so that an implementation that is missing
   *     is missing for good
   */
  public List<Declared<Export>> resolveExports(boolean isLast) {
    List<TypeElement> classes = elements(classNames);
    List<TypeElement> importTypes = elements(importNames);
    List<Declared<Export>> found = new ArrayList<>();
    for (String name : List.copyOf(pendingExports.keySet())) {
      TypeElement contract = elements.getTypeElement(name);
      BoundInterface bound = pendingExports.get(name);
      if (contract == null || bound == null) {
        continue;
      }
      int before = report.errors();
      boolean isDecided = false;
      try {
        AnnotationMirror annotation =
            Annotations.find(contract, Annotations.WASI_EXPORT).orElseThrow();
        Optional<TypeElement> implementation = finder.find(contract, annotation, classes, isLast);
        isDecided = implementation.isPresent();
        if (implementation.isPresent()) {
          Optional<Implementation> read = finder.read(implementation.get(), contract, importTypes);
          read.ifPresent(r -> found.add(new Declared<>(new Export(bound, r), contract)));
        }
      } catch (RuntimeException e) {
        report.internal(contract, e);
      }
      if (isDecided || report.errors() > before) {
        pendingExports.remove(name);
      }
    }
    return found;
  }

  /** The imported interfaces of all rounds. */
  public List<WitInterface> imports() {
    return List.copyOf(imports);
  }

  /** The exported interfaces of all rounds. */
  public List<WitInterface> exports() {
    return List.copyOf(exports);
  }

  /** The types that these interfaces use and that belong to others. */
  public Set<Named> foreign() {
    return new LinkedHashSet<>(foreign);
  }

  private Optional<BoundInterface> interfaceOf(
      TypeElement type,
      AnnotationMirror annotation,
      Map<InterfaceName, BoundInterface> sameWay,
      Map<InterfaceName, BoundInterface> otherWay) {
    Optional<BoundInterface> bound = reader.read(type, annotation);
    if (bound.isEmpty()) {
      return bound;
    }
    InterfaceName name = bound.get().wit().name();
    BoundInterface other = sameWay.putIfAbsent(name, bound.get());
    if (other != null) {
      report.error(type, Message.DUPLICATE_INTERFACE, type.getSimpleName(), name, other.type());
      return Optional.empty();
    }
    BoundInterface opposite = otherWay.get(name);
    if (opposite != null && !shape(opposite).equals(shape(bound.get()))) {
      report.error(type, Message.DIFFERENT_INTERFACES, type.getSimpleName(), opposite.type(), name);
      return Optional.empty();
    }
    return bound;
  }

  /** The functions without their comments: what one WIT interface must have only once. */
  private static Set<String> shape(BoundInterface bound) {
    Set<String> shape = new TreeSet<>();
    bound.wit().functions().forEach(function -> shape.add(WitPrinter.print(function)));
    return shape;
  }

  /** A name given where no WIT is made is a mistake that would otherwise go unnoticed. */
  private void checkMisplaced(TypeElement type) {
    for (Element method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (Annotations.find(method, Annotations.WIT_NAME).isPresent()) {
        report.error(method, Message.MISPLACED, "WitName", method.getSimpleName());
      }
    }
  }

  private List<TypeElement> elements(Set<String> names) {
    List<TypeElement> found = new ArrayList<>();
    for (String name : names) {
      TypeElement type = elements.getTypeElement(name);
      if (type != null) {
        found.add(type);
      }
    }
    return found;
  }

  private static void collect(TypeElement type, List<TypeElement> into) {
    into.add(type);
    ElementFilter.typesIn(type.getEnclosedElements()).forEach(nested -> collect(nested, into));
  }
}

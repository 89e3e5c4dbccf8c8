package dev.mainstay.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A module as its pom has it.
 *
 * @param folder the path from the root, with slashes
 * @param artifact its artifactId
 * @param dependencies artifactId to scope, for the ones of this house
 * @param libraries groupId:artifactId of the ones of others that are not for tests
 */
record Room(
    String folder, String artifact, Map<String, String> dependencies, TreeSet<String> libraries) {

  /** All modules below a folder with a pom, in the order of their poms. */
  static List<Room> in(Path root) {
    var rooms = new ArrayList<Room>();
    collect(root, "", rooms);
    return rooms;
  }

  private static void collect(Path root, String folder, List<Room> into) {
    Element project = parse(root.resolve(folder).resolve("pom.xml")).getDocumentElement();
    for (var modules : children(project, "modules")) {
      for (var module : children(modules, "module")) {
        String name = module.getTextContent().strip();
        collect(root, folder.isEmpty() ? name : folder + "/" + name, into);
      }
    }
    var own = new TreeMap<String, String>();
    var libraries = new TreeSet<String>();
    for (var dependencies : children(project, "dependencies")) {
      for (var dependency : children(dependencies, "dependency")) {
        String group = text(dependency, "groupId", "");
        String artifact = text(dependency, "artifactId", "");
        String scope = text(dependency, "scope", "compile");
        if (group.equals("dev.mainstay")) {
          own.put(artifact, scope);
        } else if (!scope.equals("test")) {
          libraries.add(group + ":" + artifact);
        }
      }
    }
    into.add(new Room(folder, text(project, "artifactId", ""), own, libraries));
  }

  private static String text(Element parent, String name, String otherwise) {
    var found = children(parent, name);
    return found.isEmpty() ? otherwise : found.get(0).getTextContent().strip();
  }

  private static List<Element> children(Element parent, String name) {
    var found = new ArrayList<Element>();
    for (Node at = parent.getFirstChild(); at != null; at = at.getNextSibling()) {
      if (at instanceof Element element && element.getTagName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }

  private static Document parse(Path pom) {
    try (var in = Files.newInputStream(pom)) {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(pom + " cannot be read", e);
    }
  }
}

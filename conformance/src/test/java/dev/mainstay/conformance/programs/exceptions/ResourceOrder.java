package dev.mainstay.conformance.programs.exceptions;

import java.util.ArrayList;
import java.util.List;

/** Several resources: in which order they open and close, and what becomes of their exceptions. */
public class ResourceOrder {
  static final List<String> LOG = new ArrayList<>();

  record Resource(String name, boolean failsToClose) implements AutoCloseable {
    static Resource open(String name) {
      LOG.add("open " + name);
      if (name.startsWith("!")) {
        throw new IllegalStateException("open " + name);
      }
      return new Resource(name, name.endsWith("!"));
    }

    @Override
    public void close() {
      LOG.add("close " + name);
      if (failsToClose) {
        throw new UnsupportedOperationException("close " + name);
      }
    }
  }

  static String run(boolean bodyFails, String... names) {
    LOG.clear();
    String end;
    try (Resource a = Resource.open(names[0]);
        Resource none = null;
        Resource b = Resource.open(names[1]);
        Resource c = Resource.open(names[2])) {
      LOG.add("body " + a.name() + b.name() + c.name() + none);
      if (bodyFails) {
        throw new IllegalArgumentException("body");
      }
      end = "done";
    } catch (RuntimeException e) {
      LOG.add("catch");
      StringBuilder text = new StringBuilder(e.getMessage());
      for (Throwable t : e.getSuppressed()) {
        text.append(" +").append(t.getMessage());
      }
      end = text.toString();
    } finally {
      LOG.add("finally");
    }
    return end + " " + LOG;
  }

  static int early(int when) {
    Resource outer = Resource.open("outer");
    try (outer) {
      for (int i = 0; ; i++) {
        try (Resource inner = Resource.open("i" + i)) {
          if (i == when) {
            return i;
          }
          if (i % 2 == 0) {
            continue;
          }
          if (i > 2) {
            break;
          }
        }
      }
      return -1;
    }
  }

  public static void main(String[] args) {
    System.out.println(run(false, "a", "b", "c"));
    System.out.println(run(true, "a", "b", "c"));
    System.out.println(run(false, "a!", "b", "c!"));
    System.out.println(run(true, "a!", "b!", "c!"));
    System.out.println(run(false, "a", "!b", "c"));
    System.out.println(run(true, "a!", "b", "!c"));
    LOG.clear();
    System.out.println(early(1) + " " + early(9) + " " + LOG);
  }
}

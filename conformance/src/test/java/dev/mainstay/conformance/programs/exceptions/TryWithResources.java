package dev.mainstay.conformance.programs.exceptions;

/**
 * try with resources: order of closing, suppressed exceptions, null, resources that fail to open.
 */
public class TryWithResources {
  static StringBuilder log = new StringBuilder();

  static class Resource implements AutoCloseable {
    final String name;
    final boolean failing;

    Resource(String name, boolean failing) {
      if (name.isEmpty()) {
        throw new IllegalArgumentException("open");
      }
      this.name = name;
      this.failing = failing;
      log.append("open ").append(name).append(' ');
    }

    @Override
    public void close() {
      log.append("close ").append(name).append(' ');
      if (failing) {
        throw new IllegalStateException("close " + name);
      }
    }
  }

  static int run(boolean failA, boolean failB, boolean failBody, String second) {
    try (Resource a = new Resource("a", failA);
        Resource b = second == null ? null : new Resource(second, failB)) {
      log.append("body ");
      if (failBody) {
        throw new RuntimeException("body");
      }
      return 1;
    } catch (RuntimeException e) {
      log.append("caught ").append(e.getMessage());
      for (Throwable s : e.getSuppressed()) {
        log.append(" suppressed ").append(s.getMessage());
      }
      return 2;
    } finally {
      log.append(" finally");
    }
  }

  public static void main(String[] args) {
    for (int i = 0; i < 8; i++) {
      int result = run((i & 1) != 0, (i & 2) != 0, (i & 4) != 0, "b");
      System.out.println(i + " " + result + " " + log);
      log = new StringBuilder();
    }
    System.out.println(run(false, false, true, null) + " " + log);
    log = new StringBuilder();
    System.out.println(run(true, false, false, "") + " " + log);
    log = new StringBuilder();
    Resource outside = new Resource("outside", false);
    try (outside) {
      log.append("in ");
    }
    System.out.println(log);
    for (int i = 0; i < 3; i++) {
      log = new StringBuilder();
      try (Resource r = new Resource("r" + i, i == 1)) {
        if (i == 0) {
          continue;
        }
        log.append("body ");
      } catch (IllegalStateException e) {
        log.append(e.getMessage());
      } finally {
        System.out.println(log);
      }
    }
    Exception top = new Exception("top");
    top.addSuppressed(new Error("one"));
    top.addSuppressed(new Error("two"));
    System.out.println(top.getSuppressed().length + top.getSuppressed()[1].getMessage());
    try {
      top.addSuppressed(top);
    } catch (IllegalArgumentException e) {
      System.out.println("self suppression");
    }
  }
}

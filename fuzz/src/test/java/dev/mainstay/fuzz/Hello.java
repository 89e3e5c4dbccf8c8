package dev.mainstay.fuzz;

/** A guest, to be compiled for a device: the real module that mutations start from. */
final class Hello {
  private Hello() {}

  public static void main(String[] arguments) {
    try {
      System.out.println("Hello, " + greeted(arguments.length));
    } catch (IllegalStateException e) {
      System.out.println(e.getMessage());
    }
  }

  private static String greeted(int count) {
    if (count > 1) {
      throw new IllegalStateException("one at a time");
    }
    return "device!";
  }
}

package dev.mainstay.conformance.files;

/** Something that is tried: what comes of it is printed, an exception with class and message. */
interface Attempt {
  Object run() throws Exception;

  static void print(String name, Attempt attempt) {
    try {
      System.out.println(name + ": " + attempt.run());
    } catch (Exception e) {
      System.out.println(name + ": " + e.getClass().getName() + ": " + e.getMessage());
    }
  }
}

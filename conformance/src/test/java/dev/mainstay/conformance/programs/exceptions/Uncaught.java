package dev.mainstay.conformance.programs.exceptions;

/** An exception that nobody catches: exit code 1, output kept, finally run. */
public class Uncaught {
  public static void main(String[] args) {
    System.out.println("before");
    try {
      System.out.print("no newline at the end");
      throw new IllegalStateException("uncaught", new RuntimeException("cause"));
    } finally {
      System.out.print(", finally");
    }
  }
}

package dev.mainstay.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * A program that is measured.
 *
 * @param name what tables call it, and the name of its C source
 * @param what what it is about
 * @param className the Java class with its main method
 * @param small arguments for a run of about a million instructions, for tests
 * @param full arguments for a run that is long enough to be timed
 */
public record Program(
    String name, String what, String className, List<String> small, List<String> full) {
  private static final String PACKAGE = "dev.mainstay.benchmarks.programs.";

  public Program {
    small = List.copyOf(small);
    full = List.copyOf(full);
  }

  private static Program of(String name, String what, String small, String full) {
    return new Program(
        name,
        what,
        PACKAGE + Character.toUpperCase(name.charAt(0)) + name.substring(1),
        small.isEmpty() ? List.of() : List.of(small.split(" ")),
        full.isEmpty() ? List.of() : List.of(full.split(" ")));
  }

  /** The smallest program. */
  public static Program hello() {
    return of("hello", "one line of output", "", "");
  }

  /** How deep calls can be nested; its argument is the caller's choice. */
  public static Program depth() {
    return of("depth", "nested calls", "100", "100");
  }

  /** The programs that compute. */
  public static List<Program> computing() {
    return List.of(
        of("recursion", "Fibonacci numbers as defined", "18", "26"),
        of("trees", "many short-lived binary trees", "6", "10"),
        of("sieve", "primes in an array", "20000", "500000"),
        of("bits", "CRC-32 by table, population counts", "10000", "200000"),
        of("words", "a hash map of strings", "1000", "20000"),
        of("shapes", "virtual and interface calls", "500", "10000"),
        of("exceptions", "thrown and caught, finally", "10000", "200000"),
        of("longs", "64-bit products, remainders, shifts", "500", "20000"));
  }

  /** All of them. */
  public static List<Program> all() {
    var all = new ArrayList<Program>();
    all.add(hello());
    all.addAll(computing());
    all.add(suite());
    all.add(depth());
    return all;
  }

  /** All programs that compute, in one. */
  public static Program suite() {
    return of("suite", "all of these in one module", arguments(true), arguments(false));
  }

  private static String arguments(boolean small) {
    return String.join(
        " ",
        computing().stream()
            .map(program -> (small ? program.small() : program.full()).get(0))
            .toList());
  }

  @Override
  public String toString() {
    return name;
  }
}

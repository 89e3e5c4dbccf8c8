package dev.mainstay.conformance.programs.utilities;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** java.util.StringJoiner. */
public class StringJoiners {
  public static void main(String[] args) {
    StringJoiner joiner = new StringJoiner(", ", "[", "]");
    System.out.println(joiner + " " + joiner.length());
    joiner.setEmptyValue("none");
    System.out.println(joiner + " " + joiner.length());
    joiner.add("");
    System.out.println(joiner + " " + joiner.length());
    joiner.add("a").add(null).add(new StringBuilder("b"));
    System.out.println(joiner + " " + joiner.length());
    joiner.merge(joiner);
    System.out.println(joiner);
    joiner.merge(new StringJoiner("-", "<", ">").add("x").add("y")).merge(new StringJoiner("/"));
    System.out.println(joiner);
    System.out.println(new StringJoiner("-").add("a").add("b"));
    System.out.println(List.of("p", "q", "r").stream().collect(Collectors.joining("|", "{", "}")));
    try {
      new StringJoiner(null);
    } catch (NullPointerException e) {
      System.out.println(e.getMessage());
    }
  }
}

package dev.mainstay.processor.report;

import java.util.Collection;

/** "Did you mean …?": the name that is nearest to one that is wrong. */
public final class Suggestion {
  private Suggestion() {}

  /** A sentence to put behind a message, or nothing if no name is near. */
  public static String near(String wrong, Collection<String> names) {
    String best = "";
    // A third of the letters may differ.
    int least = wrong.length() / 3 + 1;
    for (String name : names) {
      int distance = distance(wrong, name);
      if (distance < least) {
        least = distance;
        best = name;
      }
    }
    return best.isEmpty() ? "" : ". Did you mean " + best + "?";
  }

  /** How many letters must be changed, put in or left out to make one of the other. */
  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[b.length()];
  }
}

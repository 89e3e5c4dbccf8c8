package dev.mainstay.benchmarks.programs;

import java.util.HashMap;
import java.util.Map;

/** A map of strings: how often each word comes in a text. */
public final class Words {
  private Words() {}

  /** The argument is the number of words. */
  public static void main(String[] args) {
    run(Integer.parseInt(args[0]));
  }

  static void run(int count) {
    String text = text(count);
    Map<String, Integer> counts = new HashMap<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == ' ') {
        String word = text.substring(start, i);
        Integer seen = counts.get(word);
        counts.put(word, seen == null ? 1 : seen + 1);
        start = i + 1;
      }
    }
    int most = 0;
    int sum = 0;
    for (var entry : counts.entrySet()) {
      most = Math.max(most, entry.getValue());
      sum += entry.getKey().length() * entry.getValue();
    }
    System.out.println("words " + counts.size() + " " + most + " " + sum);
  }

  /** Words of two to seven letters, each followed by a blank; short ones come again and again. */
  private static String text(int words) {
    var text = new StringBuilder();
    int state = 12345;
    for (int i = 0; i < words; i++) {
      state = state * 1103515245 + 12345;
      int length = 2 + (state >>> 16) % 6;
      for (int letter = 0; letter < length; letter++) {
        state = state * 1103515245 + 12345;
        text.append((char) ('a' + (state >>> 20) % 4));
      }
      text.append(' ');
    }
    return text.toString();
  }
}

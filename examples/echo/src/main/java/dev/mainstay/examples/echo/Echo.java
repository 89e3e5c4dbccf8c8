package dev.mainstay.examples.echo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * A command that uses what a command has: arguments, environment, standard input and output, the
 * clock, and an exit code.
 *
 * <p>{@code echo NAME [EXIT-CODE [time]]}
 */
public final class Echo {
  private static final int SECONDS_OF_DAY = 24 * 60 * 60;

  private Echo() {}

  /** Greets, echoes, counts, and ends with the exit code that it was asked for. */
  public static void main(String[] args) throws IOException {
    String name = args.length > 0 ? args[0] : "nobody";
    String device = System.getenv("DEVICE");
    System.out.println("Hello, " + name + ", from " + (device == null ? "a device" : device) + "!");

    Map<String, Integer> words = new TreeMap<>();
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      System.out.println("> " + line);
      count(line, words);
    }
    for (var word : words.entrySet()) {
      System.out.println(word.getValue() + " " + word.getKey());
    }
    if (args.length > 2 && args[2].equals("time")) {
      System.out.println("It is " + timeOfDay(System.currentTimeMillis()) + " UTC.");
    }
    System.exit(exitCode(args));
  }

  private static void count(String line, Map<String, Integer> words) {
    int start = 0;
    for (int i = 0; i <= line.length(); i++) {
      if (i == line.length() || line.charAt(i) == ' ') {
        if (i > start) {
          words.merge(line.substring(start, i), 1, Integer::sum);
        }
        start = i + 1;
      }
    }
  }

  /** Hours, minutes and seconds, without the 300 KB that java.time's formatters are. */
  private static String timeOfDay(long millis) {
    int second = Math.floorMod(Math.floorDiv(millis, 1000L), SECONDS_OF_DAY);
    return twoDigits(second / 3600)
        + ":"
        + twoDigits(second / 60 % 60)
        + ":"
        + twoDigits(second % 60);
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  private static int exitCode(String[] args) {
    if (args.length < 2) {
      return 0;
    }
    try {
      return Integer.parseInt(args[1]);
    } catch (NumberFormatException e) {
      System.err.println("The exit code is a number, not " + args[1] + ".");
      return 2;
    }
  }
}

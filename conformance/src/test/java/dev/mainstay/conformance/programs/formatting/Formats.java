package dev.mainstay.conformance.programs.formatting;

/** String.format: conversions, flags, widths, indices. */
public class Formats {
  public static void main(String[] args) {
    System.out.println(
        String.format(
            "%d %5d %-5d| %05d %+d %,d %(d %x %X %o", 1, 2, 3, 4, 5, 1234567, -6, 255, 255, 8));
    System.out.println(
        String.format(
                "%s %10s %-10s| %.2s %S %c %C %b %B %%",
                "a", "right", "left", "cut", "up", 'c', 'd', true, null)
            .trim());
    System.out.println(String.format("%2$s %1$s %2$s %s %<s %s", "one", "two"));
    System.out.println(
        String.format("%d %d %d %x %x", (byte) -1, (short) -2, Long.MAX_VALUE, -1, -1L));
    System.out.println(
        String.format(
            "%.2f %8.3f %-8.1f| %08.2f %+.0f %.3f", 1.006, Math.PI, 2.26, -3.14159, 1e6, -0.0004));
    System.out.println(String.format("%s %s %s", null, new int[0].length, "%d"));
    System.out.println(String.format("%h %h %s", "hash", null, java.util.List.of(1, 2)));
    System.out.println(
        String.format("|%6s|%-6s|%6.3s|", true, 'x', "abcdef") + "%d-%s".formatted(1, "f"));
    StringBuilder table = new StringBuilder();
    for (int i = 1; i <= 1000; i *= 10) {
      table.append(String.format("%-6s%6d%8.2f\n", "n" + i, i, i / 3.0));
    }
    System.out.print(table);
    for (String bad : new String[] {"%d", "%q", "%d", "%5"}) {
      try {
        System.out.println(bad.equals("%d") ? String.format(bad, "text") : String.format(bad, 1));
      } catch (java.util.IllegalFormatException e) {
        System.out.println(e.getClass().getSimpleName());
      }
    }
  }
}

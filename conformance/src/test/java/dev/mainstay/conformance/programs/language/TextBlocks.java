package dev.mainstay.conformance.programs.language;

/** Text blocks: indentation, escapes, line ends. */
public class TextBlocks {
  static void show(String text) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      shown.append(c == '\n' ? "\\n" : c == '\t' ? "\\t" : c == ' ' ? "." : String.valueOf(c));
    }
    System.out.println(text.length() + " " + shown);
  }

  public static void main(String[] args) {
    show(
        """
        plain
        lines
        """);
    show(
        """
        no line end""");
    show(
        """
          more
        less
            most
        """);
    show(
        """
        "quotes" and ""two"" and \"""three\"""
        """);
    show(
        """
        joined \
        together \
        here
        """);
    show(
        """
        trailing blanks go
        unless kept   \s
        \ttab
        """);
    show(
        """
        a\nb \u00e9 \\ \101
        """);
    String name = "x";
    show(
        """
        {"%s": 1}
        """
                .replace("%s", name)
            + """
        end""");
    show(
        """
        """);
    System.out.println(
        """
        same"""
            == "same");
  }
}

package dev.mainstay.conformance.programs.text;

/** StringBuilder: append of everything, insert, delete, replace, reverse, growing, failing. */
public class StringBuilders {
  public static void main(String[] args) {
    StringBuilder b = new StringBuilder();
    b.append(1)
        .append('c')
        .append("s")
        .append(2L)
        .append(true)
        .append((String) null)
        .append((Object) "o")
        .append(new char[] {'x'});
    b.append("abcdef", 2, 4)
        .append(new char[] {'1', '2', '3'}, 1, 2)
        .append(Integer.MIN_VALUE)
        .append(Long.MIN_VALUE);
    System.out.println(b + " " + b.length());
    b.setLength(5);
    System.out.println(b);
    b.insert(0, "start").insert(b.length(), "end").insert(3, 42).insert(1, 'C').insert(2, true);
    System.out.println(b);
    b.delete(0, 3).deleteCharAt(0).replace(1, 4, "REPLACED").replace(0, 1, "");
    System.out.println(b);
    System.out.println(
        b.indexOf("E")
            + " "
            + b.lastIndexOf("E")
            + " "
            + b.indexOf("E", 5)
            + " "
            + b.substring(3)
            + " "
            + b.substring(1, 3));
    b.setCharAt(0, '!');
    System.out.println(b.reverse());
    int failures = 0;
    for (int i = 0; i < 6; i++) {
      try {
        switch (i) {
          case 0:
            b.charAt(100);
            break;
          case 1:
            b.deleteCharAt(100);
            break;
          case 2:
            b.insert(100, "x");
            break;
          case 3:
            b.charAt(-1);
            break;
          case 4:
            b.substring(5, 2);
            break;
          case 5:
            b.setCharAt(-1, 'x');
            break;
        }
      } catch (IndexOutOfBoundsException e) {
        failures++;
      }
    }
    System.out.println(failures);
    b.delete(0, 1000);
    System.out.println(b.length() + "[" + b + "]");
    for (int i = 0; i < 2000; i++) {
      b.append(i % 10);
      if (i % 7 == 0) {
        b.append("seven");
      }
    }
    System.out.println(b.length() + " " + b.toString().hashCode());
    StringBuilder self = new StringBuilder("ab");
    self.append(self).append(self);
    System.out.println(self + " " + "abababab".contentEquals(self));
    StringBuffer buffer = new StringBuffer("x");
    buffer.append(1).insert(0, "y");
    System.out.println(buffer);
    String s = "";
    for (char c = 'a'; c < 'k'; c++) {
      s = c + s + c;
    }
    System.out.println(s);
  }
}

import java.util.Map;

class Main {
  public static void main(String[] args) {
    System.out.println(args.length);
    for (String arg : args) {
      System.out.println("<" + arg + ">");
    }
    System.out.println(System.getenv("GREETING"));
    System.out.println(System.getenv("EMPTY").length());
    System.out.println(System.getenv("MISSING"));
    Map<String, String> all = System.getenv();
    System.out.println(all.get("GREETING") + " " + all.containsKey("MISSING"));
    try {
      all.put("a", "b");
    } catch (UnsupportedOperationException e) {
      System.out.println("read-only");
    }
    try {
      System.getenv(null);
    } catch (NullPointerException e) {
      System.out.println("null");
    }
  }
}

class Main {
  static class Odd extends RuntimeException {
    Odd(Throwable cause) {
      super("odd", cause);
    }

    @Override
    public String getLocalizedMessage() {
      return "localized " + getMessage();
    }
  }

  static class Quiet extends RuntimeException {
    @Override
    public String toString() {
      return "quiet\u00e9";
    }
  }

  public static void main(String[] args) throws Exception {
    System.out.print("before ");
    switch (args[0]) {
      case "plain" -> throw new Exception();
      case "message" -> throw new IllegalStateException("the message");
      case "cause" -> throw new Odd(new Error("root", new Quiet()));
      case "null" -> ((String) null).length();
      case "index" -> args[args.length] = "";
      case "cast" -> System.out.println((Integer) (Object) args);
      case "suppressed" -> {
        Exception e = new Exception("main one");
        e.addSuppressed(new Quiet());
        e.addSuppressed(new RuntimeException("with cause", new Error("inner")));
        throw e;
      }
      case "circular" -> {
        Exception a = new Exception("a");
        Exception b = new Exception("b", a);
        a.initCause(b);
        throw b;
      }
      default -> {}
    }
  }
}

class Main {
  public static void main(String[] args) {
    System.out.print("held back");
    try {
      if (args[0].equals("runtime")) {
        Runtime.getRuntime().exit(300);
      } else if (args[0].equals("halt")) {
        Runtime.getRuntime().halt(5);
      }
      System.exit(Integer.parseInt(args[0]));
    } finally {
      System.out.println("never");
    }
  }
}

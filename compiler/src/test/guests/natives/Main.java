class Main {
  public static void main(String[] args) {
    new Main().run();
  }

  private void run() {
    load("a", new byte[2]);
  }

  private static native double load(String name, byte[] data);
}

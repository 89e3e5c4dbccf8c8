class Main {
  public static void main(String[] args) throws InterruptedException {
    System.out.println(System.currentTimeMillis());
    System.out.println(System.nanoTime());
    Thread.sleep(5);
    try {
      Thread.sleep(-1);
    } catch (IllegalArgumentException e) {
      System.out.println(e.getMessage());
    }
  }
}

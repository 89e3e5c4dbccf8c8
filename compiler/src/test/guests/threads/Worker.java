class Worker implements Runnable {
  static int runs;

  static void start() {
    new Thread(new Worker()).start();
  }

  @Override
  public void run() {
    runs++;
  }
}

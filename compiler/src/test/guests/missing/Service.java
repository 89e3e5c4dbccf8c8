class Service {
  void run(int n) {
    if (n > 0) {
      calculate(n);
    }
  }

  private double calculate(double x) {
    Versioned versioned = new Versioned();
    versioned.there();
    versioned.gone(null, new int[0][], 1L);
    return versioned.count + Math.fma(x, x, x) + Math.fma(x, 1, x);
  }

  void notCalled() {
    new java.util.Scanner("");
  }
}

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
    return versioned.count + Character.getName(65).length() + Character.getName(66).length();
  }

  void notCalled() {
    new java.sql.Timestamp(0);
  }
}

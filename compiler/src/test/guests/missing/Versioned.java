class Versioned {
  int count;

  void there() {}

  String gone(Versioned other, int[][] numbers, long number) {
    return "";
  }
}

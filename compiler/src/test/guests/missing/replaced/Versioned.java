class Versioned {
  void there() {}
}

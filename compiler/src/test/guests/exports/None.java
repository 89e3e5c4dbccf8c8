class None {
  static void nothing() {}
}

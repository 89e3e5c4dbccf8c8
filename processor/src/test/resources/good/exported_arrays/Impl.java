package com.acme.texts;

public final class Impl implements Texts {
  @Override
  public String greet(String name) {
    return "Hello, " + name + "!";
  }

  @Override
  public byte[] reverse(byte[] bytes) {
    return bytes;
  }

  @Override
  public int[] ints(int[] values) {
    return values;
  }

  @Override
  public int length(String text) {
    return text.length();
  }

  @Override
  public void tell(String text, int level) {}
}

package com.acme.many;

class Impl implements Many {
  @Override
  public String seventeen(boolean a1, int a2, short a3, int a4, long a5, float a6, double a7, int a8, int a9, long a10, byte a11, int a12, int a13, int a14, int a15, String a16) {
    return a16;
  }
}

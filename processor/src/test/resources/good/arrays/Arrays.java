package com.acme.arrays;

import dev.mainstay.annotations.*;

/** Strings and lists of numbers, in and out. */
@WasiImport("acme:types/arrays@0.1.0")
public interface Arrays {
  String greet(String name);

  void log(String level, String text);

  byte[] reverse(byte[] bytes);

  @S8
  byte[] signed(@S8 byte[] bytes);

  short[] shorts(short[] values);

  @U16
  short[] unsignedShorts(@U16 short[] values);

  int[] ints(int[] values);

  @U32
  int[] unsignedInts(@U32 int[] values);

  long[] longs(long[] values);

  @U64
  long[] unsignedLongs(@U64 long[] values);

  float[] floats(float[] values);

  double[] doubles(double[] values);

  @U32
  int length(String text);
}

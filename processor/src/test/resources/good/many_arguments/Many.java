package com.acme.many;

import dev.mainstay.annotations.*;

/** Sixteen core values still fit, seventeen go through memory. */
@WasiImport("acme:many/arguments@1.0.0")
public interface Many {
  int sixteen(int a1, int a2, int a3, int a4, int a5, int a6, int a7, int a8, int a9, int a10, int a11, int a12, int a13, int a14, String a15);

  String seventeen(boolean a1, @U8 int a2, short a3, int a4, long a5, float a6, double a7, @WitChar int a8, @U16 int a9, @U32 long a10, byte a11, int a12, int a13, int a14, int a15, String a16);
}

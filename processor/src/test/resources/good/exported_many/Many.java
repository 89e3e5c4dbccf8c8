package com.acme.many;

import dev.mainstay.annotations.*;

@WasiExport("acme:many/arguments@1.0.0")
public interface Many {
  String seventeen(boolean a1, @U8 int a2, short a3, int a4, long a5, float a6, double a7, @WitChar int a8, @U16 int a9, @U32 long a10, byte a11, int a12, int a13, int a14, int a15, String a16);
}

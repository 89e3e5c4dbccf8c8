package com.acme.texts;

import dev.mainstay.annotations.*;

@WasiExport("acme:types/texts@0.1.0")
public interface Texts {
  String greet(String name);

  byte[] reverse(byte[] bytes);

  int[] ints(int[] values);

  @U32
  int length(String text);

  /** Tells nothing. */
  void tell(String text, @U8 int level);
}

package com.acme.exported;

import dev.mainstay.annotations.*;

/** Every width in every Java type that carries it, in the other direction. */
@WasiExport("acme:types/numbers")
interface Numbers {
  boolean flip(boolean value);

  byte s8(byte value);

  @S8
  byte s8Explicit(@S8 byte value);

  @U8
  byte u8AsByte(@U8 byte value);

  @U8
  short u8AsShort(@U8 short value);

  @U8
  int u8AsInt(@U8 int value);

  short s16(short value);

  @U16
  short u16AsShort(@U16 short value);

  @U16
  int u16AsInt(@U16 int value);

  int s32(int value);

  @U32
  int u32AsInt(@U32 int value);

  @U32
  long u32AsLong(@U32 long value);

  long s64(long value);

  @U64
  long u64(@U64 long value);

  float f32(float value);

  double f64(double value);

  @WitChar
  int letter(@WitChar int value);

  void nothing();
}

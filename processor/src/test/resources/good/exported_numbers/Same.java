package com.acme.exported;

final class Same implements Numbers {
  Same() {}

  @Override
  public boolean flip(boolean value) {
    return value;
  }

  @Override
  public byte s8(byte value) {
    return value;
  }

  @Override
  public byte s8Explicit(byte value) {
    return value;
  }

  @Override
  public byte u8AsByte(byte value) {
    return value;
  }

  @Override
  public short u8AsShort(short value) {
    return value;
  }

  @Override
  public int u8AsInt(int value) {
    return value;
  }

  @Override
  public short s16(short value) {
    return value;
  }

  @Override
  public short u16AsShort(short value) {
    return value;
  }

  @Override
  public int u16AsInt(int value) {
    return value;
  }

  @Override
  public int s32(int value) {
    return value;
  }

  @Override
  public int u32AsInt(int value) {
    return value;
  }

  @Override
  public long u32AsLong(long value) {
    return value;
  }

  @Override
  public long s64(long value) {
    return value;
  }

  @Override
  public long u64(long value) {
    return value;
  }

  @Override
  public float f32(float value) {
    return value;
  }

  @Override
  public double f64(double value) {
    return value;
  }

  @Override
  public int letter(int value) {
    return value;
  }

  @Override
  public void nothing() {}
}

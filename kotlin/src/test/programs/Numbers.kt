package programs.numbers

import kotlin.math.abs
import kotlin.math.floor
import kotlin.math.round
import kotlin.math.sqrt
import kotlin.math.truncate

fun main() {
  val one = listOf(1).size
  println(Int.MAX_VALUE + one)
  println(Int.MIN_VALUE - one)
  println(-(Int.MIN_VALUE * one))
  println(abs(Int.MIN_VALUE * one))
  println(Long.MAX_VALUE + one)
  println(Long.MIN_VALUE / (-1L * one))
  println(Int.MIN_VALUE / (-1 * one))
  println(Int.MIN_VALUE % (-1 * one))
  println(Long.MIN_VALUE % (-1L * one))
  println(7 / (-2 * one))
  println(7 % (-2 * one))
  println((-7).mod(3 * one))
  println((-7).floorDiv(2 * one))
  println(1 shl (33 * one))
  println(-1 ushr (28 * one))
  println(-1 shr (40 * one))
  println(1L shl (65 * one))
  println(-1L ushr (60 * one))
  println(0x12345678 and 0xFF00 or 0xF xor 3)
  println(0x12345678.inv())
  println(123456789.countOneBits() + 16.countLeadingZeroBits() + 16.countTrailingZeroBits())
  println(0x12345678.rotateLeft(8).toString(16))
  println(123456789012L.takeHighestOneBit())

  println(300.toByte())
  println(70000.toShort())
  println((-1).toChar().code)
  println(0x1_0000_0001L.toInt())
  println((-1).toUInt())
  println((-1L).toULong())
  println((-1).toUInt() / 2u)
  println((-1L).toULong() % 10uL)
  println(3000000000u > 5u)
  println(255.toUByte().toInt() + (-1).toUShort().toInt())

  for (x in listOf(0.0, -0.0, 1.5, -1.5, 2.5, 1e5, -1e5, Double.NaN)) {
    println("$x ${x.toInt()} ${x.toLong()} ${floor(x)} ${truncate(x)} ${round(x)}")
  }
  println(Double.POSITIVE_INFINITY.toInt())
  println(Double.NEGATIVE_INFINITY.toLong())
  println(Float.NaN.toInt())
  println(1e10f.toLong())
  println(1.0 / (0 * one))
  println(0.0 / 0 == 0.0 / 0)
  println(Double.NaN.equals(Double.NaN))
  println(0.0 == -0.0)
  println((0.0 as Any) == (-0.0 as Any))
  println(0.0.compareTo(-0.0))
  println(listOf(2.0, Double.NaN, -0.0, 0.0, -1.0).sorted())
  println(maxOf(0.0, Double.NaN).isNaN())
  println(5.5 % 2.0)
  println(-5.5 % 2.0)
  println(sqrt(2.0))
  println(0.1 + 0.2)
  println(1.0 / 3)
  println(100.0)
  println(0.001)
  println(1234567.125)
  // The JVM and Kotlin/Wasm write larger and smaller ones differently.
  for (x in listOf(1e-5, 1e10, -1e20, Double.MAX_VALUE, Double.MIN_VALUE)) {
    println("${x.toBits()} ${x.toInt()} ${x.toLong()} ${(x / 3).toBits()}")
  }
  println(1.0.toBits())
  println((-2.5).toRawBits().toString(16))
  println(Double.fromBits(0x4009_21FB_5444_2D18))
  println(Int.MAX_VALUE.toFloat().toInt())
  println(Long.MAX_VALUE.toDouble().toLong())
  println(16777217.toFloat().toInt())

  println(Int.MIN_VALUE.toString(2))
  println(Long.MIN_VALUE)
  println((-255).toString(16))
  println("-80000000".toInt(16))
  println("${"2147483648".toIntOrNull()}")
  println("4294967295".toUInt())
  println("NaN".toDouble())
  println("-1.25e-2".toDouble())

  val boxed: List<Number> = listOf(1, 2L, 3.5, 4.25f, 5.toByte(), 6.toShort())
  println(boxed.sumOf { it.toDouble() })
  println(boxed.map { it.toInt() })
  println(boxed.toSet().contains(2L))
  println((1 as Any) == (1L as Any))
  println((127 as Any) == (127 as Any))
  println(listOf<Long>(1, 2).hashCode())
  println(true.hashCode() + 'a'.hashCode() + 1.5.hashCode())
  println((1..10).sum() + (10 downTo 1 step 3).sum() + (0 until 5).last)
  println((Int.MAX_VALUE - 2..Int.MAX_VALUE).count())
  println(5.coerceIn(1, 3) + 0.coerceAtLeast(2))
  var total = 0L
  for (i in 1L..100000L) total = total * 31 + i xor (total ushr 7)
  println(total)
  var chaos = 0.5
  repeat(1000) { chaos = 3.99 * chaos * (1 - chaos) }
  println(chaos)
}

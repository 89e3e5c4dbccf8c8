package programs.arrays

fun transpose(matrix: Array<IntArray>) =
    Array(matrix[0].size) { column -> IntArray(matrix.size) { row -> matrix[row][column] } }

fun sieve(limit: Int): Int {
  val composite = BooleanArray(limit + 1)
  var count = 0
  for (n in 2..limit) {
    if (composite[n]) continue
    count++
    var multiple = n.toLong() * n
    while (multiple <= limit) {
      composite[multiple.toInt()] = true
      multiple += n
    }
  }
  return count
}

fun crc32(bytes: ByteArray): Int {
  var crc = -1
  for (byte in bytes) {
    crc = crc xor (byte.toInt() and 0xFF)
    repeat(8) { crc = if (crc and 1 == 1) (crc ushr 1) xor 0xEDB88320.toInt() else crc ushr 1 }
  }
  return crc.inv()
}

fun quicksort(values: IntArray, from: Int = 0, to: Int = values.lastIndex) {
  if (from >= to) return
  val pivot = values[(from + to) / 2]
  var i = from
  var j = to
  while (i <= j) {
    while (values[i] < pivot) i++
    while (values[j] > pivot) j--
    if (i <= j) {
      val swapped = values[i]
      values[i++] = values[j]
      values[j--] = swapped
    }
  }
  quicksort(values, from, j)
  quicksort(values, i, to)
}

fun sum(vararg values: Int) = values.sum()

fun main() {
  println(ByteArray(3) { (it * 100).toByte() }.contentToString())
  println(ShortArray(3) { (it * 20000).toShort() }.contentToString())
  println(IntArray(3) { it shl 30 }.contentToString())
  println(LongArray(3) { it.toLong() shl 62 }.contentToString())
  println(FloatArray(3) { it / 4f }.contentToString())
  println(DoubleArray(3) { it / 8.0 }.contentToString())
  println(BooleanArray(3) { it == 1 }.contentToString())
  println(CharArray(3) { 'a' + it }.concatToString())
  println(Array(3) { "s$it" }.contentToString())
  println(arrayOfNulls<String>(2).contentToString())
  println(arrayOf(1, "two", 3.0, null, arrayOf(4, intArrayOf(5))).contentDeepToString())
  println(uintArrayOf(1u, UInt.MAX_VALUE).joinToString())
  println(ubyteArrayOf(1u, 255u).sum())
  println(IntArray(0).isEmpty())

  val matrix = arrayOf(intArrayOf(1, 2, 3), intArrayOf(4, 5, 6))
  println(transpose(matrix).joinToString { it.contentToString() })
  println(matrix.contentDeepToString())

  val numbers = IntArray(10) { it }
  numbers.copyInto(numbers, 2, 0, 5)
  println(numbers.contentToString())
  numbers.copyInto(numbers, 0, 3, 10)
  println(numbers.contentToString())
  numbers.fill(9, 1, 3)
  println(numbers.contentToString())
  println(numbers.copyOfRange(2, 6).contentToString())
  println(numbers.copyOf(12).contentToString())
  println((numbers + 5 + intArrayOf(1, 2)).contentToString())
  println(numbers.sliceArray(1..3).contentEquals(intArrayOf(9, 9, 3)))
  numbers.reverse()
  println(numbers.toList())
  println(numbers.indexOf(9))

  val names = arrayOf("delta", "alpha", "charlie", "bravo")
  val objects: Array<out Any> = names
  println(objects.size)
  names.sort()
  println(names.contentToString())
  println(names.sortedArrayWith(compareBy { it.length }).contentToString())
  names.copyInto(names, 1, 0, 3)
  println(names.contentToString())
  names.fill("x", 0, 2)
  println(names.contentToString())
  println(names.toMutableList().apply { add("end") })

  val shuffled = IntArray(1000) { (it * 7919 + 13) % 1000 }
  val sorted = shuffled.copyOf()
  quicksort(sorted)
  println((0 until 1000).all { sorted[it] == it })
  shuffled.sort()
  println(shuffled.contentEquals(sorted))
  println(sieve(20000))
  println(crc32("The quick brown fox jumps over the lazy dog".encodeToByteArray()))
  println(sum() + sum(1) + sum(*intArrayOf(2, 3), 4))

  val cube = Array(3) { x -> Array(3) { y -> LongArray(3) { z -> (x * 9 + y * 3 + z).toLong() } } }
  println(cube.sumOf { plane -> plane.sumOf { it.sum() } })
  val jagged = Array(4) { CharArray(it) { '*' } }
  println(jagged.joinToString("/") { it.concatToString() })
  for ((i, value) in doubleArrayOf(0.5, -1.5).withIndex()) println("$i $value")
  println(byteArrayOf(-1)[0].toInt() and 0xFF)
  println(charArrayOf('\uFFFF')[0].code)
  println(shortArrayOf(-2)[0].toInt())
}

package programs.maps

data class Point(val x: Int, val y: Int)

/** Every key has the same hash. */
class Clash(val name: String) {
  override fun hashCode() = 1

  override fun equals(other: Any?) = other is Clash && other.name == name
}

class Recent<K, V>(private val capacity: Int) {
  private val entries = LinkedHashMap<K, V>()

  fun get(key: K): V? {
    val value = entries.remove(key) ?: return null
    entries[key] = value
    return value
  }

  fun put(key: K, value: V) {
    entries.remove(key)
    if (entries.size == capacity) entries.remove(entries.keys.first())
    entries[key] = value
  }

  override fun toString() = entries.toString()
}

fun main() {
  val squares = mutableMapOf<Int, Int>()
  for (i in 0 until 2000) squares[i] = i * i
  for (i in 0 until 2000 step 3) squares.remove(i)
  println("${squares.size} ${squares[7]} ${squares[9]} ${squares.values.sum()}")

  val points = HashMap<Point, String>()
  for (x in -5..5) for (y in -5..5) points[Point(x, y)] = "$x/$y"
  println(points[Point(3, -2)])
  println("${points[Point(6, 0)]}")
  println(points.size)
  println(points.keys.sortedWith(compareBy({ it.x * it.x + it.y * it.y }, { it.x }, { it.y })).take(5))

  val clashes = HashMap<Clash, Int>()
  for (i in 0 until 50) clashes[Clash("k$i")] = i
  clashes.remove(Clash("k10"))
  println("${clashes.size} ${clashes[Clash("k49")]} ${clashes[Clash("k10")]}")

  val words = "it was the best of times it was the worst of times".split(" ")
  val counts = words.groupingBy { it }.eachCount()
  println(counts.entries.sortedWith(compareBy({ -it.value }, { it.key })).map { "${it.key}=${it.value}" })
  println(words.groupBy { it.length }.mapValues { (_, w) -> w.distinct() })
  println(words.associateWith { it.first() }.filterValues { it == 'w' })
  println(words.withIndex().associate { (i, w) -> w to i })
  println(words.toSet().partition { it.length > 3 })

  val recent = Recent<String, Int>(3)
  recent.put("a", 1)
  recent.put("b", 2)
  recent.put("c", 3)
  println(recent.get("a"))
  recent.put("d", 4)
  println(recent)
  println("${recent.get("b")}")

  val map = linkedMapOf("x" to 1, "y" to null, "z" to 3)
  println(map)
  println(map.getOrPut("y") { 20 })
  println(map + ("w" to 0) - "x")
  println(map.containsValue(3))
  val iterator = map.entries.iterator()
  while (iterator.hasNext()) if (iterator.next().value == 20) iterator.remove()
  println(map == mapOf("z" to 3, "x" to 1))
  println(map.hashCode() == mapOf("z" to 3, "x" to 1).hashCode())
  println(map.maxByOrNull { it.value ?: 0 }?.key)
  println(map.toList().unzip())

  val set = mutableSetOf(3, 1, 2)
  println(set.add(1))
  println(set union setOf(7, 3))
  println(set intersect setOf(2, 3, 4))
  println(set subtract setOf(1))

  val deque = ArrayDeque<Int>()
  for (i in 1..6) if (i % 2 == 0) deque.addFirst(i) else deque.addLast(i)
  println(deque)
  println("${deque.removeFirst()} ${deque.removeLast()} $deque")

  val list = MutableList(20) { (it * 7919) % 31 }
  list.sort()
  println(list)
  println(list.binarySearch(list[4]))
  list.removeAll { it % 2 == 0 }
  list.reverse()
  println(list.subList(1, 5))
  println(list.chunked(3).map { it.sum() })
  println(list.windowed(2) { (a, b) -> a - b })
  println(list.zip("abcdef".asIterable()).toMap())
  println(list.sortedDescending().fold("") { text, n -> "$text$n;" })
}

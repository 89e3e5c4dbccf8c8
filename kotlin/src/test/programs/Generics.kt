package programs.generics

interface Source<out T> {
  fun next(): T?
}

interface Sink<in T> {
  fun put(value: T)
}

class Stack<T> : Source<T>, Sink<T> {
  private class Node<T>(val value: T, val below: Node<T>?)

  private var top: Node<T>? = null
  var size = 0
    private set

  override fun put(value: T) {
    top = Node(value, top)
    size++
  }

  override fun next(): T? {
    val node = top ?: return null
    top = node.below
    size--
    return node.value
  }
}

class Pipe<A, B>(private val from: Source<A>, private val by: (A) -> B) : Source<B> {
  override fun next(): B? = from.next()?.let(by)
}

fun <T> drain(source: Source<T>): List<T> = generateSequence { source.next() }.toList()

fun <T : Comparable<T>> largest(values: List<T>): T {
  var result = values[0]
  for (value in values) if (value > result) result = value
  return result
}

fun <T> T.applied(times: Int, change: (T) -> T): T {
  var value = this
  repeat(times) { value = change(value) }
  return value
}

inline fun <reified T> countOf(values: List<Any?>) = values.count { it is T }

inline fun <reified T> firstOf(values: List<Any?>): T? = values.firstOrNull { it is T } as T?

fun <K, V : Any> invert(map: Map<K, V>): Map<V, List<K>> {
  val result = linkedMapOf<V, MutableList<K>>()
  for ((key, value) in map) result.getOrPut(value) { mutableListOf() }.add(key)
  return result
}

sealed class Tree<out T : Comparable<@UnsafeVariance T>> {
  object Leaf : Tree<Nothing>()

  class Node<T : Comparable<T>>(val left: Tree<T>, val value: T, val right: Tree<T>) : Tree<T>()
}

fun <T : Comparable<T>> Tree<T>.insert(value: T): Tree<T> =
    when (this) {
      is Tree.Leaf -> Tree.Node(this, value, this)
      is Tree.Node ->
          when {
            value < this.value -> Tree.Node(left.insert(value), this.value, right)
            value > this.value -> Tree.Node(left, this.value, right.insert(value))
            else -> this
          }
    }

fun <T : Comparable<T>> Tree<T>.inOrder(into: MutableList<T> = mutableListOf()): List<T> {
  if (this is Tree.Node) {
    left.inOrder(into)
    into += value
    right.inOrder(into)
  }
  return into
}

class Version(val major: Int, val minor: Int) : Comparable<Version> {
  override fun compareTo(other: Version) = compareValuesBy(this, other, { it.major }, { it.minor })

  override fun toString() = "$major.$minor"
}

data class Metres(val value: Double) {
  operator fun plus(other: Metres) = Metres(value + other.value)
}

fun main() {
  val stack = Stack<Int>()
  for (i in 1..5) stack.put(i * i)
  val source: Source<Number> = stack
  println(source.next())
  println(drain(Pipe(stack) { "<$it>" }))
  println(stack.size)

  println(largest(listOf(3, 9, 2)))
  println(largest(listOf("pear", "zebra", "apple")))
  println(largest(listOf(Version(1, 9), Version(2, 0), Version(1, 30))))
  println(3.applied(4) { it * 2 })
  println("a".applied(3) { it + it })

  val mixed = listOf(1, "two", 3L, 4.0, null, 'c', "seven", listOf(8), 9)
  println(countOf<Int>(mixed))
  println(countOf<String>(mixed))
  println(countOf<Number>(mixed))
  println(countOf<Any>(mixed))
  println(countOf<Comparable<*>>(mixed))
  println(firstOf<List<*>>(mixed))
  println(firstOf<Char>(mixed))
  println("${firstOf<Boolean>(mixed)}")

  println(invert(mapOf("a" to 1, "b" to 2, "c" to 1)))

  var tree: Tree<String> = Tree.Leaf
  for (word in "the quick brown fox jumps over the lazy dog".split(' ')) tree = tree.insert(word)
  println(tree.inOrder())

  val lengths = listOf(Metres(1.5), Metres(2.25))
  println(lengths.reduce { a, b -> a + b })
  val boxed: Any = lengths[0]
  println(boxed == Metres(1.5))

  val pairs: List<Pair<Int, Triple<String, Boolean, Char>>> = listOf(1 to Triple("x", true, 'y'))
  for ((n, triple) in pairs) {
    val (s, b, c) = triple
    println("$n $s $b $c")
  }
}

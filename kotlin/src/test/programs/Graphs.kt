package programs.graphs

class Link(val value: Int, var next: Link?)

class Node(val name: Int) {
  val out = mutableListOf<Node>()
  var seen = false
}

class Tree(val left: Tree?, val right: Tree?) {
  fun count(): Int = 1 + (left?.count() ?: 0) + (right?.count() ?: 0)
}

fun tree(depth: Int): Tree? = if (depth == 0) null else Tree(tree(depth - 1), tree(depth - 1))

fun ackermann(m: Int, n: Int): Int =
    if (m == 0) n + 1 else if (n == 0) ackermann(m - 1, 1) else ackermann(m - 1, ackermann(m, n - 1))

fun isEven(n: Int): Boolean = n == 0 || isOdd(n - 1)

fun isOdd(n: Int): Boolean = n != 0 && isEven(n - 1)

fun depth(n: Int): Int = if (n == 0) 0 else 1 + depth(n - 1)

fun hanoi(n: Int, from: Char, to: Char, by: Char, move: (Char, Char) -> Unit) {
  if (n == 0) return
  hanoi(n - 1, from, by, to, move)
  move(from, to)
  hanoi(n - 1, by, to, from, move)
}

fun queens(n: Int, row: Int = 0, columns: IntArray = IntArray(n)): Int {
  if (row == n) return 1
  var count = 0
  for (column in 0 until n) {
    var free = true
    for (before in 0 until row) {
      val distance = columns[before] - column
      if (distance == 0 || distance == row - before || distance == before - row) free = false
    }
    if (free) {
      columns[row] = column
      count += queens(n, row + 1, columns)
    }
  }
  return count
}

fun main() {
  var chain: Link? = null
  for (i in 0 until 5000) chain = Link(i, chain)
  var sum = 0L
  var link = chain
  while (link != null) {
    sum += link.value
    link = link.next
  }
  println(sum)

  println(tree(11)!!.count())
  println(ackermann(2, 9))
  println(isEven(500))
  println(depth(800))
  var moves = 0
  hanoi(10, 'a', 'c', 'b') { _, _ -> moves++ }
  println(moves)
  println(queens(6))

  val nodes = List(500) { Node(it) }
  for (node in nodes) for (step in 1..3) node.out += nodes[(node.name * 7 + step * 31) % nodes.size]
  val order = mutableListOf<Int>()
  val waiting = ArrayDeque<Node>()
  waiting += nodes[0]
  while (waiting.isNotEmpty()) {
    val node = waiting.removeFirst()
    if (node.seen) continue
    node.seen = true
    order += node.name
    waiting += node.out
  }
  println("${order.size} ${order.take(8)} ${order.last()}")

  // As wide as it gets: one array that refers to everything.
  val wide = arrayOfNulls<Any>(4000)
  for (i in wide.indices) wide[i] = if (i % 2 == 0) intArrayOf(i) else wide
  println(wide.count { it === wide })
  println(wide.filterIsInstance<IntArray>().sumOf { it[0] })

  // A cycle that nobody refers to any more is garbage.
  for (round in 1..50) {
    val a = Link(round, null)
    a.next = Link(round, a)
  }
  println(link == null)
}

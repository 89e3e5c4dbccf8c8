package programs.garbage

class Message(val id: Int, val text: String, val payload: ByteArray)

fun main() {
  // A bounded number of messages is alive at a time, of very different sizes.
  val window = ArrayDeque<Message>()
  var checksum = 0
  for (i in 1..3000) {
    window.addLast(Message(i, "message $i", ByteArray(i * 37 % 700) { (it + i).toByte() }))
    if (window.size > 20) {
      val old = window.removeFirst()
      checksum = checksum * 31 + old.text.length + old.payload.sum()
    }
  }
  println(checksum)
  println(window.first().text + ", " + window.last().text)
  println(window.all { m -> m.payload.indices.all { m.payload[it] == (it + m.id).toByte() } })

  // Strings that grow and are thrown away.
  var longest = ""
  for (i in 1..200) {
    val text = List(i % 40) { "$it" }.joinToString(",")
    if (text.length > longest.length) longest = text
  }
  println(longest)

  // Boxes, lambdas and iterators.
  val table = HashMap<Long, List<Int>>()
  for (i in 0 until 4000) table[(i % 97).toLong()] = listOf(i, i * 2).map { it + 1 }.filter { it % 3 != 0 }
  println(table.values.sumOf { it.sum() })

  // Arrays of arrays, replaced one by one.
  val rows = Array(32) { IntArray(8) }
  for (i in 0 until 2000) rows[i % rows.size] = IntArray(i % 50 + 1) { i }
  println(rows.sumOf { it.size * it[0] })

  // What is caught is garbage as well.
  var caught = 0
  for (i in 0 until 500) {
    try {
      if (i % 2 == 0) throw IllegalStateException("round $i")
    } catch (e: IllegalStateException) {
      caught += e.message!!.length
    }
  }
  println(caught)
}

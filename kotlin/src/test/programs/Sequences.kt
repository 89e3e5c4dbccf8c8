package programs.sequences

/** Infinite, and lazy. */
fun primes(): Sequence<Int> {
  val found = mutableListOf<Int>()
  return generateSequence(2) { it + 1 }
      .filter { n -> found.takeWhile { it * it <= n }.none { n % it == 0 } }
      .onEach { found += it }
}

class Countdown(private val from: Int) : Sequence<Int> {
  override fun iterator() =
      object : Iterator<Int> {
        private var next = from

        override fun hasNext() = next > 0

        override fun next() = next--
      }
}

fun fibonacci() = generateSequence(0 to 1) { (a, b) -> b to a + b }.map { it.first }

/** Made by the compiler into a state machine. */
fun collatz(start: Int) = sequence {
  var n = start
  while (n != 1) {
    yield(n)
    n = if (n % 2 == 0) n / 2 else 3 * n + 1
  }
  yieldAll(listOf(1, 0))
}

fun main() {
  println(primes().take(20).toList())
  println(fibonacci().takeWhile { it < 1000 }.joinToString())
  println(Countdown(5).map { it * it }.toList())

  val log = mutableListOf<String>()
  val result =
      listOf(1, 2, 3, 4, 5, 6)
          .asSequence()
          .filter {
            log += "f$it"
            it % 2 == 0
          }
          .map {
            log += "m$it"
            it * 10
          }
          .first { it > 20 }
  println("$result $log")

  println(generateSequence(1) { if (it < 1_000_000) it * 3 else null }.last())
  println((1..Int.MAX_VALUE).asSequence().map { it.toLong() * it }.filter { it % 7 == 4L }.take(5).toList())
  println("a-b-c".splitToSequence("-").map(String::uppercase).toList())
  println(Countdown(9).chunked(4).map { it.sum() }.toList())
  println(Countdown(6).windowed(3, 2).toList())
  println(Countdown(4).zip(fibonacci().drop(5)).toMap())
  println(Countdown(4).zipWithNext { a, b -> a * b }.toList())
  println(sequenceOf(3, 1, 2).sortedDescending().toList())
  println(sequenceOf(1, 2, 2, 3, 1).distinct().toList())
  println(sequenceOf(listOf(1, 2), emptyList(), listOf(3)).flatten().toList())
  println(sequenceOf("x", "yy").flatMap { s -> s.asSequence().map { "$s$it" } }.toList())
  println(Countdown(100).fold(0) { a, b -> a xor b })
  println(Countdown(5).scan(0) { a, b -> a + b }.toList())
  println(Countdown(10).groupBy { it % 3 })
  println(Countdown(10).partition { it > 7 })
  println(Countdown(3).withIndex().joinToString { "${it.index}:${it.value}" })
  println((sequenceOf(1) + sequenceOf(2, 3) - 2).toList())
  println(emptySequence<Int>().ifEmpty { sequenceOf(42) }.single())

  println(collatz(27).count())
  println(collatz(6).toList())
  val both = iterator {
    for (n in collatz(4)) yield("c$n")
    yield("end")
  }
  println(both.asSequence().toList())

  var sum = 0L
  for (n in primes().takeWhile { it < 2000 }) sum += n
  println(sum)
}

package programs.closures

fun interface Visitor {
  fun visit(n: Int): Boolean
}

typealias Step = (Int) -> Int

fun counter(): () -> Int {
  var count = 0
  return { ++count }
}

fun compose(vararg steps: Step): Step = steps.fold({ it }) { f, g -> { g(f(it)) } }

fun walk(n: Int, visitor: Visitor): Int {
  for (i in 0 until n) if (!visitor.visit(i)) return i
  return n
}

inline fun firstWhere(values: IntArray, test: (Int) -> Boolean): Int {
  for (value in values) if (test(value)) return value
  return -1
}

fun leavesEarly(values: IntArray): String {
  values.forEach { if (it < 0) return "found $it" }
  return "none"
}

class Button(val label: String) {
  private val listeners = mutableListOf<Button.(Int) -> Unit>()

  fun onClick(listener: Button.(Int) -> Unit) {
    listeners += listener
  }

  fun click(times: Int) = listeners.forEach { it(times) }
}

class Html {
  private val text = StringBuilder()

  fun tag(name: String, content: Html.() -> Unit) {
    text.append("<$name>")
    content()
    text.append("</$name>")
  }

  operator fun String.unaryPlus() {
    text.append(this)
  }

  override fun toString() = text.toString()
}

fun html(content: Html.() -> Unit) = Html().apply(content).toString()

fun <A, B, C> curry(f: (A, B) -> C): (A) -> (B) -> C = { a -> { b -> f(a, b) } }

fun memoized(): (Int) -> Long {
  val known = HashMap<Int, Long>()
  lateinit var fib: (Int) -> Long
  fib = { n -> if (n < 2) n.toLong() else known[n] ?: (fib(n - 1) + fib(n - 2)).also { known[n] = it } }
  return fib
}

fun twice(n: Int) = n * 2

class Adder(val base: Int) {
  fun add(n: Int) = base + n
}

fun main() {
  val first = counter()
  val second = counter()
  println("${first()} ${first()} ${second()} ${first()}")

  println(compose({ it + 1 }, ::twice, Adder(100)::add)(5))
  println(listOf(1, 2, 3).map(::twice))
  println(listOf("a", "bb").map(String::length))
  println(listOf(1, 2).map(::Adder).map(Adder::base))

  var seen = 0
  println(walk(10) { seen += it; it < 4 })
  println(seen)
  println(firstWhere(intArrayOf(1, 5, 9)) { it > 3 })
  println(leavesEarly(intArrayOf(1, -2, 3)))
  println(leavesEarly(intArrayOf()))

  val log = mutableListOf<String>()
  val button = Button("OK")
  button.onClick { log += "$label $it" }
  button.onClick { times -> if (times > 1) log += "many" }
  button.click(1)
  button.click(2)
  println(log)

  println(html {
    tag("p") {
      +"one"
      for (i in 1..2) tag("b") { +"$i" }
    }
  })

  println(curry { a: Int, b: String -> b.repeat(a) }(3)("ab"))
  println(memoized()(80))

  val actions = mutableListOf<() -> Int>()
  for (i in 1..3) actions += { i * seen }
  seen = 100
  println(actions.map { it() })

  var change: (Int) -> Int = { it }
  repeat(100) { n ->
    val before = change
    change = { before(it) + n }
  }
  println(change(0))

  val local = fun(n: Int): Int { return if (n == 0) 1 else n * 2 }
  println(local(0) + local(4))
  fun recursive(n: Int): Int = if (n == 0) 0 else n + recursive(n - 1)
  println(recursive(50))
  println(listOf(5, 3, 8).sortedWith { a, b -> b - a })
  println(with(StringBuilder()) { append("with").append('!').toString() })
  println("x".let { it + it }.run { length }.also { println("also $it") }.takeIf { it > 5 } ?: "too small")
  tailrec fun gcd(a: Int, b: Int): Int = if (b == 0) a else gcd(b, a % b)
  println(gcd(1071, 462))
}

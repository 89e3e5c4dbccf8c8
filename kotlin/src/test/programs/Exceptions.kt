package programs.exceptions

open class Trouble(message: String, cause: Throwable? = null) : Exception(message, cause)

class Worse(val code: Int) : Trouble("code $code")

class Resource(private val name: String) : AutoCloseable {
  init {
    println("open $name")
  }

  fun use(fails: Boolean): Int {
    if (fails) throw Worse(7)
    return name.length
  }

  override fun close() {
    println("close $name")
    if (name == "leaky") throw Trouble("closing $name")
  }
}

fun thrower(depth: Int): Int {
  if (depth == 0) throw Worse(depth)
  return thrower(depth - 1) + 1
}

fun finallyRuns(fail: Boolean): String {
  val log = StringBuilder()
  try {
    log.append("try ")
    if (fail) thrower(3)
    log.append("through ")
  } catch (e: Worse) {
    log.append("caught ${e.code} ")
  } finally {
    log.append("finally")
  }
  return log.toString()
}

fun returnsFromTry(n: Int): Int {
  for (i in 0..n) {
    try {
      if (i == 1) continue
      if (i == 3) return i * 100
      if (i == 2 && n == 2) break
    } finally {
      println("after $i")
    }
  }
  return -1
}

fun returnsFromFinally(): Int {
  try {
    throw Trouble("lost")
  } finally {
    return 5
  }
}

fun nested(): String {
  try {
    try {
      throw Trouble("inner")
    } catch (e: Worse) {
      return "wrong handler"
    } finally {
      println("inner finally")
    }
  } catch (e: Trouble) {
    try {
      throw Trouble("outer", e)
    } catch (again: Trouble) {
      return "${again.message} because of ${again.cause?.message}"
    }
  }
}

fun rethrown(): String {
  try {
    try {
      thrower(2)
    } catch (e: Exception) {
      println("passing on ${e.message}")
      throw e
    }
  } catch (e: Worse) {
    return "arrived ${e.code}"
  }
  return "not thrown"
}

/** A value half evaluated when the exception comes. */
fun halfEvaluated(): Int {
  var calls = 0
  fun step(n: Int): Int {
    calls += n
    if (n == 4) throw Trouble("step")
    return n
  }
  val sum =
      try {
        step(1) + step(2) * step(4) + step(8)
      } catch (e: Trouble) {
        calls * 1000
      }
  return sum + calls
}

class InConstructor(fails: Boolean) {
  val a = "a"
  val b: String = if (fails) throw Trouble("constructor after $a") else "b"
}

val lateFailure: String by lazy { throw Trouble("lazy") }

inline fun attempt(what: String, block: () -> Any?) {
  val result =
      try {
        block()
      } catch (e: Throwable) {
        "${e::class.simpleName}: ${e.message}"
      }
  println("$what -> $result")
}

inline fun kind(what: String, block: () -> Any?) {
  val result =
      try {
        block()
      } catch (e: IndexOutOfBoundsException) {
        "out of bounds" // the JVM has subclasses for arrays and strings
      } catch (e: Throwable) {
        e::class.simpleName
      }
  println("$what -> $result")
}

fun uninitialized(): Int {
  class Late {
    lateinit var value: String

    fun length() = value.length
  }
  return Late().length()
}

fun main() {
  println(finallyRuns(false))
  println(finallyRuns(true))
  println(returnsFromTry(2))
  println(returnsFromTry(5))
  println(returnsFromFinally())
  println(nested())
  println(rethrown())
  println(halfEvaluated())

  attempt("constructor") { InConstructor(true) }
  attempt("constructor in order") { InConstructor(false).b }
  attempt("lazy") { lateFailure }
  attempt("lazy again") { lateFailure }
  attempt("resource") { Resource("fine").use { it.use(false) } }
  attempt("resource fails") { Resource("broken").use { it.use(true) } }
  attempt("closing fails") { Resource("leaky").use { it.use(false) } }
  attempt("suppressed") {
    try {
      Resource("leaky").use { it.use(true) }
    } catch (e: Worse) {
      "${e.code} and ${e.suppressedExceptions.map { it.message }}"
    }
  }
  attempt("in a lambda") { listOf(3, 2, 1, 0).map { 6 / if (it == 0) throw Trouble("zero") else it } }
  attempt("in a default") { mapOf("a" to 1).getOrElse("b") { throw Trouble("no b") } }
  attempt("in a string") { "value ${thrower(1)}" }
  attempt("in a condition") { if (thrower(1) > 0 && thrower(2) > 0) 1 else 2 }
  attempt("in a loop") {
    var sum = 0
    while (true) {
      sum += if (sum > 20) throw Trouble("at $sum") else 7
    }
    @Suppress("UNREACHABLE_CODE") sum
  }
  attempt("run catching") {
    runCatching { thrower(4) }.recover { (it as Worse).code + 40 }.getOrThrow() + 2
  }
  attempt("error") { error("wrong state") }
  attempt("require") { require(1 > 2) { "one is not greater" } }
  attempt("check not null") { checkNotNull(null as String?) { "is null" } }

  val nothing: String? = if (lateSize() > 0) null else "x"
  kind("null") { nothing!!.length }
  kind("cast") { (lateSize() as Any) as String }
  kind("safe cast") { (lateSize() as Any) as? String }
  kind("index") { intArrayOf(1, 2, 3)[lateSize()] }
  kind("negative index") { arrayOf("a")[-lateSize()] }
  kind("list index") { listOf(1, 2, 3)[lateSize()] }
  kind("string index") { "abc"[lateSize()] }
  kind("lateinit") { uninitialized() }
  kind("number") { "12x".toInt() }
  kind("empty") { emptyList<Int>().first() }
  kind("iterator") { emptyList<Int>().iterator().next() }
  kind("modified") {
    val list = mutableListOf(1, 2, 3)
    for (i in list) list.add(i)
  }
  kind("enum") { enumValueOf<Side>("TOP") }

  var caught = 0
  for (i in 1..1000) {
    try {
      if (i % 3 == 0) thrower(i % 7)
    } catch (e: Trouble) {
      caught += i
    }
  }
  println(caught)
}

enum class Side {
  LEFT,
  RIGHT
}

fun lateSize() = Side.values().size + 5

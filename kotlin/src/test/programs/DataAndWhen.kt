package programs.dataandwhen

sealed interface Expression {
  data class Number(val value: Long) : Expression

  data class Binary(val operator: Char, val left: Expression, val right: Expression) : Expression

  data class Negation(val of: Expression) : Expression

  data class Variable(val name: String) : Expression
}

sealed class Outcome<out T> {
  data class Success<T>(val value: T) : Outcome<T>()

  data class Failure(val reason: String, val at: Int? = null) : Outcome<Nothing>()

  object Pending : Outcome<Nothing>()
}

fun evaluate(expression: Expression, variables: Map<String, Long>): Outcome<Long> =
    when (expression) {
      is Expression.Number -> Outcome.Success(expression.value)
      is Expression.Variable ->
          variables[expression.name]?.let { Outcome.Success(it) } ?: Outcome.Failure("no ${expression.name}")
      is Expression.Negation ->
          when (val inner = evaluate(expression.of, variables)) {
            is Outcome.Success -> Outcome.Success(-inner.value)
            else -> inner
          }
      is Expression.Binary -> {
        val left = evaluate(expression.left, variables)
        val right = evaluate(expression.right, variables)
        if (left is Outcome.Success && right is Outcome.Success) {
          when (expression.operator) {
            '+' -> Outcome.Success(left.value + right.value)
            '-' -> Outcome.Success(left.value - right.value)
            '*' -> Outcome.Success(left.value * right.value)
            '/' ->
                if (right.value == 0L) Outcome.Failure("division by zero")
                else Outcome.Success(left.value / right.value)
            else -> Outcome.Failure("operator ${expression.operator}")
          }
        } else if (left is Outcome.Failure) left
        else right
      }
    }

class Parser(private val text: String) {
  private var at = 0

  private fun peek() = text.getOrNull(at)

  fun sum(): Expression {
    var left = product()
    while (peek() == '+' || peek() == '-') left = Expression.Binary(text[at++], left, product())
    return left
  }

  private fun product(): Expression {
    var left = factor()
    while (peek() == '*' || peek() == '/') left = Expression.Binary(text[at++], left, factor())
    return left
  }

  private fun factor(): Expression =
      when (val c = peek()) {
        '-' -> {
          at++
          Expression.Negation(factor())
        }
        '(' -> {
          at++
          sum().also { at++ }
        }
        in '0'..'9' -> {
          val start = at
          while (peek()?.isDigit() == true) at++
          Expression.Number(text.substring(start, at).toLong())
        }
        null -> throw IllegalArgumentException("end")
        else -> {
          at++
          Expression.Variable(c.toString())
        }
      }
}

fun classify(value: Any?): String =
    when (value) {
      null -> "nothing"
      0, 1 -> "bit"
      in 2..9 -> "digit"
      is Int -> if (value < 0) "negative" else "number"
      is String -> "text of ${value.length}"
      is List<*> -> "list " + value.map(::classify)
      is Array<*> -> "array of ${value.size}"
      is Pair<*, *> -> "(${classify(value.first)}, ${classify(value.second)})"
      !is Number -> "other"
      else -> "number of another kind"
    }

enum class Season {
  SPRING,
  SUMMER,
  AUTUMN,
  WINTER
}

fun next(season: Season) =
    when (season) {
      Season.SPRING -> Season.SUMMER
      Season.SUMMER -> Season.AUTUMN
      Season.AUTUMN -> Season.WINTER
      Season.WINTER -> Season.SPRING
    }

fun dense(n: Int) =
    when (n) {
      0 -> "zero"
      1 -> "one"
      2 -> "two"
      3 -> "three"
      4 -> "four"
      7 -> "seven"
      1000 -> "thousand"
      else -> "?"
    }

fun byName(name: String) =
    when (name) {
      "on" -> 1
      "off" -> 0
      "Aa",
      "BB" -> 2 // the same hash
      else -> -1
    }

fun main() {
  val variables = mapOf("x" to 7L, "y" to -3L)
  for (text in listOf("1+2*3", "(1+2)*3", "-x*(y-1)", "10/(5-5)", "z+1", "2*(3+4)*5-6/2")) {
    val expression = Parser(text).sum()
    val shown =
        when (val outcome = evaluate(expression, variables)) {
          is Outcome.Success -> outcome.value.toString()
          is Outcome.Failure -> outcome.reason
          Outcome.Pending -> "pending"
        }
    println("$text = $shown")
  }

  val a = Expression.Binary('+', Expression.Number(1), Expression.Variable("x"))
  val b = a.copy(operator = '-')
  println(a)
  println(b)
  println(a == b)
  println(a == b.copy(operator = '+'))
  println(a.hashCode() == b.copy(operator = '+').hashCode())
  println(setOf(a, b, a.copy()).size)
  val (operator, left, _) = a
  println("$operator $left")
  println(Outcome.Failure("lost", 3))
  println(Outcome.Failure("lost"))

  val values = listOf(null, 0, 5, 42, -1, "abc", listOf(1, null), arrayOf(1, 2), 1 to "b", 2.5, 'c', 7L)
  for (value in values) println(classify(value))
  println(Season.values().map(::next))
  println(listOf(0, 1, 2, 3, 4, 5, 6, 7, 1000, -1).map(::dense))
  println(listOf("on", "off", "Aa", "BB", "C#").map(::byName))
}

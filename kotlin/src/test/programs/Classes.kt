package programs.classes

interface Shape {
  val name: String

  fun area(): Int

  fun describe(): String = "$name of ${area()}"
}

interface Coloured {
  val colour: String
    get() = "grey"

  fun describe(): String = "something $colour"
}

abstract class Base(override val name: String) : Shape {
  init {
    println("Base of $name")
  }

  open val sides: Int = 0

  override fun toString() = "$name/$sides"
}

open class Rectangle(val width: Int, val height: Int) : Base("rectangle") {
  override val sides = 4

  init {
    println("Rectangle ${width}x$height")
  }

  override fun area() = width * height
}

class Square(side: Int) : Rectangle(side, side), Coloured {
  override val colour = "red"

  override fun describe() = super<Rectangle>.describe() + ", " + super<Coloured>.describe()
}

/** A class that implements an interface by another object. */
class Framed(private val inner: Shape) : Shape by inner {
  override fun describe() = "[" + inner.describe() + "]"
}

enum class Level(val weight: Int) {
  LOW(1) {
    override fun next() = MIDDLE
  },
  MIDDLE(5) {
    override fun next() = HIGH
  },
  HIGH(25) {
    override fun next() = this
  };

  abstract fun next(): Level
}

object Registry {
  private val known = mutableListOf<String>()

  init {
    println("Registry opens")
  }

  fun note(name: String): Int {
    known += name
    return known.size
  }
}

class Counter private constructor(private var value: Int) {
  companion object {
    private var made = 0

    fun from(value: Int): Counter {
      made++
      return Counter(value)
    }

    fun made() = made
  }

  operator fun plus(other: Counter) = Counter(value + other.value)

  operator fun inc(): Counter = Counter(value + 1)

  operator fun compareTo(other: Counter) = value.compareTo(other.value)

  operator fun get(bit: Int) = (value shr bit) and 1 == 1

  inner class View {
    fun value() = this@Counter.value
  }

  override fun equals(other: Any?) = other is Counter && other.value == value

  override fun hashCode() = value
}

class Cell<T>(initial: T) {
  var writes = 0
    private set

  var content: T = initial
    set(value) {
      writes++
      field = value
    }
}

fun Shape.twice() = area() * 2

fun main() {
  val shapes: List<Shape> = listOf(Rectangle(2, 3), Square(4), Framed(Square(5)))
  for (shape in shapes) {
    println("${shape.describe()} twice ${shape.twice()}")
  }
  println(shapes[0])
  println(shapes.filterIsInstance<Coloured>().map { it.describe() })

  for (level in Level.values()) {
    println("${level.name} ${level.ordinal} ${level.weight} -> ${level.next()}")
  }
  println(Level.valueOf("HIGH").weight)

  println(Registry.note("a"))
  println(Registry.note("b"))

  var counter = Counter.from(4)
  counter++
  println((counter + Counter.from(10)).View().value())
  println(counter > Counter.from(5))
  println(counter == Counter.from(5))
  println(List(4) { counter[it] })
  println(Counter.made())

  val cell = Cell("x")
  cell.content = "y"
  cell.content = "z"
  println(cell.content + cell.writes)

  val anonymous =
      object : Shape {
        override val name = "nothing"

        override fun area() = 0
      }
  println(anonymous.describe())
}

package programs.delegates

import kotlin.properties.Delegates
import kotlin.properties.ReadWriteProperty
import kotlin.reflect.KProperty

/** Remembers who wrote last. */
class Traced<T>(private var value: T) : ReadWriteProperty<Any?, T> {
  val log = mutableListOf<String>()

  override fun getValue(thisRef: Any?, property: KProperty<*>): T {
    log += "get ${property.name}"
    return value
  }

  override fun setValue(thisRef: Any?, property: KProperty<*>, value: T) {
    log += "set ${property.name}=$value"
    this.value = value
  }
}

class Settings(values: MutableMap<String, Any?>) {
  var host: String by values
  val port: Int by values
}

class Device(id: Int) {
  private val traced = Traced(id)
  var id: Int by traced
  var state by Delegates.observable("new") { property, old, new -> changes += "${property.name}: $old -> $new" }
  var level by Delegates.vetoable(0) { _, _, new -> new in 0..10 }
  val expensive by lazy {
    changes += "computed"
    id * 1000
  }
  val changes = mutableListOf<String>()

  fun log() = traced.log
}

val order = mutableListOf<String>()

val early = note("early")

fun note(name: String): String {
  order += name
  return name
}

val late by lazy { note("late") }

object Single {
  val value = note("single")

  const val CONSTANT = 17
}

class WithInit(val a: String) {
  val b = note("b of $a")

  init {
    note("init of $a")
  }

  val c = note("c of $a")

  constructor(n: Int) : this("n$n") {
    note("second constructor")
  }
}

interface Named {
  val name: String
}

@Suppress("UNUSED_VARIABLE")
fun main() {
  val device = Device(5)
  device.id = device.id + 1
  println(device.log())
  device.state = "ready"
  device.state = "busy"
  device.level = 7
  device.level = 70
  println("${device.level} ${device.expensive} ${device.expensive}")
  println(device.changes)

  val backing = mutableMapOf<String, Any?>("host" to "a", "port" to 80)
  val settings = Settings(backing)
  settings.host = "b"
  println("${settings.host}:${settings.port} $backing")

  println(order)
  val constant = Single.CONSTANT
  println(order)
  println(late + Single.value + late)
  WithInit(3)
  println(order)

  val reference = Device::id
  println(reference.name)
  reference.set(device, 99)
  println(reference.get(device))
  val bound = device::level
  println(bound.get())
  println(Named::class.simpleName)
  println(device::class == Device::class)
}

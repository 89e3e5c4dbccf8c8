package programs.board

import kotlin.wasm.WasmExport
import kotlin.wasm.WasmImport

@WasmImport("acme:board/gpio", "read") external fun read(pin: Int): Boolean

@WasmImport("acme:board/gpio", "write") external fun write(pin: Int, level: Boolean)

private val toggled = mutableMapOf<Int, Int>()

/** Toggles a pin, and says how often that was done. */
@WasmExport
fun toggle(pin: Int): Int {
  require(pin in 0..31) { "no pin $pin" }
  write(pin, !read(pin))
  val times = (toggled[pin] ?: 0) + 1
  toggled[pin] = times
  return times
}

@WasmExport fun average(a: Double, b: Float, c: Long, d: Byte): Double = (a + b + c + d) / 4

private class Node(val next: Node?)

private fun deep(node: Node, n: Int): Int =
    if (n == 0) 0 else deep(Node(node), n - 1) + if (node.next == null) 1 else 2

/** Holds as many references on the stack as it is deep. */
@WasmExport fun recurse(depth: Int): Int = deep(Node(null), depth)

/** Holds arrays of 4,000 bytes. */
@WasmExport
fun keep(arrays: Int): Int {
  val kept = mutableListOf<IntArray>()
  repeat(arrays) { kept += IntArray(1000) { it } }
  return kept.size
}

/** Prints a line of a length; what is written lies in linear memory meanwhile. */
@WasmExport fun print(length: Int) = println("x".repeat(length))

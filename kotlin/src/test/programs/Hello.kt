package programs.hello

fun main() {
  println("Hello, device!")
}

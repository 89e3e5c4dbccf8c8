package programs.strings

fun caesar(text: String, shift: Int) =
    text.map { c ->
          when (c) {
            in 'a'..'z' -> 'a' + (c - 'a' + shift).mod(26)
            in 'A'..'Z' -> 'A' + (c - 'A' + shift).mod(26)
            else -> c
          }
        }
        .joinToString("")

fun isPalindrome(text: String): Boolean {
  val letters = text.filter { it.isLetter() }.lowercase()
  return letters == letters.reversed()
}

fun hex(bytes: ByteArray) = bytes.joinToString("") { (it.toInt() and 0xFF).toString(16).padStart(2, '0') }

fun main() {
  val name = "device"
  println("Hello, $name, ${name.length} letters, ${name.uppercase()}")
  println("""
      |first
      |  second "quoted" \ $name
      """.trimMargin())

  val builder = StringBuilder()
  for (i in 0..9) builder.append(i).append(if (i < 9) "," else "")
  builder.insert(0, "[").append(']').append(true).append(2.5).append('x').append(null as String?)
  println(builder)
  println(builder.reverse())
  builder.setLength(4)
  builder.deleteAt(0)
  builder.set(0, '#')
  println("$builder ${builder.length} ${builder.indexOf("1")}")

  println("a,b,,c,".split(","))
  println("k1=v1;k2=v2".split(';').associate { it.substringBefore('=') to it.substringAfter('=') })
  println("  trimmed\t\n".trim() + "|")
  println("abc".compareTo("abd"))
  println("Abc".equals("aBC", ignoreCase = true))
  println("banana".replace("an", "AN").replaceFirst('b', 'B'))
  println("banana".indexOf('n') + "banana".lastIndexOf("an") * 10)
  println("banana".substring(2, 5) + "banana".drop(4) + "banana".takeLast(2))
  println("banana".groupBy { it }.mapValues { it.value.size })
  println("x".repeat(5).padEnd(8, '.').padStart(10))
  println("one two  three".split(" ").filter { it.isNotBlank() }.joinToString("|", "<", ">"))
  println("line 1\nline 2\r\nline 3".lines())
  println("prefix-body".removePrefix("prefix-").startsWith("bo"))
  println("abc" in "xabcx")
  println("abc".hashCode())
  println("".isEmpty() && " ".isBlank())
  println(caesar("Hello, World!", 3))
  println(caesar(caesar("Hello, World!", 3), -3))
  println(isPalindrome("A man, a plan, a canal: Panama"))

  val text = "Zürich – 東京 – \uD83D\uDE80!"
  println(text)
  println(text.length)
  println(hex(text.encodeToByteArray()))
  println(text.encodeToByteArray().decodeToString() == text)
  println(byteArrayOf(0x61, 0xC3.toByte(), 0x62).decodeToString().map { it.code })
  println(text.map { it.code }.filter { it > 255 })
  println(text[text.length - 3].isHighSurrogate())
  println("straße".uppercase() + "ÄÖ".lowercase())
  println("\u0000\u0001".length)

  println("42".toInt() + "-17".toInt() + "7f".toInt(16) + "101".toInt(2))
  println("${"x".toIntOrNull()}")
  println("9223372036854775807".toLong())
  println("3.25".toDouble() + "1e3".toDouble())
  println(listOf("b", "A", "c").sortedBy { it.lowercase() })
  println("a1b22c333".filter(Char::isDigit).chunked(2))
  println('a'.code + ('c' - 'a'))
  println(('a'..'g' step 2).joinToString(""))
  println('7'.digitToInt() * 6)

  val same = StringBuilder("ab").append("c").toString()
  println(same == "abc")
  println(Regex("(\\w+)@(\\w+)\\.org").replace("mail bob@example.org now") { it.groupValues[2] + "/" + it.groupValues[1] })
  println(Regex("[0-9]+").findAll("1 + 22 = 23").map { it.value.toInt() }.toList())

  val long = buildString { for (i in 0 until 5000) append((i % 10).digitToChar()) }
  println(long.length)
  println(long.count { it == '7' })
  println(long.hashCode())
}

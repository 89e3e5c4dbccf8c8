package dev.mainstay.conformance.random;

/** Constants of every type, those at the edges among them, and new objects. */
final class Literals {
  private final Choice choice;
  private final Expressions expressions;

  Literals(Choice choice, Expressions expressions) {
    this.choice = choice;
    this.expressions = expressions;
  }

  String of(Type type, Scope scope) {
    return switch (type) {
      case INT ->
          choice.of(
              "0",
              "1",
              "2",
              "3",
              "7",
              "-1",
              "31",
              "100",
              "255",
              "65536",
              "-128",
              "Integer.MIN_VALUE",
              "Integer.MAX_VALUE",
              "0x55555555",
              Integer.toString(choice.below(1000)));
      case LONG ->
          choice.of(
              "0L",
              "1L",
              "-1L",
              "63L",
              "1000000007L",
              "Long.MIN_VALUE",
              "Long.MAX_VALUE",
              "0x123456789ABCDEFL",
              choice.below(1000) + "L");
      case DOUBLE ->
          choice.of(
              "0.0",
              "-0.0",
              "1.0",
              "1.5",
              "-2.25",
              "1e10",
              "1e-300",
              "1e300",
              "Double.NaN",
              "Double.POSITIVE_INFINITY",
              "Double.MIN_VALUE",
              "3.0");
      case FLOAT ->
          choice.of("0f", "-0f", "1f", "0.1f", "3.5e10f", "Float.NaN", "Float.MAX_VALUE", "-7f");
      case BOOLEAN -> choice.of("true", "false");
      case CHAR -> choice.of("'a'", "'Z'", "'0'", "'\\u00e9'", "'\\u4e2d'", "'\\uffff'");
      case BYTE -> choice.of("(byte) 1", "(byte) -1", "(byte) 127", "(byte) -128");
      case SHORT -> choice.of("(short) 1", "(short) -2", "(short) 32767", "(short) -32768");
      case STRING -> choice.of("\"\"", "\"a\"", "\"abc\"", "\"h\\u00e9\"", "\"zz\"", "\"Hello\"");
      case NODE -> choice.percent(92) ? expressions.newNode(scope) : "null";
      case SHAPE -> choice.percent(96) ? expressions.newShape(scope) : "null";
      case POINT -> choice.percent(96) ? expressions.newPoint(scope) : "null";
      case INTEGER -> choice.percent(96) ? "(Integer) (" + choice.between(-200, 200) + ")" : "null";
      case INTS ->
          choice.of(
              "new int[4]",
              "new int[] {1, 2, 3, 4}",
              "gi",
              "gi",
              "new int[8]",
              expressions.risky() ? "null" : "new int[4]");
      case LONGS ->
          choice.of(
              "new long[4]",
              "new long[] {-1L, 5L, 1L << 40, 7L}",
              expressions.risky() ? "null" : "new long[8]");
      case BYTES ->
          choice.of(
              "new byte[4]",
              "new byte[] {1, -1, 127, -128}",
              expressions.risky() ? "null" : "new byte[8]");
      case GRID ->
          choice.of(
              "new int[4][4]",
              "new int[][] {{1}, {2, 3}, {4, 5, 6, 7}, "
                  + (expressions.risky() ? "null" : "gi")
                  + "}");
      case NODES ->
          choice.of(
              "new Node[8]",
              "new Node[] {gn, gn, null, gn}",
              expressions.risky() ? "null" : "array(gn, gn, gn, gn)");
      case LIST ->
          choice.of(
              "new ArrayList<Node>()",
              "new LinkedList<Node>()",
              expressions.risky() ? "null" : "list(gn, gn)");
      case OBJECT -> choice.of("null", "\"text\"", "(Object) 5", "(Object) 6L", "(Object) 'x'");
    };
  }
}

package dev.mainstay.conformance.programs.language;

/** Switch as an expression: arrows, yields, several labels, nested, on every type it takes. */
public class SwitchExpressions {
  enum Signal {
    RED,
    AMBER,
    GREEN
  }

  static int days(int month, boolean leap) {
    return switch (month) {
      case 4, 6, 9, 11 -> 30;
      case 2 -> {
        int normal = 28;
        yield leap ? normal + 1 : normal;
      }
      case 1, 3, 5, 7, 8, 10, 12 -> 31;
      default -> throw new IllegalArgumentException("month " + month);
    };
  }

  static String next(Signal signal) {
    return switch (signal) {
      case RED -> "go";
      case AMBER -> "stop";
      case GREEN -> "slow";
    };
  }

  static String old(String word) {
    return switch (word) {
      case "one":
      case "two":
        yield "small";
      case "many":
        String result = word + word;
        yield result;
      default:
        yield word.isEmpty() ? "nothing" : "?" + word.length();
    };
  }

  static long nested(int a, char b) {
    return switch (a & 3) {
      case 0 ->
          switch (b) {
            case 'x' -> 1L;
            case 'y', 'z' -> 2;
            default -> b;
          };
      case 1 -> a;
      default -> {
        int sum = 0;
        for (int i = 0; i < a; i++) {
          sum +=
              switch (i % 3) {
                case 0 -> 1;
                case 1 -> 10;
                default -> 100;
              };
        }
        yield sum;
      }
    };
  }

  static Object mixed(byte b) {
    return switch (b) {
      case -128 -> "least";
      case 127 -> 127;
      case 0 -> 'z';
      default -> b * 1.5;
    };
  }

  public static void main(String[] args) {
    for (int month = 1; month <= 12; month++) {
      System.out.print(days(month, month % 2 == 0) + " ");
    }
    System.out.println();
    try {
      days(13, false);
    } catch (IllegalArgumentException e) {
      System.out.println(e.getMessage());
    }
    for (Signal signal : Signal.values()) {
      System.out.println(signal + " " + next(signal));
    }
    try {
      next(null);
    } catch (NullPointerException e) {
      System.out.println("null");
    }
    for (String word : new String[] {"one", "two", "many", "", "other"}) {
      System.out.println(old(word));
    }
    for (int i = 0; i < 8; i++) {
      System.out.println(nested(i, (char) ('w' + i)));
    }
    for (int i : new int[] {-128, 0, 1, 127}) {
      System.out.println(mixed((byte) i));
    }
    int depth = 3;
    System.out.println(
        "x"
            + switch (depth) {
              case 3 -> {
                try {
                  yield Integer.parseInt("x");
                } catch (NumberFormatException e) {
                  yield -1;
                } finally {
                  depth++;
                }
              }
              default -> 0;
            }
            + depth);
  }
}

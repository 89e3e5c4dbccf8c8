package dev.mainstay.conformance.programs.utilities;

import java.io.ByteArrayOutputStream;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/** Methods of well-known classes that came after Java 8, and some that are seldom used. */
public class NewerMethods {
  public static void main(String[] args) {
    strings();
    unsigned();
    products();
    classes();
    streams();
    patterns();
    sums();
    others();
    causes();
  }

  private static void strings() {
    for (String text : new String[] {"", "a", "a\n", "a\nb\r\nc\rd", "\n\n", "  x\n\ty\r\n z"}) {
      System.out.println(text.lines().collect(Collectors.toList()) + " " + text.lines().count());
      for (int n : new int[] {0, 2, -1, -5}) {
        System.out.print(text.indent(n).replace("\n", "|") + ";");
      }
      System.out.println();
    }
    System.out.println("<" + "ab".transform(text -> text + text.length()));
    System.out.println(new StringBuilder("abc").compareTo(new StringBuilder("abd")));
    System.out.println(new StringBuffer("abc").compareTo(new StringBuffer("ab")));
    System.out.println(CharSequence.compare("b", new StringBuilder("a")));
    System.out.println(Character.toString(0x1F600).length() + Character.toString(65));
  }

  private static void unsigned() {
    String[] texts = {"0", "4294967295", "4294967296", "18446744073709551615", "+7", "-1"};
    for (String text : texts) {
      try {
        System.out.println(Integer.parseUnsignedInt(text));
      } catch (NumberFormatException e) {
        System.out.println("no int: " + text);
      }
      try {
        System.out.println(Long.parseUnsignedLong(text));
      } catch (NumberFormatException e) {
        System.out.println("no long: " + text);
      }
    }
    String[] more = {
      "", "+", "18446744073709551616", "99999999999999999999", "1x", "184467440737095516150"
    };
    for (String text : more) {
      try {
        System.out.println(Long.parseUnsignedLong(text));
      } catch (NumberFormatException e) {
        System.out.println("no long: " + text);
      }
    }
    System.out.println(Integer.parseUnsignedInt("ffffffff", 16) + Long.parseUnsignedLong("zz", 36));
    System.out.println(Long.parseUnsignedLong("ffffffffffffffff", 16));
    System.out.println(Integer.parseUnsignedInt("a12b", 1, 3, 10));
  }

  private static void products() {
    long[] factors = {
      0, 1, -1, 1L << 32, (1L << 32) - 1, Long.MAX_VALUE, Long.MIN_VALUE, 12345678901L
    };
    for (long a : factors) {
      for (long b : factors) {
        System.out.print(Math.multiplyHigh(a, b) + " ");
      }
      System.out.println();
    }
    System.out.println(Math.multiplyFull(Integer.MIN_VALUE, Integer.MIN_VALUE));
    double[] numbers = {
      0,
      -0.0,
      1,
      -1,
      0.1,
      1e300,
      -1e-300,
      Double.MIN_VALUE,
      Double.MAX_VALUE,
      Double.NaN,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      0x1.0000000000001p0
    };
    for (double a : numbers) {
      long sum = 0;
      float floats = 0;
      for (double b : numbers) {
        for (double c : numbers) {
          sum = sum * 31 + Double.doubleToLongBits(Math.fma(a, b, c));
          sum = sum * 31 + Float.floatToIntBits(Math.fma((float) a, (float) b, (float) c));
        }
      }
      System.out.println(Double.doubleToLongBits(a) + ": " + sum);
    }
    System.out.println(Math.fma(0.1, 10, -1) + " " + Math.fma(0.1f, 10f, -1f));
  }

  private static void classes() {
    System.out.println(new Object() {}.getClass().isAnonymousClass());
    System.out.println(String.class.isAnonymousClass() + " " + String.class.getPackageName());
    System.out.println(int[].class.componentType() + " " + int[][].class.getPackageName());
    System.out.println(String.class.arrayType() == String[].class);
  }

  private static void streams() {
    System.out.println(Stream.ofNullable(null).count() + Stream.ofNullable("a").count());
    System.out.println(List.of(1, 2, 3).parallelStream().mapToInt(i -> i).parallel().sum());
    System.out.println(IntStream.range(0, 5).sequential().boxed().toList());
    System.out.println(Stream.of(1, 2, 3, 4, 1).takeWhile(i -> i < 3).toList());
    System.out.println(Stream.of(1, 2, 3, 4, 1).dropWhile(i -> i < 3).toList());
    System.out.println(
        Stream.of(1, 2, 3)
            .<String>mapMulti(
                (i, sink) -> {
                  for (int n = 0; n < i; n++) {
                    sink.accept(i + "/" + n);
                  }
                })
            .toList());
    System.out.println(
        ""
            + Stream.of(3, 1, 2)
                .collect(
                    Collectors.teeing(
                        Collectors.summingInt(i -> i),
                        Collectors.counting(),
                        (a, b) -> a + "/" + b)));
    System.out.println(Stream.iterate(1, i -> i < 100, i -> i * 3).toList());
    System.out.println(
        Stream.of("a", "bb", "cc")
            .collect(Collectors.filtering(s -> s.length() > 1, Collectors.joining("+"))));
    System.out.println(
        Stream.of(List.of(1), List.of(2, 3))
            .collect(Collectors.flatMapping(List::stream, Collectors.toList())));
  }

  private static void patterns() {
    Matcher matcher = Pattern.compile("(\\d)(\\w)").matcher("1a-2b-3c");
    System.out.println(matcher.replaceAll(r -> r.group(2) + r.group(1)));
    System.out.println(matcher.replaceFirst(r -> "<" + r.start() + ">"));
    System.out.println(matcher.results().map(r -> r.group() + r.end()).toList());
    StringBuilder text = new StringBuilder();
    matcher.reset();
    while (matcher.find()) {
      matcher.appendReplacement(text, "$2");
    }
    System.out.println(matcher.appendTail(text));
    System.out.println(Stream.of("ab", "b").filter(Pattern.compile("^a").asPredicate()).toList());
    System.out.println(Pattern.compile("a+").asMatchPredicate().test("aab"));
    System.out.println(Pattern.compile(",").splitAsStream("x,y,,z").toList());
  }

  private static void sums() {
    byte[] bytes = "The quick brown fox".getBytes();
    for (Checksum sum : new Checksum[] {new CRC32(), new Adler32(), new CRC32C()}) {
      sum.update(bytes);
      System.out.print(sum.getValue() + " ");
      sum.update(bytes, 3, 5);
      sum.update(200);
      System.out.print(sum.getValue() + " ");
      sum.reset();
      System.out.println(sum.getValue());
    }
  }

  private static void others() {
    var out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {65, 66});
    System.out.println(out);
    Iterator<Integer> all = Collections.enumeration(List.of(1, 2)).asIterator();
    System.out.println(all.next() + all.next() + " " + all.hasNext());
    List<String> kept = new ArrayList<>();
    var reference = new WeakReference<>(kept);
    System.out.println(reference.refersTo(kept) + " " + reference.refersTo(null));
    Reference.reachabilityFence(kept);
  }

  private static class Own extends Exception {
    Own(Throwable cause) {
      super(cause);
    }
  }

  private static void causes() {
    System.out.println(new RuntimeException(new IllegalStateException("inner")).getMessage());
    System.out.println(new IllegalArgumentException(new Own(null)).getMessage());
    System.out.println(new Own(new Error(new Exception("deep"))));
    System.out.println(new RuntimeException((Throwable) null).getMessage());
    System.out.println(new InterruptedException("now").getMessage());
  }
}

package dev.mainstay.guest.library.java.util;

import java.io.Closeable;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code java.util.Scanner}, for numbers with a point and commas, whatever the locale. */
public final class Scanner implements Iterator<String>, Closeable {
  private static final Pattern WHITESPACE = Pattern.compile("\\p{javaWhitespace}+");
  private static final Pattern LINE = Pattern.compile(".*(\r\n|[\n\r\u2028\u2029\u0085])|.+$");

  private final Reader source;
  private final StringBuilder buffer = new StringBuilder();
  private Pattern delimiter = WHITESPACE;
  private int radix = 10;
  private int at;
  private boolean ended;
  private boolean closed;
  private IOException failure;
  private MatchResult match;

  /** Where the token that was looked at ends, and what it was taken for; -1 without one. */
  private int tokenEnd = -1;

  public Scanner(Readable source) {
    if (!(source instanceof Reader reader)) {
      throw new UnsupportedOperationException(
          "a scanner reads a java.io.Reader, not another Readable");
    }
    this.source = reader;
  }

  public Scanner(InputStream source) {
    this(source, StandardCharsets.UTF_8);
  }

  public Scanner(InputStream source, Charset charset) {
    this(new InputStreamReader(source, charset));
  }

  public Scanner(InputStream source, String charsetName) {
    this(source, Charset.forName(charsetName));
  }

  public Scanner(File source) throws FileNotFoundException {
    this(new FileInputStream(source));
  }

  public Scanner(String source) {
    this(new StringReader(source));
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("Scanner closed");
    }
  }

  /** Reads on; false at the end. */
  private boolean fill() {
    if (ended) {
      return false;
    }
    if (at > 1024) {
      buffer.delete(0, at);
      tokenEnd = tokenEnd < 0 ? -1 : tokenEnd - at;
      at = 0;
    }
    char[] chars = new char[1024];
    int count;
    try {
      count = source.read(chars);
    } catch (IOException e) {
      failure = e;
      count = -1;
    }
    if (count < 0) {
      ended = true;
      return false;
    }
    buffer.append(chars, 0, count);
    return true;
  }

  /** Finds the next token: behind a delimiter, and up to the next one or to the end. */
  private String peek() {
    requireOpen();
    while (true) {
      Matcher matcher = delimiter.matcher(buffer);
      matcher.region(at, buffer.length());
      int start = matcher.lookingAt() ? matcher.end() : at;
      // A delimiter that reaches the end may go on in what is not read yet.
      if (start < buffer.length() || ended) {
        if (start == buffer.length()) {
          return null;
        }
        matcher.region(start, buffer.length());
        while (matcher.find()) {
          if (matcher.end() == matcher.start()) {
            // Empty delimiters part single characters.
            if (matcher.start() == start) {
              continue;
            }
          }
          if (matcher.end() < buffer.length() || ended) {
            tokenEnd = matcher.start();
            return buffer.substring(start, tokenEnd);
          }
          break;
        }
        if (ended) {
          tokenEnd = buffer.length();
          return buffer.substring(start);
        }
      }
      fill();
    }
  }

  private void take() {
    at = tokenEnd;
    match = null;
  }

  @Override
  public boolean hasNext() {
    return peek() != null;
  }

  @Override
  public String next() {
    String token = required();
    take();
    return token;
  }

  private String required() {
    String token = peek();
    if (token == null) {
      throw new NoSuchElementException();
    }
    return token;
  }

  public boolean hasNext(Pattern pattern) {
    String token = peek();
    return token != null && pattern.matcher(token).matches();
  }

  public boolean hasNext(String pattern) {
    return hasNext(Pattern.compile(pattern));
  }

  public String next(Pattern pattern) {
    String token = required();
    Matcher matcher = pattern.matcher(token);
    if (!matcher.matches()) {
      throw new InputMismatchException();
    }
    take();
    match = matcher.toMatchResult();
    return token;
  }

  public String next(String pattern) {
    return next(Pattern.compile(pattern));
  }

  private boolean hasNumber(Function<String, ?> parser) {
    String token = peek();
    if (token == null) {
      return false;
    }
    try {
      return parser.apply(token) != null;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private <T> T number(Function<String, T> parser) {
    String token = required();
    T number;
    try {
      number = parser.apply(token);
    } catch (NumberFormatException e) {
      throw new InputMismatchException("For input string: \"" + token + "\"");
    }
    take();
    return number;
  }

  /** Without the commas between its groups. */
  private static String whole(String token) {
    if (token.indexOf(',') < 0) {
      return token;
    }
    if (!token.matches("[-+]?\\d{1,3}(,\\d{3})+(\\.\\d*)?")) {
      throw new NumberFormatException(token);
    }
    return token.replace(",", "");
  }

  /** As Java's own parsers take more than a scanner: hexadecimal numbers, and suffixes. */
  private static String decimal(String token) {
    char last = token.charAt(token.length() - 1);
    if (token.equals("NaN") || token.equals("Infinity") || token.equals("-Infinity")) {
      return token;
    }
    if ((last != '.' && (last < '0' || last > '9')) || token.indexOf('x') >= 0) {
      throw new NumberFormatException(token);
    }
    return whole(token);
  }

  public boolean hasNextInt() {
    return hasNextInt(radix);
  }

  public boolean hasNextInt(int radix) {
    return hasNumber(token -> Integer.parseInt(whole(token), radix));
  }

  public int nextInt() {
    return nextInt(radix);
  }

  public int nextInt(int radix) {
    return number(token -> Integer.parseInt(whole(token), radix));
  }

  public boolean hasNextLong() {
    return hasNextLong(radix);
  }

  public boolean hasNextLong(int radix) {
    return hasNumber(token -> Long.parseLong(whole(token), radix));
  }

  public long nextLong() {
    return nextLong(radix);
  }

  public long nextLong(int radix) {
    return number(token -> Long.parseLong(whole(token), radix));
  }

  public boolean hasNextShort() {
    return hasNumber(token -> Short.parseShort(whole(token), radix));
  }

  public short nextShort() {
    return number(token -> Short.parseShort(whole(token), radix));
  }

  public boolean hasNextByte() {
    return hasNumber(token -> Byte.parseByte(whole(token), radix));
  }

  public byte nextByte() {
    return number(token -> Byte.parseByte(whole(token), radix));
  }

  public boolean hasNextDouble() {
    return hasNumber(token -> Double.parseDouble(decimal(token)));
  }

  public double nextDouble() {
    return number(token -> Double.parseDouble(decimal(token)));
  }

  public boolean hasNextFloat() {
    return hasNumber(token -> Float.parseFloat(decimal(token)));
  }

  public float nextFloat() {
    return number(token -> Float.parseFloat(decimal(token)));
  }

  public boolean hasNextBigInteger() {
    return hasNumber(token -> new BigInteger(whole(token), radix));
  }

  public BigInteger nextBigInteger() {
    return number(token -> new BigInteger(whole(token), radix));
  }

  public boolean hasNextBigDecimal() {
    return hasNumber(token -> new BigDecimal(decimal(token)));
  }

  public BigDecimal nextBigDecimal() {
    return number(token -> new BigDecimal(decimal(token)));
  }

  public boolean hasNextBoolean() {
    String token = peek();
    return token != null && isBoolean(token);
  }

  private static boolean isBoolean(String token) {
    return token.equalsIgnoreCase("true") || token.equalsIgnoreCase("false");
  }

  public boolean nextBoolean() {
    String token = required();
    if (!isBoolean(token)) {
      throw new InputMismatchException("For input string: \"" + token + "\"");
    }
    take();
    return Boolean.parseBoolean(token);
  }

  /** The next line with what ends it, or null. */
  private MatchResult line() {
    requireOpen();
    while (true) {
      Matcher matcher = LINE.matcher(buffer);
      matcher.region(at, buffer.length());
      boolean found = matcher.lookingAt();
      // A line may go on, and CR may be the first half of CR LF.
      if (ended || (found && matcher.end() < buffer.length())) {
        return found ? matcher.toMatchResult() : null;
      }
      fill();
    }
  }

  public boolean hasNextLine() {
    return line() != null;
  }

  public String nextLine() {
    MatchResult line = line();
    if (line == null) {
      throw new NoSuchElementException("No line found");
    }
    at = line.end();
    match = line;
    String end = line.group(1);
    String all = line.group();
    return end == null ? all : all.substring(0, all.length() - end.length());
  }

  public String findInLine(String pattern) {
    return findInLine(Pattern.compile(pattern));
  }

  public String findInLine(Pattern pattern) {
    MatchResult line = line();
    if (line == null) {
      return null;
    }
    Matcher matcher = pattern.matcher(buffer);
    int end = line.group(1) == null ? line.end() : line.end() - line.group(1).length();
    matcher.region(at, end);
    if (!matcher.find()) {
      return null;
    }
    at = matcher.end();
    match = matcher.toMatchResult();
    return matcher.group();
  }

  public MatchResult match() {
    if (match == null) {
      throw new IllegalStateException("No match result available");
    }
    return match;
  }

  public Scanner skip(String pattern) {
    return skip(Pattern.compile(pattern));
  }

  public Scanner skip(Pattern pattern) {
    requireOpen();
    while (true) {
      Matcher matcher = pattern.matcher(buffer);
      matcher.region(at, buffer.length());
      boolean found = matcher.lookingAt();
      if (ended || (found && matcher.end() < buffer.length())) {
        if (!found) {
          throw new NoSuchElementException();
        }
        at = matcher.end();
        match = matcher.toMatchResult();
        return this;
      }
      fill();
    }
  }

  public Pattern delimiter() {
    return delimiter;
  }

  public Scanner useDelimiter(Pattern pattern) {
    delimiter = pattern;
    return this;
  }

  public Scanner useDelimiter(String pattern) {
    return useDelimiter(Pattern.compile(pattern));
  }

  public int radix() {
    return radix;
  }

  public Scanner useRadix(int radix) {
    if (radix < Character.MIN_RADIX || radix > Character.MAX_RADIX) {
      throw new IllegalArgumentException("radix:" + radix);
    }
    this.radix = radix;
    return this;
  }

  public Scanner reset() {
    delimiter = WHITESPACE;
    radix = 10;
    return this;
  }

  public IOException ioException() {
    return failure;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      try {
        source.close();
      } catch (IOException e) {
        failure = e;
      }
    }
  }
}

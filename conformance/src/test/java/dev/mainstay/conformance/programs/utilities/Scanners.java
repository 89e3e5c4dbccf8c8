package dev.mainstay.conformance.programs.utilities;

import java.io.ByteArrayInputStream;
import java.util.InputMismatchException;
import java.util.NoSuchElementException;
import java.util.Scanner;
import java.util.regex.Pattern;

/** java.util.Scanner: tokens, numbers, lines, delimiters. */
public class Scanners {
  public static void main(String[] args) {
    Scanner tokens = new Scanner("  one 2 3.5\n-4 5,000 true x 99999999999 1e3 0x10 ");
    System.out.println(tokens.next() + tokens.hasNextInt() + tokens.nextInt());
    System.out.println(tokens.hasNextInt() + " " + tokens.nextDouble() + " " + tokens.nextByte());
    System.out.println(tokens.nextInt() + " " + tokens.hasNextBoolean() + tokens.nextBoolean());
    try {
      tokens.nextInt();
    } catch (InputMismatchException e) {
      System.out.println("no number: " + tokens.next());
    }
    System.out.println(tokens.hasNextInt() + " " + tokens.nextLong());
    System.out.println(tokens.nextDouble() + " " + tokens.hasNextDouble() + tokens.hasNextInt(16));
    System.out.println(tokens.next() + tokens.hasNext());
    try {
      tokens.next();
    } catch (NoSuchElementException e) {
      System.out.println("no more");
    }
    Scanner lines = new Scanner("first\r\n\n third line \nlast");
    while (lines.hasNextLine()) {
      System.out.println("[" + lines.nextLine() + "]");
    }
    try {
      lines.nextLine();
    } catch (NoSuchElementException e) {
      System.out.println(e.getMessage());
    }
    Scanner mixed = new Scanner("12 rest of it\nnext 7");
    System.out.println(mixed.nextInt() + "[" + mixed.nextLine() + "]" + mixed.next());
    System.out.println(mixed.nextInt() + " " + mixed.hasNextLine());
    Scanner commas = new Scanner("a, b,,c").useDelimiter("\\s*,\\s*");
    while (commas.hasNext()) {
      System.out.print("[" + commas.next() + "]");
    }
    System.out.println(commas.delimiter());
    Scanner pairs = new Scanner("k1=v1 k2=v2");
    System.out.println(pairs.findInLine("(\\w+)=(\\w+)") + pairs.match().group(2));
    System.out.println(pairs.hasNext(Pattern.compile("k\\d=.*")) + pairs.next("k2=(.*)"));
    System.out.println(new Scanner("ff 11").useRadix(16).nextInt() + new Scanner("zz").nextInt(36));
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      many.append(i).append(i % 7 == 0 ? "\n" : "  ");
    }
    Scanner input = new Scanner(new ByteArrayInputStream(many.toString().getBytes()));
    long sum = 0;
    int count = 0;
    while (input.hasNextInt()) {
      sum += input.nextInt();
      count++;
    }
    System.out.println(sum + " " + count);
    input.close();
    try {
      input.hasNext();
    } catch (IllegalStateException e) {
      System.out.println(e.getMessage());
    }
  }
}

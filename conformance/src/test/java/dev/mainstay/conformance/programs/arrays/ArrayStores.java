package dev.mainstay.conformance.programs.arrays;

/** What may be stored into arrays of references, and which exception comes first. */
public final class ArrayStores {
  private interface Named {
    String name();
  }

  private record Cat(String name) implements Named {}

  private record Dog(String name) implements Named {}

  private static class Base {}

  private static final class Derived extends Base {}

  private ArrayStores() {}

  private static void store(String what, Object[] array, int index, Object value) {
    try {
      array[index] = value;
      System.out.println(what + " stored");
    } catch (ArrayStoreException e) {
      System.out.println(what + " refused: " + (array[0] == null));
    } catch (ArrayIndexOutOfBoundsException e) {
      System.out.println(what + " out of bounds");
    } catch (NullPointerException e) {
      System.out.println(what + " null");
    }
  }

  private static <T> T[] put(T[] array, T value) {
    array[array.length - 1] = value;
    return array;
  }

  @SuppressWarnings("unchecked")
  private static <T> T[] pollute(Object[] array) {
    return (T[]) array;
  }

  private static void fields() {
    Named[] animals = new Cat[2];
    animals[0] = new Cat("Tom");
    try {
      animals[1] = new Dog("Spike");
      System.out.println("a dog among cats");
    } catch (ArrayStoreException e) {
      System.out.println("no dog among " + animals[0].name());
    }
    Base[] bases = new Base[1];
    bases[0] = new Derived();
    System.out.println(bases[0] instanceof Derived);
  }

  private static void copy(String what, Object from, int index, Object to, int at, int count) {
    try {
      System.arraycopy(from, index, to, at, count);
      System.out.println(what + ": copied");
    } catch (ArrayStoreException e) {
      System.out.println(what + ": refused");
    } catch (IndexOutOfBoundsException e) {
      System.out.println(what + ": out of bounds");
    } catch (NullPointerException e) {
      System.out.println(what + ": null");
    }
    if (to instanceof Object[] objects) {
      System.out.println(java.util.Arrays.toString(objects));
    }
  }

  private static void copies() {
    Object[] mixed = {"a", "b", 3, "d"};
    copy("mixed to strings", mixed, 0, new String[4], 0, 4);
    copy("strings of mixed", mixed, 0, new String[4], 1, 2);
    copy("mixed to objects", mixed, 0, new Object[4], 0, 4);
    copy("mixed past the end", mixed, 1, new String[4], 0, 4);
    copy("mixed to few", mixed, 0, new String[3], 0, 4);
    copy("before the beginning", mixed, -1, new String[4], 0, 1);
    copy("a negative count", mixed, 0, new Integer[4], 0, -1);
    copy("nothing", mixed, 4, new Integer[4], 4, 0);
    copy("strings to sequences", new String[] {"x", null}, 0, new CharSequence[2], 0, 2);
    copy("nulls to integers", new String[2], 0, new Integer[2], 0, 2);
    copy("ints to ints", new int[] {1, 2}, 0, new int[2], 0, 2);
    copy("ints to longs", new int[2], 0, new long[2], 0, 2);
    copy("ints to objects", new int[2], 0, new Object[2], 0, 2);
    copy("integers to ints", new Integer[] {1}, 0, new int[1], 0, 1);
    copy("a string", "text", 0, new char[4], 0, 4);
    copy("to a string", new char[4], 0, "text", 0, 4);
    copy("from null", null, 0, new char[4], 0, 4);
    copy("to null", new char[4], 0, null, 0, 4);
    copy("rows to objects", new int[][] {{1}}, 0, new Object[1], 0, 0);
    String[] names = {"p", "q", "r"};
    System.arraycopy(names, 0, names, 1, 2);
    System.out.println(String.join(",", names));
  }

  private static int[] row(int length) {
    return new int[length];
  }

  private static void nested(boolean literal) {
    int[][] rows = literal ? new int[][] {row(1), row(2)} : new int[2][3];
    rows[1] = row(4);
    Object any = rows;
    System.out.println(any.getClass().getName() + " " + rows[0].length + rows[1].length);
    Object[] tables = literal ? new int[][][] {rows, null} : new int[1][][];
    System.out.println(tables.getClass().getName());
    try {
      tables[0] = row(1);
      System.out.println("a row among tables");
    } catch (ArrayStoreException e) {
      System.out.println("no row among tables");
    }
  }

  public static void main(String[] args) {
    nested(true);
    nested(false);
    copies();
    store("string in objects", new Object[1], 0, "x");
    store("string in strings", new String[1], 0, "x");
    store("integer in strings", new String[1], 0, 7);
    store("integer in numbers", new Number[1], 0, 7);
    store("string in numbers", new Number[1], 0, "x");
    store("null in strings", new String[1], 0, null);
    store("cat in named", new Named[1], 0, new Cat("a"));
    store("string in named", new Named[1], 0, "x");
    store("string in chars", new CharSequence[1], 0, "x");
    store("derived in bases", new Base[1], 0, new Derived());
    store("base in derived", new Derived[1], 0, new Base());
    store("array in objects", new Object[1], 0, new int[1]);
    store("string past the end", new String[1], 1, "x");
    store("integer past the end of strings", new String[1], 1, 7);
    store("integer before strings", new String[1], -1, 7);
    store("integer in nothing", null, 0, 7);
    System.out.println(put(new Integer[] {1, 2}, 3)[1]);
    Object[] polluted = new String[] {"a"};
    try {
      ArrayStores.<Object>put(pollute(polluted), 5);
      System.out.println("polluted " + polluted[0]);
    } catch (ArrayStoreException e) {
      System.out.println("kept " + polluted[0]);
    }
    fields();
  }
}

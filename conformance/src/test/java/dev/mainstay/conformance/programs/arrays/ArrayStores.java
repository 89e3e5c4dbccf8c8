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

  public static void main(String[] args) {
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

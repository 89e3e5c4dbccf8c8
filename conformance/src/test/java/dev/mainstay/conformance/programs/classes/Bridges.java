package dev.mainstay.conformance.programs.classes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Overriding with generic and covariant types, hidden fields and static methods, super calls. */
public class Bridges {
  abstract static class Animal<T extends Comparable<T>> implements Comparable<Animal<T>> {
    String kind = "animal";
    final T key;

    Animal(T key) {
      this.key = key;
    }

    static String family() {
      return "animals";
    }

    abstract Animal<T> copy(T key);

    Object sound() {
      return kind;
    }

    @Override
    public int compareTo(Animal<T> other) {
      return key.compareTo(other.key);
    }
  }

  static class Dog extends Animal<String> {
    String kind = "dog";

    Dog(String key) {
      super(key);
    }

    static String family() {
      return "dogs";
    }

    @Override
    Dog copy(String key) {
      return new Dog(this.key + key);
    }

    @Override
    String sound() {
      return kind + "<" + super.sound() + ">";
    }
  }

  static class Puppy extends Dog {
    Puppy(String key) {
      super(key);
    }

    @Override
    Puppy copy(String key) {
      return new Puppy(super.copy(key).key.toUpperCase());
    }
  }

  interface Transformer<A, B> {
    B transform(A a);

    default <C> Transformer<A, C> then(Transformer<? super B, ? extends C> next) {
      return a -> next.transform(transform(a));
    }
  }

  static class Counting<A> implements Transformer<A, Integer> {
    int count;

    @Override
    public Integer transform(A a) {
      return ++count;
    }
  }

  static <T extends Comparable<? super T>> T largest(List<? extends T> list) {
    T best = list.get(0);
    for (T t : list) {
      if (t.compareTo(best) > 0) {
        best = t;
      }
    }
    return best;
  }

  static <K, V extends List<? super K>> V fill(V list, K... values) {
    for (K value : values) {
      list.add(value);
    }
    return list;
  }

  static class Chain<T extends Chain<T>> {
    final StringBuilder text = new StringBuilder();

    @SuppressWarnings("unchecked")
    T add(String s) {
      text.append(s);
      return (T) this;
    }
  }

  static class Special extends Chain<Special> {
    Special twice() {
      return add(text.toString());
    }
  }

  public static void main(String[] args) {
    Animal<String> animal = new Puppy("p");
    System.out.println(
        animal.copy("x").key
            + " "
            + animal.sound()
            + " "
            + animal.kind
            + " "
            + ((Dog) animal).kind);
    System.out.println(
        Animal.family() + Dog.family() + Puppy.family() + animal.copy("").getClass().getName());
    System.out.println(
        largest(List.of(new Dog("a"), new Puppy("c"), new Dog("b"))).key
            + largest(List.of(3, 9, 4)));
    Counting<String> counting = new Counting<>();
    Transformer<String, String> chain = counting.then(n -> n * 10).then(n -> "n" + n);
    System.out.println(chain.transform("a") + chain.transform("b") + counting.count);
    List<Object> objects = fill(new ArrayList<Object>(), 1, 2);
    System.out.println(fill(objects, "x"));
    System.out.println(new Special().add("a").twice().add("b").twice().text);
    try {
      @SuppressWarnings({"unchecked", "rawtypes"})
      Animal<Integer> polluted = (Animal) animal;
      int key = polluted.key;
      System.out.println(key);
    } catch (ClassCastException e) {
      System.out.println("heap pollution");
    }
    try {
      @SuppressWarnings({"unchecked", "rawtypes"})
      Animal<Integer> raw = ((Animal) animal).copy(5);
      System.out.println(raw);
    } catch (ClassCastException e) {
      System.out.println("bridge");
    }
    Function<Object, String> general = Object::toString;
    Function<? super Integer, ? extends CharSequence> special = general;
    System.out.println(special.apply(12).length());
  }
}

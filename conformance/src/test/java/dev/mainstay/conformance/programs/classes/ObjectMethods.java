package dev.mainstay.conformance.programs.classes;

import java.util.HashSet;
import java.util.Set;

/** equals, hashCode, identityHashCode, toString, clone, getClass. */
public class ObjectMethods {
  static class Key implements Cloneable {
    int a;
    int[] shared = {1};
    Key self = this;

    Key(int a) {
      this.a = a;
    }

    @Override
    public int hashCode() {
      return a % 3;
    }

    @Override
    public boolean equals(Object o) {
      return o instanceof Key && ((Key) o).a == a;
    }

    @Override
    public Key clone() {
      try {
        return (Key) super.clone();
      } catch (CloneNotSupportedException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public String toString() {
      return "Key" + a;
    }
  }

  static class Plain {}

  static class NotCloneable {
    Object copy() throws CloneNotSupportedException {
      return super.clone();
    }
  }

  public static void main(String[] args) {
    Plain p = new Plain();
    int hash = p.hashCode();
    for (int i = 0; i < 500; i++) {
      Object garbage = new int[20];
    }
    System.out.println(p.hashCode() == hash);
    System.out.println(System.identityHashCode(p) == hash);
    System.out.println(System.identityHashCode(null));
    Key k = new Key(5);
    System.out.println(
        k.hashCode() + " " + (System.identityHashCode(k) == System.identityHashCode(k)));
    System.out.println(p.equals(p) + " " + p.equals(new Plain()) + " " + p.equals(null));
    System.out.println(k.equals(new Key(5)) + " " + k);
    String text = p.toString();
    System.out.println(text.substring(0, text.indexOf('@')));
    System.out.println(text.endsWith(Integer.toHexString(hash)));
    Key c = k.clone();
    System.out.println(
        (c != k)
            + " "
            + c.equals(k)
            + " "
            + (c.shared == k.shared)
            + " "
            + (c.self == k)
            + " "
            + c.getClass().getSimpleName());
    c.a = 6;
    System.out.println(k.a + " " + c.a);
    try {
      new NotCloneable().copy();
      System.out.println("cloned");
    } catch (CloneNotSupportedException e) {
      System.out.println("not cloneable");
    }
    Set<Object> identities = new HashSet<>();
    for (int i = 0; i < 50; i++) {
      identities.add(new Plain());
    }
    System.out.println(identities.size());
    Object o = new Object[] {1};
    System.out.println(o.getClass() == Object[].class);
    System.out.println(
        new int[0].getClass().getName() + " " + new String[0][0].getClass().getName());
    System.out.println(int.class + " " + String.class + " " + int[].class.getComponentType());
    System.out.println("text".getClass().getName() + " " + Runnable.class.isInterface());
  }
}

package dev.mainstay.conformance.programs.classes;

import java.util.Arrays;

/** clone: of arrays, flat and nested, and of objects. */
public class Cloning {
  static class Point implements Cloneable {
    int x;
    int[] data = {1, 2};
    Point next;

    Point(int x) {
      this.x = x;
    }

    @Override
    public Point clone() {
      try {
        return (Point) super.clone();
      } catch (CloneNotSupportedException e) {
        throw new AssertionError(e);
      }
    }
  }

  static class Deep extends Point {
    String name = "deep";

    Deep(int x) {
      super(x);
    }

    @Override
    public Deep clone() {
      Deep copy = (Deep) super.clone();
      copy.data = data.clone();
      if (next != null) {
        copy.next = next.clone();
      }
      return copy;
    }
  }

  static class Plain {
    Object copy() throws CloneNotSupportedException {
      return super.clone();
    }
  }

  public static void main(String[] args) {
    int[] ints = {1, 2, 3};
    int[] copy = ints.clone();
    copy[0] = 9;
    System.out.println(
        ints[0] + " " + copy[0] + " " + Arrays.equals(ints, ints.clone()) + (ints == ints.clone()));
    long[][] table = {{1, 2}, {3}, null};
    long[][] shallow = table.clone();
    shallow[0][0] = 100;
    shallow[1] = new long[] {7};
    System.out.println(Arrays.deepToString(table) + Arrays.deepToString(shallow));
    String[] words = {"a", null};
    Object[] objects = words.clone();
    System.out.println(objects.length + " " + (objects instanceof String[]) + " " + objects[0]);
    Point point = new Point(5);
    point.next = point;
    Point twin = point.clone();
    twin.x++;
    twin.data[0] = 50;
    System.out.println(point.x + " " + point.data[0] + " " + (twin.next == point) + twin.next.x);
    Deep deep = new Deep(1);
    deep.next = new Deep(2);
    Deep other = deep.clone();
    other.data[1] = -1;
    other.next.x = 20;
    other.name += "er";
    System.out.println(
        deep.data[1]
            + " "
            + deep.next.x
            + " "
            + deep.name
            + other.name
            + (other.next instanceof Deep));
    try {
      new Plain().copy();
    } catch (CloneNotSupportedException e) {
      System.out.println("not cloneable");
    }
  }
}

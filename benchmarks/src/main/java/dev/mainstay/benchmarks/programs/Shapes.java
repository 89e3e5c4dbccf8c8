package dev.mainstay.benchmarks.programs;

/** Virtual calls: shapes of four kinds behind an abstract class and an interface. */
public final class Shapes {
  private static final int SHAPES = 64;

  private interface Growing {
    void grow(int by);
  }

  private abstract static class Shape implements Growing {
    abstract int area();
  }

  private static final class Square extends Shape {
    private int side;

    Square(int side) {
      this.side = side;
    }

    @Override
    int area() {
      return side * side;
    }

    @Override
    public void grow(int by) {
      side += by;
    }
  }

  private static final class Rectangle extends Shape {
    private int width;
    private final int height;

    Rectangle(int width, int height) {
      this.width = width;
      this.height = height;
    }

    @Override
    int area() {
      return width * height;
    }

    @Override
    public void grow(int by) {
      width += by;
    }
  }

  private static final class Triangle extends Shape {
    private final int base;
    private int height;

    Triangle(int base, int height) {
      this.base = base;
      this.height = height;
    }

    @Override
    int area() {
      return base * height / 2;
    }

    @Override
    public void grow(int by) {
      height += by;
    }
  }

  private static final class Disc extends Shape {
    private int radius;

    Disc(int radius) {
      this.radius = radius;
    }

    @Override
    int area() {
      return radius * radius * 355 / 113;
    }

    @Override
    public void grow(int by) {
      radius += by;
    }
  }

  private Shapes() {}

  /** The argument is the number of rounds. */
  public static void main(String[] args) {
    run(Integer.parseInt(args[0]));
  }

  static void run(int rounds) {
    var shapes = new Shape[SHAPES];
    for (int i = 0; i < SHAPES; i++) {
      shapes[i] = shape(i);
    }
    int sum = 0;
    for (int round = 0; round < rounds; round++) {
      for (var shape : shapes) {
        sum += shape.area();
      }
      Growing growing = shapes[round % SHAPES];
      growing.grow(round & 1);
    }
    System.out.println("shapes " + sum);
  }

  private static Shape shape(int i) {
    return switch (i * 7 % 4) {
      case 0 -> new Square(i);
      case 1 -> new Rectangle(i, i + 3);
      case 2 -> new Triangle(i + 1, i);
      default -> new Disc(i);
    };
  }
}

package dev.mainstay.conformance.programs.classes;

/**
 * Overriding, super calls, hidden fields and statics, calls from constructors, abstract classes.
 */
public class Inheritance {
  abstract static class Shape {
    String name = "shape";

    static String kind() {
      return "Shape";
    }

    Shape() {
      System.out.println("new " + describe());
    }

    abstract double area();

    String describe() {
      return name + " of " + area();
    }
  }

  static class Square extends Shape {
    String name = "square";
    final int side;

    Square(int side) {
      this.side = side;
      System.out.println("then " + describe());
    }

    static String kind() {
      return "Square";
    }

    @Override
    double area() {
      return side * side;
    }

    @Override
    String describe() {
      return super.describe() + "/" + name + "/" + super.name + "/" + ((Shape) this).name;
    }
  }

  static class Cube extends Square {
    Cube(int side) {
      super(side);
    }

    @Override
    double area() {
      return 6 * super.area();
    }

    double volume() {
      return super.area() * side;
    }
  }

  static class A {
    int f(Object o) {
      return 1;
    }

    private int g() {
      return 10;
    }

    int callG() {
      return g();
    }

    A self() {
      return this;
    }
  }

  static class B extends A {
    int f(String s) {
      return 2;
    }

    @Override
    int f(Object o) {
      return 3 + super.f(o);
    }

    int g() {
      return 20;
    }

    @Override
    B self() {
      return this;
    }
  }

  static class C extends B {
    @Override
    int f(String s) {
      return 100 + super.f(s);
    }

    @Override
    int g() {
      return super.g() + callG();
    }
  }

  public static void main(String[] args) {
    Shape[] shapes = {new Square(3), new Cube(2)};
    for (Shape s : shapes) {
      System.out.println(
          s.describe() + " " + s.name + " " + (s instanceof Cube) + (s instanceof Square));
    }
    System.out.println(
        ((Cube) shapes[1]).volume() + " " + Shape.kind() + " " + Square.kind() + " " + Cube.kind());
    A[] all = {new A(), new B(), new C()};
    for (A a : all) {
      System.out.println(
          a.f("x") + " " + a.callG() + " " + (a.self() == a) + " " + a.getClass().getSimpleName());
    }
    B b = new C();
    System.out.println(b.f("x") + " " + b.f((Object) "x") + " " + b.g() + " " + b.self().f("y"));
    System.out.println(shapes[1].getClass().getSuperclass().getName());
    System.out.println(shapes[0].getClass() == Square.class);
    System.out.println(shapes[0].getClass() == shapes[1].getClass());
  }
}

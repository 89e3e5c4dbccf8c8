package dev.mainstay.conformance.programs.classes;

import java.util.ArrayList;
import java.util.List;

/** Inner, local and anonymous classes: what they capture, the outer this, shadowing. */
public class InnerClasses {
  private int value = 1;
  private static int statics = 100;

  class Inner {
    private int value = 2;

    class Deeper {
      int value = 3;

      String all() {
        InnerClasses.this.value++;
        return value
            + " "
            + this.value
            + " "
            + Inner.this.value
            + " "
            + InnerClasses.this.value
            + " "
            + statics++;
      }
    }
  }

  class Sub extends Inner {
    Deeper deeper = new Deeper();
  }

  interface Action {
    String run(int i);
  }

  Action local(int captured, String text) {
    long wide = captured * 3L;
    class Local implements Action {
      int calls;

      @Override
      public String run(int i) {
        calls++;
        value += i;
        return text
            + captured
            + wide
            + calls
            + value
            + new Object() {
              int twice = calls * 2;

              int more() {
                return twice + captured;
              }
            }.more();
      }
    }
    return new Local();
  }

  static List<Action> actions() {
    List<Action> actions = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      final int fixed = i;
      int[] cell = {i};
      actions.add(
          new Action() {
            int own = fixed * 10;

            {
              own++;
            }

            @Override
            public String run(int j) {
              cell[0] += j;
              return own++ + ":" + cell[0];
            }
          });
      actions.add(j -> fixed + "," + (cell[0] -= j));
    }
    return actions;
  }

  abstract static class Template {
    final String made;

    Template(int n) {
      made = make(n);
    }

    abstract String make(int n);
  }

  public static void main(String[] args) {
    InnerClasses outer = new InnerClasses();
    InnerClasses.Inner inner = outer.new Inner();
    InnerClasses.Inner.Deeper deeper = inner.new Deeper();
    inner.value = 22;
    System.out.println(deeper.all());
    System.out.println(outer.new Sub().deeper.all());
    Action local = outer.local(7, "t");
    System.out.println(local.run(1) + " " + local.run(2) + " " + outer.value);
    for (Action a : actions()) {
      System.out.println(a.run(1) + " " + a.run(2));
    }
    String prefix = args.length == 0 ? "p" : "q";
    Template t =
        new Template(3) {
          String suffix = "s";

          @Override
          String make(int n) {
            return prefix + n + suffix;
          }
        };
    System.out.println(t.made);
    try {
      InnerClasses none = null;
      none.new Inner();
      System.out.println("no");
    } catch (NullPointerException e) {
      System.out.println("null outer");
    }
  }
}

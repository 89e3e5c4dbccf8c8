package dev.mainstay.libraries.programs;

import net.objecthunter.exp4j.Expression;
import net.objecthunter.exp4j.ExpressionBuilder;
import net.objecthunter.exp4j.ValidationResult;
import net.objecthunter.exp4j.function.Function;
import net.objecthunter.exp4j.operator.Operator;

/** Formulas over a sensor's values. */
public class Exp4j {
  public static void main(String[] args) {
    Expression formula =
        new ExpressionBuilder("3 * sqrt(x^2 + y^2) - max2(x, y) / (2 - 0.5)")
            .variables("x", "y")
            .function(
                new Function("max2", 2) {
                  @Override
                  public double apply(double... values) {
                    return Math.max(values[0], values[1]);
                  }
                })
            .build();
    for (int x = 0; x < 4; x++) {
      System.out.println(formula.setVariable("x", x).setVariable("y", 4.5 - x).evaluate());
    }
    Operator shifted =
        new Operator("<<", 2, true, Operator.PRECEDENCE_ADDITION - 1) {
          @Override
          public double apply(double... values) {
            return (long) values[0] << (long) values[1];
          }
        };
    System.out.println(new ExpressionBuilder("1 + 2 << 3").operator(shifted).build().evaluate());
    String[] formulas = {
      "2 + 3 * 4", "-2^2", "abs(-3.5) + floor(2.7) + ceil(2.1)", "2(3 + 4)", "10 % 4", "signum(-3)"
    };
    for (String text : formulas) {
      System.out.println(text + " = " + new ExpressionBuilder(text).build().evaluate());
    }
    ValidationResult wrong = new ExpressionBuilder("a + 1").variables("a").build().validate();
    System.out.println(wrong.isValid() + " " + wrong.getErrors());
    for (String text : new String[] {"", "2 +", "foo(2)", "(1", "1 / 0"}) {
      try {
        System.out.println(new ExpressionBuilder(text).build().evaluate());
      } catch (RuntimeException e) {
        System.out.println(e.getClass().getSimpleName() + " " + e.getMessage());
      }
    }
  }
}

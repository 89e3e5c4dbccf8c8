import java.util.Date;
import java.util.Random;

class Main {
  public static void main(String[] args) {
    double x = args.length;
    System.out.println(
        Math.sin(x) + Math.cos(x) + Math.tan(x) + Math.asin(x) + Math.acos(x) + Math.atan(x)
            + Math.atan2(x, 2) + Math.exp(x) + Math.log(x) + Math.log10(x) + Math.pow(x, 3)
            + Math.sqrt(x) + Math.cbrt(x) + Math.floor(x) + Math.ceil(x) + Math.sinh(x)
            + Math.random() > 0);
    System.out.println(new Random(42).nextInt() + new Random().nextInt());
    System.out.println(new Random(1).nextGaussian() > 0);
    System.out.println(new Date().getTime());
    System.out.println(String.valueOf(x) + (float) x);
  }
}

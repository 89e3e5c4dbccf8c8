import java.util.Scanner;
import java.util.function.Supplier;

class Main {
  public static void main(String[] args) {
    Service service = new Service();
    service.run(args.length);
    Supplier<String> lambda = () -> new Scanner("a").next();
    System.out.println(lambda.get());
  }

}

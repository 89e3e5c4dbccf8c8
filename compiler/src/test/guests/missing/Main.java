import java.sql.Timestamp;
import java.util.function.Supplier;

class Main {
  public static void main(String[] args) {
    Service service = new Service();
    service.run(args.length);
    Supplier<String> lambda = () -> new Timestamp(0).toString();
    System.out.println(lambda.get());
  }

}

import java.time.Instant;
import java.time.ZoneId;

/** Of the zone that the device says. */
class Any {
  public static void main(String[] arguments) {
    System.out.println(Instant.ofEpochSecond(0).atZone(ZoneId.of(arguments[0])));
  }
}

import java.time.Instant;
import java.time.ZoneId;

/** Of a zone by another name of it, and of none beside. */
class Main {
  public static void main(String[] arguments) {
    System.out.println(Instant.ofEpochSecond(0).atZone(ZoneId.of("Asia/Calcutta")));
  }
}

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Dates without zones, by a formatter that could read one. */
class None {
  public static void main(String[] arguments) {
    System.out.println(LocalDate.parse("2024-02-28", DateTimeFormatter.ISO_LOCAL_DATE).plusDays(2));
  }
}

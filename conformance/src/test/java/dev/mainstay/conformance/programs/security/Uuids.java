package dev.mainstay.conformance.programs.security;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** UUIDs: made, read, printed, taken apart. */
public class Uuids {
  private static final String[] TEXTS = {
    "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
    "00000000-0000-0000-0000-000000000000",
    "FFFFFFFF-ffff-FFFF-ffff-ffffffffffff",
    "1-2-3-4-5",
    "123456789-2-3-4-5",
    "a-b-c-d",
    "a-b-c-d-e-f",
    "a-b--d-e",
    "",
    "x1d4fae0-7dec-11d0-a765-00a0c91e6bf6",
    "f81d4fae-7dec-11d0-a765-00a0c91e6bf6f",
  };

  public static void main(String[] args) {
    for (String text : TEXTS) {
      try {
        UUID id = UUID.fromString(text);
        System.out.println(id + " " + id.version() + " " + id.variant() + " " + id.hashCode());
        System.out.println(id.getMostSignificantBits() + " " + id.getLeastSignificantBits());
        System.out.println(id.timestamp() + " " + id.clockSequence() + " " + id.node());
      } catch (UnsupportedOperationException e) {
        System.out.println(e.getMessage());
      } catch (NumberFormatException e) {
        System.out.println("no number");
      } catch (IllegalArgumentException e) {
        System.out.println(e.getMessage());
      }
    }
    System.out.println(UUID.nameUUIDFromBytes("mainstay".getBytes()));
    System.out.println(UUID.nameUUIDFromBytes(new byte[0]));
    UUID a = new UUID(1, -2);
    UUID b = new UUID(1, 3);
    System.out.println(a + " " + a.equals(b) + " " + a.compareTo(b) + " " + b.compareTo(a));
    System.out.println(a.equals(new UUID(1, -2)) + " " + a.compareTo(new UUID(1, -2)));
    Set<UUID> random = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      UUID id = UUID.randomUUID();
      random.add(id);
      if (id.version() != 4 || id.variant() != 2 || !UUID.fromString(id.toString()).equals(id)) {
        System.out.println("not random: " + id);
      }
    }
    System.out.println(random.size());
  }
}

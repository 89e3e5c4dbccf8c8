package dev.mainstay.guest.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.guest.memory.Trap;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResourceTableTest {
  private final ResourceTable<String> table = new ResourceTable<>();

  @Test
  void indicesBeginWithOneAndAreUsedAgain() {
    for (int i = 1; i <= 20; i++) {
      assertEquals(i, table.add("object " + i));
    }
    assertEquals("object 7", table.remove(7));
    assertEquals("object 3", table.remove(3));
    assertEquals(3, table.add("another 3"));
    assertEquals(7, table.add("another 7"));
    assertEquals(21, table.add("object 21"));
    assertEquals("another 3", table.get(3));
    assertEquals("object 20", table.get(20));
  }

  @Test
  void anIndexOfNobodyTraps() {
    int index = table.add("object");
    for (int wrong : new int[] {0, -1, index + 1, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
      assertThrows(Trap.Trapped.class, () -> table.get(wrong));
      assertThrows(Trap.Trapped.class, () -> table.remove(wrong));
    }
    assertEquals("object", table.remove(index));
    assertThrows(Trap.Trapped.class, () -> table.remove(index));
    assertThrows(Trap.Trapped.class, () -> table.take(index));
  }

  @Test
  void whatIsTakenIsNotDestroyed() {
    int index = table.add("object");
    assertEquals("object", table.take(index));
    assertNull(table.remove(index));
    assertThrows(Trap.Trapped.class, () -> table.get(index));
    assertEquals(index + 1, table.add("another"));
    table.release(index);
    assertEquals(index, table.add("a third"));
  }

  @Test
  void aHandleIsThereOnce() {
    Handle handle = new Handle(5, "pin");
    assertEquals(5, handle.index());
    assertTrue(handle.isOpen());
    assertEquals(5, handle.take());
    assertFalse(handle.isOpen());
    assertThrows(IllegalStateException.class, handle::take);
    assertEquals(
        "pin is closed, or has been given away",
        assertThrows(IllegalStateException.class, handle::index).getMessage());
  }

  @Test
  void whatIsLentGoesBackWithItsCall() throws Exception {
    List<String> closed = new ArrayList<>();
    int outer = Lent.enter();
    for (int i = 0; i < 6; i++) {
      Handle handle = new Handle(i + 1, "pin");
      int number = i;
      Lent.add(
          () -> {
            int ignored = handle.take();
            closed.add("pin " + number);
          },
          handle);
      if (i == 1) {
        // The program was faster.
        int ignored = handle.take();
      }
    }
    int inner = Lent.enter();
    Lent.add(() -> closed.add("inner"), new Handle(9, "pin"));
    Lent.leave(inner);
    assertEquals(List.of("inner"), closed);
    Lent.leave(outer);
    assertEquals(List.of("inner", "pin 5", "pin 4", "pin 3", "pin 2", "pin 0"), closed);
  }
}

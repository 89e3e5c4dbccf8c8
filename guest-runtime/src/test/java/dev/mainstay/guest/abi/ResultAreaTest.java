package dev.mainstay.guest.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ResultAreaTest {
  @Test
  void whileOneResultIsTakenApartThereIsNoOther() {
    int area = ResultArea.enter(8);
    String message = assertThrows(IllegalStateException.class, () -> ResultArea.of(8)).getMessage();
    assertTrue(message.contains("while the result of another was taken apart"), message);
    assertThrows(IllegalStateException.class, () -> ResultArea.enter(200));
    ResultArea.leave();
    assertEquals(area, ResultArea.of(8));
  }
}

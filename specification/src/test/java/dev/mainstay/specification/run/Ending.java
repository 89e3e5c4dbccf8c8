package dev.mainstay.specification.run;

import dev.mainstay.specification.script.Command.Abort;
import java.util.List;

/** How an action ends. */
sealed interface Ending {
  /** With results. */
  record Returned(List<Slot> results) implements Ending {
    public Returned {
      results = List.copyOf(results);
    }
  }

  /** Without. */
  record Aborted(Abort how, String message) implements Ending {}
}

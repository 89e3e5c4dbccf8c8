package dev.mainstay.specification.run;

import dev.mainstay.specification.run.Machine.Instance;
import dev.mainstay.specification.script.Command.Abort;
import dev.mainstay.specification.script.Command.Refusal;
import dev.mainstay.specification.script.Value;
import java.util.Map;

/** The modules as the scripts have them. */
final class Before implements Stage {
  private final Machine machine;

  Before(Machine machine) {
    this.machine = machine;
  }

  @Override
  public Machine machine() {
    return machine;
  }

  @Override
  public Prepared prepare(byte[] module, Map<String, Instance> registered) {
    return new Prepared.Ready(module);
  }

  @Override
  public boolean separates() {
    return false;
  }

  @Override
  public boolean links(Refusal why) {
    return true;
  }

  @Override
  public Outcome refuses(byte[] module) {
    return machine.takes(module)
        ? new Outcome.Failed(machine.name() + " takes the module")
        : new Outcome.Passed();
  }

  @Override
  public Slot argument(Value value) {
    return value instanceof Value.Constant number
        ? Slot.of(number.bits())
        : machine.reference(value);
  }

  @Override
  public boolean matches(Value expected, Slot actual) {
    if (expected instanceof Value.Constant number) {
      return Numbers.same(number, actual.bits());
    }
    if (expected instanceof Value.NotANumber nan) {
      return Numbers.matches(nan, actual.bits());
    }
    return machine.matches(expected, actual);
  }

  @Override
  public boolean matches(Abort expected, Ending.Aborted actual) {
    return expected == actual.how();
  }
}

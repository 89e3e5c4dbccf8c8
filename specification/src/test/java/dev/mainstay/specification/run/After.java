package dev.mainstay.specification.run;

import dev.mainstay.linker.LinkOptions;
import dev.mainstay.linker.Linker;
import dev.mainstay.linker.report.LinkException;
import dev.mainstay.linker.report.Problem;
import dev.mainstay.specification.run.Machine.Instance;
import dev.mainstay.specification.script.Command.Abort;
import dev.mainstay.specification.script.Command.Refusal;
import dev.mainstay.specification.script.Value;
import dev.mainstay.wasm.binary.MalformedModuleException;
import dev.mainstay.wasm.binary.ModuleReader;
import dev.mainstay.wasm.binary.ModuleWriter;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the linker makes of the modules for a device of which nothing is known.
 *
 * <p>A reference is an i32 there: null is 0, an i31 has bit 0 set, the host's reference number n is
 * {@code n << 2 | 2}, a function's is its index in a table, any other is the address of an object,
 * a multiple of 8. An exception that nobody catches ends in {@code unreachable}.
 */
final class After implements Stage {
  /** What the linker says of what is not a module, or not a valid one. */
  private static final Set<String> REFUSALS =
      Set.of("not-wasm", "malformed", "too-large", "invalid-module", "invalid-code");

  private final Linker linker = Linker.withLibraryOf(After.class.getClassLoader());
  private final LinkOptions options;
  private final Machine machine;

  After(Machine machine, boolean stress) {
    this.machine = machine;
    options = LinkOptions.defaults().withDeviceInterfaces(Set.of("*")).withStress(stress);
  }

  @Override
  public Machine machine() {
    return machine;
  }

  @Override
  public Prepared prepare(byte[] bytes, Map<String, Instance> registered) {
    try {
      var module = ModuleReader.read(bytes);
      boolean bound = ConstantImports.bind(module, registered);
      boolean changed = Entry.ensure(module) || bound;
      var inapplicable = Applicability.of(module);
      if (inapplicable.isPresent()) {
        return new Prepared.Without(new Outcome.NotApplicable(inapplicable.get()));
      }
      byte[] input = changed ? ModuleWriter.write(module) : bytes;
      return new Prepared.Ready(linker.link(input, options).payload());
    } catch (MalformedModuleException e) {
      return new Prepared.Without(new Outcome.Failed("our reader: " + e.getMessage()));
    } catch (LinkException e) {
      return new Prepared.Without(new Outcome.Failed(text(e)));
    }
  }

  private static String text(LinkException e) {
    return e.problems().stream()
        .map(problem -> "[" + problem.key() + "] " + problem.what())
        .distinct()
        .collect(Collectors.joining("; "));
  }

  @Override
  public boolean separates() {
    return true;
  }

  @Override
  public boolean links(Refusal why) {
    return why == Refusal.TRAP;
  }

  @Override
  public Outcome refuses(byte[] module) {
    try {
      linker.link(module, options);
    } catch (LinkException e) {
      return e.problems().stream().map(Problem::key).allMatch(REFUSALS::contains)
          ? new Outcome.Passed()
          : new Outcome.Failed("another reason: " + text(e));
    }
    return new Outcome.Failed("the linker takes the module");
  }

  @Override
  public Slot argument(Value value) {
    if (value instanceof Value.Constant number) {
      return Slot.of(number.bits());
    }
    if (value instanceof Value.Null) {
      return Slot.of(0);
    }
    if (value instanceof Value.Extern extern) {
      return Slot.of(hostReference(extern.id()));
    }
    if (value instanceof Value.Host host) {
      return Slot.of(hostReference(host.id()));
    }
    throw new IllegalArgumentException("no argument: " + value);
  }

  private static int hostReference(int id) {
    return id << 2 | 2;
  }

  @Override
  public boolean matches(Value expected, Slot actual) {
    int reference = (int) actual.bits();
    if (expected instanceof Value.Constant number) {
      return Numbers.same(number, actual.bits());
    }
    if (expected instanceof Value.NotANumber nan) {
      return Numbers.matches(nan, actual.bits());
    }
    if (expected instanceof Value.Null) {
      return reference == 0;
    }
    if (expected instanceof Value.Extern extern) {
      return reference == hostReference(extern.id());
    }
    if (expected instanceof Value.Host host) {
      return reference == hostReference(host.id());
    }
    return expected instanceof Value.AnyReference any
        && reference != 0
        && switch (any.kind()) {
          case I31 -> isI31(reference);
          case STRUCT, ARRAY -> isAddress(reference);
          case EQ -> isI31(reference) || isAddress(reference);
          case FUNC -> reference > 0;
          case ANY, EXTERN, EXN -> true;
        };
  }

  private static boolean isI31(int reference) {
    return (reference & 1) == 1;
  }

  private static boolean isAddress(int reference) {
    return (reference & 7) == 0;
  }

  @Override
  public boolean matches(Abort expected, Ending.Aborted actual) {
    return switch (expected) {
      case TRAP, EXHAUSTION -> actual.how() == expected;
      case EXCEPTION -> actual.how() == Abort.TRAP && actual.message().contains("unreachable");
    };
  }
}

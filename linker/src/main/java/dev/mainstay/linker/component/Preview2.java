package dev.mainstay.linker.component;

import dev.mainstay.wit.InterfaceName;
import dev.mainstay.wit.WitPackage;
import dev.mainstay.wit.abi.CoreNaming;
import java.util.List;

/**
 * The module with its WASI 0.2 imports left in.
 *
 * @param isWanted whether it is made at all
 * @param naming what its functions are called
 * @param wit the interfaces that it may import and export, of which a section {@code
 *     component-type} is made; without them there is none
 * @param world what that section calls the module's world
 */
public record Preview2(
    boolean isWanted, CoreNaming naming, List<WitPackage> wit, InterfaceName world) {
  private static final InterfaceName GUEST = InterfaceName.parse("mainstay:guest/guest");

  public Preview2 {
    wit = List.copyOf(wit);
  }

  /** None. */
  public static Preview2 none() {
    return new Preview2(false, CoreNaming.LEGACY, List.of(), GUEST);
  }

  /** The same, made or not. */
  public Preview2 wanted(boolean on) {
    return new Preview2(on, naming, wit, world);
  }

  /** The same with these names. */
  public Preview2 named(CoreNaming other) {
    return new Preview2(isWanted, other, wit, world);
  }

  /** The same with a section about these interfaces. */
  public Preview2 describedBy(List<WitPackage> packages) {
    return new Preview2(isWanted, naming, packages, world);
  }
}

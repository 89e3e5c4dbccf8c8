package dev.mainstay.compiler.library;

import java.io.File;
import java.util.List;
import java.util.Optional;
import org.teavm.parsing.substitution.SubstituteClassNameMapping;
import org.teavm.vm.TeaVM;

/** Java's library as a guest has it: TeaVM's, on guest-runtime. */
public final class JavaLibrary {
  private JavaLibrary() {}

  /**
   * The jars with TeaVM's classes, to be put behind the guest's class path.
   *
   * @throws dev.mainstay.compiler.problems.CompilerFailure if they are not where they should be
   */
  public static List<File> jars() {
    return LibraryPath.jars();
  }

  /** Under which other name a class of the library is on the class path. */
  public static SubstituteClassNameMapping mapping() {
    return LibrarySubstitution.mapping();
  }

  /**
   * Puts TeaVM's library on what it has of guest-runtime.
   *
   * @param mainClass the class with the main method, if the payload is a command
   * @param hasRuntime whether guest-runtime is on the class path
   * @param threads whether the program may start threads
   */
  public static void install(
      TeaVM vm, Optional<String> mainClass, boolean hasRuntime, boolean threads) {
    if (hasRuntime) {
      vm.add(new LibraryBindings());
      vm.add(new LibraryMethods());
      vm.add(new ReferenceClasses());
      vm.add(new UnicodeTables());
      vm.add(new DateFormats());
      vm.add(new ThreadBodies(threads));
      if (threads) {
        vm.add(new MonitorCalls());
      }
    }
    vm.add(new PlatformBodies(mainClass, threads));
    vm.add(new ClassNames());
  }
}

package dev.mainstay.compiler.library;

import java.util.List;
import org.teavm.classlib.impl.ClasslibSubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;
import org.teavm.parsing.substitution.DefaultSubstituteClassNameMapping;
import org.teavm.parsing.substitution.SubstituteClassNameMapping;

/**
 * Where the classes of Java's library come from: guest-runtime's {@code
 * dev.mainstay.guest.library.java.util.UUID} is {@code java.util.UUID}; what is not there is
 * TeaVM's. A class of ours takes the place of TeaVM's as a whole, single methods are added by
 * {@link LibraryMethods}.
 */
final class LibrarySubstitution {
  private LibrarySubstitution() {}

  /** By name and not by ServiceLoader: other policies on the class path would change the output. */
  static SubstituteClassNameMapping mapping() {
    SubstitutionPolicy ours = LibrarySubstitution::contribute;
    return DefaultSubstituteClassNameMapping.createWithPolicies(
        List.of(ours, new ClasslibSubstitutionPolicy()));
  }

  private static void contribute(SubstitutionSink sink) {
    sink.selectClasses(name -> name.startsWith("java.")).packagePrefix(GuestNames.LIBRARY_PACKAGE);
  }
}

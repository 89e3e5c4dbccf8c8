package dev.mainstay.compiler;

/** The names in guest-runtime that the compiler knows. */
final class GuestNames {
  static final String PACKAGE = "dev.mainstay.guest.platform.";

  /** Where classes of Java's library lie, each in a package of its own name below. */
  static final String LIBRARY_PACKAGE = "dev.mainstay.guest.library";

  /** Marks the first parameter of a method that becomes an instance method of another class. */
  static final String RECEIVER = LIBRARY_PACKAGE + ".Receiver";

  /**
   * The class that TeaVM is told to start with. It must have one, and treats it in special ways: so
   * this is a class of TeaVM's own, in which nothing happens. All entry points are exports.
   */
  static final String ENTRY_CLASS = "org.teavm.interop.Platforms";

  static final String COMMAND_CLASS = PACKAGE + "Command";
  static final String HIDDEN_CLASS = PACKAGE + "Hidden";
  static final String THROWS_CLASS = PACKAGE + "Throws";

  private GuestNames() {}

  /** Whether a class is the guest's: neither one of Java's library, nor of ours behind that. */
  static boolean isGuests(String name) {
    return !name.startsWith("java.")
        && !name.startsWith("javax.")
        && !name.startsWith("org.teavm.")
        && !name.startsWith("dev.mainstay.guest.");
  }
}

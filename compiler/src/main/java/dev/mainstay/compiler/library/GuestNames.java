package dev.mainstay.compiler.library;

/** The names in guest-runtime that the compiler knows, and whose a class is by its name. */
public final class GuestNames {
  /** The package of what stands behind Java's library, with a dot behind it. */
  public static final String PACKAGE = "dev.mainstay.guest.platform.";

  /** Where classes of Java's library lie, each in a package of its own name below. */
  static final String LIBRARY_PACKAGE = "dev.mainstay.guest.library";

  /** Marks the first parameter of a method that becomes an instance method of another class. */
  static final String RECEIVER = LIBRARY_PACKAGE + ".Receiver";

  /** Marks a method that makes the exceptions of another one. */
  static final String THROWN = LIBRARY_PACKAGE + ".Thrown";

  /**
   * The class that TeaVM is told to start with. It must have one, and treats it in special ways: so
   * this is a class of TeaVM's own, in which nothing happens. All entry points are exports.
   */
  public static final String ENTRY_CLASS = "org.teavm.interop.Platforms";

  /** What a command starts with; it calls the guest's main method. */
  public static final String COMMAND_CLASS = PACKAGE + "Command";

  static final String HIDDEN_CLASS = PACKAGE + "Hidden";

  /** What throws the exceptions of the virtual machine; where it is, guest-runtime is. */
  public static final String THROWS_CLASS = PACKAGE + "Throws";

  private GuestNames() {}

  /** Whether a class is the guest's: neither one of Java's library, nor of ours behind that. */
  public static boolean isGuests(String name) {
    return !name.startsWith("java.")
        && !name.startsWith("javax.")
        && !name.startsWith("org.teavm.")
        && !name.startsWith("dev.mainstay.guest.");
  }

  /** Whether a class is nothing that a guest's author knows of: start code, what runs threads. */
  public static boolean isMachinery(String name) {
    return name.equals(COMMAND_CLASS)
        || name.equals(HIDDEN_CLASS)
        || ThreadBodies.isMachinery(name);
  }
}

package dev.mainstay.compiler.problems;

/**
 * Every kind of problem that a compilation reports, with its stable key and what to do about it.
 */
public enum ProblemKind {
  /** A class is neither on the guest's class path nor in the class library. */
  MISSING_CLASS(
      "missing-class",
      "Put the class on the guest's class path, or do without it: of Java's own classes the guest"
          + " has those that TeaVM's class library has."),
  /** A class is there and lacks a method. */
  MISSING_METHOD(
      "missing-method",
      "Call another method: the class that the guest is compiled with does not have this one. For"
          + " a class of Java's own that is TeaVM's version of it."),
  /** A class is there and lacks a field. */
  MISSING_FIELD(
      "missing-field",
      "Do without the field: the class that the guest is compiled with does not have it. For a"
          + " class of Java's own that is TeaVM's version of it."),
  /** The class with the main method is not there. */
  MISSING_MAIN_CLASS(
      "missing-main-class",
      "Name a class that is on the guest's class path, as its binary name (package.Outer$Inner)."),
  /** The main class has no main method. */
  MISSING_MAIN_METHOD(
      "missing-main-method", "Give the class a `public static void main(String[] args)`."),
  /** A class that was named for its exports is not there. */
  MISSING_EXPORT_CLASS(
      "missing-export-class",
      "Name a class that is on the guest's class path, as its binary name (package.Outer$Inner)."),
  /** A class that was named for its exports has none. */
  NO_EXPORTS("no-exports", "Annotate a static method of the class with org.teavm.interop.Export."),
  /** guest-runtime is not on the class path. */
  MISSING_GUEST_RUNTIME(
      "missing-guest-runtime", "Put mainstay-guest-runtime on the guest's class path."),
  /** A resource that the build names is not there. */
  MISSING_RESOURCE(
      "missing-resource",
      "Name a file of the guest's class path from its root on, folders separated by slashes, without"
          + " one in front: com/acme/table.csv."),
  /** Two methods are exported under the same name. */
  DUPLICATE_EXPORT("duplicate-export", "Rename one of the two exports."),
  /** A payload that the host calls wants threads. */
  THREADS_IN_EXPORTS(
      "threads-in-exports",
      "Wait for nothing in what the host calls, or make the payload a command, without exports: a"
          + " command's main method begins the threads and its end waits for them."),
  /** A native method without an import: there is nothing to call. */
  NATIVE_METHOD(
      "native-method",
      "Annotate the method with org.teavm.interop.Import and provide the function, or do without"
          + " it: a payload cannot load native code."),
  /** A lambda or string expression asks for a bootstrap method that the compiler does not know. */
  UNKNOWN_BOOTSTRAP(
      "unknown-bootstrap",
      "Compile the guest with javac for release 17; other compilers may use bootstrap methods that"
          + " only a full Java VM runs."),
  /** Anything else that TeaVM says; its words are in the message. */
  NOT_COMPILED(
      "not-compiled",
      "This is TeaVM's own message. Do without what it names, or report it with the guest's code.");

  private final String key;
  private final String advice;

  ProblemKind(String key, String advice) {
    this.key = key;
    this.advice = advice;
  }

  /** The stable key that a message carries in brackets. */
  public String key() {
    return key;
  }

  /** What to do. */
  public String advice() {
    return advice;
  }
}

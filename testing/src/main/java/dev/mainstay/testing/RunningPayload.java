package dev.mainstay.testing;

/** A payload that has been started and waits to be called. Not for several threads at once. */
public interface RunningPayload extends AutoCloseable {

  /**
   * Calls an export with raw bits, see {@link HostFunction}.
   *
   * @return the raw bits of the result, or 0 if the function has none
   * @throws PayloadException if there is no such export
   * @throws PayloadTrap if the call does not return
   */
  long call(String export, long... arguments);

  /** The payload's memory. */
  GuestMemory memory();

  /** What this is a run of. */
  Payload payload();

  /** Standard output until now, as UTF-8. */
  String stdout();

  /** Standard error until now, as UTF-8. */
  String stderr();

  /** Closes the files that the payload left open. */
  @Override
  void close();

  /**
   * The functions of an exported interface as a Java interface: {@code onMessage} calls {@code
   * on-message}.
   *
   * <p>The types are those of {@link Device.Builder#host(String, Object)}. Strings and arrays that
   * are passed in lie in blocks from the payload's {@code cabi_realloc}; the payload owns them
   * then. After a result of such a type the export's {@code cabi_post_} function is called, if
   * there is one.
   *
   * @param name the interface with its version, for example {@code acme:board/firmware@1.0.0}
   * @throws PayloadException if a method of {@code view} has no export
   */
  default <T> T exports(String name, Class<T> view) {
    return ExportView.of(this, name, view);
  }
}

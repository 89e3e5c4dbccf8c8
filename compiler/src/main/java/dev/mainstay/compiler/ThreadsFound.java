package dev.mainstay.compiler;

/** Ends the compilation of a program without threads: it has some. */
final class ThreadsFound extends RuntimeException {
  private static final long serialVersionUID = 1;

  ThreadsFound() {
    super(null, null, false, false);
  }
}

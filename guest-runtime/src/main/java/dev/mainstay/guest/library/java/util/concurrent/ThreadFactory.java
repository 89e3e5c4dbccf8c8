package dev.mainstay.guest.library.java.util.concurrent;

/** {@code java.util.concurrent.ThreadFactory}. */
public interface ThreadFactory {
  Thread newThread(Runnable r);
}

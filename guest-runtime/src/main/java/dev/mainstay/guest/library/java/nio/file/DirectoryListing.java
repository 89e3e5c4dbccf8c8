package dev.mainstay.guest.library.java.nio.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The entries of a directory, read when it was opened. */
final class DirectoryListing implements DirectoryStream<Path> {
  private final Path directory;
  private final String[] names;
  private final DirectoryStream.Filter<? super Path> filter;
  private boolean iterated;
  private boolean closed;

  DirectoryListing(Path directory, String[] names, DirectoryStream.Filter<? super Path> filter) {
    this.directory = directory;
    this.names = names;
    this.filter = filter;
  }

  @Override
  public Iterator<Path> iterator() {
    if (closed) {
      throw new IllegalStateException("Directory stream is closed");
    }
    if (iterated) {
      throw new IllegalStateException("Iterator already obtained");
    }
    iterated = true;
    return new Entries();
  }

  @Override
  public void close() {
    closed = true;
  }

  private final class Entries implements Iterator<Path> {
    private int position;
    private Path next;

    @Override
    public boolean hasNext() {
      while (next == null && !closed && position < names.length) {
        Path path = directory.resolve(names[position++]);
        try {
          if (filter == null || filter.accept(path)) {
            next = path;
          }
        } catch (IOException e) {
          throw new DirectoryIteratorException(e);
        }
      }
      return next != null;
    }

    @Override
    public Path next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Path path = next;
      next = null;
      return path;
    }
  }
}

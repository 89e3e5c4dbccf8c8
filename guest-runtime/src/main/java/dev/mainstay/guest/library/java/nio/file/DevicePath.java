package dev.mainstay.guest.library.java.nio.file;

import dev.mainstay.guest.files.Attributes;
import dev.mainstay.guest.files.Names;
import dev.mainstay.guest.files.Segments;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** A path whose separator is a slash, as on Unix. */
final class DevicePath implements Path {
  private final boolean absolute;

  /** The names; of the empty path one, which is empty. */
  private final List<String> names;

  private final String text;

  private DevicePath(boolean absolute, List<String> names) {
    this.absolute = absolute;
    this.names = names;
    String joined = Segments.join(names);
    this.text = absolute ? "/".concat(joined) : joined;
  }

  static DevicePath of(String path) {
    if (path.indexOf('\0') >= 0) {
      throw new InvalidPathException(path, "Nul character not allowed");
    }
    List<String> names = new ArrayList<>();
    int from = 0;
    while (from <= path.length()) {
      int to = path.indexOf('/', from);
      if (to < 0) {
        to = path.length();
      }
      if (to > from || path.isEmpty()) {
        names.add(path.substring(from, to));
      }
      from = to + 1;
    }
    return new DevicePath(path.startsWith("/"), names);
  }

  private DevicePath relative(List<String> segments) {
    return new DevicePath(false, segments.isEmpty() ? List.of("") : segments);
  }

  private boolean isEmpty() {
    return text.isEmpty();
  }

  @Override
  public FileSystem getFileSystem() {
    return DeviceFileSystem.instance();
  }

  @Override
  public boolean isAbsolute() {
    return absolute;
  }

  @Override
  public Path getRoot() {
    return absolute ? new DevicePath(true, List.of()) : null;
  }

  @Override
  public Path getFileName() {
    return names.isEmpty() ? null : getName(names.size() - 1);
  }

  @Override
  public Path getParent() {
    int count = names.size() - 1;
    if (count < 0 || (count == 0 && !absolute)) {
      return null;
    }
    return new DevicePath(absolute, names.subList(0, count));
  }

  @Override
  public int getNameCount() {
    return names.size();
  }

  @Override
  public Path getName(int index) {
    if (index < 0 || index >= names.size()) {
      throw new IllegalArgumentException();
    }
    return names.size() == 1 && !absolute ? this : new DevicePath(false, List.of(names.get(index)));
  }

  @Override
  public Path subpath(int from, int to) {
    if (from < 0 || from >= to || to > names.size()) {
      throw new IllegalArgumentException();
    }
    return new DevicePath(false, names.subList(from, to));
  }

  @Override
  public boolean startsWith(Path other) {
    return other instanceof DevicePath path
        && path.absolute == absolute
        && path.names.size() <= names.size()
        && (path.isEmpty() ? isEmpty() : names.subList(0, path.names.size()).equals(path.names));
  }

  @Override
  public boolean endsWith(Path other) {
    if (!(other instanceof DevicePath path) || path.names.size() > names.size()) {
      return false;
    }
    if (path.absolute) {
      return equals(path);
    }
    return path.isEmpty()
        ? isEmpty()
        : names.subList(names.size() - path.names.size(), names.size()).equals(path.names);
  }

  @Override
  public Path normalize() {
    List<String> plain = new ArrayList<>();
    for (String name : names) {
      boolean up = name.equals("..");
      if (up && !plain.isEmpty() && !plain.get(plain.size() - 1).equals("..")) {
        plain.remove(plain.size() - 1);
      } else if (!(up && absolute) && !name.equals(".") && !name.isEmpty()) {
        plain.add(name);
      }
    }
    return absolute ? new DevicePath(true, plain) : relative(plain);
  }

  @Override
  public Path resolve(Path other) {
    DevicePath path = (DevicePath) other;
    if (path.absolute || (isEmpty() && !path.isEmpty())) {
      return path;
    }
    if (path.isEmpty()) {
      return this;
    }
    List<String> all = new ArrayList<>(names);
    all.addAll(path.names);
    return new DevicePath(absolute, all);
  }

  @Override
  public Path resolve(String other) {
    return resolve(of(other));
  }

  @Override
  public Path relativize(Path other) {
    DevicePath target = (DevicePath) other;
    if (target.equals(this)) {
      return of("");
    }
    if (absolute != target.absolute) {
      throw new IllegalArgumentException("'other' is different type of Path");
    }
    if (isEmpty()) {
      return target;
    }
    List<String> from = ((DevicePath) normalize()).withoutEmpty();
    List<String> to = ((DevicePath) target.normalize()).withoutEmpty();
    int common = 0;
    while (common < from.size() && common < to.size() && from.get(common).equals(to.get(common))) {
      common++;
    }
    List<String> way = new ArrayList<>();
    for (int i = common; i < from.size(); i++) {
      if (from.get(i).equals("..")) {
        throw new IllegalArgumentException(
            "Unable to compute relative  path from " + this + " to " + other);
      }
      way.add("..");
    }
    way.addAll(to.subList(common, to.size()));
    return relative(way);
  }

  private List<String> withoutEmpty() {
    return isEmpty() ? List.of() : names;
  }

  @Override
  public URI toUri() {
    DevicePath whole = (DevicePath) toAbsolutePath();
    String path = whole.text;
    Attributes attributes = Names.attributes(path, true);
    if (attributes != null && attributes.isDirectory() && !path.endsWith("/")) {
      path += "/";
    }
    try {
      return new URI("file", "", path, null, null);
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public Path toAbsolutePath() {
    return absolute ? this : new DevicePath(true, withoutEmpty());
  }

  @Override
  public Path toRealPath(LinkOption... options) throws IOException {
    boolean follow = Copying.follows(options);
    if (Names.attributes(toAbsolutePath().toString(), follow) == null) {
      throw Failures.of(Names.error(), this, null);
    }
    return follow ? of(Names.canonical(text)) : toAbsolutePath().normalize();
  }

  @Override
  public File toFile() {
    return new File(text);
  }

  @Override
  public WatchKey register(
      WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Iterator<Path> iterator() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < getNameCount();
      }

      @Override
      public Path next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return getName(next++);
      }
    };
  }

  @Override
  public int compareTo(Path other) {
    return text.compareTo(((DevicePath) other).text);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DevicePath path && path.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}

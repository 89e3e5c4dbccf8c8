package dev.mainstay.guest.library.java.io;

import dev.mainstay.guest.files.Attributes;
import dev.mainstay.guest.files.ErrorCode;
import dev.mainstay.guest.files.Names;
import dev.mainstay.guest.files.OpenFile;
import dev.mainstay.guest.platform.ShutdownHooks;
import java.io.FileFilter;
import java.io.FileNotFoundException;
import java.io.FilenameFilter;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code java.io.File}, on a file system whose separator is a slash. WASI knows of no permissions:
 * what sets them answers false.
 */
public class File implements Serializable, Comparable<File> {
  public static final char separatorChar = '/';
  public static final String separator = "/";
  public static final char pathSeparatorChar = ':';
  public static final String pathSeparator = ":";

  private static final String TEMPORARY = "/tmp";
  private static final int SHORTEST_PREFIX = 3;

  private final String path;

  public File(String path) {
    this.path = normalize(path);
  }

  public File(String parent, String child) {
    this(parent == null ? child : resolve(root(normalize(parent)), normalize(child)));
  }

  public File(File parent, String child) {
    this(parent == null ? child : resolve(root(parent.path), normalize(child)));
  }

  public File(URI uri) {
    this(path(uri));
  }

  private static String path(URI uri) {
    if (!uri.isAbsolute()) {
      throw new IllegalArgumentException("URI is not absolute");
    }
    if (uri.isOpaque()) {
      throw new IllegalArgumentException("URI is not hierarchical");
    }
    if (!"file".equalsIgnoreCase(uri.getScheme())) {
      throw new IllegalArgumentException("URI scheme is not \"file\"");
    }
    if (uri.getRawAuthority() != null) {
      throw new IllegalArgumentException("URI has an authority component");
    }
    if (uri.getRawFragment() != null) {
      throw new IllegalArgumentException("URI has a fragment component");
    }
    if (uri.getRawQuery() != null) {
      throw new IllegalArgumentException("URI has a query component");
    }
    if (uri.getPath().isEmpty()) {
      throw new IllegalArgumentException("URI path component is empty");
    }
    return uri.getPath();
  }

  /** Without slashes that mean nothing. */
  private static String normalize(String path) {
    StringBuilder normal = null;
    int length = path.length();
    for (int i = 0; i < length; i++) {
      boolean drop =
          path.charAt(i) == '/' && i > 0 && (i == length - 1 || path.charAt(i - 1) == '/');
      if (drop && normal == null) {
        normal = new StringBuilder(length);
        normal.append(path, 0, i);
      } else if (!drop && normal != null) {
        normal.append(path.charAt(i));
      }
    }
    if (normal == null) {
      return path;
    }
    int end = normal.length();
    return end > 1 && normal.charAt(end - 1) == '/' ? normal.substring(0, end - 1) : normal + "";
  }

  /** Below an empty parent means below the root. */
  private static String root(String parent) {
    return parent.isEmpty() ? "/" : parent;
  }

  private static String resolve(String parent, String child) {
    if (child.isEmpty()) {
      return parent;
    }
    if (child.startsWith("/")) {
      return parent.equals("/") ? child : parent + child;
    }
    return parent.equals("/") ? parent + child : parent + '/' + child;
  }

  public String getName() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  public String getParent() {
    int last = path.lastIndexOf('/');
    if (last < 0 || path.length() == 1) {
      return null;
    }
    return last == 0 ? "/" : path.substring(0, last);
  }

  public File getParentFile() {
    String parent = getParent();
    return parent == null ? null : new File(parent);
  }

  public String getPath() {
    return path;
  }

  public boolean isAbsolute() {
    return path.startsWith("/");
  }

  public String getAbsolutePath() {
    return isAbsolute() ? path : resolve("/", path);
  }

  public File getAbsoluteFile() {
    return new File(getAbsolutePath());
  }

  public String getCanonicalPath() throws IOException {
    if (isInvalid()) {
      throw new IOException("Invalid file path");
    }
    return Names.canonical(path);
  }

  public File getCanonicalFile() throws IOException {
    return new File(getCanonicalPath());
  }

  public URI toURI() {
    String absolute = getAbsolutePath();
    try {
      String slashed = !absolute.endsWith("/") && isDirectory() ? absolute + "/" : absolute;
      return new URI("file", null, slashed, null);
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  public Path toPath() {
    return Path.of(path);
  }

  /** Whether it can be opened to be read. */
  public boolean canRead() {
    return isDirectory() ? list() != null : opens(OpenFile.READ);
  }

  /** Whether it can be opened to be written to, or its directory be changed. */
  public boolean canWrite() {
    return isDirectory() ? Names.isMutable(path) : opens(OpenFile.WRITE);
  }

  private boolean opens(int flags) {
    if (isNowhere()) {
      return false;
    }
    int opened = OpenFile.open(path, 0, flags);
    if (opened < 0) {
      return false;
    }
    OpenFile.of(opened).close();
    return true;
  }

  /** Whether it is a directory: no file is a program. */
  public boolean canExecute() {
    return isDirectory();
  }

  public boolean exists() {
    return attributes() != null;
  }

  public boolean isDirectory() {
    Attributes attributes = attributes();
    return attributes != null && attributes.isDirectory();
  }

  public boolean isFile() {
    Attributes attributes = attributes();
    return attributes != null && attributes.isRegularFile();
  }

  public boolean isHidden() {
    return getName().startsWith(".");
  }

  public long lastModified() {
    Attributes attributes = attributes();
    return attributes == null ? 0 : attributes.modified();
  }

  public long length() {
    Attributes attributes = attributes();
    return attributes == null ? 0 : attributes.size();
  }

  public boolean createNewFile() throws IOException {
    if (isInvalid()) {
      throw new IOException("Invalid file path");
    }
    int opened =
        path.isEmpty()
            ? ~ErrorCode.NO_ENTRY
            : OpenFile.open(path, OpenFile.CREATE | OpenFile.EXCLUSIVE, OpenFile.WRITE);
    if (opened >= 0) {
      OpenFile.of(opened).close();
      return true;
    }
    if (~opened == ErrorCode.EXIST || ~opened == ErrorCode.IS_DIRECTORY) {
      return false;
    }
    throw new IOException(ErrorCode.message(~opened));
  }

  public boolean delete() {
    return !isNowhere() && Names.delete(path) == 0;
  }

  public void deleteOnExit() {
    if (!isInvalid()) {
      ShutdownHooks.addLast(this::delete);
    }
  }

  public String[] list() {
    return isNowhere() ? null : Names.list(path);
  }

  public String[] list(FilenameFilter filter) {
    String[] names = list();
    if (names == null || filter == null) {
      return names;
    }
    List<String> accepted = new ArrayList<>();
    for (String name : names) {
      if (filter.accept((java.io.File) (Object) this, name)) {
        accepted.add(name);
      }
    }
    return accepted.toArray(new String[0]);
  }

  public File[] listFiles() {
    return files(list());
  }

  public File[] listFiles(FilenameFilter filter) {
    return files(list(filter));
  }

  public File[] listFiles(FileFilter filter) {
    File[] files = listFiles();
    if (files == null || filter == null) {
      return files;
    }
    List<File> accepted = new ArrayList<>();
    for (File file : files) {
      if (filter.accept((java.io.File) (Object) file)) {
        accepted.add(file);
      }
    }
    return accepted.toArray(new File[0]);
  }

  private File[] files(String[] names) {
    if (names == null) {
      return null;
    }
    File[] files = new File[names.length];
    for (int i = 0; i < files.length; i++) {
      files[i] = new File(this, names[i]);
    }
    return files;
  }

  public boolean mkdir() {
    return !isNowhere() && Names.createDirectory(path) == 0;
  }

  public boolean mkdirs() {
    if (exists()) {
      return false;
    }
    if (mkdir()) {
      return true;
    }
    File parent = getParentFile();
    return parent != null && (parent.mkdirs() || parent.exists()) && mkdir();
  }

  public boolean renameTo(File target) {
    return !isNowhere() && !target.isNowhere() && Names.rename(path, target.path) == 0;
  }

  public boolean setLastModified(long time) {
    if (time < 0) {
      throw new IllegalArgumentException("Negative time");
    }
    return !isNowhere() && Names.setModified(path, time) == 0;
  }

  public boolean setReadOnly() {
    return false;
  }

  public boolean setWritable(boolean writable) {
    return false;
  }

  public boolean setWritable(boolean writable, boolean ownerOnly) {
    return false;
  }

  public boolean setReadable(boolean readable) {
    return false;
  }

  public boolean setReadable(boolean readable, boolean ownerOnly) {
    return false;
  }

  public boolean setExecutable(boolean executable) {
    return false;
  }

  public boolean setExecutable(boolean executable, boolean ownerOnly) {
    return false;
  }

  /** 0: WASI does not say. */
  public long getTotalSpace() {
    return 0;
  }

  /** 0: WASI does not say. */
  public long getFreeSpace() {
    return 0;
  }

  /** 0: WASI does not say. */
  public long getUsableSpace() {
    return 0;
  }

  public static File[] listRoots() {
    return new File[] {new File("/")};
  }

  public static File createTempFile(String prefix, String suffix) throws IOException {
    return createTempFile(prefix, suffix, null);
  }

  public static File createTempFile(String prefix, String suffix, File directory)
      throws IOException {
    if (prefix.length() < SHORTEST_PREFIX) {
      throw new IllegalArgumentException(
          "Prefix string \"" + prefix + "\" too short: length must be at least 3");
    }
    File folder = directory == null ? new File(TEMPORARY) : directory;
    File file;
    do {
      long number = (long) (Math.random() * Long.MAX_VALUE);
      file = new File(folder, prefix + number + (suffix == null ? ".tmp" : suffix));
    } while (!file.createNewFile());
    return file;
  }

  @Override
  public int compareTo(File other) {
    return path.compareTo(other.path);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof File file && file.path.equals(path);
  }

  @Override
  public int hashCode() {
    return path.hashCode() ^ 1234321;
  }

  @Override
  public String toString() {
    return path;
  }

  /** Opens it, or says why not. */
  OpenFile open(int open, int flags) throws FileNotFoundException {
    if (isInvalid()) {
      throw new FileNotFoundException("Invalid file path");
    }
    int opened = path.isEmpty() ? ~ErrorCode.NO_ENTRY : OpenFile.open(path, open, flags);
    if (opened < 0) {
      throw new FileNotFoundException(path + " (" + ErrorCode.message(~opened) + ")");
    }
    return OpenFile.of(opened);
  }

  private Attributes attributes() {
    return isNowhere() ? null : Names.attributes(path, true);
  }

  private boolean isInvalid() {
    return path.indexOf('\0') >= 0;
  }

  private boolean isNowhere() {
    return path.isEmpty() || isInvalid();
  }
}

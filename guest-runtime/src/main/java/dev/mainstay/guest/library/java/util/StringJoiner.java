package dev.mainstay.guest.library.java.util;

import java.util.Objects;

/** {@code java.util.StringJoiner}. */
public final class StringJoiner {
  private final String prefix;
  private final String delimiter;
  private final String suffix;
  private final StringBuilder elements = new StringBuilder();
  private boolean any;
  private String whenEmpty;

  public StringJoiner(CharSequence delimiter) {
    this(delimiter, "", "");
  }

  public StringJoiner(CharSequence delimiter, CharSequence prefix, CharSequence suffix) {
    this.prefix = Objects.requireNonNull(prefix, "The prefix must not be null").toString();
    this.delimiter = Objects.requireNonNull(delimiter, "The delimiter must not be null").toString();
    this.suffix = Objects.requireNonNull(suffix, "The suffix must not be null").toString();
  }

  public StringJoiner setEmptyValue(CharSequence emptyValue) {
    whenEmpty = Objects.requireNonNull(emptyValue, "The empty value must not be null").toString();
    return this;
  }

  public StringJoiner add(CharSequence newElement) {
    return append(String.valueOf(newElement));
  }

  public StringJoiner merge(StringJoiner other) {
    Objects.requireNonNull(other);
    return other.any ? append(other.elements.toString()) : this;
  }

  private StringJoiner append(String element) {
    if (any) {
      elements.append(delimiter);
    }
    elements.append(element);
    any = true;
    return this;
  }

  public int length() {
    return !any && whenEmpty != null
        ? whenEmpty.length()
        : prefix.length() + elements.length() + suffix.length();
  }

  @Override
  public String toString() {
    return !any && whenEmpty != null ? whenEmpty : prefix + elements + suffix;
  }
}

package test.strings;

public final class Guest implements test.strings.api.Guest {
  private final test.strings.api.Host host;

  public Guest(test.strings.api.Host host) {
    this.host = host;
  }

  @Override
  public String relay(String text) {
    return "<" + host.greet(text) + ">";
  }

  @Override
  public long count(String text) {
    return text.codePointCount(0, text.length());
  }
}

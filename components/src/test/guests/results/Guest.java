package test.results;

import test.results.api.Host;
import test.results.api.Types;

public final class Guest implements test.results.api.Guest {
  private final Host host;

  public Guest(Host host) {
    this.host = host;
  }

  @Override
  public long sum(byte[] pins) throws Types.FaultException {
    long sum = 0;
    for (byte pin : pins) {
      sum += host.read(pin & 0xff);
    }
    return sum;
  }

  @Override
  public int parse(String text) throws StringException {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new StringException("no number: " + text);
    }
  }

  @Override
  public void check(boolean ok) throws FailureException {
    try {
      host.check(!ok);
    } catch (Host.FailureException e) {
      return;
    }
    throw new FailureException();
  }
}

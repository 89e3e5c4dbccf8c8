package com.acme.results;

import dev.mainstay.annotations.*;

public final class Results {
  private Results() {}

  @WitEnum
  public enum Fault {
    BROKEN,
    BUSY
  }

  public static final class FaultException extends WitException {
    private static final long serialVersionUID = 1;
    private final Fault fault;

    public FaultException(Fault fault) {
      super(fault.toString());
      this.fault = fault;
    }

    public Fault error() {
      return fault;
    }
  }

  public static final class Failed extends WitException {
    private static final long serialVersionUID = 1;

    public Failed() {}
  }

  public static final class Because extends WitException {
    private static final long serialVersionUID = 1;
    private final String reason;

    public Because(String reason) {
      super(reason);
      this.reason = reason;
    }

    public String error() {
      return reason;
    }
  }

  @WasiImport("acme:results/motor")
  public interface Motor {
    @U32 long start(@U8 int speed) throws FaultException;

    void stop() throws Failed;

    String state() throws Because;

    Result<@U8 Integer, Void> peek(Result<String, Fault> what);

    Result<Void, Void> nothing();
  }

  @WasiExport("acme:results/drive")
  public interface Drive {
    @U32 long start(@U8 int speed) throws FaultException;

    void stop() throws Failed;

    String state() throws Because;

    Result<String, Fault> peek(Result<@U8 Integer, Void> what);
  }

  public static final class Driver implements Drive {
    private final Motor motor;

    public Driver(Motor motor) {
      this.motor = motor;
    }

    @Override
    public long start(int speed) throws FaultException {
      return motor.start(speed);
    }

    @Override
    public void stop() throws Failed {
      motor.stop();
    }

    @Override
    public String state() throws Because {
      return motor.state();
    }

    @Override
    public Result<String, Fault> peek(Result<Integer, Void> what) {
      return Result.err(Fault.BUSY);
    }
  }
}

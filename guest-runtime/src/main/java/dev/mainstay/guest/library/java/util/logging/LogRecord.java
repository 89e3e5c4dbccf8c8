package dev.mainstay.guest.library.java.util.logging;

import java.io.Serializable;
import java.time.Instant;

/**
 * {@code java.util.logging.LogRecord}. Nobody looks for who logs: that is null, unless it is said.
 */
public class LogRecord implements Serializable {
  private static long last;

  private Level level;
  private String loggerName;
  private String message;
  private Object[] parameters;
  private long sequenceNumber = last++;
  private String sourceClassName;
  private String sourceMethodName;
  private Throwable thrown;
  private long millis = System.currentTimeMillis();
  private long thread = Thread.currentThread().getId();

  public LogRecord(Level level, String msg) {
    if (level == null) {
      throw new NullPointerException();
    }
    this.level = level;
    message = msg;
  }

  public Level getLevel() {
    return level;
  }

  public void setLevel(Level level) {
    if (level == null) {
      throw new NullPointerException();
    }
    this.level = level;
  }

  public String getLoggerName() {
    return loggerName;
  }

  public void setLoggerName(String loggerName) {
    this.loggerName = loggerName;
  }

  public String getMessage() {
    return message;
  }

  public void setMessage(String message) {
    this.message = message;
  }

  public Object[] getParameters() {
    return parameters;
  }

  public void setParameters(Object[] parameters) {
    this.parameters = parameters;
  }

  public long getSequenceNumber() {
    return sequenceNumber;
  }

  public void setSequenceNumber(long sequenceNumber) {
    this.sequenceNumber = sequenceNumber;
  }

  public String getSourceClassName() {
    return sourceClassName;
  }

  public void setSourceClassName(String sourceClassName) {
    this.sourceClassName = sourceClassName;
  }

  public String getSourceMethodName() {
    return sourceMethodName;
  }

  public void setSourceMethodName(String sourceMethodName) {
    this.sourceMethodName = sourceMethodName;
  }

  public Throwable getThrown() {
    return thrown;
  }

  public void setThrown(Throwable thrown) {
    this.thrown = thrown;
  }

  public long getMillis() {
    return millis;
  }

  public void setMillis(long millis) {
    this.millis = millis;
  }

  public Instant getInstant() {
    return Instant.ofEpochMilli(millis);
  }

  public void setInstant(Instant instant) {
    millis = instant.toEpochMilli();
  }

  public int getThreadID() {
    return (int) thread;
  }

  public void setThreadID(int threadID) {
    thread = threadID;
  }

  public long getLongThreadID() {
    return thread;
  }

  public LogRecord setLongThreadID(long longThreadID) {
    thread = longThreadID;
    return this;
  }
}

package dev.mainstay.benchmarks.transfers;

/**
 * Reads or writes a number of times, and does something with each byte or nothing.
 *
 * <p>Arguments: {@code direct} or {@code adapter}; {@code read} or {@code write}; {@code standard}
 * or {@code file}; bytes for each call; calls; {@code bytes} if every byte that is read is added up
 * and every byte that is written is made, {@code calls} if not. What was read is said on standard
 * output, and so is how often it was read.
 */
public final class Transfers {
  /** The file that is read. */
  public static final String INPUT = "input";

  /** The file that is written. */
  public static final String OUTPUT = "output";

  private Transfers() {}

  /** The command. */
  public static void main(String[] args) {
    boolean isDirect = args[0].equals("direct");
    boolean reads = args[1].equals("read");
    boolean isFile = args[2].equals("file");
    int length = Integer.parseInt(args[3]);
    int calls = Integer.parseInt(args[4]);
    boolean touches = args[5].equals("bytes");
    Channel channel;
    if (isDirect) {
      channel = isFile ? Direct.file(reads ? INPUT : OUTPUT, reads) : Direct.standard(reads);
    } else {
      channel = isFile ? Adapted.file(reads ? INPUT : OUTPUT, reads) : Adapted.standard(reads);
    }
    byte[] bytes = new byte[length];
    if (reads) {
      System.out.println(read(channel, bytes, calls, touches));
    } else {
      write(channel, bytes, calls, touches);
    }
  }

  private static String read(Channel channel, byte[] bytes, int calls, boolean touches) {
    long total = 0;
    int sum = 0;
    for (int call = 0; call < calls; call++) {
      int count = channel.read(bytes, bytes.length);
      total += count;
      if (touches) {
        for (int i = 0; i < count; i++) {
          sum += bytes[i];
        }
      }
    }
    // As many digits whatever the numbers are: to say them costs the same.
    return (total + 1_000_000_000_000L) + " " + (sum + 1_000_000_000_000L);
  }

  private static void write(Channel channel, byte[] bytes, int calls, boolean touches) {
    int next = 0;
    for (int call = 0; call < calls; call++) {
      if (touches) {
        for (int i = 0; i < bytes.length; i++) {
          bytes[i] = (byte) next++;
        }
      }
      channel.write(bytes, bytes.length);
    }
  }
}

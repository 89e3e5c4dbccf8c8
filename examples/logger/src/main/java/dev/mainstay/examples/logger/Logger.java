package dev.mainstay.examples.logger;

import dev.mainstay.wasi.cli.StdinImport;
import dev.mainstay.wasi.clocks.WallClock;
import dev.mainstay.wasi.clocks.WallClockImport;
import dev.mainstay.wasi.filesystem.Folder;
import java.io.IOException;
import java.io.InputStream;

/**
 * A data logger: takes readings from standard input, a line each, such as {@code temperature
 * 21500}, keeps them with their time in files of the folder {@code /data}, and reports what is in
 * the files.
 *
 * <p>{@code logger [BYTES-OF-A-FILE [FILES]]}; exit code 1 if a line was no reading, 2 if the
 * folder could not be used.
 */
public final class Logger {
  private Logger() {}

  /** Logs what there is to read, then reports. */
  public static void main(String[] args) {
    int fileSize = args.length > 0 ? Integer.parseInt(args[0]) : 4096;
    int files = args.length > 1 ? Integer.parseInt(args[1]) : 4;
    boolean isRight;
    try (Folder data = Folder.preopened("/data");
        InputStream in = StdinImport.instance().getStdin().toJava()) {
      Journal journal = new Journal(data, fileSize, files);
      isRight = log(new Lines(in), WallClockImport.instance(), journal);
      Report report = new Report();
      journal.forEach(report::add);
      report.print();
    } catch (IOException e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return;
    }
    System.exit(isRight ? 0 : 1);
  }

  /** Whether every line was a reading. */
  static boolean log(Lines lines, WallClock clock, Journal journal) throws IOException {
    boolean isRight = true;
    for (String line = lines.next(); line != null; line = lines.next()) {
      long now = clock.now().seconds();
      Reading reading = Reading.parse(now + "," + line.strip().replace(' ', ','));
      if (reading != null) {
        journal.append(reading);
      } else if (!line.isBlank()) {
        System.err.println("no reading: " + line);
        isRight = false;
      }
    }
    return isRight;
  }
}

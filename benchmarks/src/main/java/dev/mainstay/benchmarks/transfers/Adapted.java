package dev.mainstay.benchmarks.transfers;

import dev.mainstay.wasi.cli.StdinImport;
import dev.mainstay.wasi.cli.StdoutImport;
import dev.mainstay.wasi.filesystem.FileException;
import dev.mainstay.wasi.filesystem.Folder;
import dev.mainstay.wasi.filesystem.Types.ErrorCodeException;
import dev.mainstay.wasi.io.Streams;

/** WASI 0.2, as its Java interfaces have it, with the array of the program as well. */
final class Adapted {
  private static final String FOLDER = "/";

  private Adapted() {}

  static Channel standard(boolean reads) {
    return reads
        ? new Input(StdinImport.instance().getStdin())
        : new Output(StdoutImport.instance().getStdout());
  }

  /** A file in the only folder, read or written from its beginning. */
  static Channel file(String name, boolean reads) {
    try {
      Folder folder = Folder.preopened(FOLDER);
      return reads
          ? new Input(folder.open(name).descriptor().readViaStream(0))
          : new Output(folder.create(name).descriptor().writeViaStream(0));
    } catch (FileException | ErrorCodeException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Input implements Channel {
    private final Streams.InputStream stream;

    Input(Streams.InputStream stream) {
      this.stream = stream;
    }

    @Override
    public int read(byte[] bytes, int length) {
      try {
        return stream.blockingRead(bytes, 0, length);
      } catch (Streams.StreamErrorException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void write(byte[] bytes, int length) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class Output implements Channel {
    /** What one call may have, as WASI says. */
    private static final int MOST = 4096;

    private final Streams.OutputStream stream;

    Output(Streams.OutputStream stream) {
      this.stream = stream;
    }

    @Override
    public int read(byte[] bytes, int length) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void write(byte[] bytes, int length) {
      try {
        for (int at = 0; at < length; at += MOST) {
          stream.blockingWriteAndFlush(bytes, at, Math.min(MOST, length - at));
        }
      } catch (Streams.StreamErrorException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}

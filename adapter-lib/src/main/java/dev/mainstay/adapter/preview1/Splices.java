package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;
import org.teavm.interop.Export;

/**
 * {@code wasi:io/streams}: from an input stream straight into an output stream, a kilobyte at a
 * time.
 */
final class Splices {
  private Splices() {}

  @Export(name = "wasi:io/streams#[method]output-stream.splice")
  static void splice(int output, int input, long length, Address result) {
    Handles.entry(output, Handles.OUTPUT_STREAM); // before anything is asked about the input
    splice(output, input, InputStreams.present(input, length), result, false);
  }

  @Export(name = "wasi:io/streams#[method]output-stream.blocking-splice")
  static void blockingSplice(int output, int input, long length, Address result) {
    splice(output, input, length, result, true);
  }

  private static void splice(int output, int input, long length, Address result, boolean wait) {
    Entry target = Handles.entry(output, Handles.OUTPUT_STREAM);
    Entry source = Handles.entry(input, Handles.INPUT_STREAM);
    Entry failed = target;
    int errno = Preview1.PIPE;
    if (target.word >= 0) {
      Address bytes = Buffer.small();
      errno = InputStreams.get(source, bytes, Streams.atMost(length, Buffer.SIZE), wait);
      int count = Linker.transfer().count;
      result.add(8).putLong(count);
      if (errno == 0) {
        errno = OutputStreams.put(target, bytes, count);
      } else {
        failed = source;
      }
    }
    Streams.settle(failed, errno, result, 8);
  }
}

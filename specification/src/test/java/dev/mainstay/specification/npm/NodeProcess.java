package dev.mainstay.specification.npm;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;

/** A script in a node that npm has installed, which answers questions line by line. */
public final class NodeProcess implements AutoCloseable {
  private final Process process;
  private final Writer questions;
  private final BufferedReader answers;

  NodeProcess(Path node, Path script, Path errors) throws IOException {
    process =
        new ProcessBuilder(List.of(node.toString(), "--no-warnings", script.toString()))
            .redirectError(errors.toFile())
            .start();
    questions = process.outputWriter(UTF_8);
    answers = process.inputReader(UTF_8);
  }

  /**
   * Asks something and waits for the answer.
   *
   * @throws IllegalStateException if the process ends instead
   */
  public JsonObject ask(JsonObject question) {
    try {
      questions.write(question + "\n");
      questions.flush();
      String answer = answers.readLine();
      if (answer == null) {
        throw new IllegalStateException("node has ended");
      }
      return JsonParser.parseString(answer).getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}

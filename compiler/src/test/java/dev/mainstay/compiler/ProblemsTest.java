package dev.mainstay.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a guest is said at once, with its place and what to do. */
class ProblemsTest {
  @TempDir static Path target;

  private static String text(Compilation compilation) {
    return compilation.problems().stream()
        .map(problem -> problem.severity() + " " + problem.text() + "\n")
        .collect(Collectors.joining());
  }

  @Test
  void whatTheGuestUsesAndDoesNotHave() throws IOException {
    CompilerInput input = CompilerInput.ofCommand(Guests.classPath("missing", target), "Main");
    Compilation compilation = GuestCompiler.compile(input);
    assertFalse(compilation.succeeded());
    Guests.assertExpected("missing", "problems.txt", text(compilation));
    IllegalStateException e = assertThrows(IllegalStateException.class, compilation::requireModule);
    assertTrue(e.getMessage().contains("[missing-class]"), e.getMessage());
    assertEquals(text(compilation), text(GuestCompiler.compile(input)));
  }

  @Test
  void nativeMethodsThatImportNothing() throws IOException {
    CompilerInput input = CompilerInput.ofCommand(Guests.classPath("natives", target), "Main");
    Compilation compilation = GuestCompiler.compile(input);
    assertFalse(compilation.succeeded());
    Guests.assertExpected("natives", "problems.txt", text(compilation));
  }

  @Test
  void whatTheInputNames() throws IOException {
    List<Path> classPath = Guests.classPath("exports", target);
    StringBuilder text = new StringBuilder();
    text.append(text(GuestCompiler.compile(CompilerInput.ofCommand(classPath, "a.Missing"))));
    text.append(text(GuestCompiler.compile(CompilerInput.ofCommand(classPath, "Glue"))));
    text.append(
        text(
            GuestCompiler.compile(
                CompilerInput.ofReactor(classPath, List.of("Glue", "Gone", "None", "More")))));
    text.append(
        text(
            GuestCompiler.compile(
                CompilerInput.ofCommand(classPath, "Main").withExportClasses(List.of("More")))));
    text.append(
        text(GuestCompiler.compile(CompilerInput.ofCommand(List.of(classPath.get(0)), "Main"))));
    Guests.assertExpected("exports", "problems.txt", text.toString());
  }

  @Test
  void whatTheHostCallsStartsNoThreads() throws IOException {
    List<Path> classPath = Guests.classPath("threads", target);
    CompilerInput reactor = CompilerInput.ofReactor(classPath, List.of("Starting"));
    CompilerInput command = CompilerInput.ofCommand(classPath, "Main");
    Guests.assertExpected("threads", "problems.txt", text(GuestCompiler.compile(reactor)));
    // A command may, but not one whose exports the host calls as well.
    assertTrue(GuestCompiler.compile(command).succeeded());
    Compilation both = GuestCompiler.compile(command.withExportClasses(List.of("Waiting")));
    assertFalse(both.succeeded());
    assertTrue(text(both).startsWith("ERROR [threads-in-exports] "), text(both));
    assertTrue(text(both).contains("called from Main.main(Main.java:3)"), text(both));
  }

  @Test
  void whatTheHostCallsMayWait() throws IOException {
    List<Path> classPath = Guests.classPath("threads", target);
    Compilation compilation =
        GuestCompiler.compile(CompilerInput.ofReactor(classPath, List.of("Waiting")));
    assertEquals("", text(compilation));
    assertTrue(compilation.succeeded());
  }

  @Test
  void resourcesThatAreNotThere() throws IOException {
    CompilerInput input = CompilerInput.ofCommand(Guests.classPath("resources", target), "Main");
    Compilation compilation =
        GuestCompiler.compile(input.withResources(List.of("Main.class", "/a.txt", "com/acme")));
    assertFalse(compilation.succeeded());
    Guests.assertExpected("resources", "problems.txt", text(compilation));
  }

  @Test
  void inputWithoutAnEntryPointIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> CompilerInput.ofReactor(List.of(), List.of()));
  }
}

package dev.mainstay.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Wit2JavaMojoTest {
  @TempDir Path folder;
  private final MavenProject project = new MavenProject();
  private final Wit2JavaMojo goal = new Wit2JavaMojo();
  private Path wit;
  private Path sources;

  @BeforeEach
  void setParameters() {
    wit = folder.resolve("board.wit");
    sources = folder.resolve("sources");
    Fields.set(goal, "project", project);
    Fields.set(goal, "wit", wit.toFile());
    Fields.set(goal, "outputDirectory", sources.toFile());
  }

  @Test
  void sourcesAreWrittenAndCompiledWithTheProject() throws Exception {
    Files.writeString(
        wit,
        """
        package acme:board@1.0.0;
        interface gpio { read: func(pin: u8) -> bool; }
        interface app { start: func(); }
        world blinky { import gpio; export app; }
        """);
    Fields.set(goal, "packages", List.of("acme:board=com.acme"));
    goal.execute();
    assertEquals(List.of(sources.toString()), project.getCompileSourceRoots());
    String gpio = Files.readString(sources.resolve("com/acme/Gpio.java"));
    assertTrue(gpio.contains("@WasiImport(\"acme:board/gpio@1.0.0\")"), gpio);
    assertTrue(gpio.contains("boolean read(@U8 int pin);"), gpio);
    String app = Files.readString(sources.resolve("com/acme/App.java"));
    assertTrue(app.contains("@WasiExport(\"acme:board/app@1.0.0\")"), app);
  }

  @Test
  void mistakesFailTheBuildWithTheirPlace() throws Exception {
    Files.writeString(wit, "package acme:board;\ninterface gpio { read: func(pin: u9); }\n");
    var e = assertThrows(MojoFailureException.class, goal::execute);
    assertEquals(
        "[wit] "
            + wit
            + " is not as WIT must be\nboard.wit:2:34: there is no type u9 in acme:board/gpio",
        e.getMessage());
    assertFalse(Files.exists(sources));
  }

  @Test
  void aWorldThatIsNotThereFailsTheBuild() throws Exception {
    Files.writeString(wit, "package acme:board; interface i {} world a {} world b {}");
    var many = assertThrows(MojoFailureException.class, goal::execute);
    assertTrue(many.getMessage().contains("[many-worlds] "), many.getMessage());
    Fields.set(goal, "world", "c");
    var none = assertThrows(MojoFailureException.class, goal::execute);
    assertTrue(
        none.getMessage()
            .contains("[no-world] there is no world c; there is acme:board/a, acme:board/b"),
        none.getMessage());
  }

  @Test
  void aMissingFileFailsTheBuild() {
    var e = assertThrows(MojoExecutionException.class, goal::execute);
    assertEquals("[no-file] there is no file or folder " + wit, e.getMessage());
  }
}

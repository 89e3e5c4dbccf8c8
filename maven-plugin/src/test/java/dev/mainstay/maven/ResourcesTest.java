package dev.mainstay.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.compiler.CompilerInput;
import dev.mainstay.testing.Device;
import dev.mainstay.testing.Payload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code <resources>} names is in the payload, and nothing else of the class path. */
class ResourcesTest {
  private static final String SOURCE =
      """
      public class Show {
        public static void main(String[] names) throws java.io.IOException {
          for (String name : names) {
            var in = Show.class.getClassLoader().getResourceAsStream(name);
            System.out.println(in == null ? "nothing" : (char) in.read() + "");
          }
        }
      }
      """;

  @TempDir Path folder;
  private Path classes;
  private final BuildMojo build = new BuildMojo();

  @BeforeEach
  void project() throws Exception {
    classes = Files.createDirectories(folder.resolve("classes"));
    Path source = Files.writeString(folder.resolve("Show.java"), SOURCE);
    assertEquals(
        0,
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "--release", "17", "-d", classes + "", source + ""));
    Files.writeString(Files.createDirectories(classes.resolve("acme")).resolve("a.csv"), "a");
    Files.writeString(classes.resolve("acme/b.csv"), "b");
    var model = new Model();
    model.setBuild(new Build());
    model.getBuild().setOutputDirectory(classes.toString());
    Fields.set(build, "project", new MavenProject(model));
    Fields.set(build, "pluginArtifacts", List.of(guestRuntime()));
    Fields.set(build, "name", "show");
    Fields.set(build, "mainClass", "Show");
    Fields.set(build, "outputDirectory", folder.toFile());
    Fields.set(build, "profile", "wasip1");
    Fields.set(build, "optimization", CompilerInput.Optimization.ADVANCED);
    Fields.set(build, "shadowStack", 8192);
    Fields.set(build, "directBuffers", 1024);
  }

  private static Artifact guestRuntime() throws Exception {
    var artifact =
        new DefaultArtifact(
            "dev.mainstay",
            "mainstay-guest-runtime",
            "1",
            "runtime",
            "jar",
            "",
            new DefaultArtifactHandler("jar"));
    // By name, as the plugin's own code does not see it.
    var type = Class.forName("dev.mainstay.guest.memory.Memory");
    artifact.setFile(
        Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toFile());
    return artifact;
  }

  private String run() throws IOException {
    var payload = Payload.of("show.wasm", Files.readAllBytes(folder.resolve("show.wasm")));
    var device = Device.builder().arguments("acme/a.csv", "acme/b.csv").build();
    return device.run(payload).stdout();
  }

  @Test
  void whatIsNamedIsThere() throws Exception {
    Fields.set(build, "resources", List.of("acme/a.csv"));
    build.execute();
    assertEquals("a\nnothing\n", run());
  }

  @Test
  void withoutTheParameterThereIsNone() throws Exception {
    build.execute();
    assertEquals("nothing\nnothing\n", run());
  }

  @Test
  void whatIsNotOnTheClassPathIsAnError() {
    Fields.set(build, "resources", List.of("acme/a.csv", "/acme/b.csv", "acme/c.csv"));
    var e = assertThrows(MojoFailureException.class, build::execute);
    var lines = e.getMessage().lines().toList();
    assertEquals("the guest does not compile", lines.get(0));
    var found = lines.stream().filter(line -> line.startsWith("[missing-resource]")).toList();
    assertEquals(
        List.of(
            "[missing-resource] the guest's class path has no resource `/acme/b.csv`",
            "[missing-resource] the guest's class path has no resource `acme/c.csv`"),
        found);
    assertTrue(e.getMessage().contains("com/acme/table.csv"), e.getMessage());
    assertFalse(Files.exists(folder.resolve("show.wasm")));
  }
}

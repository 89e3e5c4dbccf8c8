package dev.mainstay.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong; the examples are what goes well. */
class BuildMojoTest {

  @Test
  void projectWithoutEntryPointsIsRefused(@TempDir Path folder) throws Exception {
    var model = new Model();
    model.setBuild(new Build());
    model.getBuild().setOutputDirectory(folder.toString());
    var build = new BuildMojo();
    Fields.set(build, "project", new MavenProject(model));
    Fields.set(build, "name", "x");
    Fields.set(build, "outputDirectory", folder.toFile());

    var e = assertThrows(MojoFailureException.class, build::execute);

    assertTrue(e.getMessage().startsWith("[nothing-to-build]"), e.getMessage());
    try (var files = Files.list(folder)) {
      assertEquals(0, files.count());
    }
  }
}

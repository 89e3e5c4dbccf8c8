package dev.mainstay.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuestClassPathTest {

  private static Artifact artifact(String name) {
    var artifact =
        new DefaultArtifact(
            "dev.mainstay", name, "1", "runtime", "jar", "", new DefaultArtifactHandler("jar"));
    artifact.setFile(Path.of("/repository", name + ".jar").toFile());
    return artifact;
  }

  @Test
  void ownClassesComeFirstAndTheRuntimeComesFromThePlugin()
      throws DependencyResolutionRequiredException {
    var model = new Model();
    model.setBuild(new Build());
    model.getBuild().setOutputDirectory("/project/classes");

    var path =
        GuestClassPath.of(
            new MavenProject(model),
            List.of(
                artifact("mainstay-linker"),
                artifact("mainstay-guest-runtime"),
                artifact("mainstay-annotations"),
                artifact("teavm-interop")));

    assertEquals(
        List.of(
            Path.of("/project/classes"),
            Path.of("/repository/mainstay-guest-runtime.jar"),
            Path.of("/repository/mainstay-annotations.jar"),
            Path.of("/repository/teavm-interop.jar")),
        path);
  }

  @Test
  void exportsAreWhatTheProcessorListed(@TempDir Path classes) throws IOException {
    assertEquals(List.of(), GuestClassPath.exportClasses(classes));

    Path index = Files.createDirectories(classes.resolve("META-INF/mainstay")).resolve("exports");
    Files.writeString(index, "acme.FirmwareExport\n\nacme.LampExport\n");

    assertEquals(
        List.of("acme.FirmwareExport", "acme.LampExport"), GuestClassPath.exportClasses(classes));
  }
}

package dev.mainstay.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.project.MavenProject;

/**
 * Where the guest's classes are: the project's own, its runtime dependencies, and behind them
 * guest-runtime with what that needs, from this plugin's own dependencies. So a guest that uses
 * nothing of ours has no dependency at all, and one that does decides about the version.
 */
final class GuestClassPath {
  /** What the annotation processor says about the project's exports: class names, one a line. */
  private static final String EXPORTS = "META-INF/mainstay/exports";

  private static final String RUNTIME = "mainstay-guest-runtime";
  private static final List<String> WITH_RUNTIME =
      List.of(RUNTIME, "mainstay-annotations", "teavm-interop");

  private GuestClassPath() {}

  static List<Path> of(MavenProject project, List<Artifact> plugin)
      throws DependencyResolutionRequiredException {
    var path = new LinkedHashSet<Path>();
    for (var element : project.getRuntimeClasspathElements()) {
      path.add(Path.of(element));
    }
    for (var artifact : plugin) {
      File file = artifact.getFile();
      if (file != null && WITH_RUNTIME.contains(artifact.getArtifactId())) {
        path.add(file.toPath());
      }
    }
    return List.copyOf(path);
  }

  /** The classes with exports that the project's own classes have. */
  static List<String> exportClasses(Path classes) throws IOException {
    var names = new ArrayList<String>();
    Path index = classes.resolve(EXPORTS);
    if (Files.isRegularFile(index)) {
      for (var line : Files.readAllLines(index)) {
        if (!line.isBlank()) {
          names.add(line.strip());
        }
      }
    }
    return names;
  }
}

package dev.mainstay.maven;

import dev.mainstay.wit.parse.WitSource;
import dev.mainstay.wit.parse.WitSyntaxException;
import dev.mainstay.wit2java.Options;
import dev.mainstay.wit2java.SourceFolder;
import dev.mainstay.wit2java.Wit2Java;
import dev.mainstay.wit2java.Wit2JavaException;
import java.io.File;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Turns a device vendor's WIT into annotated Java interfaces, which are compiled with the project's
 * own sources: what the world imports is for the guest to call, what it exports for the guest to
 * implement.
 *
 * <p>Files are written where they have changed. One that something else wrote is never replaced:
 * then the build fails.
 *
 * <pre>{@code
 * mvn mainstay:wit2java -Dmainstay.wit=wit -Dmainstay.world=blinky
 * }</pre>
 */
@Mojo(name = "wit2java", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class Wit2JavaMojo extends AbstractMojo {
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private @Nullable MavenProject project;

  /** A file of WIT, or a folder: the package in it, and what that uses in {@code deps}. */
  @Parameter(
      property = "mainstay.wit",
      defaultValue = "${project.basedir}/src/main/wit",
      required = true)
  private @Nullable File wit;

  /**
   * The world whose side the guest takes: {@code name}, or {@code namespace:package/name} with or
   * without a version. Not needed where there is only one, or where interfaces are named.
   */
  @Parameter(property = "mainstay.world")
  private @Nullable String world;

  /**
   * Interfaces for the guest to call, besides the world's: {@code name}, or {@code
   * namespace:package/name} with or without a version; an asterisk for the name stands for all.
   */
  @Parameter(property = "mainstay.imports")
  private @Nullable List<String> imports;

  /** Interfaces for the guest to implement, besides the world's. */
  @Parameter(property = "mainstay.exports")
  private @Nullable List<String> exports;

  /** The Java package around all others: {@code acme:board} is {@code PREFIX.acme.board}. */
  @Parameter(property = "mainstay.packagePrefix", defaultValue = "")
  private @Nullable String packagePrefix;

  /** Java packages of single packages of WIT: {@code acme:board=com.acme.board}. */
  @Parameter private @Nullable List<String> packages;

  /**
   * Packages of WIT whose Java is on the class path already, which is not generated again: {@code
   * wasi:io=dev.mainstay.wasi.io}.
   */
  @Parameter private @Nullable List<String> existing;

  /** Where the sources go; a folder that is compiled. */
  @Parameter(
      property = "mainstay.sources",
      defaultValue = "${project.build.directory}/generated-sources/wit",
      required = true)
  private @Nullable File outputDirectory;

  /** Called by Maven. */
  public Wit2JavaMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (wit == null || outputDirectory == null || project == null) {
      throw new MojoFailureException(
          "[parameter-missing] the parameters wit and outputDirectory are needed");
    }
    try {
      var files = Wit2Java.generate(WitSource.read(wit.toPath()), options());
      int written = new SourceFolder(outputDirectory.toPath()).write(files);
      project.addCompileSourceRoot(outputDirectory.getPath());
      getLog().info(wit.getName() + ": " + files.size() + " interfaces, " + written + " written");
    } catch (WitSyntaxException e) {
      throw new MojoFailureException(
          "[wit] " + wit + " is not as WIT must be\n" + e.getMessage(), e);
    } catch (Wit2JavaException e) {
      throw new MojoFailureException(wit + " does not become Java\n" + e.getMessage(), e);
    } catch (IOException e) {
      throw new MojoExecutionException(String.valueOf(e.getMessage()), e);
    }
  }

  private Options options() throws MojoFailureException {
    return new Options(
        Optional.ofNullable(world),
        imports == null ? List.of() : imports,
        exports == null ? List.of() : exports,
        packagePrefix == null ? "" : packagePrefix,
        pairs("packages", packages),
        pairs("existing", existing));
  }

  private static Map<String, String> pairs(String parameter, @Nullable List<String> pairs)
      throws MojoFailureException {
    var map = new LinkedHashMap<String, String>();
    for (var pair : pairs == null ? List.<String>of() : pairs) {
      int at = pair.indexOf('=');
      if (at < 0) {
        throw new MojoFailureException(
            "[parameter] '" + pair + "' in " + parameter + "; expected WIT:PACKAGE=java.package");
      }
      map.put(pair.substring(0, at).strip(), pair.substring(at + 1).strip());
    }
    return map;
  }
}

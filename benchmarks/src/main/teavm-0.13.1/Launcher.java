import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import org.teavm.backend.wasm.render.WasmBinaryVersion;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.vm.TeaVMOptimizationLevel;

/**
 * Compiles programs with TeaVM 0.13.1. Run as a source file, with that version's class path: {@code
 * java -cp ... Launcher.java CLASS-PATH FOLDER (MAIN-CLASS FILE)...}.
 */
class Launcher {
  public static void main(String[] args) throws Exception {
    var files = new ArrayList<File>();
    var urls = new ArrayList<URL>();
    for (var entry : args[0].split(File.pathSeparator)) {
      files.add(new File(entry));
      urls.add(new File(entry).toURI().toURL());
    }
    boolean failed = false;
    for (int i = 2; i < args.length; i += 2) {
      var loader =
          new URLClassLoader(urls.toArray(new URL[0]), Launcher.class.getClassLoader());
      failed |= !compile(files, loader, new File(args[1]), args[i], args[i + 1]);
    }
    System.exit(failed ? 1 : 0);
  }

  private static boolean compile(
      List<File> classPath, ClassLoader loader, File folder, String mainClass, String file)
      throws Exception {
    var tool = new TeaVMTool();
    tool.setTargetType(TeaVMTargetType.WEBASSEMBLY_WASI);
    tool.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
    tool.setWasmVersion(WasmBinaryVersion.V_0x1);
    tool.setObfuscated(true);
    tool.setMainClass(mainClass);
    tool.setTargetDirectory(folder);
    tool.setTargetFileName(file);
    tool.setClassPath(classPath);
    tool.setClassLoader(loader);
    tool.generate();
    var problems = tool.getProblemProvider().getSevereProblems();
    problems.forEach(problem -> System.err.println(problem.getText()));
    return problems.isEmpty();
  }
}

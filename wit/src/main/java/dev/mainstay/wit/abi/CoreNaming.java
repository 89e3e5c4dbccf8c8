package dev.mainstay.wit.abi;

import dev.mainstay.wit.InterfaceName;

/**
 * What functions are called in a core module: the two ways that there are.
 *
 * @see <a href="https://github.com/WebAssembly/component-model/pull/378">BuildTargets.md</a>, which
 *     is a proposal; both checked against wit-component as of jco-transpile 0.15.0
 */
public enum CoreNaming {
  /** That of today's tools, with versions in full: {@code wasi:io/streams@0.2.12#f}. */
  LEGACY {
    @Override
    public String module(InterfaceName imported) {
      return imported.toString();
    }

    @Override
    public String exportedModule(InterfaceName exported) {
      return "[export]" + exported;
    }

    @Override
    public String dropField(String resource) {
      return "[resource-drop]" + resource;
    }

    @Override
    public String newField(String resource) {
      return "[resource-new]" + resource;
    }

    @Override
    public String repField(String resource) {
      return "[resource-rep]" + resource;
    }

    @Override
    public String export(InterfaceName owner, String function) {
      return owner + "#" + function;
    }

    @Override
    public String postReturn(InterfaceName owner, String function) {
      return "cabi_post_" + owner + "#" + function;
    }

    @Override
    public String destructor(InterfaceName owner, String resource) {
      return owner + "#[dtor]" + resource;
    }

    @Override
    public String memory() {
      return "memory";
    }

    @Override
    public String realloc() {
      return "cabi_realloc";
    }

    @Override
    public String initialize() {
      return "_initialize";
    }
  },

  /**
   * That of the component model's build targets: {@code cm32p2|wasi:io/streams@0.2|f}, where a
   * version is as long as compatibility goes.
   */
  CM32P2 {
    @Override
    public String module(InterfaceName imported) {
      return "cm32p2|" + canonical(imported);
    }

    @Override
    public String exportedModule(InterfaceName exported) {
      return "cm32p2|_ex_" + canonical(exported);
    }

    @Override
    public String dropField(String resource) {
      return resource + "_drop";
    }

    @Override
    public String newField(String resource) {
      return resource + "_new";
    }

    @Override
    public String repField(String resource) {
      return resource + "_rep";
    }

    @Override
    public String export(InterfaceName owner, String function) {
      return module(owner) + "|" + function;
    }

    @Override
    public String postReturn(InterfaceName owner, String function) {
      return export(owner, function) + "_post";
    }

    @Override
    public String destructor(InterfaceName owner, String resource) {
      return export(owner, resource) + "_dtor";
    }

    @Override
    public String memory() {
      return "cm32p2_memory";
    }

    @Override
    public String realloc() {
      return "cm32p2_realloc";
    }

    @Override
    public String initialize() {
      return "cm32p2_initialize";
    }
  };

  /** The module that an interface's functions are imported from. */
  public abstract String module(InterfaceName imported);

  /** The module that the functions of an exported interface's own resources are imported from. */
  public abstract String exportedModule(InterfaceName exported);

  /** The import that drops a handle. */
  public abstract String dropField(String resource);

  /** The import that makes a handle of a representation. */
  public abstract String newField(String resource);

  /** The import that gives the representation of a handle. */
  public abstract String repField(String resource);

  /**
   * The export that is a function.
   *
   * @param function the function's core name, {@code [method]pin.read}
   */
  public abstract String export(InterfaceName owner, String function);

  /** The export that frees what a function returned. */
  public abstract String postReturn(InterfaceName owner, String function);

  /** The export that is a resource's destructor. */
  public abstract String destructor(InterfaceName owner, String resource);

  /** The export that is the memory. */
  public abstract String memory();

  /** The export that allocates. */
  public abstract String realloc();

  /** The export that is called before all others. */
  public abstract String initialize();

  /**
   * The name with as much of the version as is compatible: the major number, or where that is 0 the
   * minor one too, or where both are 0 all; a pre-release is compatible with itself alone.
   */
  private static String canonical(InterfaceName name) {
    String bare = name.toString();
    int at = bare.indexOf('@');
    if (at < 0) {
      return bare;
    }
    String version = bare.substring(at + 1).replaceFirst("\\+.*", "");
    String[] numbers = version.split("\\.", 3);
    String canonical =
        version.contains("-")
            ? version
            : !numbers[0].equals("0")
                ? numbers[0]
                : !numbers[1].equals("0") ? "0." + numbers[1] : version;
    return bare.substring(0, at + 1) + canonical;
  }
}

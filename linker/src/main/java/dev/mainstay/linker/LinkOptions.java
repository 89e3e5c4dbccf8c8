package dev.mainstay.linker;

import dev.mainstay.linker.component.Preview2;
import dev.mainstay.linker.memory.HeapSize;
import dev.mainstay.linker.profile.Profile;
import dev.mainstay.linker.resolve.Unsupported;
import dev.mainstay.lowering.Traces;
import java.util.Set;

/**
 * How a module is linked. Made by {@link #defaults} and the {@code with…} methods.
 *
 * @param profile what the device has
 * @param heap how much memory the collected heap has
 * @param shadowStack how many bytes there are for references held by functions
 * @param guestMemory how many bytes a garbage-collected module that brings its own memory (Kotlin)
 *     has for it; it cannot grow
 * @param stress whether every allocation collects, to test compilers and collectors
 * @param unsupported what becomes of functions that the device lacks
 * @param deviceInterfaces modules that the firmware offers besides the profile, such as {@code
 *     acme:board/gpio}, in any version unless one is given; an asterisk at the end stands for
 *     anything
 * @param names whether the payload has a name section, for debugging
 * @param traces what Java's exceptions know of where they come from: with numbers, a few
 *     instructions for each method that can throw; with lines, some for each call, and tables
 * @param preview2 the module with its WASI 0.2 imports left in, if one is made as well
 */
public record LinkOptions(
    Profile profile,
    HeapSize heap,
    int shadowStack,
    long guestMemory,
    boolean stress,
    Unsupported unsupported,
    Set<String> deviceInterfaces,
    boolean names,
    Traces traces,
    Preview2 preview2) {
  /** The size of the shadow stack by default. */
  public static final int DEFAULT_SHADOW_STACK = 8 * 1024;

  /** The size of a Kotlin module's own memory by default. */
  public static final long DEFAULT_GUEST_MEMORY = 64 * 1024;

  public LinkOptions {
    deviceInterfaces = Set.copyOf(deviceInterfaces);
    range("the shadow stack", shadowStack, 64);
    range("the guest's memory", guestMemory, 0);
  }

  private static void range(String what, long value, long least) {
    if (value < least || value > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          what + " has " + value + " bytes; expected " + least + " to " + Integer.MAX_VALUE);
    }
  }

  /** For a device of which nothing is known. */
  public static LinkOptions defaults() {
    return new LinkOptions(
        Profile.wasip1(),
        HeapSize.DEFAULT,
        DEFAULT_SHADOW_STACK,
        DEFAULT_GUEST_MEMORY,
        false,
        Unsupported.fail(),
        Set.of(),
        false,
        Traces.NONE,
        Preview2.none());
  }

  /** These options with another profile. */
  public LinkOptions withProfile(Profile other) {
    return new LinkOptions(
        other,
        heap,
        shadowStack,
        guestMemory,
        stress,
        unsupported,
        deviceInterfaces,
        names,
        traces,
        preview2);
  }

  /** These options with a heap of another size. */
  public LinkOptions withHeap(HeapSize size) {
    return new LinkOptions(
        profile,
        size,
        shadowStack,
        guestMemory,
        stress,
        unsupported,
        deviceInterfaces,
        names,
        traces,
        preview2);
  }

  /** These options with another size of the shadow stack, in bytes. */
  public LinkOptions withShadowStack(int bytes) {
    return new LinkOptions(
        profile,
        heap,
        bytes,
        guestMemory,
        stress,
        unsupported,
        deviceInterfaces,
        names,
        traces,
        preview2);
  }

  /** These options with another size of a Kotlin module's own memory, in bytes. */
  public LinkOptions withGuestMemory(long bytes) {
    return new LinkOptions(
        profile,
        heap,
        shadowStack,
        bytes,
        stress,
        unsupported,
        deviceInterfaces,
        names,
        traces,
        preview2);
  }

  /** These options, collecting at every allocation or not. */
  public LinkOptions withStress(boolean on) {
    return new LinkOptions(
        profile,
        heap,
        shadowStack,
        guestMemory,
        on,
        unsupported,
        deviceInterfaces,
        names,
        traces,
        preview2);
  }

  /** These options with other rules for functions that the device lacks. */
  public LinkOptions withUnsupported(Unsupported rules) {
    return new LinkOptions(
        profile,
        heap,
        shadowStack,
        guestMemory,
        stress,
        rules,
        deviceInterfaces,
        names,
        traces,
        preview2);
  }

  /** These options with other interfaces of the firmware's own. */
  public LinkOptions withDeviceInterfaces(Set<String> modules) {
    return new LinkOptions(
        profile,
        heap,
        shadowStack,
        guestMemory,
        stress,
        unsupported,
        modules,
        names,
        traces,
        preview2);
  }

  /** These options, with numbers in stack traces or with nothing. */
  public LinkOptions withTraces(boolean on) {
    return withTraces(on ? Traces.NUMBERS : Traces.NONE);
  }

  /** These options, with classes, methods, files and lines in stack traces, or as they are. */
  public LinkOptions withLines(boolean on) {
    return on ? withTraces(Traces.LINES) : this;
  }

  private LinkOptions withTraces(Traces kind) {
    return new LinkOptions(
        profile,
        heap,
        shadowStack,
        guestMemory,
        stress,
        unsupported,
        deviceInterfaces,
        names,
        kind,
        preview2);
  }

  /** These options, with a name section or without. */
  public LinkOptions withNames(boolean on) {
    return new LinkOptions(
        profile,
        heap,
        shadowStack,
        guestMemory,
        stress,
        unsupported,
        deviceInterfaces,
        on,
        traces,
        preview2);
  }

  /** These options, with a module for WASI 0.2 or without. */
  public LinkOptions withPreview2(boolean on) {
    return withPreview2(preview2.wanted(on));
  }

  /** These options with another module for WASI 0.2. */
  public LinkOptions withPreview2(Preview2 other) {
    return new LinkOptions(
        profile,
        heap,
        shadowStack,
        guestMemory,
        stress,
        unsupported,
        deviceInterfaces,
        names,
        traces,
        other);
  }
}

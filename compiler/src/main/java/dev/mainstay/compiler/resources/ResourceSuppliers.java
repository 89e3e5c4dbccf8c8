package dev.mainstay.compiler.resources;

import org.teavm.classlib.ResourceSupplier;
import org.teavm.classlib.ResourceSupplierContext;

/**
 * Tells TeaVM which resources go into the payload: those of the compilation that asks. TeaVM makes
 * one by the name in a file, which {@link ResourceNames} hands it.
 */
// Deprecated, but the interface in its place is not told for which compilation it is asked.
@SuppressWarnings("deprecation")
public final class ResourceSuppliers implements ResourceSupplier {
  /** For TeaVM. */
  public ResourceSuppliers() {}

  @Override
  public String[] supplyResources(ResourceSupplierContext context) {
    return context.getClassLoader() instanceof ResourceNames names ? names.all() : new String[0];
  }
}

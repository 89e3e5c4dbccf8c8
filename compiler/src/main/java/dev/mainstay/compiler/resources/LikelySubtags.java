package dev.mainstay.compiler.resources;

import java.util.HashSet;
import java.util.Set;
import org.teavm.classlib.impl.unicode.CLDRHelper;
import org.teavm.classlib.impl.unicode.CLDRReader;
import org.teavm.classlib.impl.unicode.LikelySubtagsMetadataGenerator;
import org.teavm.model.MethodReference;
import org.teavm.platform.metadata.MetadataGenerator;
import org.teavm.platform.metadata.MetadataGeneratorContext;
import org.teavm.platform.metadata.ResourceMap;
import org.teavm.platform.metadata.builders.ResourceBuilder;
import org.teavm.platform.metadata.builders.ResourceMapBuilder;
import org.teavm.platform.plugin.MetadataRegistration;
import org.teavm.vm.TeaVM;

/**
 * CLDR's table of which script and country a language suggests, for the languages that the payload
 * has data of. TeaVM has it for all, 1,900 of them, in every program that could ask for the first
 * day of a week; for a language without data the answer changes nothing.
 */
public final class LikelySubtags implements MetadataGenerator {
  private LikelySubtags() {}

  /** Makes it what TeaVM asks for the table. */
  public static void install(TeaVM vm) {
    vm.getService(MetadataRegistration.class)
        .register(
            new MethodReference(CLDRHelper.class, "getLikelySubtagsMap", ResourceMap.class),
            new LikelySubtags());
  }

  @Override
  public ResourceBuilder generateMetadata(
      MetadataGeneratorContext context, MethodReference method) {
    ResourceMapBuilder<?> all =
        (ResourceMapBuilder<?>)
            new LikelySubtagsMetadataGenerator().generateMetadata(context, method);
    Set<String> languages = new HashSet<>();
    for (String locale : context.getService(CLDRReader.class).getKnownLocales().keySet()) {
      languages.add(language(locale));
    }
    all.values.keySet().removeIf(locale -> !languages.contains(language(locale)));
    return all;
  }

  private static String language(String locale) {
    return locale.split("[-_]", 2)[0];
  }
}

package dev.mainstay.compiler.resources;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.teavm.classlib.impl.Base46;
import org.teavm.classlib.impl.CharFlow;
import org.teavm.classlib.impl.tz.DateTimeZoneProvider;
import org.teavm.classlib.impl.tz.StorableDateTimeZone;
import org.teavm.classlib.impl.tz.TimeZoneGenerator;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.StringConstantInstruction;
import org.teavm.platform.metadata.MetadataGenerator;
import org.teavm.platform.metadata.MetadataGeneratorContext;
import org.teavm.platform.metadata.ResourceMap;
import org.teavm.platform.metadata.builders.ResourceBuilder;
import org.teavm.platform.metadata.builders.ResourceMapBuilder;
import org.teavm.platform.metadata.builders.StringResourceBuilder;
import org.teavm.platform.plugin.MetadataRegistration;
import org.teavm.vm.TeaVM;

/**
 * The time zones that go into a payload: those whose names are constants of the program, and all of
 * them, some 340 KB, if it asks for one by a name that is not known when it is compiled, or which
 * there are. Methods of Java's own library do not count, as they mention zones that nobody asked
 * for.
 *
 * <p>TeaVM's library has the rules of all zones in every program that could ask for one, and to
 * read any date is enough for that.
 */
public final class TimeZones implements MetadataGenerator {
  /** They cost a few bytes, and libraries take them for granted. */
  private static final List<String> ALWAYS = List.of("GMT", "UTC");

  /** Whose first argument is the name of a zone. */
  private static final Map<String, Set<String>> BY_NAME =
      Map.of(
          "java.time.ZoneId", Set.of("of"),
          "java.time.ZoneOffset", Set.of("of"),
          "java.util.TimeZone", Set.of("getTimeZone"),
          "java.time.zone.ZoneRulesProvider", Set.of("getRules", "getVersions"));

  /** What can come to any zone. */
  private static final Map<String, Set<String>> ANY =
      Map.of(
          "java.time.ZoneId", Set.of("getAvailableZoneIds"),
          "java.util.TimeZone", Set.of("getAvailableIDs"),
          "java.time.ZonedDateTime", Set.of("parse"),
          "java.time.zone.ZoneRulesProvider", Set.of("getAvailableZoneIds"),
          "java.time.format.DateTimeFormatterBuilder",
              Set.of("appendZoneId", "appendZoneRegionId", "appendZoneOrOffsetId"));

  private final Set<String> constants = new TreeSet<>(ALWAYS);
  private boolean all;

  /** Those of one compilation. */
  public TimeZones() {}

  /** Makes it what TeaVM asks for the zones. */
  public void install(TeaVM vm) {
    vm.getService(MetadataRegistration.class)
        .register(
            new MethodReference(DateTimeZoneProvider.class, "getResource", ResourceMap.class),
            this);
  }

  /** Looks for zones in a method that the payload reaches. */
  public void find(MethodReference method, Program program) {
    String owner = method.getClassName();
    if (owner.startsWith("java.") || owner.startsWith("org.teavm.")) {
      return;
    }
    for (BasicBlock block : program.getBasicBlocks()) {
      for (Instruction instruction : block) {
        if (instruction instanceof StringConstantInstruction constant) {
          constants.add(constant.getConstant());
        } else if (instruction instanceof InvokeInstruction call) {
          all |= isIn(ANY, call) || (isIn(BY_NAME, call) && !isByConstant(call));
        }
      }
    }
  }

  private static boolean isIn(Map<String, Set<String>> methods, InvokeInstruction call) {
    return methods
        .getOrDefault(call.getMethod().getClassName(), Set.of())
        .contains(call.getMethod().getName());
  }

  private static boolean isByConstant(InvokeInstruction call) {
    // With a map of further names it is not the constant that says which zone it is.
    if (call.getArguments().size() != 1) {
      return false;
    }
    return Constants.definition(call, call.getArguments().get(0))
        instanceof StringConstantInstruction;
  }

  @Override
  public ResourceBuilder generateMetadata(
      MetadataGeneratorContext context, MethodReference method) {
    ResourceMapBuilder<ResourceMapBuilder<StringResourceBuilder>> areas =
        new TimeZoneGenerator().generateMetadata(context, method);
    if (!all) {
      Set<String> kept = withTargets(areas);
      areas.values.forEach(
          (area, zones) -> zones.values.keySet().removeIf(id -> !kept.contains(join(area, id))));
      areas.values.values().removeIf(zones -> zones.values.isEmpty());
    }
    return areas;
  }

  /** The constants, and what those among them that are other names of a zone stand for. */
  private Set<String> withTargets(
      ResourceMapBuilder<ResourceMapBuilder<StringResourceBuilder>> areas) {
    Set<String> kept = new HashSet<>();
    Collection<String> waiting = constants;
    while (!waiting.isEmpty()) {
      kept.addAll(waiting);
      Set<String> targets = new HashSet<>();
      areas.values.forEach(
          (area, zones) ->
              zones.values.forEach(
                  (id, zone) -> {
                    CharFlow data = new CharFlow(zone.value.toCharArray());
                    if (kept.contains(join(area, id))
                        && Base46.decodeUnsigned(data) == StorableDateTimeZone.ALIAS) {
                      targets.add(zone.value.substring(data.pointer));
                    }
                  }));
      targets.removeAll(kept);
      waiting = targets;
    }
    return kept;
  }

  private static String join(String area, String id) {
    return area.isEmpty() ? id : area + "/" + id;
  }
}

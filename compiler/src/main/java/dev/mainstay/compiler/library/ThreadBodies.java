package dev.mainstay.compiler.library;

import org.teavm.model.AccessLevel;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldHolder;
import org.teavm.model.FieldReference;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;

/**
 * Binds guest-runtime's threads to TeaVM's fibers, and to the monitor that every object of TeaVM's
 * may have. In a program that starts no thread the same methods do without both.
 */
final class ThreadBodies implements ClassHolderTransformer {
  private static final String FIBERS = "java.lang.Fibers";
  private static final String SCHEDULER = "java.lang.Scheduler";
  private static final String MONITORS = "java.lang.Monitors";
  private static final String FIBER_ENTRY = "java.lang.FiberEntry";
  private static final String FIBER = "org.teavm.runtime.Fiber";
  private static final ValueType RUNNER = ValueType.object(FIBER + "$FiberRunner");
  private static final String MONITOR = "java.lang.Object$Monitor";
  private static final String LOCK = "lock";
  private static final FieldReference LOCK_OF_MONITOR = new FieldReference(MONITOR, LOCK);
  private static final ValueType OBJECT = ValueType.object("java.lang.Object");

  private final boolean threads;

  ThreadBodies(boolean threads) {
    this.threads = threads;
  }

  /** Whether the class is what runs threads, which nobody needs to see. */
  static boolean isMachinery(String className) {
    return className.equals(FIBERS)
        || className.equals(SCHEDULER)
        || className.startsWith(FIBER_ENTRY)
        || className.startsWith(FIBER);
  }

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    switch (type.getName()) {
      case MONITOR -> {
        FieldHolder lock = new FieldHolder(LOCK);
        lock.setType(OBJECT);
        lock.setLevel(AccessLevel.PUBLIC);
        type.addField(lock);
      }
      case FIBER_ENTRY -> type.getInterfaces().add(FIBER + "$FiberRunner");
      case "java.lang.Object" -> {
        String alone = threads ? "" : "Alone";
        bind(type, "wait", "await" + alone, context);
        bind(type, "wait", "await" + alone, context, ValueType.LONG);
        bind(type, "wait", "await" + alone, context, ValueType.LONG, ValueType.INTEGER);
        bind(type, "notify", threads ? "notify" : "notifyAlone", context);
        bind(type, "notifyAll", threads ? "notifyAll" : "notifyAlone", context);
      }
      case FIBERS -> {
        for (MethodHolder method : type.getMethods()) {
          if (method.hasModifier(ElementModifier.NATIVE)) {
            Bodies.open(type, method.getDescriptor(), true);
            write(method, ProgramEmitter.create(method, context.getHierarchy()));
          }
        }
      }
      default -> {}
    }
  }

  /** Has {@code Monitors} do what a method of {@code Object} should. */
  private static void bind(
      ClassHolder type,
      String name,
      String standIn,
      ClassHolderTransformerContext context,
      ValueType... parameters) {
    ValueType[] signature = new ValueType[parameters.length + 1];
    System.arraycopy(parameters, 0, signature, 0, parameters.length);
    signature[parameters.length] = ValueType.VOID;
    ValueType[] withReceiver = new ValueType[signature.length + 1];
    withReceiver[0] = ValueType.object(type.getName());
    System.arraycopy(signature, 0, withReceiver, 1, signature.length);
    MethodHolder method = Bodies.open(type, new MethodDescriptor(name, signature), false);
    Bodies.forward(method, new MethodReference(MONITORS, standIn, withReceiver), context);
  }

  private void write(MethodHolder method, ProgramEmitter body) {
    switch (method.getName()) {
      case "sleep" ->
          body.invoke(
              threads ? SCHEDULER : GuestNames.PACKAGE + "Clocks",
              "sleep",
              body.var(1, ValueType.LONG));
      case "giveWay" -> {
        if (threads) {
          body.invoke(SCHEDULER, "giveWay");
        }
      }
      case "suspend" ->
          body.invoke(SCHEDULER, threads ? "suspend" : "waitAlone", body.var(1, Thread.class));
      case "holdsLock" ->
          body.invoke(
                  threads ? MONITORS : "java.lang.Object",
                  "holdsLock",
                  ValueType.BOOLEAN,
                  body.var(1, Object.class))
              .returnValue();
      case "lock" -> {
        ValueEmitter monitor = monitor(body);
        body.when(monitor.isNull()).thenDo(() -> body.constantNull(Object.class).returnValue());
        Bodies.read(body, monitor, LOCK_OF_MONITOR, OBJECT).returnValue();
      }
      case "setLock" -> {
        body.invoke("java.lang.Object", "createMonitor", body.var(1, Object.class));
        Bodies.write(body, monitor(body), LOCK_OF_MONITOR, OBJECT, body.var(2, Object.class));
      }
      case "dropLock" -> body.var(1, Object.class).invokeSpecial("deleteMonitor");
      case "start" ->
          body.invoke(
              FIBER,
              "start",
              body.var(1, ValueType.object(FIBER_ENTRY)).cast(RUNNER),
              body.constant(1).cast(ValueType.BOOLEAN));
      case "main" -> body.invoke(GuestNames.HIDDEN_CLASS, "main");
      default -> throw new IllegalStateException("nothing is known of " + method.getReference());
    }
    if (method.getResultType() == ValueType.VOID) {
      body.exit();
    }
  }

  private static ValueEmitter monitor(ProgramEmitter body) {
    return body.var(1, Object.class)
        .invokeSpecial(
            new MethodReference("java.lang.Object", "getMonitor", ValueType.object(MONITOR)));
  }
}

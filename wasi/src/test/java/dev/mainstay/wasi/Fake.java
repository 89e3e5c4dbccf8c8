package dev.mainstay.wasi;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** An interface of WASI that a test plays: an object with the methods that are called. */
public final class Fake {
  private Fake() {}

  /**
   * The interface, whose methods are the object's of the same name and parameters.
   *
   * @throws UnsupportedOperationException from each method that the object has not
   */
  public static <T> T of(Class<T> type, Object object) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          if (method.isDefault()) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
          }
          try {
            Method own =
                object.getClass().getDeclaredMethod(method.getName(), method.getParameterTypes());
            own.setAccessible(true);
            return own.invoke(object, arguments);
          } catch (NoSuchMethodException e) {
            throw new UnsupportedOperationException(method.toString());
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}

package dev.mainstay.conformance.programs.arrays;

import java.io.Serializable;

/** Covariant arrays, the types of array objects, casts between them. */
public class ArrayTypes {
  static String type(Object o) {
    StringBuilder b = new StringBuilder();
    b.append(o instanceof Object[] ? 'O' : '-');
    b.append(o instanceof int[] ? 'i' : '-');
    b.append(o instanceof byte[] ? 'b' : '-');
    b.append(o instanceof boolean[] ? 'z' : '-');
    b.append(o instanceof char[] ? 'c' : '-');
    b.append(o instanceof short[] ? 's' : '-');
    b.append(o instanceof long[] ? 'l' : '-');
    b.append(o instanceof float[] ? 'f' : '-');
    b.append(o instanceof double[] ? 'd' : '-');
    return b.toString();
  }

  static int total(Object[] objects) {
    int n = 0;
    for (Object o : objects) {
      n += o == null ? 0 : o.toString().length();
    }
    return n;
  }

  public static void main(String[] args) {
    Object[] all = {
      new int[1],
      new byte[1],
      new boolean[1],
      new char[1],
      new short[1],
      new long[1],
      new float[1],
      new double[1],
      new Object[1],
      new String[1],
      new int[1][1],
      "no array"
    };
    for (Object o : all) {
      System.out.println(type(o));
    }
    Object[] objects = new String[] {"a", "bb"};
    System.out.println(total(objects) + objects[1].toString() + (objects instanceof String[]));
    Object o = new int[] {1, 2};
    System.out.println(((int[]) o)[1]);
    try {
      System.out.println(((long[]) o)[0]);
    } catch (ClassCastException e) {
      System.out.println("int[] is no long[]");
    }
    try {
      System.out.println(((Object[]) o).length);
    } catch (ClassCastException e) {
      System.out.println("int[] is no Object[]");
    }
    try {
      System.out.println(((byte[]) (Object) new boolean[1]).length);
    } catch (ClassCastException e) {
      System.out.println("boolean[] is no byte[]");
    }
    for (Object each : all) {
      System.out.println((each instanceof Cloneable) + " " + (each instanceof Serializable));
      Serializable serializable = (Serializable) each;
      System.out.println(serializable == each);
    }
    System.out.println((Cloneable) o == o);
    try {
      System.out.println((Cloneable) (Object) "text");
    } catch (ClassCastException e) {
      System.out.println("a string is not Cloneable");
    }
    System.out.println((Cloneable) null);
    System.out.println((Object) null instanceof Cloneable);
    CharSequence[] texts = new String[] {"x"};
    texts[0] = "y";
    System.out.println(texts[0].length());
    System.out.println(new int[2].getClass() == new int[3].getClass());
    System.out.println(String[].class.getComponentType() == String.class);
    System.out.println(int[][].class.getComponentType() == int[].class);
  }
}

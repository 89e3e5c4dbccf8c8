package nothing;

/** Does nothing. */
public final class Nothing {
  public static void main(String[] args) {
    System.exit(args.length == 0 ? 3 : 4);
  }
}

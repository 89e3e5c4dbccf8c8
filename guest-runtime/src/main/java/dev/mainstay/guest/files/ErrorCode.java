package dev.mainstay.guest.files;

/**
 * {@code wasi:filesystem/types}' {@code error-code}, WASI 0.2.12: its numbers, and what the C
 * library of GNU says of them, which is what Java's exceptions say.
 *
 * <p>A function of this package that may fail answers {@code ~code}, which is negative.
 */
public final class ErrorCode {
  public static final int ACCESS = 0;
  public static final int BAD_DESCRIPTOR = 3;
  public static final int EXIST = 7;
  public static final int INVALID = 12;
  public static final int IS_DIRECTORY = 14;
  public static final int LOOP = 15;
  public static final int NO_ENTRY = 20;
  public static final int NOT_DIRECTORY = 24;
  public static final int NOT_EMPTY = 25;
  public static final int NOT_PERMITTED = 31;
  public static final int READ_ONLY = 33;

  private ErrorCode() {}

  /** What to say of the error. */
  public static String message(int code) {
    return switch (code) {
      case ACCESS -> "Permission denied";
      case 1 -> "Resource temporarily unavailable";
      case 2 -> "Operation already in progress";
      case BAD_DESCRIPTOR -> "Bad file descriptor";
      case 4 -> "Device or resource busy";
      case 5 -> "Resource deadlock avoided";
      case 6 -> "Disk quota exceeded";
      case EXIST -> "File exists";
      case 8 -> "File too large";
      case 9 -> "Invalid or incomplete multibyte or wide character";
      case 10 -> "Operation now in progress";
      case 11 -> "Interrupted system call";
      case INVALID -> "Invalid argument";
      case IS_DIRECTORY -> "Is a directory";
      case LOOP -> "Too many levels of symbolic links";
      case 16 -> "Too many links";
      case 17 -> "Message too long";
      case 18 -> "File name too long";
      case 19 -> "No such device";
      case NO_ENTRY -> "No such file or directory";
      case 21 -> "No locks available";
      case 22 -> "Cannot allocate memory";
      case 23 -> "No space left on device";
      case NOT_DIRECTORY -> "Not a directory";
      case NOT_EMPTY -> "Directory not empty";
      case 26 -> "State not recoverable";
      case 27 -> "Operation not supported";
      case 28 -> "Inappropriate ioctl for device";
      case 29 -> "No such device or address";
      case 30 -> "Value too large for defined data type";
      case NOT_PERMITTED -> "Operation not permitted";
      case 32 -> "Broken pipe";
      case READ_ONLY -> "Read-only file system";
      case 34 -> "Illegal seek";
      case 35 -> "Text file busy";
      case 36 -> "Invalid cross-device link";
      default -> "Input/output error";
    };
  }
}

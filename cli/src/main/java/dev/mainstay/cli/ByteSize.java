package dev.mainstay.cli;

import java.util.Locale;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number of bytes: {@code 65536}, {@code 64K}, {@code 1M}. */
final class ByteSize implements ITypeConverter<Long> {
  private static final Pattern SIZE = Pattern.compile("(\\d{1,12})([KM]?)(?:I?B)?");

  @Override
  public Long convert(String text) {
    var match = SIZE.matcher(text.toUpperCase(Locale.ROOT));
    if (!match.matches()) {
      throw new TypeConversionException(
          "'" + text + "' is not a size; expected a number of bytes such as 65536, 64K or 1M");
    }
    long unit =
        switch (match.group(2)) {
          case "K" -> 1024;
          case "M" -> 1024 * 1024;
          default -> 1;
        };
    return Long.parseLong(match.group(1)) * unit;
  }
}

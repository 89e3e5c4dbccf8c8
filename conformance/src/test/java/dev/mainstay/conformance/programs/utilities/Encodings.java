package dev.mainstay.conformance.programs.utilities;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.StringTokenizer;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.InflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Base64, charsets, buffers, properties, compressed data. */
public class Encodings {
  public static void main(String[] args) throws Exception {
    base64();
    mistakesInBase64();
    base64Streams();
    charsets();
    buffers();
    properties();
    checksums();
    compressed();
  }

  private static byte[] data(int length) {
    byte[] data = new byte[length];
    for (int i = 0; i < length; i++) {
      data[i] = (byte) (i * 7 + 250);
    }
    return data;
  }

  private static void base64() {
    for (int length : new int[] {0, 1, 2, 3, 57, 58, 200}) {
      byte[] data = data(length);
      String basic = Base64.getEncoder().encodeToString(data);
      String url = Base64.getUrlEncoder().withoutPadding().encodeToString(data);
      String mime = Base64.getMimeEncoder().encodeToString(data);
      System.out.println(basic + "\n" + url + "\n" + mime);
      System.out.println(
          Arrays.equals(data, Base64.getDecoder().decode(basic))
              + " "
              + Arrays.equals(data, Base64.getUrlDecoder().decode(url))
              + Arrays.equals(data, Base64.getMimeDecoder().decode(mime)));
    }
    System.out.println(Base64.getMimeEncoder(22, new byte[] {'|'}).encodeToString(data(40)));
    System.out.println(Base64.getMimeEncoder(3, new byte[] {'|'}).encodeToString(data(4)));
    System.out.println(new String(Base64.getMimeDecoder().decode("aG*Vs\n bG8=!!")));
    byte[] dst = new byte[8];
    System.out.println(Base64.getEncoder().encode(data(5), dst) + new String(dst));
    System.out.println(Base64.getDecoder().decode("aGk=".getBytes(), dst) + new String(dst, 0, 2));
    ByteBuffer encoded = Base64.getEncoder().encode(ByteBuffer.wrap(data(4)));
    System.out.println(encoded.remaining() + " " + Base64.getDecoder().decode(encoded).remaining());
  }

  private static void mistakesInBase64() {
    for (String text :
        List.of("a", "ab*=", "ab=", "abc=d", "=", "abcde", "ab==cd", "a=bc", "abc")) {
      for (Base64.Decoder decoder : List.of(Base64.getDecoder(), Base64.getMimeDecoder())) {
        try {
          System.out.println(Arrays.toString(decoder.decode(text)));
        } catch (IllegalArgumentException e) {
          System.out.println(text + ": " + e.getMessage());
        }
      }
    }
    try {
      Base64.getMimeEncoder(4, new byte[] {'a'});
    } catch (IllegalArgumentException e) {
      System.out.println(e.getMessage());
    }
    try {
      Base64.getEncoder().encode(data(4), new byte[7]);
    } catch (IllegalArgumentException e) {
      System.out.println(e.getMessage());
    }
  }

  private static void base64Streams() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = Base64.getMimeEncoder(40, new byte[] {';'}).wrap(bytes)) {
      out.write(data(50), 3, 44);
      out.write(1);
      out.write(data(20));
    }
    System.out.println(bytes);
    var in = Base64.getMimeDecoder().wrap(new ByteArrayInputStream(bytes.toByteArray()));
    System.out.println(Arrays.toString(in.readAllBytes()) + in.read());
    try {
      Base64.getDecoder().wrap(new ByteArrayInputStream("ab c".getBytes())).readAllBytes();
    } catch (IOException e) {
      System.out.println(e.getMessage());
    }
  }

  private static void charsets() throws IOException {
    for (String name :
        List.of("ISO-8859-1", "US-ASCII", "UTF-16", "UTF-16BE", "UTF-16LE", "UTF-8")) {
      byte[] bytes = "aé€".getBytes(name);
      System.out.println(name + Arrays.toString(bytes) + new String(bytes, name));
      System.out.println(Charset.forName(name).name() + " " + Charset.isSupported(name));
    }
    System.out.println(Charset.isSupported("no-such-charset"));
    System.out.println(StandardCharsets.UTF_16.encode(CharBuffer.wrap("hello")).remaining());
  }

  private static void buffers() {
    ByteBuffer buffer = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
    buffer.putInt(1).putLong(2).putDouble(2.5).putShort((short) 7).put((byte) 9);
    buffer.flip();
    System.out.println(buffer + " " + buffer.getInt() + buffer.getLong() + buffer.getDouble());
    System.out.println(buffer.getShort() + " " + buffer.get() + buffer.hasRemaining());
    ByteBuffer part = ByteBuffer.wrap(data(60), 10, 20);
    System.out.println(part.slice().order() + " " + part.slice(2, 4) + part.slice(2, 4).get(0));
    System.out.println(part.duplicate() + " " + part.asReadOnlyBuffer());
    System.out.println(part.asIntBuffer().get(0) + " " + part.asLongBuffer().remaining());
    System.out.println(part.mismatch(ByteBuffer.wrap(data(60))) + " " + part.mismatch(part));
    System.out.println(part.compact() + " " + part.compareTo(ByteBuffer.wrap(data(3))));
    CharBuffer text = CharBuffer.wrap("hello");
    System.out.println(text.subSequence(1, 3) + " " + text.length() + text.slice(1, 2));
    try {
      part.slice(50, 20);
    } catch (IndexOutOfBoundsException e) {
      System.out.println("outside");
    }
  }

  private static void properties() throws IOException {
    Properties properties = new Properties();
    properties.load(
        new StringReader("# c\na = 1\nb:two\\\n  more\nk\\ e=\\u00e4\\t#x\n! d\nempty\n"));
    properties.setProperty(" key :", "  = \u20ac\n");
    System.out.println(new TreeMap<>(properties) + properties.getProperty("z", "default"));
    System.out.println(new TreeSet<>(properties.stringPropertyNames()));
    var writer = new StringWriter();
    properties.store(writer, "one\ntwo \u20ac");
    System.out.println(sorted(writer.toString()));
    var bytes = new ByteArrayOutputStream();
    properties.store(bytes, "one\r\n#two \u20ac");
    System.out.println(sorted(bytes.toString(StandardCharsets.ISO_8859_1)));
    Properties again = new Properties();
    again.load(new ByteArrayInputStream(bytes.toByteArray()));
    System.out.println(again.equals(properties));
    StringTokenizer tokens = new StringTokenizer("a b;c", " ;", true);
    while (tokens.hasMoreTokens()) {
      System.out.print(tokens.nextToken() + "|");
    }
    System.out.println();
  }

  /** Without the time. */
  private static List<String> sorted(String text) {
    return text.lines()
        .filter(line -> !line.contains("UTC") && !line.contains(":0"))
        .sorted()
        .toList();
  }

  private static void checksums() {
    CRC32 crc = new CRC32();
    crc.update("hello".getBytes());
    Adler32 adler = new Adler32();
    adler.update("hello".getBytes());
    System.out.println(Long.toHexString(crc.getValue()) + Long.toHexString(adler.getValue()));
  }

  private static void compressed() throws IOException, DataFormatException {
    byte[] text = "hello hello hello ".repeat(100).getBytes();
    Deflater deflater = new Deflater();
    deflater.setInput(text);
    deflater.finish();
    byte[] small = new byte[1000];
    int length = deflater.deflate(small);
    deflater.end();
    Inflater inflater = new Inflater();
    inflater.setInput(small, 0, length);
    byte[] back = new byte[5000];
    System.out.println(inflater.inflate(back) + " " + (length < 100) + inflater.finished());
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(text);
    }
    var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    System.out.println(Arrays.equals(text, gzip.readAllBytes()));
    bytes.reset();
    try (var out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry("a.txt"));
      out.write(text);
      out.closeEntry();
    }
    var zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    System.out.println(zip.getNextEntry().getName() + zip.readAllBytes().length);
    System.out.println(zip.getNextEntry());
    var deflated = new DeflaterInputStream(new ByteArrayInputStream(text)).readAllBytes();
    var inflated = new InflaterInputStream(new ByteArrayInputStream(deflated));
    System.out.println(Arrays.equals(text, inflated.readAllBytes()));
    bytes.reset();
    try (var out = new InflaterOutputStream(bytes)) {
      out.write(deflated, 0, 10);
      out.write(deflated, 10, deflated.length - 10);
    }
    System.out.println(Arrays.equals(text, bytes.toByteArray()));
  }
}

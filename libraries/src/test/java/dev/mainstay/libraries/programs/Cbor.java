package dev.mainstay.libraries.programs;

import co.nstant.in.cbor.CborBuilder;
import co.nstant.in.cbor.CborDecoder;
import co.nstant.in.cbor.CborEncoder;
import co.nstant.in.cbor.CborException;
import co.nstant.in.cbor.model.DataItem;
import co.nstant.in.cbor.model.MajorType;
import co.nstant.in.cbor.model.UnicodeString;
import co.nstant.in.cbor.model.UnsignedInteger;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.List;

/** Measurements in CBOR: encoded, decoded, and what is broken refused. */
public class Cbor {
  public static void main(String[] args) throws CborException {
    var out = new ByteArrayOutputStream();
    new CborEncoder(out)
        .encode(
            new CborBuilder()
                .add("temperature \u00e4\u20ac")
                .add(1234)
                .add(-5_000_000_000L)
                .add(new BigInteger("123456789012345678901234567890"))
                .add(1.5f)
                .add(0.1)
                .add(true)
                .add(new byte[] {1, 2, 3})
                .addArray()
                .add(1)
                .add("two")
                .addMap()
                .put("k", 1)
                .end()
                .end()
                .addMap()
                .put(1, "one")
                .put("nested", "map")
                .putArray("list")
                .add(false)
                .end()
                .end()
                .addTag(32)
                .add("http://example.com")
                .startArray()
                .add(7)
                .end()
                .build());
    byte[] bytes = out.toByteArray();
    System.out.println(hex(bytes));
    List<DataItem> items = new CborDecoder(new ByteArrayInputStream(bytes)).decode();
    for (DataItem item : items) {
      // A byte string's text is its address.
      String text = item.getMajorType() == MajorType.BYTE_STRING ? "" : item.toString();
      System.out.println(item.getMajorType() + " " + text + " " + item.hasTag());
    }
    var again = new ByteArrayOutputStream();
    new CborEncoder(again).encode(items);
    System.out.println(hex(again.toByteArray()).equals(hex(bytes)));
    var map = (co.nstant.in.cbor.model.Map) items.get(9);
    System.out.println(map.get(new UnicodeString("nested")) + " " + map.getKeys());
    System.out.println(map.get(new UnsignedInteger(1)).getMajorType() == MajorType.UNICODE_STRING);
    String[] broken = {"82", "ff", "1c", "5b7fffffffffffffff", "a101", "f9", "fb0000", "61"};
    for (String text : broken) {
      try {
        System.out.println(CborDecoder.decode(bytes(text)));
      } catch (CborException e) {
        System.out.println(text + ": refused");
      }
    }
    System.out.println(CborDecoder.decode(bytes("f93c00f97e00f90001fa47c35000")));
  }

  private static String hex(byte[] bytes) {
    var text = new StringBuilder();
    for (byte b : bytes) {
      text.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
    }
    return text.toString();
  }

  private static byte[] bytes(String hex) {
    byte[] bytes = new byte[hex.length() / 2];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
    }
    return bytes;
  }
}

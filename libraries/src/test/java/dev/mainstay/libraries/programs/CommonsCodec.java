package dev.mainstay.libraries.programs;

import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.DecoderException;
import org.apache.commons.codec.binary.Base32;
import org.apache.commons.codec.binary.Base64;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.MurmurHash3;
import org.apache.commons.codec.digest.XXHash32;
import org.apache.commons.codec.language.Metaphone;
import org.apache.commons.codec.language.Soundex;
import org.apache.commons.codec.net.PercentCodec;

/** Encodings and sums of commons-codec. */
public class CommonsCodec {
  public static void main(String[] args) throws Exception {
    byte[] bytes = "device \u00e4\u20ac no. 17".getBytes(StandardCharsets.UTF_8);
    System.out.println(Hex.encodeHexString(bytes) + " " + new String(Hex.decodeHex("48616C6c6f")));
    String base64 = Base64.encodeBase64String(bytes);
    System.out.println(base64 + " " + new String(Base64.decodeBase64(base64), "UTF-8"));
    System.out.println(Base64.encodeBase64URLSafeString(new byte[] {-1, -2, -3, -4}));
    String base32 = new Base32().encodeToString(bytes);
    System.out.println(base32 + " " + new String(new Base32().decode(base32), "UTF-8"));
    System.out.println(DigestUtils.sha256Hex(bytes) + " " + DigestUtils.md5Hex("abc"));
    System.out.println(DigestUtils.sha1Hex(bytes) + " " + DigestUtils.sha512Hex("abc"));
    System.out.println(MurmurHash3.hash32x86(bytes) + " " + MurmurHash3.hash128x64(bytes)[0]);
    XXHash32 hash = new XXHash32();
    hash.update(bytes, 0, bytes.length);
    System.out.println(hash.getValue());
    System.out.println(new Soundex().encode("Robert") + " " + new Metaphone().metaphone("Thomas"));
    byte[] percent = new PercentCodec("/ ".getBytes(), false).encode("a/b c%".getBytes());
    System.out.println(new String(percent));
    try {
      Hex.decodeHex("abc");
    } catch (DecoderException e) {
      System.out.println(e.getMessage());
    }
  }
}

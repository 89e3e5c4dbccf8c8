package dev.mainstay.conformance.programs.security;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.DigestException;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Message digests: all lengths around a block's, in one piece and in many. */
public class Digests {
  private static final String[] ALGORITHMS = {
    "MD5", "SHA-1", "SHA", "sha-224", "SHA-256", "SHA-384", "sha-512"
  };

  public static void main(String[] args) throws Exception {
    for (String algorithm : ALGORITHMS) {
      MessageDigest digest = MessageDigest.getInstance(algorithm);
      System.out.println(digest.getAlgorithm() + " " + digest.getDigestLength());
      System.out.println(hex(digest.digest()) + " " + hex(digest.digest("abc".getBytes())));
      lengths(digest);
      pieces(digest);
      copies(digest);
    }
    streams();
    failures();
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static byte[] message(int length) {
    byte[] message = new byte[length];
    for (int i = 0; i < length; i++) {
      message[i] = (byte) (i * 7 + length);
    }
    return message;
  }

  private static void lengths(MessageDigest digest) {
    byte[] sum = new byte[digest.getDigestLength()];
    for (int length = 0; length < 300; length++) {
      byte[] one = digest.digest(message(length));
      for (int i = 0; i < sum.length; i++) {
        sum[i] = (byte) (sum[i] * 31 + one[i]);
      }
    }
    System.out.println(hex(sum));
  }

  private static void pieces(MessageDigest digest) {
    byte[] message = message(1000);
    for (int at = 0, length = 1; at < message.length; length = length * 3 % 101) {
      int end = Math.min(message.length, at + length);
      digest.update(message, at, end - at);
      at = end;
    }
    digest.update((byte) 9);
    digest.update(ByteBuffer.wrap(message, 10, 100));
    System.out.println(hex(digest.digest()));
    digest.update(message);
    digest.reset();
    System.out.println(hex(digest.digest()));
  }

  private static void copies(MessageDigest digest) throws CloneNotSupportedException {
    digest.update(message(77));
    MessageDigest copy = (MessageDigest) digest.clone();
    copy.update(message(3));
    System.out.println(hex(copy.digest()) + " " + hex(digest.digest()));
  }

  private static void streams() throws IOException, NoSuchAlgorithmException {
    var in =
        new DigestInputStream(
            new ByteArrayInputStream(message(200)), MessageDigest.getInstance("SHA-256"));
    in.read();
    in.on(false);
    in.read(new byte[10]);
    in.on(true);
    System.out.println(in.readAllBytes().length + " " + hex(in.getMessageDigest().digest()));
    var out =
        new DigestOutputStream(new ByteArrayOutputStream(), MessageDigest.getInstance("SHA-1"));
    out.write(message(100));
    out.write(3);
    System.out.println(hex(out.getMessageDigest().digest()));
  }

  private static void failures() throws Exception {
    try {
      MessageDigest.getInstance("SHA-9");
    } catch (NoSuchAlgorithmException e) {
      System.out.println(e.getMessage());
    }
    MessageDigest digest = MessageDigest.getInstance("MD5");
    byte[] room = new byte[20];
    System.out.println(digest.digest(room, 2, 18) + " " + hex(room));
    try {
      digest.digest(room, 0, 15);
    } catch (DigestException e) {
      System.out.println("no room");
    }
    try {
      digest.update(room, 10, 11);
    } catch (IllegalArgumentException e) {
      System.out.println(e.getMessage());
    }
    System.out.println(MessageDigest.isEqual(new byte[] {1, 2}, new byte[] {1, 2}));
    System.out.println(MessageDigest.isEqual(new byte[] {1, 2}, new byte[] {1, 3}));
    System.out.println(MessageDigest.isEqual(new byte[] {1, 2}, null));
  }
}

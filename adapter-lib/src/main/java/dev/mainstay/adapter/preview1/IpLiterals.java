package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;

/** Host names and addresses in writing, ended by a zero byte. */
final class IpLiterals {
  /** Form: a name. */
  static final int NAME = 0;

  /** Form: an IPv4 address, or nothing that makes sense: digits and dots. */
  static final int IPV4 = 1;

  /** Form: an IPv6 address, or nothing that makes sense: there is a colon in it. */
  static final int IPV6 = 2;

  private static final int GROUPS = 8;

  private IpLiterals() {}

  /**
   * The form of a text; or an errno, negated. Names in other letters than those of ASCII would have
   * to be converted as IDNA has it, which nobody here can do.
   */
  static int form(Address text, int length) {
    int form = IPV4;
    while (length > 0) {
      int letter = text.getByte();
      if (letter < 0) {
        return -Preview1.NOTSUP;
      }
      if (letter <= ' ' || letter == 127) {
        return -Preview1.INVAL;
      }
      if (letter == ':') {
        form = IPV6;
      } else if (form == IPV4 && letter != '.' && digit(letter) > 9) {
        form = NAME;
      }
      text = text.add(1);
      length--;
    }
    return form;
  }

  /** Writes an address in the host's layout; answers whether it is one. */
  static boolean parse(Address text, int form, Address target) {
    Address bytes = target.add(4);
    if (form == IPV4) {
      target.putInt(0);
      return ipv4(text, bytes);
    }
    target.putInt(1);
    if (!ipv6(text, bytes)) {
      return false;
    }
    if (bytes.getLong() == 0 && bytes.add(8).getInt() == 0xffff0000) {
      // No IPv4 address in IPv6's clothes is ever answered.
      target.putInt(0);
      int address = bytes.add(12).getInt();
      bytes.putInt((address & 0xff00ff) << 8 | (address >>> 8 & 0xff00ff));
    }
    return true;
  }

  /** The value of a digit, decimal or hexadecimal; 16 if it is none. */
  private static int digit(int letter) {
    if (letter >= '0' && letter <= '9') {
      return letter - '0';
    }
    int small = letter | 32;
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : 16;
  }

  private static boolean ipv4(Address text, Address bytes) {
    for (int i = 0; i < 4; i++) {
      int value = 0;
      int digits = 0;
      int next = digit(text.getByte());
      boolean zero = next == 0;
      while (next < 10) {
        value = value * 10 + next;
        digits++;
        text = text.add(1);
        next = digit(text.getByte());
        if (digits > 3) {
          return false;
        }
      }
      if (digits == 0 || value > 255 || (zero && digits > 1)) {
        return false;
      }
      if (text.getByte() != (i < 3 ? '.' : 0)) {
        return false;
      }
      text = text.add(1);
      bytes.add(i).putByte((byte) value);
    }
    return true;
  }

  /** Eight groups of 16 bits; a pair of colons, once, stands for groups that are zero. */
  private static boolean ipv6(Address text, Address groups) {
    int count = 0;
    int gap = -1;
    if (text.getByte() == ':') {
      text = text.add(1);
      if (text.getByte() != ':') {
        return false;
      }
      text = text.add(1);
      gap = 0;
    }
    while (text.getByte() != 0) {
      if (count == GROUPS) {
        return false;
      }
      Address group = text;
      int value = 0;
      int next = digit(text.getByte());
      while (next < 16) {
        value = value << 4 | next;
        text = text.add(1);
        next = digit(text.getByte());
      }
      int digits = text.toInt() - group.toInt();
      if (text.getByte() == '.') {
        // The last two groups may be written as an IPv4 address.
        Address bytes = groups.add(16);
        if (count > GROUPS - 2 || !ipv4(group, bytes)) {
          return false;
        }
        int address = bytes.getInt();
        groups.add(count << 1).putInt((address & 0xff00ff) << 8 | (address >>> 8 & 0xff00ff));
        count += 2;
        break;
      }
      if (digits == 0 || digits > 4) {
        return false;
      }
      groups.add(count << 1).putShort((short) value);
      count++;
      if (text.getByte() == ':') {
        text = text.add(1);
        if (text.getByte() == ':') {
          if (gap >= 0) {
            return false;
          }
          gap = count;
          text = text.add(1);
        } else if (text.getByte() == 0) {
          return false;
        }
      } else if (text.getByte() != 0) {
        return false;
      }
    }
    if (gap >= 0 && count < GROUPS) {
      spread(groups, count, gap);
      return true;
    }
    return gap < 0 && count == GROUPS;
  }

  /** Moves what is behind the gap to the end, and fills the gap. */
  private static void spread(Address groups, int count, int gap) {
    int target = GROUPS;
    while (target > gap) {
      target--;
      count--;
      groups
          .add(target << 1)
          .putShort(count >= gap ? groups.add(count << 1).getShort() : (short) 0);
    }
  }
}

package dev.mainstay.conformance.programs.language;

/**
 * A switch of 300 cases, a method of thousands of instructions, a large array initializer, long
 * string constants.
 */
public class Large {
  static int select(int i) {
    switch (i) {
      case 0:
        return 0 + i;
      case 1:
        return 856 + i;
      case 2:
        return 703 + i;
      case 3:
        return 550 + i;
      case 4:
        return 397 + i;
      case 5:
        return 244 + i;
      case 6:
        return 91 + i;
      case 7:
        return 947 + i;
      case 8:
        return 794 + i;
      case 9:
        return 641 + i;
      case 10:
        return 488 + i;
      case 11:
        return 335 + i;
      case 12:
        return 182 + i;
      case 13:
        return 29 + i;
      case 14:
        return 885 + i;
      case 15:
        return 732 + i;
      case 16:
        return 579 + i;
      case 17:
        return 426 + i;
      case 18:
        return 273 + i;
      case 19:
        return 120 + i;
      case 20:
        return 976 + i;
      case 21:
        return 823 + i;
      case 22:
        return 670 + i;
      case 23:
        return 517 + i;
      case 24:
        return 364 + i;
      case 25:
        return 211 + i;
      case 26:
        return 58 + i;
      case 27:
        return 914 + i;
      case 28:
        return 761 + i;
      case 29:
        return 608 + i;
      case 30:
        return 455 + i;
      case 31:
        return 302 + i;
      case 32:
        return 149 + i;
      case 33:
        return 1005 + i;
      case 34:
        return 852 + i;
      case 35:
        return 699 + i;
      case 36:
        return 546 + i;
      case 37:
        return 393 + i;
      case 38:
        return 240 + i;
      case 39:
        return 87 + i;
      case 40:
        return 943 + i;
      case 41:
        return 790 + i;
      case 42:
        return 637 + i;
      case 43:
        return 484 + i;
      case 44:
        return 331 + i;
      case 45:
        return 178 + i;
      case 46:
        return 25 + i;
      case 47:
        return 881 + i;
      case 48:
        return 728 + i;
      case 49:
        return 575 + i;
      case 50:
        return 422 + i;
      case 51:
        return 269 + i;
      case 52:
        return 116 + i;
      case 53:
        return 972 + i;
      case 54:
        return 819 + i;
      case 55:
        return 666 + i;
      case 56:
        return 513 + i;
      case 57:
        return 360 + i;
      case 58:
        return 207 + i;
      case 59:
        return 54 + i;
      case 60:
        return 910 + i;
      case 61:
        return 757 + i;
      case 62:
        return 604 + i;
      case 63:
        return 451 + i;
      case 64:
        return 298 + i;
      case 65:
        return 145 + i;
      case 66:
        return 1001 + i;
      case 67:
        return 848 + i;
      case 68:
        return 695 + i;
      case 69:
        return 542 + i;
      case 70:
        return 389 + i;
      case 71:
        return 236 + i;
      case 72:
        return 83 + i;
      case 73:
        return 939 + i;
      case 74:
        return 786 + i;
      case 75:
        return 633 + i;
      case 76:
        return 480 + i;
      case 77:
        return 327 + i;
      case 78:
        return 174 + i;
      case 79:
        return 21 + i;
      case 80:
        return 877 + i;
      case 81:
        return 724 + i;
      case 82:
        return 571 + i;
      case 83:
        return 418 + i;
      case 84:
        return 265 + i;
      case 85:
        return 112 + i;
      case 86:
        return 968 + i;
      case 87:
        return 815 + i;
      case 88:
        return 662 + i;
      case 89:
        return 509 + i;
      case 90:
        return 356 + i;
      case 91:
        return 203 + i;
      case 92:
        return 50 + i;
      case 93:
        return 906 + i;
      case 94:
        return 753 + i;
      case 95:
        return 600 + i;
      case 96:
        return 447 + i;
      case 97:
        return 294 + i;
      case 98:
        return 141 + i;
      case 99:
        return 997 + i;
      case 100:
        return 844 + i;
      case 101:
        return 691 + i;
      case 102:
        return 538 + i;
      case 103:
        return 385 + i;
      case 104:
        return 232 + i;
      case 105:
        return 79 + i;
      case 106:
        return 935 + i;
      case 107:
        return 782 + i;
      case 108:
        return 629 + i;
      case 109:
        return 476 + i;
      case 110:
        return 323 + i;
      case 111:
        return 170 + i;
      case 112:
        return 17 + i;
      case 113:
        return 873 + i;
      case 114:
        return 720 + i;
      case 115:
        return 567 + i;
      case 116:
        return 414 + i;
      case 117:
        return 261 + i;
      case 118:
        return 108 + i;
      case 119:
        return 964 + i;
      case 120:
        return 811 + i;
      case 121:
        return 658 + i;
      case 122:
        return 505 + i;
      case 123:
        return 352 + i;
      case 124:
        return 199 + i;
      case 125:
        return 46 + i;
      case 126:
        return 902 + i;
      case 127:
        return 749 + i;
      case 128:
        return 596 + i;
      case 129:
        return 443 + i;
      case 130:
        return 290 + i;
      case 131:
        return 137 + i;
      case 132:
        return 993 + i;
      case 133:
        return 840 + i;
      case 134:
        return 687 + i;
      case 135:
        return 534 + i;
      case 136:
        return 381 + i;
      case 137:
        return 228 + i;
      case 138:
        return 75 + i;
      case 139:
        return 931 + i;
      case 140:
        return 778 + i;
      case 141:
        return 625 + i;
      case 142:
        return 472 + i;
      case 143:
        return 319 + i;
      case 144:
        return 166 + i;
      case 145:
        return 13 + i;
      case 146:
        return 869 + i;
      case 147:
        return 716 + i;
      case 148:
        return 563 + i;
      case 149:
        return 410 + i;
      case 150:
        return 257 + i;
      case 151:
        return 104 + i;
      case 152:
        return 960 + i;
      case 153:
        return 807 + i;
      case 154:
        return 654 + i;
      case 155:
        return 501 + i;
      case 156:
        return 348 + i;
      case 157:
        return 195 + i;
      case 158:
        return 42 + i;
      case 159:
        return 898 + i;
      case 160:
        return 745 + i;
      case 161:
        return 592 + i;
      case 162:
        return 439 + i;
      case 163:
        return 286 + i;
      case 164:
        return 133 + i;
      case 165:
        return 989 + i;
      case 166:
        return 836 + i;
      case 167:
        return 683 + i;
      case 168:
        return 530 + i;
      case 169:
        return 377 + i;
      case 170:
        return 224 + i;
      case 171:
        return 71 + i;
      case 172:
        return 927 + i;
      case 173:
        return 774 + i;
      case 174:
        return 621 + i;
      case 175:
        return 468 + i;
      case 176:
        return 315 + i;
      case 177:
        return 162 + i;
      case 178:
        return 9 + i;
      case 179:
        return 865 + i;
      case 180:
        return 712 + i;
      case 181:
        return 559 + i;
      case 182:
        return 406 + i;
      case 183:
        return 253 + i;
      case 184:
        return 100 + i;
      case 185:
        return 956 + i;
      case 186:
        return 803 + i;
      case 187:
        return 650 + i;
      case 188:
        return 497 + i;
      case 189:
        return 344 + i;
      case 190:
        return 191 + i;
      case 191:
        return 38 + i;
      case 192:
        return 894 + i;
      case 193:
        return 741 + i;
      case 194:
        return 588 + i;
      case 195:
        return 435 + i;
      case 196:
        return 282 + i;
      case 197:
        return 129 + i;
      case 198:
        return 985 + i;
      case 199:
        return 832 + i;
      case 200:
        return 679 + i;
      case 201:
        return 526 + i;
      case 202:
        return 373 + i;
      case 203:
        return 220 + i;
      case 204:
        return 67 + i;
      case 205:
        return 923 + i;
      case 206:
        return 770 + i;
      case 207:
        return 617 + i;
      case 208:
        return 464 + i;
      case 209:
        return 311 + i;
      case 210:
        return 158 + i;
      case 211:
        return 5 + i;
      case 212:
        return 861 + i;
      case 213:
        return 708 + i;
      case 214:
        return 555 + i;
      case 215:
        return 402 + i;
      case 216:
        return 249 + i;
      case 217:
        return 96 + i;
      case 218:
        return 952 + i;
      case 219:
        return 799 + i;
      case 220:
        return 646 + i;
      case 221:
        return 493 + i;
      case 222:
        return 340 + i;
      case 223:
        return 187 + i;
      case 224:
        return 34 + i;
      case 225:
        return 890 + i;
      case 226:
        return 737 + i;
      case 227:
        return 584 + i;
      case 228:
        return 431 + i;
      case 229:
        return 278 + i;
      case 230:
        return 125 + i;
      case 231:
        return 981 + i;
      case 232:
        return 828 + i;
      case 233:
        return 675 + i;
      case 234:
        return 522 + i;
      case 235:
        return 369 + i;
      case 236:
        return 216 + i;
      case 237:
        return 63 + i;
      case 238:
        return 919 + i;
      case 239:
        return 766 + i;
      case 240:
        return 613 + i;
      case 241:
        return 460 + i;
      case 242:
        return 307 + i;
      case 243:
        return 154 + i;
      case 244:
        return 1 + i;
      case 245:
        return 857 + i;
      case 246:
        return 704 + i;
      case 247:
        return 551 + i;
      case 248:
        return 398 + i;
      case 249:
        return 245 + i;
      case 250:
        return 92 + i;
      case 251:
        return 948 + i;
      case 252:
        return 795 + i;
      case 253:
        return 642 + i;
      case 254:
        return 489 + i;
      case 255:
        return 336 + i;
      case 256:
        return 183 + i;
      case 257:
        return 30 + i;
      case 258:
        return 886 + i;
      case 259:
        return 733 + i;
      case 260:
        return 580 + i;
      case 261:
        return 427 + i;
      case 262:
        return 274 + i;
      case 263:
        return 121 + i;
      case 264:
        return 977 + i;
      case 265:
        return 824 + i;
      case 266:
        return 671 + i;
      case 267:
        return 518 + i;
      case 268:
        return 365 + i;
      case 269:
        return 212 + i;
      case 270:
        return 59 + i;
      case 271:
        return 915 + i;
      case 272:
        return 762 + i;
      case 273:
        return 609 + i;
      case 274:
        return 456 + i;
      case 275:
        return 303 + i;
      case 276:
        return 150 + i;
      case 277:
        return 1006 + i;
      case 278:
        return 853 + i;
      case 279:
        return 700 + i;
      case 280:
        return 547 + i;
      case 281:
        return 394 + i;
      case 282:
        return 241 + i;
      case 283:
        return 88 + i;
      case 284:
        return 944 + i;
      case 285:
        return 791 + i;
      case 286:
        return 638 + i;
      case 287:
        return 485 + i;
      case 288:
        return 332 + i;
      case 289:
        return 179 + i;
      case 290:
        return 26 + i;
      case 291:
        return 882 + i;
      case 292:
        return 729 + i;
      case 293:
        return 576 + i;
      case 294:
        return 423 + i;
      case 295:
        return 270 + i;
      case 296:
        return 117 + i;
      case 297:
        return 973 + i;
      case 298:
        return 820 + i;
      case 299:
        return 667 + i;
      default:
        return -i;
    }
  }

  static final int[] TABLE = {
    -32768, -1615, 29538, -4845, 26308, -8075, 23078, -11305, 19848, -14535, 16618, -17765, 13388,
    -20995, 10158, -24225, 6928, -27455, 3698, -30685, 468, 31621, -2762, 28391, -5992, 25161,
    -9222, 21931, -12452, 18701, -15682, 15471, -18912, 12241, -22142, 9011, -25372, 5781, -28602,
    2551, -31832, -679, 30474, -3909, 27244, -7139, 24014, -10369, 20784, -13599, 17554, -16829,
    14324, -20059, 11094, -23289, 7864, -26519, 4634, -29749, 1404, 32557, -1826, 29327, -5056,
    26097, -8286, 22867, -11516, 19637, -14746, 16407, -17976, 13177, -21206, 9947, -24436, 6717,
    -27666, 3487, -30896, 257, 31410, -2973, 28180, -6203, 24950, -9433, 21720, -12663, 18490,
    -15893, 15260, -19123, 12030, -22353, 8800, -25583, 5570, -28813, 2340, -32043, -890, 30263,
    -4120, 27033, -7350, 23803, -10580, 20573, -13810, 17343, -17040, 14113, -20270, 10883, -23500,
    7653, -26730, 4423, -29960, 1193, 32346, -2037, 29116, -5267, 25886, -8497, 22656, -11727,
    19426, -14957, 16196, -18187, 12966, -21417, 9736, -24647, 6506, -27877, 3276, -31107, 46,
    31199, -3184, 27969, -6414, 24739, -9644, 21509, -12874, 18279, -16104, 15049, -19334, 11819,
    -22564, 8589, -25794, 5359, -29024, 2129, -32254, -1101, 30052, -4331, 26822, -7561, 23592,
    -10791, 20362, -14021, 17132, -17251, 13902, -20481, 10672, -23711, 7442, -26941, 4212, -30171,
    982, 32135, -2248, 28905, -5478, 25675, -8708, 22445, -11938, 19215, -15168, 15985, -18398,
    12755, -21628, 9525, -24858, 6295, -28088, 3065, -31318, -165, 30988, -3395, 27758, -6625,
    24528, -9855, 21298, -13085, 18068, -16315, 14838, -19545, 11608, -22775, 8378, -26005, 5148,
    -29235, 1918, -32465, -1312, 29841, -4542, 26611, -7772, 23381, -11002, 20151, -14232, 16921,
    -17462, 13691, -20692, 10461, -23922, 7231, -27152, 4001, -30382, 771, 31924, -2459, 28694,
    -5689, 25464, -8919, 22234, -12149, 19004, -15379, 15774, -18609, 12544, -21839, 9314, -25069,
    6084, -28299, 2854, -31529, -376, 30777, -3606, 27547, -6836, 24317, -10066, 21087, -13296,
    17857, -16526, 14627, -19756, 11397, -22986, 8167, -26216, 4937, -29446, 1707, -32676, -1523,
    29630, -4753, 26400, -7983, 23170, -11213, 19940, -14443, 16710, -17673, 13480, -20903, 10250,
    -24133, 7020, -27363, 3790, -30593, 560, 31713, -2670, 28483, -5900, 25253, -9130, 22023,
    -12360, 18793, -15590, 15563, -18820, 12333, -22050, 9103, -25280, 5873, -28510, 2643, -31740,
    -587, 30566, -3817, 27336, -7047, 24106, -10277, 20876, -13507, 17646, -16737, 14416, -19967,
    11186, -23197, 7956, -26427, 4726, -29657, 1496, 32649, -1734, 29419, -4964, 26189, -8194,
    22959, -11424, 19729, -14654, 16499, -17884, 13269, -21114, 10039, -24344, 6809, -27574, 3579,
    -30804, 349, 31502, -2881, 28272, -6111, 25042, -9341, 21812, -12571, 18582, -15801, 15352,
    -19031, 12122, -22261, 8892, -25491, 5662, -28721, 2432, -31951, -798, 30355, -4028, 27125,
    -7258, 23895, -10488, 20665, -13718, 17435, -16948, 14205, -20178, 10975
  };
  static final String[] NAMES = {
    "name0", "name1", "name2", "name3", "name4", "name5", "name6", "name7", "name8", "name9",
    "name10", "name11", "name12", "name13", "name14", "name15", "name16", "name17", "name18",
    "name19", "name20", "name21", "name22", "name23", "name24", "name25", "name26", "name27",
    "name28", "name29", "name30", "name31", "name32", "name33", "name34", "name35", "name36",
    "name37", "name38", "name39", "name40", "name41", "name42", "name43", "name44", "name45",
    "name46", "name47", "name48", "name49", "name50", "name51", "name52", "name53", "name54",
    "name55", "name56", "name57", "name58", "name59", "name60", "name61", "name62", "name63",
    "name64", "name65", "name66", "name67", "name68", "name69", "name70", "name71", "name72",
    "name73", "name74", "name75", "name76", "name77", "name78", "name79", "name80", "name81",
    "name82", "name83", "name84", "name85", "name86", "name87", "name88", "name89", "name90",
    "name91", "name92", "name93", "name94", "name95", "name96", "name97", "name98", "name99",
    "name100", "name101", "name102", "name103", "name104", "name105", "name106", "name107",
    "name108", "name109", "name110", "name111", "name112", "name113", "name114", "name115",
    "name116", "name117", "name118", "name119"
  };

  static long straight(long a, int b, double c) {
    long r = a;
    r = r * 31 + b;
    r ^= (long) (c * 2);
    if (r % 4 == 0) {
      r += 2;
    } else {
      b += 2;
    }
    c = c / 1.0001 + b % 6;
    r = Long.rotateLeft(r, 4) - (b >>> 4);
    r = r * 31 + b;
    r ^= (long) (c * 7);
    if (r % 9 == 0) {
      r += 7;
    } else {
      b += 7;
    }
    c = c / 1.0001 + b % 11;
    r = Long.rotateLeft(r, 9) - (b >>> 9);
    r = r * 31 + b;
    r ^= (long) (c * 12);
    if (r % 14 == 0) {
      r += 12;
    } else {
      b += 12;
    }
    c = c / 1.0001 + b % 16;
    r = Long.rotateLeft(r, 14) - (b >>> 14);
    r = r * 31 + b;
    r ^= (long) (c * 17);
    if (r % 19 == 0) {
      r += 17;
    } else {
      b += 17;
    }
    c = c / 1.0001 + b % 21;
    r = Long.rotateLeft(r, 19) - (b >>> 19);
    r = r * 31 + b;
    r ^= (long) (c * 22);
    if (r % 24 == 0) {
      r += 22;
    } else {
      b += 22;
    }
    c = c / 1.0001 + b % 26;
    r = Long.rotateLeft(r, 24) - (b >>> 24);
    r = r * 31 + b;
    r ^= (long) (c * 27);
    if (r % 29 == 0) {
      r += 27;
    } else {
      b += 27;
    }
    c = c / 1.0001 + b % 31;
    r = Long.rotateLeft(r, 29) - (b >>> 29);
    r = r * 31 + b;
    r ^= (long) (c * 32);
    if (r % 34 == 0) {
      r += 32;
    } else {
      b += 32;
    }
    c = c / 1.0001 + b % 36;
    r = Long.rotateLeft(r, 34) - (b >>> 2);
    r = r * 31 + b;
    r ^= (long) (c * 37);
    if (r % 39 == 0) {
      r += 37;
    } else {
      b += 37;
    }
    c = c / 1.0001 + b % 41;
    r = Long.rotateLeft(r, 39) - (b >>> 7);
    r = r * 31 + b;
    r ^= (long) (c * 42);
    if (r % 44 == 0) {
      r += 42;
    } else {
      b += 42;
    }
    c = c / 1.0001 + b % 46;
    r = Long.rotateLeft(r, 44) - (b >>> 12);
    r = r * 31 + b;
    r ^= (long) (c * 47);
    if (r % 49 == 0) {
      r += 47;
    } else {
      b += 47;
    }
    c = c / 1.0001 + b % 51;
    r = Long.rotateLeft(r, 49) - (b >>> 17);
    r = r * 31 + b;
    r ^= (long) (c * 52);
    if (r % 54 == 0) {
      r += 52;
    } else {
      b += 52;
    }
    c = c / 1.0001 + b % 56;
    r = Long.rotateLeft(r, 54) - (b >>> 22);
    r = r * 31 + b;
    r ^= (long) (c * 57);
    if (r % 59 == 0) {
      r += 57;
    } else {
      b += 57;
    }
    c = c / 1.0001 + b % 61;
    r = Long.rotateLeft(r, 59) - (b >>> 27);
    r = r * 31 + b;
    r ^= (long) (c * 62);
    if (r % 64 == 0) {
      r += 62;
    } else {
      b += 62;
    }
    c = c / 1.0001 + b % 66;
    r = Long.rotateLeft(r, 0) - (b >>> 0);
    r = r * 31 + b;
    r ^= (long) (c * 67);
    if (r % 69 == 0) {
      r += 67;
    } else {
      b += 67;
    }
    c = c / 1.0001 + b % 71;
    r = Long.rotateLeft(r, 5) - (b >>> 5);
    r = r * 31 + b;
    r ^= (long) (c * 72);
    if (r % 74 == 0) {
      r += 72;
    } else {
      b += 72;
    }
    c = c / 1.0001 + b % 76;
    r = Long.rotateLeft(r, 10) - (b >>> 10);
    r = r * 31 + b;
    r ^= (long) (c * 77);
    if (r % 79 == 0) {
      r += 77;
    } else {
      b += 77;
    }
    c = c / 1.0001 + b % 81;
    r = Long.rotateLeft(r, 15) - (b >>> 15);
    r = r * 31 + b;
    r ^= (long) (c * 82);
    if (r % 84 == 0) {
      r += 82;
    } else {
      b += 82;
    }
    c = c / 1.0001 + b % 86;
    r = Long.rotateLeft(r, 20) - (b >>> 20);
    r = r * 31 + b;
    r ^= (long) (c * 87);
    if (r % 89 == 0) {
      r += 87;
    } else {
      b += 87;
    }
    c = c / 1.0001 + b % 91;
    r = Long.rotateLeft(r, 25) - (b >>> 25);
    r = r * 31 + b;
    r ^= (long) (c * 92);
    if (r % 94 == 0) {
      r += 92;
    } else {
      b += 92;
    }
    c = c / 1.0001 + b % 96;
    r = Long.rotateLeft(r, 30) - (b >>> 30);
    r = r * 31 + b;
    r ^= (long) (c * 97);
    if (r % 99 == 0) {
      r += 97;
    } else {
      b += 97;
    }
    c = c / 1.0001 + b % 101;
    r = Long.rotateLeft(r, 35) - (b >>> 3);
    r = r * 31 + b;
    r ^= (long) (c * 102);
    if (r % 104 == 0) {
      r += 102;
    } else {
      b += 102;
    }
    c = c / 1.0001 + b % 106;
    r = Long.rotateLeft(r, 40) - (b >>> 8);
    r = r * 31 + b;
    r ^= (long) (c * 107);
    if (r % 109 == 0) {
      r += 107;
    } else {
      b += 107;
    }
    c = c / 1.0001 + b % 111;
    r = Long.rotateLeft(r, 45) - (b >>> 13);
    r = r * 31 + b;
    r ^= (long) (c * 112);
    if (r % 114 == 0) {
      r += 112;
    } else {
      b += 112;
    }
    c = c / 1.0001 + b % 116;
    r = Long.rotateLeft(r, 50) - (b >>> 18);
    r = r * 31 + b;
    r ^= (long) (c * 117);
    if (r % 119 == 0) {
      r += 117;
    } else {
      b += 117;
    }
    c = c / 1.0001 + b % 121;
    r = Long.rotateLeft(r, 55) - (b >>> 23);
    r = r * 31 + b;
    r ^= (long) (c * 122);
    if (r % 124 == 0) {
      r += 122;
    } else {
      b += 122;
    }
    c = c / 1.0001 + b % 126;
    r = Long.rotateLeft(r, 60) - (b >>> 28);
    r = r * 31 + b;
    r ^= (long) (c * 127);
    if (r % 129 == 0) {
      r += 127;
    } else {
      b += 127;
    }
    c = c / 1.0001 + b % 131;
    r = Long.rotateLeft(r, 1) - (b >>> 1);
    r = r * 31 + b;
    r ^= (long) (c * 132);
    if (r % 134 == 0) {
      r += 132;
    } else {
      b += 132;
    }
    c = c / 1.0001 + b % 136;
    r = Long.rotateLeft(r, 6) - (b >>> 6);
    r = r * 31 + b;
    r ^= (long) (c * 137);
    if (r % 139 == 0) {
      r += 137;
    } else {
      b += 137;
    }
    c = c / 1.0001 + b % 141;
    r = Long.rotateLeft(r, 11) - (b >>> 11);
    r = r * 31 + b;
    r ^= (long) (c * 142);
    if (r % 144 == 0) {
      r += 142;
    } else {
      b += 142;
    }
    c = c / 1.0001 + b % 146;
    r = Long.rotateLeft(r, 16) - (b >>> 16);
    r = r * 31 + b;
    r ^= (long) (c * 147);
    if (r % 149 == 0) {
      r += 147;
    } else {
      b += 147;
    }
    c = c / 1.0001 + b % 151;
    r = Long.rotateLeft(r, 21) - (b >>> 21);
    r = r * 31 + b;
    r ^= (long) (c * 152);
    if (r % 154 == 0) {
      r += 152;
    } else {
      b += 152;
    }
    c = c / 1.0001 + b % 156;
    r = Long.rotateLeft(r, 26) - (b >>> 26);
    r = r * 31 + b;
    r ^= (long) (c * 157);
    if (r % 159 == 0) {
      r += 157;
    } else {
      b += 157;
    }
    c = c / 1.0001 + b % 161;
    r = Long.rotateLeft(r, 31) - (b >>> 31);
    r = r * 31 + b;
    r ^= (long) (c * 162);
    if (r % 164 == 0) {
      r += 162;
    } else {
      b += 162;
    }
    c = c / 1.0001 + b % 166;
    r = Long.rotateLeft(r, 36) - (b >>> 4);
    r = r * 31 + b;
    r ^= (long) (c * 167);
    if (r % 169 == 0) {
      r += 167;
    } else {
      b += 167;
    }
    c = c / 1.0001 + b % 171;
    r = Long.rotateLeft(r, 41) - (b >>> 9);
    r = r * 31 + b;
    r ^= (long) (c * 172);
    if (r % 174 == 0) {
      r += 172;
    } else {
      b += 172;
    }
    c = c / 1.0001 + b % 176;
    r = Long.rotateLeft(r, 46) - (b >>> 14);
    r = r * 31 + b;
    r ^= (long) (c * 177);
    if (r % 179 == 0) {
      r += 177;
    } else {
      b += 177;
    }
    c = c / 1.0001 + b % 181;
    r = Long.rotateLeft(r, 51) - (b >>> 19);
    r = r * 31 + b;
    r ^= (long) (c * 182);
    if (r % 184 == 0) {
      r += 182;
    } else {
      b += 182;
    }
    c = c / 1.0001 + b % 186;
    r = Long.rotateLeft(r, 56) - (b >>> 24);
    r = r * 31 + b;
    r ^= (long) (c * 187);
    if (r % 189 == 0) {
      r += 187;
    } else {
      b += 187;
    }
    c = c / 1.0001 + b % 191;
    r = Long.rotateLeft(r, 61) - (b >>> 29);
    r = r * 31 + b;
    r ^= (long) (c * 192);
    if (r % 194 == 0) {
      r += 192;
    } else {
      b += 192;
    }
    c = c / 1.0001 + b % 196;
    r = Long.rotateLeft(r, 2) - (b >>> 2);
    r = r * 31 + b;
    r ^= (long) (c * 197);
    if (r % 199 == 0) {
      r += 197;
    } else {
      b += 197;
    }
    c = c / 1.0001 + b % 201;
    r = Long.rotateLeft(r, 7) - (b >>> 7);
    r = r * 31 + b;
    r ^= (long) (c * 202);
    if (r % 204 == 0) {
      r += 202;
    } else {
      b += 202;
    }
    c = c / 1.0001 + b % 206;
    r = Long.rotateLeft(r, 12) - (b >>> 12);
    r = r * 31 + b;
    r ^= (long) (c * 207);
    if (r % 209 == 0) {
      r += 207;
    } else {
      b += 207;
    }
    c = c / 1.0001 + b % 211;
    r = Long.rotateLeft(r, 17) - (b >>> 17);
    r = r * 31 + b;
    r ^= (long) (c * 212);
    if (r % 214 == 0) {
      r += 212;
    } else {
      b += 212;
    }
    c = c / 1.0001 + b % 216;
    r = Long.rotateLeft(r, 22) - (b >>> 22);
    r = r * 31 + b;
    r ^= (long) (c * 217);
    if (r % 219 == 0) {
      r += 217;
    } else {
      b += 217;
    }
    c = c / 1.0001 + b % 221;
    r = Long.rotateLeft(r, 27) - (b >>> 27);
    return r;
  }

  public static void main(String[] args) {
    int sum = 0;
    for (int i = -1; i < 302; i++) {
      sum = sum * 17 + select(i);
    }
    System.out.println(sum);
    for (int t : TABLE) {
      sum = sum * 31 + t;
    }
    for (String n : NAMES) {
      sum = sum * 31 + n.hashCode();
    }
    System.out.println(sum);
    System.out.println(straight(1, 2, 3.5) + " " + straight(-5, 100, 0.25));
    System.out.println(
        "long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long "
                .length()
            + " "
            + "lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang "
                .hashCode());
  }
}

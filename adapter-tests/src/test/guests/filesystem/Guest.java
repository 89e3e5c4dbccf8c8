package test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import wasi.clocks.WallClock;
import wasi.filesystem.PreopensImport;
import wasi.filesystem.Types;
import wasi.filesystem.Types.Advice;
import wasi.filesystem.Types.Descriptor;
import wasi.filesystem.Types.DescriptorFlags;
import wasi.filesystem.Types.ErrorCodeException;
import wasi.filesystem.Types.NewTimestamp;
import wasi.filesystem.Types.OpenFlags;
import wasi.filesystem.Types.PathFlags;
import wasi.filesystem.TypesImport;
import wasi.io.Streams;

/** {@code wasi:filesystem}, in an empty folder, and streams over its files. */
public final class Guest {
  private static final EnumSet<PathFlags> ITSELF = EnumSet.noneOf(PathFlags.class);
  private static final EnumSet<PathFlags> FOLLOWED = EnumSet.of(PathFlags.SYMLINK_FOLLOW);
  private static final EnumSet<OpenFlags> EXISTING = EnumSet.noneOf(OpenFlags.class);
  private static final EnumSet<OpenFlags> NEW = EnumSet.of(OpenFlags.CREATE, OpenFlags.EXCLUSIVE);
  private static final EnumSet<DescriptorFlags> READ = EnumSet.of(DescriptorFlags.READ);
  private static final EnumSet<DescriptorFlags> WRITE = EnumSet.of(DescriptorFlags.WRITE);
  private static final EnumSet<DescriptorFlags> BOTH =
      EnumSet.of(DescriptorFlags.READ, DescriptorFlags.WRITE);

  private Guest() {}

  public static void main(String[] arguments) throws ErrorCodeException {
    var directories = PreopensImport.instance().getDirectories();
    Said.value("get-directories", () -> directories.size() + " " + directories.get(0).second());
    try (Descriptor root = directories.get(0).first()) {
      root(root);
      try (Descriptor file = root.openAt(ITSELF, "d/f", NEW, BOTH)) {
        file(file);
        paths(root, file);
        streams(root, file);
      }
      errors(root);
      listings(root);
      removals(root);
    }
    Called.report();
  }

  private static void root(Descriptor root) {
    Said.value("get-type of a directory", root::getType);
    Said.value("get-flags of a preopen", () -> root.getFlags().contains(DescriptorFlags.READ));
    Said.done("create-directory-at", () -> root.createDirectoryAt("d"));
    Said.done("create-directory-at of what is there", () -> root.createDirectoryAt("d"));
  }

  private static void file(Descriptor file) {
    Said.value("write", () -> file.write("hello world".getBytes(), 0));
    Said.value("read", () -> said(file.read(5, 6)));
    Said.value("read at the end", () -> said(file.read(100, 11)));
    Said.value("read of none", () -> said(file.read(0, 0)));
    Said.value("write behind the end", () -> file.write("!".getBytes(), 100_000));
    Said.value("read of more than 64 KiB", () -> file.read(80_000, 0).first().length);
    Said.done("set-size", () -> file.setSize(5));
    Said.value("stat", () -> said(file.stat()));
    Said.done("set-times", () -> file.setTimes(at(1_000_000_000), at(1_500_000_000)));
    Said.value(
        "stat after set-times",
        () -> {
          var stat = file.stat();
          return stat.dataAccessTimestamp() + " " + stat.dataModificationTimestamp();
        });
    Said.done("advise", () -> file.advise(0, 5, Advice.SEQUENTIAL));
    Said.done("sync-data", file::syncData);
    Said.done("sync", file::sync);
    Said.value("get-flags", file::getFlags);
    Said.value("get-type", file::getType);
  }

  private static void paths(Descriptor root, Descriptor file) {
    Said.value("open-at of what is there as new", () -> root.openAt(ITSELF, "d/f", NEW, BOTH));
    Said.value("is-same-object", () -> file.isSameObject(file) + " " + file.isSameObject(root));
    Said.value(
        "is-same-object of two that were opened",
        () -> {
          try (var other = root.openAt(ITSELF, "d/f", EXISTING, READ)) {
            return other.isSameObject(file);
          }
        });
    Said.value(
        "metadata-hash",
        () -> file.metadataHash().equals(root.metadataHashAt(FOLLOWED, "d/f"))
            + " " + file.metadataHash().equals(root.metadataHash()));
    Said.done("link-at", () -> root.linkAt(ITSELF, "d/f", root, "d/hard"));
    Said.value("stat-at of two links", () -> root.statAt(ITSELF, "d/hard").linkCount());
    Said.done("symlink-at", () -> root.symlinkAt("f", "d/soft"));
    Said.done("symlink-at to an absolute path", () -> root.symlinkAt("/f", "d/absolute"));
    Said.value("readlink-at", () -> root.readlinkAt("d/soft"));
    Said.value("readlink-at of a file", () -> root.readlinkAt("d/f"));
    Said.value("stat-at of a link", () -> root.statAt(ITSELF, "d/soft").type());
    Said.value("stat-at through a link", () -> root.statAt(FOLLOWED, "d/soft").type());
    Said.done(
        "set-times-at",
        () -> root.setTimesAt(FOLLOWED, "d/soft", new NewTimestamp.NoChange(), at(1_700_000_000)));
    Said.value(
        "stat-at after set-times-at",
        () -> root.statAt(ITSELF, "d/f").dataModificationTimestamp());
    Said.done(
        "set-times-at to now",
        () -> root.setTimesAt(ITSELF, "d/f", new NewTimestamp.Now(), new NewTimestamp.Now()));
    Said.value(
        "stat-at after set-times-at to now",
        () ->
            root.statAt(ITSELF, "d/f").dataAccessTimestamp().orElseThrow().seconds()
                > 1_700_000_000);
    Said.done("rename-at", () -> root.renameAt("d/hard", root, "renamed"));
    Said.value("stat-at of what was renamed", () -> root.statAt(ITSELF, "d/hard"));
    Said.value("read-directory", () -> names(root, "d"));
  }

  private static void streams(Descriptor root, Descriptor file) {
    Said.value(
        "write-via-stream",
        () -> {
          try (var out = file.writeViaStream(3)) {
            out.write("LO".getBytes());
            out.blockingWriteAndFlush(", streams".getBytes());
          }
          return said(file.read(100, 0));
        });
    Said.value(
        "append-via-stream",
        () -> {
          try (var out = file.appendViaStream()) {
            out.write("+".getBytes());
            out.writeZeroes(2);
          }
          return said(file.read(100, 10)).replace('\0', '0');
        });
    Said.value(
        "read-via-stream",
        () -> {
          try (var one = file.readViaStream(0);
              var other = file.readViaStream(3)) {
            String read = new String(one.read(2)) + new String(other.blockingRead(2));
            return read + one.skip(1) + new String(one.read(4));
          }
        });
    Said.value(
        "streams outlive their descriptor",
        () -> {
          Streams.InputStream in;
          try (var other = root.openAt(ITSELF, "d/f", EXISTING, READ)) {
            in = other.readViaStream(1);
          }
          try (in;
              var ready = in.subscribe()) {
            return ready.ready() + " " + new String(in.read(1));
          }
        });
    Said.value(
        "splice",
        () -> {
          try (var in = file.readViaStream(0);
              var out = file.writeViaStream(20)) {
            return out.blockingSplice(in, 4) + " " + said(file.read(100, 20));
          }
        });
    Said.value(
        "read at the end of a stream",
        () -> {
          try (var in = file.readViaStream(1000)) {
            return in.read(1).length;
          }
        });
  }

  private static void errors(Descriptor root) {
    Said.value("open-at of nothing", () -> root.openAt(ITSELF, "nothing", EXISTING, READ));
    Said.value("open-at of what is outside", () -> root.openAt(ITSELF, "../x", EXISTING, READ));
    Said.value(
        "read-directory of a file",
        () -> {
          try (var file = root.openAt(ITSELF, "d/f", EXISTING, READ)) {
            return file.readDirectory();
          }
        });
    Said.value("read-via-stream of a directory", () -> root.readViaStream(0));
    Said.value(
        "write-via-stream of what is only read",
        () -> {
          try (var file = root.openAt(ITSELF, "d/f", EXISTING, READ)) {
            return file.writeViaStream(0);
          }
        });
    Said.value(
        "error of a stream",
        () -> {
          // There is no such place in any file.
          try (var file = root.openAt(ITSELF, "d/f", EXISTING, WRITE);
              var out = file.writeViaStream(-1)) {
            try {
              out.write("x".getBytes());
              return "written";
            } catch (Streams.StreamErrorException e) {
              return said(out, e.error());
            }
          }
        });
  }

  private static String said(Streams.OutputStream out, Streams.StreamError error)
      throws Streams.StreamErrorException {
    if (error instanceof Streams.StreamError.LastOperationFailed failed) {
      try (var value = failed.value()) {
        var code = TypesImport.instance().filesystemErrorCode(value);
        String text = value.toDebugString();
        String then = "open";
        try {
          out.checkWrite();
        } catch (Streams.StreamErrorException e) {
          then = e.error().toString();
        }
        return code.isPresent() + " " + text.startsWith("wasi errno ") + " " + then;
      }
    }
    return "closed";
  }

  private static void listings(Descriptor root) {
    Said.value(
        "what is removed while it is listed",
        () -> {
          root.createDirectoryAt("many");
          var name = "a name so long that a few of them fill every buffer, number ";
          for (int i = 0; i < 200; i++) {
            root.openAt(ITSELF, "many/" + name + i, NEW, WRITE).close();
          }
          int count = 0;
          try (var many = root.openAt(ITSELF, "many", EnumSet.of(OpenFlags.DIRECTORY), READ);
              var listing = many.readDirectory()) {
            var entry = listing.readDirectoryEntry();
            while (entry.isPresent()) {
              many.unlinkFileAt(entry.orElseThrow().name());
              count++;
              entry = listing.readDirectoryEntry();
            }
          }
          root.removeDirectoryAt("many");
          return count;
        });
  }

  private static void removals(Descriptor root) {
    Said.done("remove-directory-at of a full one", () -> root.removeDirectoryAt("d"));
    for (var name : List.of("d/f", "d/soft", "renamed")) {
      Said.done("unlink-file-at " + name, () -> root.unlinkFileAt(name));
    }
    Said.done("unlink-file-at of nothing", () -> root.unlinkFileAt("d/f"));
    Said.done("remove-directory-at", () -> root.removeDirectoryAt("d"));
    Said.value("read-directory of an empty one", () -> names(root, "."));
  }

  private static List<String> names(Descriptor root, String path) throws ErrorCodeException {
    var names = new ArrayList<String>();
    try (var directory = root.openAt(ITSELF, path, EnumSet.of(OpenFlags.DIRECTORY), READ);
        var listing = directory.readDirectory()) {
      var entry = listing.readDirectoryEntry();
      while (entry.isPresent()) {
        names.add(entry.orElseThrow().name() + " " + entry.orElseThrow().type());
        entry = listing.readDirectoryEntry();
      }
    }
    Collections.sort(names);
    return names;
  }

  private static NewTimestamp at(long seconds) {
    return new NewTimestamp.Timestamp(new WallClock.Datetime(seconds, 500_000_000));
  }

  private static String said(Types.BytesAndBool read) {
    return new String(read.first()) + (read.second() ? " and the end" : "");
  }

  private static String said(Types.DescriptorStat stat) {
    return stat.type() + ", links " + stat.linkCount() + ", size " + stat.size();
  }
}

package test.records;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import test.records.api.Host;
import test.records.api.Types.Item;
import test.records.api.Types.Level;
import test.records.api.Types.Point;
import test.records.api.Types.Rights;

public final class Guest implements test.records.api.Guest {
  private final Host host;

  public Guest(Host host) {
    this.host = host;
  }

  @Override
  public Item moved(Item item, Point by) {
    Point at = new Point(item.at().x() + by.x(), item.at().y() + by.y());
    List<String> tags = new ArrayList<>(item.tags());
    tags.add("moved");
    return new Item(
        item.name().toUpperCase(),
        host.mirror(at),
        item.level() == Level.LOW ? Level.HIGH : Level.LOW,
        EnumSet.complementOf(item.rights().isEmpty() ? EnumSet.noneOf(Rights.class) : item.rights()),
        tags,
        item.weight().isPresent() ? Optional.empty() : Optional.of(1.5f));
  }

  @Override
  public Point many(
      Point a, Point b, Point c, Point d, Point e, Point f, Point g, Point h, Point i) {
    int x = 0;
    int y = 0;
    for (Point each : List.of(a, b, c, d, e, f, g, h, i)) {
      x = x * 3 + each.x();
      y = y * 3 + each.y();
    }
    return new Point(x, y);
  }
}

package test.variants;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import test.variants.api.Host;
import test.variants.api.Types.S32Pair;
import test.variants.api.Types.Shape;

public final class Guest implements test.variants.api.Guest {
  private final Host host;

  public Guest(Host host) {
    this.host = host;
  }

  @Override
  public Shape turn(Shape shape) {
    if (shape instanceof Shape.Circle circle) {
      return host.next(new Shape.Circle(circle.value() * 2));
    } else if (shape instanceof Shape.Square square) {
      return host.next(new Shape.Square(square.value() + 1));
    } else if (shape instanceof Shape.Named named) {
      return host.next(new Shape.Named(named.value() + "!"));
    } else if (shape instanceof Shape.Points points) {
      S32Pair first = points.value().get(0);
      return new Shape.Points(List.of(new S32Pair(first.second(), first.first())));
    }
    return host.next(shape);
  }

  @Override
  public Optional<OptionalLong> deep(Optional<OptionalLong> value) {
    return value.map(v -> v.isPresent() ? OptionalLong.of(v.getAsLong() + 1) : v);
  }

  @Override
  public int letter(int letter) {
    return letter + 1;
  }
}

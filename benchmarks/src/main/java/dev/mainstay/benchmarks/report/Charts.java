package dev.mainstay.benchmarks.report;

import dev.mainstay.benchmarks.Results;
import dev.mainstay.benchmarks.Results.Row;
import java.awt.Rectangle;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.svg.SVGGraphics2D;

/** Bar charts as SVG. */
final class Charts {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 360;

  private Charts() {}

  /** Bars for what each producer but C has relative to C, by program. */
  static String ratios(
      String title, Results results, Function<String, Function<Row, OptionalDouble>> of) {
    var bars = new DefaultCategoryDataset();
    for (var producer : results.producers().keySet()) {
      if (!producer.equals(Results.BASE)) {
        for (var row : results.computing()) {
          of.apply(producer)
              .apply(row)
              .ifPresent(value -> bars.addValue(value, producer, row.program().name()));
        }
      }
    }
    return svg(title, "", bars);
  }

  /** Bars for the size of each producer's module, by program. */
  static String sizes(String title, Results results) {
    var bars = new DefaultCategoryDataset();
    for (var row : results.rows()) {
      row.figures()
          .forEach(
              (producer, figures) ->
                  bars.addValue(figures.bytes(), producer, row.program().name()));
    }
    return svg(title, "bytes", bars);
  }

  /** Bars. */
  static String svg(String title, String unit, DefaultCategoryDataset bars) {
    if (bars.getRowCount() == 0) {
      return "";
    }
    var chart =
        ChartFactory.createBarChart(
            title, null, unit, bars, PlotOrientation.VERTICAL, true, false, false);
    var graphics = new SVGGraphics2D(WIDTH, HEIGHT);
    // What refers to parts of a drawing must not find those of another on the same page.
    graphics.setDefsKeyPrefix(Integer.toHexString(title.hashCode()));
    chart.draw(graphics, new Rectangle(WIDTH, HEIGHT));
    return graphics.getSVGElement() + "\n";
  }
}

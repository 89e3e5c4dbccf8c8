package dev.mainstay.benchmarks.report;

import dev.mainstay.benchmarks.Results;
import dev.mainstay.benchmarks.adapter.AdapterResults;
import dev.mainstay.benchmarks.count.CostModel;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Results as HTML files, with charts. */
public final class Page {
  private Page() {}

  /**
   * The page.
   *
   * @param tables the tables as Markdown
   */
  public static String of(String tables, Results results) {
    var charts = new StringBuilder();
    charts.append(
        Charts.ratios(
            "Instructions, classic interpreter, C = 1",
            results,
            producer -> row -> row.ratio(producer, CostModel.CLASSIC)));
    charts.append(
        Charts.ratios(
            "Instructions, fast interpreter, C = 1",
            results,
            producer -> row -> row.ratio(producer, CostModel.FAST)));
    for (var engine : results.engines()) {
      charts.append(
          Charts.ratios(
              "Time on " + engine + ", C = 1",
              results,
              producer -> row -> row.timeRatio(producer, engine)));
    }
    charts.append(Charts.sizes("Size in bytes", results));
    return html("Mainstay: figures", tables, charts.toString());
  }

  /** A page of the adapter's costs. */
  public static String ofAdapter(String tables, AdapterResults results) {
    return html("Mainstay: the adapter", tables, AdapterCharts.of(results));
  }

  private static String html(String title, String tables, String charts) {
    var extensions = List.of(TablesExtension.create());
    var text = Parser.builder().extensions(extensions).build().parse(tables);
    var html = HtmlRenderer.builder().extensions(extensions).build().render(text);
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>%s</title>
        <style>
        body { font-family: sans-serif; margin: 2em auto; max-width: 60em; }
        table { border-collapse: collapse; }
        th, td { padding: 0.2em 0.8em; border-bottom: 1px solid #ccc; }
        svg { display: block; max-width: 100%%; height: auto; }
        </style>
        </head>
        <body>
        %s
        <h2>Charts</h2>
        %s
        </body>
        </html>
        """
        .formatted(title, html, charts);
  }
}
